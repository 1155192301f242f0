/** Builds Pagefind's index as it comes, in a process of its own: `build-pagefind.ts FOLDER COUNT CORPUS`. */
import * as pagefind from "pagefind";
import { readCorpus } from "../related/corpus.ts";
import { documentOf } from "./documents.ts";

/** Records that are under way at once. */
const AT_ONCE = 200;

const [folder = "", count = "0", corpus = ""] = process.argv.slice(2);
const articles = readCorpus(corpus)
  .filter(({ title, body }) => title !== "" && body !== "")
  .slice(0, Number(count))
  .sort((a, b) => a.date - b.date);

const { index } = await pagefind.createIndex();
if (index === undefined) throw new Error("Pagefind made no index.");
for (let start = 0; start < articles.length; start += AT_ONCE) {
  await Promise.all(
    articles.slice(start, start + AT_ONCE).map((article, place) => {
      const { url, title, text, isoDate, sources } = documentOf(article, start + place);
      return index.addCustomRecord({
        url,
        content: `${title}. ${text}`,
        language: "ar",
        meta: { title },
        filters: { year: [isoDate.slice(0, 4)], source: [...sources] },
        sort: { date: isoDate },
      });
    }),
  );
}
await index.writeFiles({ outputPath: folder });
await pagefind.close();
console.log("{}");
