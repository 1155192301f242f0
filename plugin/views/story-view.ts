import type { Story } from "../archive/index.ts";
import type { Card, GroupName } from "./parts.ts";
import { beside, type Frame, type SiteViews } from "./site-views.ts";
import { value } from "./value.ts";

/** A story that has a page. */
type StoryOfPage = Story & { readonly url: string };

/** Articles that follow one event, and where else their texts were published. */
interface Timeline extends Readonly<Pick<Story, "title" | "date">> {
  /** The oldest first. */
  readonly articles: readonly Card[];
  /** Where else the text of each article was published, in the articles' order. */
  readonly copies: readonly (readonly Card[])[];
}

/** The page of a story: one timeline, or one for each part. */
export interface StoryView extends Timeline {
  readonly url: string;
  readonly frame: Frame;
  /** Of an event that is told in parts these, in the order of time; of any other none. */
  readonly parts: readonly (Timeline & Pick<Story, "key" | "url">)[];
  /** Of a part, the event. */
  readonly whole: Pick<GroupName, "title" | "url"> | undefined;
}

/** Everything that the page of a story shows. */
export function storyView(site: SiteViews, story: StoryOfPage): StoryView {
  const { frame, isWhole } = site;
  const copies = copiesOf(site, story);
  if (isWhole) {
    const parts = story.parts.map((part) => beside(part, { copies: copiesOf(site, part) }));
    return beside(story, { frame, copies, parts, whole: story.whole });
  }
  const { url, whole } = story;
  return value({
    ...timeline(site, story),
    url,
    frame,
    parts: story.parts.map((part) => {
      const { key, url } = part;
      return { ...timeline(site, part), key, url };
    }),
    whole: whole && { title: whole.title, url: whole.url },
  });
}

function timeline(site: SiteViews, story: Story): Timeline {
  const { title, date } = story;
  const articles = story.articles.map(site.parts.card);
  return { title, date, articles, copies: copiesOf(site, story) };
}

function copiesOf({ archive, parts }: SiteViews, story: Story): Card[][] {
  return story.articles.map((article) => archive.copies(article).map(parts.card));
}
