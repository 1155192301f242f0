import { BOILERPLATE, LEADS_ELSEWHERE } from "../boilerplate.ts";
import { detachedText } from "../detached-text.ts";
import {
  type ChildNode,
  type Element,
  elementsWhere,
  flatten,
  isTag,
  lineOf,
  textOf,
} from "../html/dom.ts";
import type { TakeNote } from "../notes.ts";
import { articleElement } from "./article-element.ts";
import { APART, lettersOfLinks, namesOf, sameLine } from "./elements.ts";

/** Classes of what stands within an article and belongs to the page; its day and author are fields. */
const FURNITURE_WORDS = new Set(
  "share shares sharing sharedaddy social related relatedposts recommended recommendations newsletter subscribe comment comments respond disqus breadcrumb breadcrumbs sidebar advert advertisement ad ads adsbygoogle banner promo popup cookie cookies menu navbar navigation pagination pager toolbar outbrain taboola byline timestamp dateline author date published jp-relatedposts more-articles read-more see-also skip-link print-only screen-reader-text visually-hidden sr-only author-box author-bio author-name post-meta entry-meta article-meta meta entry-footer rail recirc recirculation trending rollover prev outbrain cta tag-list tags page-links copyright consent tags-links post-tags nav-links post-navigation posted-on post-date entry-date publish-date".split(
    " ",
  ),
);

/** The text of a page, and its article's words. */
export interface PageBody {
  readonly nodes: readonly ChildNode[];
  readonly words: string;
}

/**
 * The part of a page that is its article: what its makers marked as such, else what holds the most
 * paragraphs. What belongs to the page is cut, and noted.
 *
 * @param title the article's, which is not told twice
 */
export function pageBody(
  nodes: readonly ChildNode[],
  title: string | undefined,
  note: TakeNote,
): PageBody {
  const element = articleElement(nodes, title);
  if (element === undefined) return { nodes: [], words: "" };
  // A picture above the text stands beside it, in the article.
  const body = [...picturesAbove(element, nodes), ...element.children];
  cut(body, { title, note, most: textOf(body).length / 2 });
  flatten(body);
  return { nodes: body, words: textOf(body) };
}

/** A picture that stands right above the text in the same article. */
function picturesAbove(text: Element, nodes: readonly ChildNode[]): Element[] {
  const around = elementsWhere(nodes, ({ name }) => name === "article" || name === "main").filter(
    (one) => elementsWhere(one.children, (inner) => inner === text).length > 0,
  );
  const whole = around.find(({ name }) => name === "article") ?? around.at(-1);
  if (whole === undefined) return [];
  const [first] = elementsWhere(
    whole.children,
    (element) => element === text || element.name === "figure",
  );
  return first === undefined || first === text ? [] : [first];
}

interface CuttingRules {
  readonly title: string | undefined;
  readonly note: TakeNote;
  /** Letters above which an element is the article, whatever a part of its name says. */
  readonly most: number;
}

/** Takes out of some nodes, however deep, what belongs to the page. */
function cut(nodes: ChildNode[], rules: CuttingRules, isHead = false): void {
  const { title, note, most } = rules;
  let isEnd = false;
  const kept = nodes.filter((node) => {
    if (isEnd && isTag(node) && isOfLinks(node)) {
      noteLine(node, note);
      return false;
    }
    if (!isTag(node)) return true;
    const line = lineOf(node.children);
    const isTold =
      title === undefined || line === ""
        ? node.name === "h1" && line !== ""
        : sameLine(line, title);
    if (isTold) return false;
    const isHeading = /^h[1-6]$/.test(node.name) || /^(?:p|div|span|strong)$/.test(node.name);
    if (isHeading && BOILERPLATE.test(line)) {
      noteLine(node, note);
      // What stands below such a heading is what it heads.
      isEnd = true;
      return false;
    }
    if (leadsElsewhere(node, line)) {
      noteLine(node, note);
      return false;
    }
    if (isApart(node, line.length > most) || (node.name === "time" && (isHead || isBlock(node)))) {
      noteLine(node, note);
      return false;
    }
    if (line !== "") isEnd = false;
    cut(node.children, rules, isHead || node.name === "header");
    return true;
  });
  nodes.splice(0, nodes.length, ...kept);
}

function isApart(element: Element, isMost: boolean): boolean {
  const { name, attribs } = element;
  if (
    (APART.has(name) && !(name === "form" && isMost)) ||
    /^(?:navigation|complementary|contentinfo|search)$/.test(attribs.role ?? "")
  )
    return true;
  if (/\b(?:datePublished|author)\b/.test(attribs.itemprop ?? "") || attribs.rel === "author")
    return true;
  if (name === "article" || name === "body") return false;
  const written = namesOf(element).split(/\s+/);
  const names = written.map((one) => one.toLowerCase());
  if (names.some((one) => FURNITURE_WORDS.has(one))) return true;
  // `relatedContent`, `right-rail`, `next__prev`
  const parts = written.flatMap((one) =>
    one
      .replace(/([a-z])(?=[A-Z])/g, "$1-")
      .toLowerCase()
      .split(/[-_]+/),
  );
  // What people wrote elsewhere stands in a text as a quotation, in a box of the network's name.
  const quotes = elementsWhere(element.children, (inner) => inner.name === "blockquote").length > 0;
  const isNamed = parts.some((part) => FURNITURE_WORDS.has(part) && !COMMON.has(part));
  return !isMost && !quotes && (isNamed || names.some((one) => /^ad[-_]/.test(one)));
}

/** Words that are parts of other names, too. */
const COMMON = new Set("ad author date meta published banner".split(" "));

/** Are most letters of an element links? */
function isOfLinks(element: Element): boolean {
  const letters = lineOf(element.children).length;
  return letters > 0 && lettersOfLinks([element]) > letters * 0.7;
}

/** «اقرأ أيضا: عنوان خبر آخر», with the link on the headline or on all of it. */
function leadsElsewhere(element: Element, line: string): boolean {
  const lead = LEADS_ELSEWHERE.exec(line)?.[0];
  return lead !== undefined && lettersOfLinks([element]) >= (line.length - lead.length) * 0.9;
}

/** Does an element stand by itself, rather than in a line of a text? */
function isBlock({ parent }: Element): boolean {
  return (
    parent !== null &&
    "attribs" in parent &&
    /^(?:article|div|header|main|section)$/.test(parent.name)
  );
}

function noteLine(node: Element, note: TakeNote): void {
  const line = lineOf(node.children);
  if (line !== "") note("boilerplate", detachedText(line));
}
