import type { ArchiveArticle } from "../archive/index.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import { copyIfChanged } from "./pictures.ts";
import { reportedOnceLater } from "./report.ts";
import type { ArchiveSource } from "./source.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Makes the cards of articles, and tells in which files they are kept, in the same order. */
export type MakeCards = (articles: readonly ArchiveArticle[]) => Promise<readonly string[]>;

/** Publishes each article's card beside its page. A served site has none: nobody shares its pages. */
export function useCards(
  config: EleventyConfig,
  source: ArchiveSource,
  folders: SiteFolders,
  make: MakeCards,
): void {
  config.on("eleventy.before", async (event: BuildEvent) => {
    if (event.runMode !== "build" || !writesFiles(event)) return;
    await reportedOnceLater(async () => {
      const articles = source.archive.articles.filter((article) => article.card !== undefined);
      const files = await make(articles);
      articles.forEach((article, index) => {
        const url = article.card?.url ?? "";
        copyIfChanged(files[index] as string, url, folders);
      });
    });
  });
}
