import type { Article } from "../articles/article.ts";
import { embedOf, frameOrigin } from "../articles/embeds/embed.ts";
import type { ShownElsewhere } from "./headers.ts";

/**
 * What the pages of some articles show that lies elsewhere.
 *
 * @param hasHtml may the articles hold films and sounds in HTML, from anywhere?
 */
export function shownElsewhere(
  articles: readonly Pick<Article, "found">[],
  hasHtml: boolean,
): ShownElsewhere {
  const frames = new Set<string>();
  for (const { found } of articles) {
    for (const { page } of found?.embeds ?? []) {
      const embed = embedOf(page);
      const frame = embed && frameOrigin(embed);
      if (frame !== undefined) frames.add(frame);
    }
  }
  return { frames: [...frames].sort(), media: hasHtml ? ["https:"] : [] };
}
