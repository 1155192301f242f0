import { allOf, type ChildNode, type Element, firstOf, lineOf } from "../html/dom.ts";
import { elementsWhere, sameLine } from "./elements.ts";
import { datesIn } from "./written-dates.ts";

/** The first headline of the page, or its title without the site's name. */
export function headlineOf(nodes: readonly ChildNode[]): string | undefined {
  const headline = elementsWhere(nodes, ({ attribs }) => attribs.itemprop === "headline")[0];
  const first = headline ?? firstOf("h1", nodes);
  const said = first === undefined ? "" : lineOf(first.children);
  if (said !== "") return said;
  const title = lineOf(firstOf("title", nodes)?.children ?? []);
  return title.replace(/\s+[|»–—-]\s+[^|»–—]{1,40}$/, "") || undefined;
}

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

/** Whom the page marks as its author; the day and other words beside a name are none of it. */
export function markedAuthors(nodes: readonly ChildNode[]): string[] | undefined {
  const marked = elementsWhere(
    nodes,
    ({ attribs }) =>
      attribs.rel === "author" ||
      /\bauthor\b/.test(attribs.itemprop ?? "") ||
      /(?:^|\s)(?:byline|author-name|author)(?:$|\s)/.test(attribs.class ?? ""),
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
