import { FURNITURE } from "../furniture.ts";
import {
  type ChildNode,
  type Element,
  flatten,
  isSilent,
  isTag,
  isText,
  lineOf,
  textOf,
} from "../html/dom.ts";
import type { TakeNote } from "../notes.ts";
import { elementsWhere, namesOf } from "./elements.ts";

/** Classes of the element that holds an article's text alone, as themes and systems name it. */
const TEXT =
  /(?:^|[\s_-])(?:entry-content|post-content|post-body|article-body|article-content|article-text|articlebody|story-body|node-content|field-name-body|content-body|single-content|td-post-content|wysiwyg|body-text)(?:$|[\s_-])/i;

/** Elements of a page that are no part of what it tells. */
const APART = new Set("nav aside footer form button dialog menu".split(" "));

/** Classes of what stands within an article and belongs to the page; its day and author are fields. */
const FURNITURE_WORDS = new Set(
  "share shares sharing sharedaddy social related relatedposts recommended recommendations newsletter subscribe comment comments respond disqus breadcrumb breadcrumbs sidebar advert advertisement ad ads adsbygoogle banner promo popup cookie cookies menu navbar navigation pagination pager toolbar outbrain taboola byline timestamp dateline author date published jp-relatedposts more-articles read-more see-also skip-link print-only screen-reader-text visually-hidden sr-only author-box author-bio author-name post-meta entry-meta article-meta meta entry-footer tag-list tags-links post-tags nav-links post-navigation posted-on post-date entry-date publish-date".split(
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
  const element = articleOf(nodes);
  if (element === undefined) return { nodes: [], words: "" };
  // A picture above the text stands beside it, in the article.
  const body = [...picturesAbove(element, nodes), ...element.children];
  cut(body, { title, note, most: textOf(body).length / 2 });
  flatten(body);
  return { nodes: body, words: textOf(body) };
}

function articleOf(nodes: readonly ChildNode[]): Element | undefined {
  const shown = (element: Element) => lineOf(element.children).length > 0;
  const largest = (found: readonly Element[]) =>
    found
      .filter(shown)
      .reduce<Element | undefined>(
        (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
        undefined,
      );
  return (
    largest(
      elementsWhere(nodes, ({ attribs }) => /\barticleBody\b/.test(attribs.itemprop ?? "")),
    ) ??
    largest(elementsWhere(nodes, (element) => TEXT.test(namesOf(element)))) ??
    largest(elementsWhere(nodes, ({ name }) => name === "article")) ??
    largest(
      elementsWhere(nodes, ({ name, attribs }) => name === "main" || attribs.role === "main"),
    ) ??
    densest(nodes)
  );
}

/** Letters of the paragraphs of an element. */
function weight(element: Element): number {
  return elementsWhere(element.children, isParagraph).reduce(
    (sum, paragraph) => sum + lineOf(paragraph.children).length,
    0,
  );
}

function isParagraph({ name }: Element): boolean {
  return name === "p";
}

/** The element with the most words of its own: those of its paragraphs, and those between line ends. */
function densest(nodes: readonly ChildNode[]): Element | undefined {
  const candidates = elementsWhere(nodes, ({ name }) => !isSilent(name));
  let best: Element | undefined;
  let most = 0;
  for (const element of candidates) {
    const own = element.children.filter(
      (child) =>
        isText(child) ||
        (isTag(child) && /^(?:p|b|strong|em|i|font|span|br|blockquote)$/.test(child.name)),
    );
    const letters = lineOf(own).length;
    if (letters > most) [best, most] = [element, letters];
  }
  return best;
}

/** A picture that stands right above the text in the same article. */
function picturesAbove(text: Element, nodes: readonly ChildNode[]): Element[] {
  const article = elementsWhere(nodes, ({ name }) => name === "article").find(
    (one) => elementsWhere(one.children, (inner) => inner === text).length > 0,
  );
  if (article === undefined || article === text) return [];
  const figures = elementsWhere(article.children, ({ name }) => name === "figure");
  const within = new Set(elementsWhere(text.children, ({ name }) => name === "figure"));
  return figures.filter((figure) => !within.has(figure)).slice(0, 1);
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
    const isTold = node.name === "h1" && (title === undefined || sameLine(line, title));
    if (isTold) return false;
    const isHeading = /^h[1-6]$/.test(node.name) || /^(?:p|div|span|strong)$/.test(node.name);
    if (isHeading && FURNITURE.test(line)) {
      noteLine(node, note);
      // What stands below such a heading is what it heads.
      isEnd = true;
      return false;
    }
    if (isApart(node, line.length > most) || (isHead && node.name === "time")) {
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
    APART.has(name) ||
    /^(?:navigation|complementary|contentinfo|search)$/.test(attribs.role ?? "")
  )
    return true;
  if (/\b(?:datePublished|author)\b/.test(attribs.itemprop ?? "") || attribs.rel === "author")
    return true;
  if (name === "article" || name === "body") return false;
  const names = namesOf(element).toLowerCase().split(/\s+/);
  if (names.some((one) => FURNITURE_WORDS.has(one))) return true;
  const parts = names.flatMap((one) => one.split(/[-_]+/));
  return !isMost && parts.some((part) => FURNITURE_WORDS.has(part) && !COMMON.has(part));
}

/** Words that are parts of other names, too. */
const COMMON = new Set("ad author date meta published banner".split(" "));

/** Are most letters of an element links? */
function isOfLinks(element: Element): boolean {
  const letters = lineOf(element.children).length;
  const linked = elementsWhere([element], ({ name }) => name === "a").reduce(
    (sum, { children }) => sum + lineOf(children).length,
    0,
  );
  return letters > 0 && linked > letters * 0.7;
}

function noteLine(node: Element, note: TakeNote): void {
  const line = lineOf(node.children);
  if (line !== "") note("furniture", line);
}

function sameLine(one: string, other: string): boolean {
  const plain = (line: string) => line.replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(one) === plain(other);
}
