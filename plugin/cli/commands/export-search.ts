import path from "node:path";
import { ENGINE_NAMES, ENGINES, type Engine } from "../../export/search/engine-names.ts";
import { type CommandLine, command, UsageError } from "../command.ts";

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
  settings: (line) => {
    const out = line.last("out");
    if (out === undefined) {
      throw new UsageError("The option --out is missing. Write --out ../archive-search.");
    }
    return { engine: engineOf(line), out, configuration: line.last("config") };
  },
  async run({ engine, out, configuration }, root) {
    const { writeSearch } = await import("../../export/search/write-search.ts");
    const { exportSite } = await import("../export/built-site.ts");
    return exportSite(root, configuration, path.resolve(root, out), (site, folder) => {
      const { articles, words } = writeSearch(site, folder, engine);
      return `${counted(articles, "article")} and ${counted(words, "word")} for ${ENGINE_NAMES[engine]}.`;
    });
  },
});

function engineOf(line: CommandLine): Engine {
  const written = line.last("to");
  const engine = ENGINES.find((one) => one === written);
  if (engine !== undefined) return engine;
  if (written === undefined) {
    throw new UsageError(
      `The option --to is missing. Write --to postgres, or ${ENGINES.slice(1).join(", ")}.`,
    );
  }
  throw new UsageError(`The option --to names no engine: ${written}. Write ${ENGINES.join(", ")}.`);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
