import type { ArchiveArticle, ListPage } from "../archive/index.ts";
import type { SectionDesign } from "./front-rules.ts";
import { type DayBlock, dayBlock } from "./on-this-day-view.ts";
import type { Card, GroupName } from "./parts.ts";
import type { SiteViews } from "./site-views.ts";

/** A block of the front page with all that it shows. */
export type FrontBlock =
  | { readonly kind: "lead"; readonly article: Card; readonly beside: readonly Card[] }
  | { readonly kind: "latest"; readonly articles: readonly Card[] }
  | {
      readonly kind: "section";
      readonly design: SectionDesign;
      /** Of a topic; articles that were picked may have a title of their own instead. */
      readonly topic?: GroupName;
      readonly title?: string | undefined;
      readonly articles: readonly Card[];
    }
  | ({ readonly kind: "onThisDay" } & DayBlock)
  | { readonly kind: "stories"; readonly stories: readonly FrontStory[] };

interface FrontStory {
  readonly title: string;
  readonly url: string | undefined;
  readonly count: number;
  /** The newest article of it. */
  readonly article: Card;
}

/** Articles beside the lead. */
const BESIDE_LEAD = 4;

const MOST_STORIES = 3;

/**
 * The blocks of the front page. No article is shown twice, and each of the list's is shown: what no
 * block before has is in `latest`.
 *
 * @param list the newest page of the list of all articles
 */
export function frontOf(site: SiteViews, list: ListPage<undefined>): FrontBlock[] {
  const { archive, parts, front } = site;
  const shown = new Set<ArchiveArticle>();
  const take = (articles: Iterable<ArchiveArticle>, count: number): Card[] => {
    const taken: Card[] = [];
    for (const article of articles) {
      if (taken.length === count) break;
      if (shown.has(article)) continue;
      shown.add(article);
      taken.push(parts.frontCard(article));
    }
    return taken;
  };
  const wanted = front.includes("latest") ? front : [...front, "latest" as const];
  // What an editor places is not taken from that place by a block before it.
  const reserved = wanted.flatMap((block) =>
    typeof block === "object" && "picks" in block
      ? block.picks.flatMap((file) => site.frontSource.article(archive, file) ?? [])
      : [],
  );
  return wanted.flatMap((block): FrontBlock[] => {
    const free = list.articles.filter((article) => !reserved.includes(article));
    if (block === "lead") {
      const featured = free.find(({ data }) => data.featured);
      const [article] = take([...(featured ? [featured] : []), ...free], 1);
      return article === undefined
        ? []
        : [{ kind: "lead", article, beside: take(free, BESIDE_LEAD) }];
    }
    if (block === "latest") {
      const articles = take(free, free.length);
      return articles.length === 0 ? [] : [{ kind: "latest", articles }];
    }
    if (block === "onThisDay") {
      const today = site.today(archive);
      const found = today === undefined ? undefined : dayBlock(site, today);
      return found === undefined ? [] : [{ kind: "onThisDay", ...found }];
    }
    if (block === "stories") {
      const stories = archive.stories.slice(0, MOST_STORIES).map((story) => ({
        title: story.title,
        url: story.url,
        count: story.articles.length,
        article: parts.card(story.articles.at(-1) as ArchiveArticle),
      }));
      return stories.length === 0 ? [] : [{ kind: "stories", stories }];
    }
    const { design } = block;
    if ("picks" in block) {
      const picked = block.picks.flatMap((file) => site.frontSource.article(archive, file) ?? []);
      const articles = take(picked, picked.length);
      return articles.length === 0
        ? []
        : [{ kind: "section", design, title: block.title, articles }];
    }
    const topic = site.frontSource.topic(archive, block.topic);
    const others = topic?.articles.filter((article) => !reserved.includes(article)) ?? [];
    const articles = take(others, block.size);
    if (topic === undefined || articles.length === 0) return [];
    return [{ kind: "section", design, topic: parts.name(topic), articles }];
  });
}
