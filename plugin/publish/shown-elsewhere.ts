import type { ArchiveArticle } from "../archive/index.ts";
import { embedOf, frameOrigin } from "../articles/embeds/embed.ts";
import type { ShownElsewhere } from "./headers.ts";

/**
 * What the pages of some articles show that lies elsewhere.
 *
 * @param hasHtml may the articles hold films and sounds in HTML, from anywhere?
 */
export function shownElsewhere(
  articles: readonly Pick<ArchiveArticle, "found" | "media">[],
  hasHtml: boolean,
): ShownElsewhere {
  const frames = new Set<string>();
  const hosts = new Set<string>(hasHtml ? ["https:"] : []);
  for (const { found, media } of articles) {
    if (found === undefined && media === undefined) continue;
    const fields = [media?.video, media?.audio].filter((field) => field !== undefined);
    const files = [...fields.map(({ file }) => file), ...Object.values(media?.inText ?? {})];
    const named = (found?.media ?? []).map(({ src }) => src);
    for (const src of [...files.flatMap((file) => file?.src ?? []), ...named]) {
      if (/^https?:\/\//i.test(src) && URL.canParse(src)) hosts.add(new URL(src).origin);
    }
    const embeds = (found?.embeds ?? []).map(({ page }) => embedOf(page));
    for (const embed of [...embeds, ...fields.map((field) => field.embed)]) {
      const frame = embed && frameOrigin(embed);
      if (frame !== undefined) frames.add(frame);
    }
  }
  return { frames: [...frames].sort(), media: [...hosts].sort() };
}
