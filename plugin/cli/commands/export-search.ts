import path from "node:path";
import { ENGINE_NAMES, ENGINES } from "../../exporting/search/engine-names.ts";
import { counted } from "../../text/plural.ts";
import { command } from "../command.ts";
import { oneOf, required } from "../option-values.ts";

export const exportSearch = command({
  name: "export search",
  options: { to: "text", out: "text", config: "text" },
  help: `arshif export search --to <engine> --out <folder>

Builds the site and writes its articles for a search engine on a server, with the words by which the
site's own search finds them. The same site gives the same bytes.

  --to <engine>        postgres, opensearch, typesense, meilisearch, or ndjson for any other
  --out <folder>       where the files will stand: a folder outside of the site, empty or not there
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    engine: oneOf("to", ENGINES, required(line, "to", ENGINES[0])) ?? ENGINES[0],
    out: required(line, "out", "../archive-search"),
    configuration: line.last("config"),
  }),
  async run({ engine, out, configuration }, root) {
    const { writeSearch } = await import("../../exporting/search/write-search.ts");
    const { exportSite } = await import("../export/built-site.ts");
    return exportSite(root, configuration, path.resolve(root, out), (site, folder) => {
      const { articles, words } = writeSearch(site, folder, engine);
      return `${counted(articles, "article")} and ${counted(words, "word")} for ${ENGINE_NAMES[engine]}.`;
    });
  },
});
