import type { ArchiveArticle } from "../archive/index.ts";

/**
 * Stands for an article's text wherever it is shown: the same as long as all that it is rendered
 * from is, so that nothing need be rendered to know.
 *
 * @param file stands for all that the article's file says
 */
export function textKey({ image, pictures, media, links }: ArchiveArticle, file: string): string {
  return JSON.stringify([file, image, media?.inText, ...pictures, ...links]);
}
