import fs from "node:fs";
import path from "node:path";
import type { Site } from "../site/site.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuiltPage, EleventyConfig } from "./types.ts";

/**
 * Writes the files that stand beside the page of an article or of an earlier version, each time the page itself was written. They
 * are no templates: several for each article would cost a large archive more than all its pages.
 */
export function writeArticleFiles(
  pages: readonly BuiltPage[],
  { archive, publication }: Site,
): void {
  for (const { url, outputPath } of pages) {
    if (url === false || outputPath === false) continue;
    const [article, version] = [archive.article(url), archive.version(url)];
    const files = [
      ...(article === undefined ? [] : publication.articleFiles(article)),
      ...(version === undefined ? [] : publication.versionFiles(version)),
    ];
    const folder = path.dirname(outputPath);
    for (const { name, content } of files) {
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
