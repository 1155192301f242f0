import fs from "node:fs";
import path from "node:path";
import type { Site } from "../site/site.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/**
 * Writes the files that stand beside an article's page, each time the page itself was written. They
 * are no templates: several for each article would cost a large archive more than all its pages.
 */
export function writeArticleFiles(
  pages: readonly BuiltPage[],
  { archive, publication }: Site,
): void {
  for (const { url, outputPath } of pages) {
    const article = url === false ? undefined : archive.article(url);
    if (article === undefined || outputPath === false) continue;
    const folder = path.dirname(outputPath);
    for (const { name, content } of publication.articleFiles(article)) {
      fs.writeFileSync(path.join(folder, name), content);
    }
  }
}

/** Has them written where Eleventy alone builds the site. */
export function useFilesBeside(config: EleventyConfig, site: Site): void {
  config.on("eleventy.after", (event) => {
    if (writesFiles(event)) writeArticleFiles(event.results ?? [], site);
  });
}
