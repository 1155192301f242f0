import fs from "node:fs";
import path from "node:path";
import type { SearchedSite } from "../../plugin/exporting/exported-site.ts";
import { readOptions } from "../../plugin/options.ts";
import { createSite } from "../../plugin/site/site.ts";

/** Articles by the names of their files: front matter without its lines, and the text. */
export type WrittenArticles = Readonly<Record<string, readonly [fields: string, text: string]>>;

/**
 * A site of invented articles, read and not built.
 *
 * @param root an empty folder
 */
export function searchedSite(
  root: string,
  articles: WrittenArticles,
  topics?: string,
): SearchedSite {
  for (const [name, [fields, text]] of Object.entries(articles)) {
    const file = path.join(root, "src/articles", name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, `---\n${fields}\n---\n${text}\n`);
  }
  if (topics !== undefined) fs.writeFileSync(path.join(root, "topics.yaml"), topics);
  const options = readOptions({
    site: { title: "أرشيف", url: "https://example.org/" },
    ...(topics === undefined ? {} : { topics: { file: "topics.yaml", open: true } }),
  });
  const read = createSite(options, {
    root,
    input: "./src/",
    pathPrefix: "/",
    isPrefixedLater: () => false,
    icon: "/icon.svg",
    copied: () => ({ files: [], isUnsure: false }),
    showsMore: () => false,
  });
  read.read(false);
  const { lang, title, url, zone, description } = options.site;
  return {
    ...{ root, lang, title, url, zone, description, now: undefined },
    ...{ input: root, output: path.join(root, "_site"), articlesFolder: root },
    articles: read.archive.articles,
    archive: read.archive,
    dates: read.dates,
    licenceOf: (article) => read.publication.licenceOf(article),
    absolute: read.addresses.absolute,
  };
}
