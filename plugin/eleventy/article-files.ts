import fs from "node:fs";
import path from "node:path";
import type { ArchiveArticle } from "../archive/index.ts";
import type { ArchiveSource } from "../site/source.ts";
import type { IncrementalSite } from "./incremental-site.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/** A file beside the page of an article. */
interface ArticleFile {
  readonly name: string;
  readonly content: string;
}

/** Makes the files that stand beside an article's page. */
export type MakeArticleFiles = (article: ArchiveArticle) => readonly ArticleFile[];

/**
 * Writes the files that stand beside an article's page, each time the page itself was written. They
 * are no templates: several for each article would cost a large archive more than all its pages.
 */
export function writeArticleFiles(
  pages: readonly BuiltPage[],
  source: ArchiveSource,
  files: MakeArticleFiles,
): void {
  for (const { url, outputPath } of pages) {
    const article = url === false ? undefined : source.archive.article(url);
    if (article === undefined || outputPath === false) continue;
    const folder = path.dirname(outputPath);
    for (const { name, content } of files(article)) {
      fs.writeFileSync(path.join(folder, name), content);
    }
  }
}

/** Has them written where Eleventy alone builds the site. */
export function useFilesBeside(config: EleventyConfig, site: IncrementalSite): void {
  config.on("eleventy.after", (event) => {
    if (writesFiles(event)) site.writeBeside(event.results ?? []);
  });
}
