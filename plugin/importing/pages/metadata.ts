import { allOf, type ChildNode, firstOf } from "../html/dom.ts";
import { addressOf, imageOf, linkedArticle, namesOf, textOf, textsOf } from "./linked-data.ts";
import {
  headlineOf,
  markedAuthors,
  markedDates,
  markedSummary,
  plainDates,
  plainName,
  withoutSite,
} from "./page-marks.ts";

/** What a page says of its article beside the text, in the words of other generators' fields. */
export type PageFields = Readonly<Record<string, unknown>>;

/** Names of `<meta>` by what they say, the surest first. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  title: ["og:title", "twitter:title", "dc.title", "headline"],
  summary: ["og:description", "description", "twitter:description", "dc.description"],
  image: ["og:image", "og:image:url", "twitter:image", "twitter:image:src"],
  date: [
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "publishdate",
    "pubdate",
    "publish-date",
    "parsely-pub-date",
    "sailthru.date",
  ],
  updated: ["article:modified_time", "og:updated_time", "datemodified", "lastmod"],
  authors: ["author", "article:author_name", "dc.creator", "parsely-author", "byl"],
  topics: ["article:section", "section", "parsely-section"],
  originalUrl: ["og:url"],
};

/** What a page says of itself in JSON for search engines, in `<meta>`, and in its own marks. */
export function pageFields(nodes: readonly ChildNode[]): PageFields {
  const linked = linkedArticle(nodes) ?? {};
  const metas = new Map<string, string[]>();
  for (const { attribs } of allOf("meta", nodes)) {
    const name = (attribs.property ?? attribs.name ?? attribs.itemprop ?? "").toLowerCase();
    const content = attribs.content?.replace(/\s+/g, " ").trim();
    if (name !== "" && content) metas.set(name, [...(metas.get(name) ?? []), content]);
  }
  const meta = (field: string) =>
    NAMED[field]?.map((name) => metas.get(name)).find((found) => found !== undefined);
  const canonical = allOf("link", nodes).find(({ attribs }) => attribs.rel === "canonical");
  const site = metas.get("og:site_name")?.[0];
  const fields: Record<string, unknown> = {
    title:
      withoutSite(textOf(linked.headline), site, nodes) ??
      withoutSite(textOf(meta("title")), site, nodes) ??
      headlineOf(nodes),
    date: [
      ...(textsOf(linked.datePublished) ?? []),
      ...(meta("date") ?? []),
      ...markedDates(nodes),
      ...plainDates(nodes),
    ],
    updated: textOf(linked.dateModified) ?? meta("updated")?.[0],
    authors: (namesOf(linked.author) ?? namesOf(meta("authors")) ?? markedAuthors(nodes))?.map(
      plainName,
    ),
    topics: textsOf(linked.articleSection) ?? meta("topics"),
    summary: textOf(linked.description) ?? meta("summary")?.[0] ?? markedSummary(nodes),
    image: imageOf(linked.image) ?? meta("image")?.[0],
    lang: textOf(linked.inLanguage) ?? firstOf("html", nodes)?.attribs.lang,
    originalUrl: canonical?.attribs.href ?? meta("originalUrl")?.[0] ?? addressOf(linked),
  };
  const robots = metas.get("robots")?.join() ?? "";
  if (/noindex|none/i.test(robots)) fields.robots = robots;
  return fields;
}
