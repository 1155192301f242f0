import { tell } from "../build-failure.ts";
import { command } from "../command.ts";

export const init = command({
  name: "init",
  options: { title: "text", url: "text", host: "text", lang: "text", yes: "flag" },
  operands: { least: 0, most: 1, what: "the folder's name" },
  help: `arshif init [folder]

Makes a site that builds at once, with one article; asks what it is not told. It never writes over a
file.

  --title <name>       the archive's name
  --url <address>      where it will be published: https://example.org/
  --host <name>        github, gitlab, netlify, cloudflare or none: how it is published
  --lang <tag>         the language of its pages: ar, fa, ur, ckb or en; ar
  --yes                ask nothing
`,
  settings: (line) => ({
    folder: line.operands[0] ?? ".",
    title: line.last("title"),
    url: line.last("url"),
    host: line.last("host"),
    lang: line.last("lang") ?? "ar",
    asks: !line.has("yes") && process.stdin.isTTY === true,
  }),
  async run({ folder, asks, ...given }, root) {
    // Loaded when it is asked for, as every command is: none need read what the others do.
    const { chosenSite } = await import("../init/chosen-site.ts");
    const { initSite } = await import("../init/init-site.ts");
    const site = await chosenSite(given, asks);
    if (site === undefined) {
      tell("Nothing was written.");
      return false;
    }
    process.stdout.write(initSite(root, folder, site, Date.now()));
    return true;
  },
});
