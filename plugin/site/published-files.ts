import type { ArchiveArticle } from "../archive/index.ts";
import type { PictureFile } from "../articles/pictures/picture.ts";
import { mediaFiles } from "./media.ts";
import type { ArchiveSource } from "./source.ts";

/**
 * Files of the site that are copied rather than written by Eleventy, as paths from the output
 * folder: pictures in all their sizes, the media folder, cards, fonts.
 *
 * @param fonts addresses from the site's root
 */
export function copiedFiles(
  source: ArchiveSource,
  root: string,
  media: string,
  fonts: readonly string[],
): string[] {
  const cards = source.archive.articles.flatMap(
    (article: ArchiveArticle) => article.card?.url ?? [],
  );
  return [
    ...source.pictureFiles.flatMap(publishedSizes),
    ...source.mediaCopies.flatMap(({ output }) => output ?? []),
    ...mediaFiles(root, media).map(({ output }) => output),
    ...[...cards, ...fonts].map((url) => url.replace(/^\/+/, "")),
  ];
}

function publishedSizes({ output, sources = [] }: PictureFile): string[] {
  const sizes = sources.flatMap(({ candidates }) => candidates.map(({ src }) => src));
  return [output ?? [], sizes.map((src) => decodeURIComponent(src).replace(/^\/+/, ""))].flat();
}
