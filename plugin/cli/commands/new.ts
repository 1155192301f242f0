import { command } from "../command.ts";

export const newCommand = command({
  name: "new",
  options: { config: "text", date: "text", topics: "texts" },
  operands: { least: 1, most: 1, what: "the title in quotation marks" },
  help: `arshif new "<title>"

Writes the file of a new article, with its fields, where the site has its articles, and prints its
path.

  --date <date>        when it appeared; today
  --topics <names>     topics of the registry, with «،» between them; may be repeated
  --config <file>      Eleventy's configuration, where it has a name of its own
`,
  settings: (line) => ({
    configuration: line.last("config"),
    title: line.operands[0] ?? "",
    date: line.last("date"),
    topics: line.all("topics").flatMap(names),
  }),
  async run({ configuration, ...article }, root) {
    const { newArticle } = await import("../new/new-article.ts");
    const file = await newArticle(root, configuration, article, Date.now());
    if (file !== undefined) process.stdout.write(`${file}\n`);
    return file !== undefined;
  },
});

function names(written: string): string[] {
  return written.split(/[,،]/).flatMap((name) => name.trim() || []);
}
