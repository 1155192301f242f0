import path from "node:path";
import { type CommandLine, command, UsageError } from "../command.ts";
import { alone, required } from "../option-values.ts";

export const exportBag = command({
  name: "export bag",
  options: { out: "text", check: "text", contact: "text", config: "text" },
  help: `arshif export bag --out <folder>

Builds the site and packs it for a library: its pages, the articles' files and what is known of each,
with checksums, as BagIt 1.0 (RFC 8493). The same site gives the same bytes.

  --out <folder>       where the bag will stand: a folder outside of the site, empty or not there
  --contact <who>      whom a library may ask: "ليلى الكاتبة <leila@example.org>"
  --check <folder>     pack nothing, and see whether a bag is whole, whoever has packed it
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    ...folders(line),
    configuration: line.last("config"),
    contact: contactOf(line.last("contact")),
  }),
  async run({ out, check, contact, configuration }, root) {
    const { packBag, verifyBag } = await import("../export/bag.ts");
    if (check !== undefined) {
      process.stdout.write(`${verifyBag(path.resolve(root, check))}\n`);
      return true;
    }
    const { exportSite } = await import("../export/built-site.ts");
    return exportSite(root, configuration, path.resolve(root, out), (site, folder) =>
      packBag(site, folder, contact),
    );
  },
});

/** The folder of a bag to look at, or the one where a bag will stand. */
function folders(line: CommandLine) {
  if (!alone(line, "check", ["out"])) return { out: required(line, "out", "../archive-bag") };
  return { check: line.last("check"), out: "" };
}

/** `ليلى الكاتبة <leila@example.org>`, or a name alone. */
function contactOf(written: string | undefined) {
  if (written === undefined) return undefined;
  const [, name = "", email] =
    /^\s*([^<]*?)\s*(?:<\s*([^<>\s]+@[^<>\s]+)\s*>)?\s*$/.exec(written) ?? [];
  if (name !== "") return { name, email };
  throw new UsageError(
    `The option --contact names nobody. Write --contact "ليلى الكاتبة <leila@example.org>".`,
  );
}
