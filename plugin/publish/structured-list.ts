import type { CollectionPageLeaf, ItemListLeaf } from "schema-dts";
import type { ArticleLink, ListSubject } from "../views/index.ts";
import { dataBlock } from "./data-block.ts";
import { leadPicture } from "./picture.ts";
import { directionOf } from "./site.ts";
import { person } from "./structured-person.ts";
import {
  breadcrumb,
  graph,
  known,
  type StructuredSite,
  siteAsWhole,
  type TrailStep,
  webSite,
} from "./structured-site.ts";

/** One page of a list, as structured data tells of it. */
export interface ToldList {
  readonly url: string;
  readonly isNewest: boolean;
  readonly subject: ListSubject | undefined;
  readonly articles: readonly Pick<ArticleLink, "url" | "title" | "data">[];
}

/**
 * The structured data of one page of a list: its articles in their order, and the way to it. The
 * home page tells of the whole site too.
 *
 * @returns JSON for a `<script type="application/ld+json">`
 */
export function listData(list: ToldList, site: StructuredSite): string {
  const { subject } = list;
  if (subject === undefined) {
    const page = collectionPage(list, site.title, site.description, site);
    return dataBlock(graph([webSite(site), page]));
  }
  const page = collectionPage(list, subject.title, subject.data.description, site);
  return dataBlock(graph([page, breadcrumb(wayTo(subject, site), site)]));
}

function collectionPage(
  list: ToldList,
  title: string,
  description: string | undefined,
  site: StructuredSite,
): CollectionPageLeaf {
  const { absolute, isolate } = site;
  return {
    "@type": "CollectionPage",
    "@id": absolute(list.url),
    url: absolute(list.url),
    name: isolate(title),
    inLanguage: site.lang,
    isPartOf: siteAsWhole(site),
    mainEntity: itemList(list, site),
    ...known({
      image: pictureOf(list, site),
      description: description === undefined ? undefined : isolate(description),
      about: list.subject?.profile === undefined ? undefined : person(list.subject, site),
    }),
  };
}

function pictureOf(list: ToldList, site: StructuredSite): string | undefined {
  const image = list.isNewest ? list.subject?.image : undefined;
  return leadPicture({ url: list.url, data: {}, image }, site)?.url;
}

function itemList({ articles, subject }: ToldList, site: StructuredSite): ItemListLeaf {
  const { absolute, isolate, articlePages } = site;
  return {
    "@type": "ItemList",
    itemListOrder: `https://schema.org/ItemListOrder${subject?.kind === "series" ? "Ascending" : "Descending"}`,
    numberOfItems: articles.length,
    itemListElement: articles.map((article, place) => ({
      "@type": "ListItem" as const,
      position: place + 1,
      name: isolate(article.title, directionOf(article, site)),
      ...known({ url: articlePages ? absolute(article.url) : undefined }),
    })),
  };
}

/** The way to a group's list, as the page's breadcrumb shows it, wider topics all named. */
function wayTo(group: ListSubject, { links, words }: StructuredSite): (TrailStep | undefined)[] {
  switch (group.kind) {
    case "topic": {
      const wider = [...(group.lineage ?? [])].reverse();
      return [{ title: words.topics, url: links.topics }, ...wider];
    }
    case "year":
      return [{ title: words.archive, url: links.years }, group];
    case "month":
      return [{ title: words.archive, url: links.years }, group.year, group];
    case "day":
      return [{ title: words.archive, url: links.years }, group.month?.year, group.month, group];
    case "author":
      return [{ title: words.authors, url: links.authors }, group];
    case "source":
      return [{ title: words.sources, url: links.sources }, group];
    case "series":
      return [{ title: words.allSeries, url: links.allSeries }, group];
  }
}
