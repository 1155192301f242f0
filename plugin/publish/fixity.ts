import { createPrivateKey, createPublicKey, type KeyObject, sign } from "node:crypto";
import fs from "node:fs";
import type { Archive, ArchiveArticle } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import { ArshifError } from "../articles/faults.ts";
import { isoDate } from "../dates/index.ts";
import { FIXED_TEXT, FIXITY, PUBLIC_KEY, SIGNATURE } from "./fixity-files.ts";
import type { MachineFile } from "./machine-file.ts";
import type { PublishedSite } from "./site.ts";

/** The variable that holds the key which signs, or names its file. */
/** The variable that holds the key that signs, or names its file. */
export const SIGNING_KEY = "ARSHIF_FIXITY_KEY";

/** How a site publishes the hashes of its texts. */
export interface FixityRules {
  /** The day that a release bears; unset, it is that of the last change that articles tell of. */
  readonly released: string | undefined;
  /** Signs the hashes. */
  readonly key: KeyObject | undefined;
}

/**
 * What every article's text is in this release, and what it was: `/fixity.json` with a hash for each, the newest first,
 * and where there is a key its signature and the public half of the key.
 */
export function fixityFiles(
  archive: Archive,
  site: PublishedSite,
  { released, key }: FixityRules,
): MachineFile[] {
  const text = () => manifest(archive, site, released);
  const files: MachineFile[] = [{ url: FIXITY, content: text }];
  if (key === undefined) return files;
  const signature = () => `${sign(null, Buffer.from(text()), key).toString("base64")}\n`;
  const half = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
  return [
    ...files,
    { url: SIGNATURE, content: signature },
    { url: PUBLIC_KEY, content: () => half },
  ];
}

function manifest(
  { articles }: Archive,
  site: PublishedSite,
  released: string | undefined,
): string {
  const day = (date: Parameters<typeof isoDate>[0]) => isoDate(date, { zone: site.zone });
  const published = articles.filter((article) => !entryOf(article).draft);
  const days = published.flatMap((article) => {
    const { updated = article.date, corrections = [] } = entryOf(article);
    return [article.date, updated, ...corrections.map(({ date }) => date)].map(day);
  });
  const versions = published.flatMap((article) => article.versions);
  return `{
  "site": ${JSON.stringify(site.absolute("/"))},
  "released": ${JSON.stringify(released ?? days.sort().at(-1) ?? "")},
  "algorithm": "sha256",
  "file": ${JSON.stringify(FIXED_TEXT)},
  "articles": ${hashes(published)}${versions.length === 0 ? "" : `,\n  "versions": ${hashes(versions)}`}
}
`;
}

function hashes(texts: readonly Pick<ArchiveArticle, "url" | "textHash">[]): string {
  const lines = texts.map(
    ({ url, textHash }) => `    ${JSON.stringify(url)}: ${JSON.stringify(textHash)}`,
  );
  return `{\n${lines.join(",\n")}\n  }`;
}

/**
 * The key that signs, which the variable `ARSHIF_FIXITY_KEY` holds or names; none where it is not set.
 *
 * @param written a key of Ed25519 in PEM, or the path of a file that holds one
 * @throws {ArshifError} where it is none; what was written is never told
 */
export function signingKey(written = process.env[SIGNING_KEY]): KeyObject | undefined {
  if (written === undefined || written.trim() === "") return undefined;
  try {
    const isKey = written.includes("-----BEGIN");
    // In one line, as many hosts keep variables, line feeds are written as \\n.
    const pem = isKey ? written.replaceAll("\\n", "\n") : fs.readFileSync(written.trim(), "utf8");
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // Told below.
  }
  throw new ArshifError([
    {
      file: "arshif options",
      field: "fixity",
      message: `The variable ${SIGNING_KEY} holds no key of Ed25519, nor the path of a file with one.`,
      cure: "Make one: openssl genpkey -algorithm ed25519 -out key.pem.",
    },
  ]);
}
