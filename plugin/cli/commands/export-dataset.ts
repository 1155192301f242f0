import path from "node:path";
import { counted } from "../../text/plural.ts";
import { command } from "../command.ts";
import { required } from "../option-values.ts";

export const exportDataset = command({
  name: "export dataset",
  options: { out: "text", text: "flag", config: "text" },
  help: `arshif export dataset --out <folder>

Builds the site and writes what is known of its articles as data: JSON lines, CSV, Parquet and SQLite,
with a description for programs (datapackage.json) and one for people.

  --out <folder>       where the data will stand: a folder outside of the site, empty or not there
  --text               the articles' texts too, in the words that readers see
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    out: required(line, "out", "../archive-data"),
    withTexts: line.has("text"),
    configuration: line.last("config"),
  }),
  async run({ out, withTexts, configuration }, root) {
    const { writeDataset } = await import("../../exporting/dataset/write-dataset.ts");
    const { exportSite } = await import("../export/built-site.ts");
    const { findSqlite } = await import("../../incremental/cache/database.ts");
    const Sqlite = findSqlite(root);
    return exportSite(root, configuration, path.resolve(root, out), (site, folder) => {
      const files = writeDataset(site, folder, withTexts, Sqlite);
      const made = `${counted(site.articles.length, "article")} as data: ${files.join(", ")}.`;
      return Sqlite === undefined ? `${made} There is no SQLite here to write its file.` : made;
    });
  },
});
