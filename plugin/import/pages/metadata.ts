import { allOf, type ChildNode, type Element, firstOf, isText, lineOf } from "../html/dom.ts";
import { elementsWhere } from "./elements.ts";
import { datesIn } from "./written-dates.ts";

/** What a page says of its article beside the text, in the words of other generators' fields. */
export type PageFields = Readonly<Record<string, unknown>>;

/** Kinds of schema.org that are articles. */
const ARTICLES =
  /(?:^|[/:])(?:\w*Article|BlogPosting|Report|ReportageNewsArticle|SocialMediaPosting)$/;

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
  const fields: Record<string, unknown> = {
    title: textOf(linked.headline) ?? meta("title")?.[0] ?? headlineOf(nodes),
    date: [
      ...(textsOf(linked.datePublished) ?? []),
      ...(meta("date") ?? []),
      ...markedDates(nodes),
    ],
    updated: textOf(linked.dateModified) ?? meta("updated")?.[0],
    authors: namesOf(linked.author) ?? notAddresses(meta("authors")) ?? markedAuthors(nodes),
    topics: textsOf(linked.articleSection) ?? meta("topics"),
    summary: textOf(linked.description) ?? meta("summary")?.[0],
    image: imageOf(linked.image) ?? meta("image")?.[0],
    lang: textOf(linked.inLanguage) ?? firstOf("html", nodes)?.attribs.lang,
    originalUrl: canonical?.attribs.href ?? meta("originalUrl")?.[0] ?? addressOf(linked),
  };
  const robots = metas.get("robots")?.join() ?? "";
  if (/noindex|none/i.test(robots)) fields.robots = robots;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

type Data = Readonly<Record<string, unknown>>;

/** The article of the page's JSON-LD; scripts that cannot be read say nothing. */
export function linkedArticle(nodes: readonly ChildNode[]): Data | undefined {
  const scripts = allOf("script", nodes).filter(({ attribs }) =>
    /^application\/ld\+json/i.test(attribs.type ?? ""),
  );
  const found = scripts.flatMap(({ children }) => {
    const text = children
      .filter(isText)
      .map(({ data }) => data)
      .join("");
    try {
      return thingsIn(JSON.parse(text), 0);
    } catch {
      return [];
    }
  });
  return found.find((thing) => [thing["@type"]].flat().some((type) => ARTICLES.test(String(type))));
}

/** Things of lists and graphs, a few steps deep. */
function thingsIn(value: unknown, depth: number): Data[] {
  if (typeof value !== "object" || value === null || depth > 4) return [];
  if (Array.isArray(value)) return value.flatMap((part) => thingsIn(part, depth + 1));
  const data = value as Data;
  return [data, ...thingsIn(data["@graph"], depth + 1), ...thingsIn(data.mainEntity, depth + 1)];
}

function textOf(value: unknown): string | undefined {
  return textsOf(value)?.[0];
}

function textsOf(value: unknown): string[] | undefined {
  const texts = [value].flat().filter((one) => typeof one === "string" && one.trim() !== "");
  return texts.length === 0 ? undefined : (texts as string[]);
}

function namesOf(value: unknown): string[] | undefined {
  const names = [value].flat().flatMap((one) => {
    if (typeof one === "string") return [one];
    const name = (one as Data | null | undefined)?.name;
    return textsOf(name) ?? [];
  });
  return notAddresses(names);
}

/** Networks name an author by an address of theirs. */
function notAddresses(names: readonly string[] | undefined): string[] | undefined {
  const kept = (names ?? []).filter((name) => !/^https?:|^@|@\w+\./.test(name));
  return kept.length === 0 ? undefined : kept;
}

function imageOf(value: unknown): string | undefined {
  const [first] = [value].flat();
  return typeof first === "string" ? first : textOf((first as Data | null | undefined)?.url);
}

function addressOf({ url, mainEntityOfPage: page }: Data): string | undefined {
  return textOf(url) ?? textOf(page) ?? textOf((page as Data | undefined)?.["@id"]);
}

/** The first headline of the page, or its title without the site's name. */
function headlineOf(nodes: readonly ChildNode[]): string | undefined {
  const headline = elementsWhere(nodes, ({ attribs }) => attribs.itemprop === "headline")[0];
  const first = headline ?? firstOf("h1", nodes);
  const said = first === undefined ? "" : lineOf(first.children);
  if (said !== "") return said;
  const title = lineOf(firstOf("title", nodes)?.children ?? []);
  return title.replace(/\s+[|»–—-]\s+[^|»–—]{1,40}$/, "") || undefined;
}

/** What the page marks as a day, the surest first: which of them is one, is seen when they are read. */
function markedDates(nodes: readonly ChildNode[]): string[] {
  const found = elementsWhere(nodes, (element) => element.name === "h1" || isDated(element));
  // What stands above the headline is often the day on which the page was saved.
  const headline = found.findIndex(({ name }) => name === "h1");
  const ordered = [...found.slice(headline + 1), ...found.slice(0, Math.max(0, headline))];
  const isSure = ({ attribs }: Element) =>
    PUBLISHED.test(attribs.itemprop ?? attribs.property ?? "");
  const dates = ({ attribs, children }: Element) => {
    const line = lineOf(children);
    const said = attribs.datetime ?? attribs.content;
    return [...(said ? [said] : []), ...(line.length < LONGEST_DATE ? datesIn(line) : [])];
  };
  return [...ordered.filter(isSure), ...ordered.filter((one) => !isSure(one))]
    .flatMap(dates)
    .slice(0, MOST_DATES);
}

function isDated({ name, attribs }: Element): boolean {
  return (
    name === "time" ||
    PUBLISHED.test(attribs.itemprop ?? attribs.property ?? "") ||
    DATED.test(attribs.class ?? "")
  );
}

const PUBLISHED = /\b(?:datePublished|dc:date|dcterms:created)\b/;

/** Letters of a line that says when something was published. */
const LONGEST_DATE = 120;

/** Pages of lists name a day for each article. */
const MOST_DATES = 40;

const DATED =
  /(?:^|[\s_-])(?:date|datetime|published|publishdate|pubdate|posted-on|time|timestamp|تاريخ)(?:$|[\s_-])/i;

function markedAuthors(nodes: readonly ChildNode[]): string[] | undefined {
  const marked = elementsWhere(
    nodes,
    ({ attribs }) =>
      attribs.rel === "author" ||
      attribs.itemprop === "author" ||
      /(?:^|\s)(?:byline|author-name|author)(?:$|\s)/.test(attribs.class ?? ""),
  )[0];
  const name =
    marked === undefined
      ? ""
      : lineOf(marked.children).replace(/^(?:بقلم|كتب|كتبت|الكاتب|By)\s*:?\s+/i, "");
  return name === "" || name.length > 80 ? undefined : [name];
}
