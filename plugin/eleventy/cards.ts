import { createDateFunctions } from "../dates/index.ts";
import { cardTexts } from "../publish/cards/card.ts";
import { CardMaker } from "../publish/cards/card-maker.ts";
import type { Site } from "../site/site.ts";
import { cardTools } from "./card-tools.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import { copyIfChanged } from "./pictures.ts";
import { reportedOnceLater } from "./report.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Publishes each article's card beside its page. A served site has none: nobody shares its pages. */
export function useCards(config: EleventyConfig, site: Site, folders: SiteFolders): void {
  if (!site.hasCards) return;
  const { arDate } = createDateFunctions(site.dates);
  const maker = new CardMaker(cardTools(site.root));
  const textsOf = cardTexts(site.options.site.title, arDate, site.html.directionOf);
  config.on("eleventy.before", async (event: BuildEvent) => {
    if (event.runMode !== "build" || !writesFiles(event) || site.left !== undefined) return;
    await reportedOnceLater(async () => {
      const articles = site.archive.articles.filter(({ card }) => card !== undefined);
      const files = await maker.make(articles.map(textsOf));
      articles.forEach((article, index) => {
        const url = article.card?.url ?? "";
        copyIfChanged(files[index] as string, url, folders);
      });
    });
  });
}
