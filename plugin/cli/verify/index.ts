import type { KeyObject } from "node:crypto";
import { ArshifError, type Fault, quote } from "../../articles/faults.ts";
import { hashOfText } from "../../articles/fixed-text.ts";
import { FIXED_TEXT, FIXITY, PUBLIC_KEY, SIGNATURE } from "../../publish/fixity-files.ts";
import { readManifest } from "./manifest.ts";
import type { PublishedSite } from "./published-site.ts";
import { shownText } from "./shown-text.ts";
import { fingerprint, isSigned, publicKey } from "./signature.ts";

export { siteAtAddress, siteInFolder } from "./published-site.ts";
export { publicKey } from "./signature.ts";

/** What was found of a site that is as it was published. */
export interface Verified {
  readonly articles: number;
  /** Earlier versions of them. */
  readonly versions: number;
  readonly released: string;
  /** The fingerprint of the key that signed the hashes; none where they are not signed. */
  readonly key: string | undefined;
  /** Is that key the reader's own, and not the one that the site shows? */
  readonly isOwnKey: boolean;
}

const ASK = "Ask whoever keeps the archive what was changed, or publish the site again.";

/** Lines of a page that are told; others are counted by whoever mends it. */
const MOST_TOLD = 3;

/**
 * Tells whether the articles of a site are as they were published.
 *
 * @param only the address of the article that is looked at, from the site's root; all, if unset
 * @param key by which the hashes must be signed; the site's own, if unset
 * @throws {ArshifError} one report of all that differs, is missing, or is more
 */
export async function verifySite(
  site: PublishedSite,
  only: string | undefined,
  key: KeyObject | undefined,
): Promise<Verified> {
  const { bytes, manifest } = await readManifest(site);
  const signature = await site.read(SIGNATURE);
  const signer =
    key ?? (signature === undefined ? undefined : publicKey(await site.read(PUBLIC_KEY)));
  const { articles, versions, released } = manifest;
  const all = { ...articles, ...versions };
  const urls = Object.keys(all).filter(
    (url) => only === undefined || url === only || url.startsWith(`${only}versions/`),
  );
  const faults = signatureFaults(site, bytes, signature, signer);
  for (const url of urls.length === 0 && only !== undefined ? [only] : urls) {
    faults.push(...(await textFaults(site, url, all[url], Object.hasOwn(versions, url))));
  }
  if (only === undefined) faults.push(...strayFaults(site, all));
  if (faults.length > 0) throw new ArshifError(faults, false);
  return {
    articles: urls.filter((url) => Object.hasOwn(articles, url)).length,
    versions: urls.filter((url) => Object.hasOwn(versions, url)).length,
    released,
    key: signer && fingerprint(signer),
    isOwnKey: key !== undefined,
  };
}

function signatureFaults(
  site: PublishedSite,
  bytes: Buffer,
  signature: Buffer | undefined,
  key: KeyObject | undefined,
): Fault[] {
  if (signature === undefined && key === undefined) return [];
  const file = site.name(signature === undefined ? FIXITY : SIGNATURE);
  if (signature === undefined) {
    return [{ file, message: "The hashes are not signed.", cure: ASK }];
  }
  if (key !== undefined && isSigned(bytes, signature, key)) return [];
  return [{ file, message: "The hashes were not signed with this key.", cure: ASK }];
}

async function textFaults(
  site: PublishedSite,
  url: string,
  hash: string | undefined,
  isVersion: boolean,
): Promise<Fault[]> {
  const [text, page] = [await site.read(url + FIXED_TEXT), await site.read(url)];
  const fault = (name: string, message: string): Fault => ({
    file: site.name(url + name),
    message,
    cure: ASK,
  });
  if (hash === undefined) return [fault("", "The site publishes no hash of this article.")];
  const lost = [
    ...(text === undefined ? [fault(FIXED_TEXT, "The text is missing.")] : []),
    ...(page === undefined ? [fault("", "The page is missing.")] : []),
  ];
  if (text === undefined) return lost;
  if (hashOfText(text.toString("utf8")) !== hash) {
    return [...lost, fault(FIXED_TEXT, "The text is not the one that was published.")];
  }
  if (page === undefined) return lost;
  const { missing, more } = shownText(page.toString("utf8"), text.toString("utf8"), isVersion);
  return [
    ...missing
      .slice(0, MOST_TOLD)
      .map((line) => fault("", `The page does not show ${quote(line)}.`)),
    ...more
      .slice(0, MOST_TOLD)
      .map((line) => fault("", `The page shows ${quote(line)}, which was not published.`)),
  ];
}

/** Texts that stand in a folder and in no list. */
function strayFaults(site: PublishedSite, articles: Readonly<Record<string, string>>): Fault[] {
  return site
    .all(FIXED_TEXT)
    .filter((file) => !Object.hasOwn(articles, file.slice(0, -FIXED_TEXT.length)))
    .map((file) => ({
      file: site.name(file),
      message: "The text stands in no list of what was published.",
      cure: ASK,
    }));
}
