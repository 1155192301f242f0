import {
  allOf,
  type ChildNode,
  type Element,
  elementsWhere,
  firstOf,
  isSilent,
  isTag,
  isText,
  lineOf,
} from "../html/dom.ts";
import { sameLine } from "./elements.ts";
import { datesIn } from "./written-dates.ts";

/** The first headline of the page, or its title without the site's name. */
export function headlineOf(nodes: readonly ChildNode[]): string | undefined {
  const headline = elementsWhere(nodes, ({ attribs }) => attribs.itemprop === "headline")[0];
  const named = elementsWhere(
    nodes,
    ({ name, attribs }) => /^h[23]$/.test(name) && TITLED.test(attribs.class ?? ""),
  )[0];
  const first = headline ?? firstOf("h1", nodes) ?? named;
  const said = first === undefined ? "" : lineOf(first.children);
  if (said !== "") return said;
  const title = lineOf(firstOf("title", nodes)?.children ?? []);
  return title.replace(/\s+[|»–—-]\s+[^|»–—]{1,40}$/, "") || undefined;
}

const TITLED = /(?:^|[\s_-])(?:entry-title|post-title|article-title|headline)(?:$|[\s_-])/i;

/**
 * A title without the name of its site: `السوق يفتح أبوابه | صحيفة` where the page has the headline
 * alone, or names its site so.
 *
 * @returns nothing where it says no more than that name
 */
export function withoutSite(
  title: string | undefined,
  site: string | undefined,
  nodes: readonly ChildNode[],
): string | undefined {
  if (title === undefined || title === site) return undefined;
  const headlines = allOf("h1", nodes).map(({ children }) => lineOf(children));
  const parts = title.split(/\s+[|»«–—-]\s+/);
  const isSites = (end: string) => site !== undefined && sameLine(end, site);
  if (parts.length < 2) return title;
  const whole = headlines.find((line) => line !== "" && title.startsWith(line));
  if (whole !== undefined && /^\s*[|»«–—-]\s/.test(title.slice(whole.length))) return whole;
  const last = parts.at(-1) ?? "";
  return isSites(last) ? title.slice(0, -last.length).replace(/\s+[|»«–—-]\s+$/, "") : title;
}

/** What the page marks as a day, the surest first: which of them is one, is seen when they are read. */
export function markedDates(nodes: readonly ChildNode[]): string[] {
  const found = elementsWhere(nodes, (element) => element.name === "h1" || isDated(element));
  // What stands above the headline is often the day on which the page was saved.
  const headline = found.findIndex(({ name }) => name === "h1");
  const ordered = [...found.slice(headline + 1), ...found.slice(0, Math.max(0, headline))];
  const isSure = ({ attribs }: Element) =>
    PUBLISHED.test(attribs.itemprop ?? attribs.property ?? "");
  const dates = ({ attribs, children }: Element) => {
    const line = spacedLine(children);
    const said = attribs.datetime ?? attribs.content ?? attribs.title;
    return [...(said ? [said] : []), ...(line.length < LONGEST_DATE ? datesIn(line) : [])];
  };
  const isLater = ({ children }: Element) => /تحديث|تعديل|updated|modified/i.test(lineOf(children));
  const others = ordered.filter((one) => !isSure(one));
  return [
    ...ordered.filter(isSure),
    ...others.filter((one) => !isLater(one)),
    ...others.filter(isLater),
  ]
    .flatMap(dates)
    .slice(0, MOST_DATES);
}

/** A line in which what stands in two elements does not touch. */
function spacedLine(nodes: readonly ChildNode[]): string {
  const words = (node: ChildNode): string[] =>
    isText(node) ? [node.data] : isTag(node) ? node.children.flatMap(words) : [];
  return nodes.flatMap(words).join(" ").replace(/\s+/g, " ").trim();
}

/**
 * Days that stand by themselves in a page that marks none: «بغداد 7/8/2019». Such a line holds next to
 * nothing else, as those of texts do.
 */
export function plainDates(nodes: readonly ChildNode[]): string[] {
  const lines = (node: ChildNode): string[] =>
    isText(node)
      ? [node.data.replace(/\s+/g, " ").trim()]
      : isTag(node) && !isSilent(node.name)
        ? node.children.flatMap(lines)
        : [];
  return nodes
    .flatMap(lines)
    .filter((line) => line.length >= 8 && line.length < LONGEST_PLAIN && /[\d٠-٩]{4}/.test(line))
    .slice(0, MOST_DATES)
    .flatMap(datesIn);
}

/** Letters of a day with the hour, the weekday and a town. */
const LONGEST_PLAIN = 48;

function isDated({ name, attribs }: Element): boolean {
  return (
    name === "time" ||
    PUBLISHED.test(attribs.itemprop ?? attribs.property ?? "") ||
    // `newsStoryDate`
    DATED.test((attribs.class ?? "").replace(/([a-z])(?=[A-Z])/g, "$1-"))
  );
}

const PUBLISHED = /\b(?:datePublished|dc:date|dcterms:created)\b/;

/** Letters of a line that says when something was published. */
const LONGEST_DATE = 120;

/** Pages of lists name a day for each article. */
const MOST_DATES = 40;

const DATED =
  /(?:^|[\s_-])(?:date|datetime|published|publishdate|pubdate|posted-on|time|timestamp|تاريخ)(?:$|[\s_-])/i;

/** Whom the page marks as its author; the day and other words beside a name are none of it. */
export function markedAuthors(nodes: readonly ChildNode[]): string[] | undefined {
  const marked = elementsWhere(
    nodes,
    ({ attribs }) =>
      attribs.rel === "author" ||
      /\bauthor\b/.test(attribs.itemprop ?? "") ||
      /(?:^|\s)(?:byline|author-name|author|writer|write-?by)(?:$|\s)/i.test(attribs.class ?? ""),
  )[0];
  if (marked === undefined) return undefined;
  const inner = elementsWhere(
    marked.children,
    ({ name, attribs }) => name === "a" || attribs.itemprop === "name",
  ).map(({ children }) => lineOf(children));
  const line = inner.find((one) => one !== "") ?? lineOf(marked.children);
  const name = plainName(line.replace(BESIDE_NAME, ""));
  return name === "" || name.length > 80 ? undefined : [name];
}

/** A day, an account or another line that stands behind a name. */
const BESIDE_NAME =
  /\s*(?:[|•·@]|\s[\d٠-٩]|\s(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d|\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\s(?:السبت|الأحد|الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة)(?!\p{L})).*$/isu;

/** A name without the word that says what its bearer did. */
export function plainName(name: string): string {
  return name
    .replace(/^(?:بقلم|كتب|كتبت|كتبه|الكاتبة?|إعداد|تحرير|تقرير|المصدر|by)(?:\s*[:：]\s*|\s+)/i, "")
    .trim();
}

/** What stands above a text to sum it up, where its makers mark it so. */
export function markedSummary(nodes: readonly ChildNode[]): string | undefined {
  const marked = elementsWhere(nodes, ({ attribs }) => SUMMED.test(attribs.class ?? ""))
    .map(({ children }) => lineOf(children))
    .find((line) => line.length >= 20 && line.length < 600);
  return marked;
}

const SUMMED =
  /(?:^|[\s_-])(?:standfirst|subhead|sub-?title|lede|article-?_*(?:summary|lead|intro|excerpt))(?:$|[\s_-])/i;
