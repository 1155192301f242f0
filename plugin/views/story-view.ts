import type { Story } from "../archive/index.ts";
import type { Card } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** A story that has a page. */
type StoryOfPage = Story & { readonly url: string };

/** The timeline of a story. */
export interface StoryView extends Readonly<Pick<StoryOfPage, "title" | "url" | "date">> {
  readonly frame: Frame;
  /** The oldest first. */
  readonly articles: readonly Card[];
  /** Where else the text of each article was published, in the articles' order. */
  readonly copies: readonly (readonly Card[])[];
}

/** Everything that the timeline of a story shows. */
export function storyView(
  { archive, parts, frame, isWhole }: SiteViews,
  story: StoryOfPage,
): StoryView {
  const { title, url, date } = story;
  const copies = story.articles.map((article) => archive.copies(article).map(parts.card));
  if (isWhole) return beside(story, { frame, copies });
  return value({ url, title, date, frame, articles: story.articles.map(parts.card), copies });
}
