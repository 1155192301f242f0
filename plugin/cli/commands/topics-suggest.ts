import { command, inLanguage } from "../command.ts";
import { languageOption, wholeNumber, zoneOption } from "../option-values.ts";
import { localised } from "../sentences-in-arabic.ts";

const MOST_PROPOSALS = 1000;

export const suggest = command({
  name: "topics suggest",
  options: {
    articles: "text",
    topics: "text",
    zone: "text",
    count: "text",
    field: "texts",
    lang: "text",
  },
  help: `arshif topics suggest

Reads the archive and proposes topics and other spellings of their names, as YAML for the topic
registry. It writes no file: copy what you accept.

  --articles <folder>  the articles' folder; src/articles, or articles where there is none
  --topics <file>      the topic registry; _data/topics.yaml where there is one
  --zone <name>        the site's time zone; Asia/Baghdad
  --count <number>     proposals of each kind, from 1 to 1000; 50
  --field <name>       a front-matter field of the site's own, as in the option articles.fields;
                       may be repeated
  --lang ar            tell in Arabic why each is proposed, as the variable ARSHIF_LANG=ar does
`,
  settings: (line) => ({
    articles: line.last("articles"),
    topics: line.last("topics"),
    zone: zoneOption(line),
    count: wholeNumber(line, "count", MOST_PROPOSALS, 50) ?? 50,
    fields: line.all("field"),
    language: languageOption(line),
  }),
  run: ({ language, ...settings }, root) =>
    inLanguage(language, async () => {
      // Loaded when it is asked for: a build that finds nothing to do is done before this is read.
      const { suggestTopics } = await import("../suggest-topics.ts");
      const { yaml, closing } = suggestTopics(root, settings);
      process.stdout.write(yaml);
      process.stderr.write(`${localised(closing)}\n`);
      return true;
    }),
});
