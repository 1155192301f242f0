import fs from "node:fs";
import path from "node:path";
import { isFile, isFolder } from "../../incremental/files-below.ts";
import { englishNumber } from "../../text/plural.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import { command, inLanguage, UsageError } from "../command.ts";
import { languageOption } from "../option-values.ts";
import { localised } from "../sentences-in-arabic.ts";
import type { Verified } from "../verify/index.ts";

export const verify = command({
  name: "verify",
  options: { key: "text", "allow-private": "flag", lang: "text" },
  operands: { least: 1, most: 1, what: "the folder or the address of a site" },
  help: `arshif verify <folder or address>

Tells whether a site's articles are as they were published, whoever built it: the hash of each text
against fixity.json, its signature, and whether each page shows that text. The address of an article
looks at that one alone. A host is asked for one file after the other.

  --key <file>         the public key (PEM) that must have signed; else the one that the site shows
  --allow-private      ask this machine and local networks too
  --lang ar            tell in Arabic, as the variable ARSHIF_LANG=ar does
`,
  settings: (line) => ({
    place: line.operands[0] ?? "",
    key: line.last("key"),
    allowsPrivate: line.has("allow-private"),
    language: languageOption(line),
  }),
  run: ({ place, key: keyFile, allowsPrivate, language }, root) =>
    inLanguage(language, async () => {
      const { verifySite, siteInFolder } = await import("../verify/index.ts");
      const key = keyFile === undefined ? undefined : await keyOf(path.resolve(root, keyFile));
      const asked = /^https?:\/\//i.test(place)
        ? await asksAddress(place, allowsPrivate)
        : { site: siteInFolder(folderOf(path.resolve(root, place))), only: undefined };
      const found = await verifySite(asked.site, asked.only, key);
      const said = [
        ...countsOf(found),
        `The hashes are of ${found.released}.`,
        found.key === undefined
          ? "Nobody has signed them."
          : `They are signed with ${found.isOwnKey ? "your" : "the site's"} key (SHA-256 ${found.key}).`,
      ];
      process.stdout.write(`${said.map(localised).join("\n")}\n`);
      return true;
    }),
});

function countsOf({ articles, versions }: Verified): string[] {
  const sentences = [
    articles === 1
      ? "The article is as it was published."
      : `${englishNumber(articles)} articles are as they were published.`,
    versions === 1
      ? "The earlier version is as it was published."
      : `${englishNumber(versions)} earlier versions are as they were published.`,
  ];
  return sentences.filter((_, place) =>
    place === 0 ? articles > 0 || versions === 0 : versions > 0,
  );
}

/** The site whose home page stands at an address or above it, and the article at the address. */
async function asksAddress(address: string, allowsPrivate: boolean) {
  if (!URL.canParse(address)) {
    throw new UsageError(
      `There is no address «${address}». Write arshif verify https://example.org/.`,
    );
  }
  const { siteAtAddress } = await import("../verify/index.ts");
  const { FIXITY } = await import("../../publish/fixity-files.ts");
  const { origin, pathname } = new URL(address);
  const steps = pathname
    .replace(/index\.html$/, "")
    .split("/")
    .filter((step) => step !== "");
  for (let length = steps.length; length >= 0; length--) {
    const home = `${origin}/${steps
      .slice(0, length)
      .map((step) => `${step}/`)
      .join("")}`;
    const site = siteAtAddress(home, allowsPrivate);
    if (length > 0 && (await site.read(FIXITY)) === undefined) continue;
    const rest = steps.slice(length).map((step) => `${decodedAddress(step).normalize("NFC")}/`);
    return { site, only: rest.length === 0 ? undefined : `/${rest.join("")}` };
  }
  throw new Error("A host has a root.");
}

function folderOf(folder: string): string {
  if (isFolder(folder)) return folder;
  throw new UsageError(`There is no folder «${folder}». Write arshif verify _site, or an address.`);
}

async function keyOf(file: string) {
  const { publicKey } = await import("../verify/index.ts");
  const key = publicKey(isFile(file) ? fs.readFileSync(file) : undefined);
  if (key !== undefined) return key;
  throw new UsageError(`The option --key names no public key of Ed25519. Write --key fixity.pem.`);
}
