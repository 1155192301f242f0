import path from "node:path";
import { quote } from "../../articles/faults.ts";
import { englishNumber } from "../../text/plural.ts";
import { type CommandLine, command, UsageError } from "../command.ts";
import { dayOption, required } from "../option-values.ts";

export const exportWacz = command({
  name: "export wacz",
  options: { out: "text", date: "text", config: "text" },
  help: `arshif export wacz --out <file.wacz>

Builds the site and writes it as an archive of the web that replays, as WACZ 1.1.1 with WARC 1.1: its
pages, pictures, search and old addresses. The same site gives the same bytes.

  --out <file.wacz>    where the archive will stand: a new file outside of the site
  --date <2019-08-07>  the day of which the archive is; that of the newest article, if unset
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    out: fileOf(line),
    date: dayOption(line),
    configuration: line.last("config"),
  }),
  async run({ out, date, configuration }, root) {
    const { dayOfExport } = await import("../../exporting/exported-site.ts");
    const { writeWacz } = await import("../../exporting/wacz/write-wacz.ts");
    const { exportSite } = await import("../export/built-site.ts");
    return exportSite(
      root,
      configuration,
      path.resolve(root, out),
      async (site, file) => {
        const { addresses, bytes } = await writeWacz(site, file, date ?? dayOfExport(site));
        const size = (bytes / 1024 ** 2).toFixed(1);
        return `An archive of ${englishNumber(addresses)} addresses, ${size} MB.`;
      },
      "file",
    );
  },
});

function fileOf(line: CommandLine): string {
  const out = required(line, "out", "../archive.wacz");
  if (/[^/\\]\.wacz$/.test(out)) return out;
  throw new UsageError(
    `The option --out names no file that ends in .wacz; it is ${quote(out)}. Write --out ../archive.wacz.`,
  );
}
