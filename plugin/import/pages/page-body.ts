import { FURNITURE, LEADS_ELSEWHERE } from "../furniture.ts";
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
  "share shares sharing sharedaddy social related relatedposts recommended recommendations newsletter subscribe comment comments respond disqus breadcrumb breadcrumbs sidebar advert advertisement ad ads adsbygoogle banner promo popup cookie cookies menu navbar navigation pagination pager toolbar outbrain taboola byline timestamp dateline author date published jp-relatedposts more-articles read-more see-also skip-link print-only screen-reader-text visually-hidden sr-only author-box author-bio author-name post-meta entry-meta article-meta meta entry-footer rail recirc recirculation trending rollover prev outbrain cta tag-list tags-links post-tags nav-links post-navigation posted-on post-date entry-date publish-date".split(
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
  const element = articleOf(nodes, title);
  if (element === undefined) return { nodes: [], words: "" };
  // A picture above the text stands beside it, in the article.
  const body = [...picturesAbove(element, nodes), ...element.children];
  cut(body, { title, note, most: textOf(body).length / 2 });
  flatten(body);
  return { nodes: body, words: textOf(body) };
}

function articleOf(nodes: readonly ChildNode[], title: string | undefined): Element | undefined {
  const least = weight(largestCluster(nodes)) * LEAST_SHARE;
  const levels = [
    ({ attribs }: Element) => /\barticleBody\b/.test(attribs.itemprop ?? ""),
    (element: Element) => TEXT.test(namesOf(element)),
    ({ name }: Element) => name === "article",
    ({ name, attribs }: Element) => name === "main" || attribs.role === "main",
  ];
  for (const is of levels) {
    const found = elementsWhere(nodes, is).filter(({ children }) => lineOf(children) !== "");
    const heaviest = largest(found);
    const enough = weight(heaviest) * TOLD_SHARE;
    const told = found.filter((one) => weight(one) >= enough && isTold(one, title));
    const best = largest(told) ?? heaviest;
    if (best === undefined) continue;
    const whole = withItsLike(best, found);
    if (weight(whole) >= least) return whole;
  }
  return densest(nodes);
}

/** Of the paragraphs of the largest heap an article holds so many at least, whatever its name says. */
const LEAST_SHARE = 0.15;

/** An article with the page's headline is shorter than another one there, but not by far. */
const TOLD_SHARE = 0.25;

function largest(found: readonly Element[]): Element | undefined {
  return found.reduce<Element | undefined>(
    (best, one) => (best === undefined || weight(one) > weight(best) ? one : best),
    undefined,
  );
}

/** The element with the most words in paragraphs right below it; readers' comments are none. */
function largestCluster(nodes: readonly ChildNode[]): Element | undefined {
  const heaps = new Map<Element, number>();
  for (const paragraph of elementsWhere(nodes, isParagraph)) {
    const { parent } = paragraph;
    if (parent === null || !("attribs" in parent) || isWithinComments(parent)) continue;
    heaps.set(parent, (heaps.get(parent) ?? 0) + lineOf(paragraph.children).length);
  }
  return [...heaps].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function isWithinComments(element: Element): boolean {
  for (let above: Element["parent"] = element; above !== null; above = above.parent) {
    if (!("attribs" in above)) continue;
    if (APART.has(above.name) || /comment|disqus|reply|replies/i.test(namesOf(above))) return true;
  }
  return false;
}

/** Does an article of several on a page have the page's headline? */
function isTold(element: Element, title: string | undefined): boolean {
  const heads = elementsWhere(element.children, ({ name }) => /^h[12]$/.test(name));
  return heads.some(
    ({ name, children }) =>
      name === "h1" || (title !== undefined && sameLine(lineOf(children), title)),
  );
}

/** What holds all parts of a text that its makers have parted; those of other articles are none of it. */
function withItsLike(part: Element, found: readonly Element[]): Element {
  const like = found.filter(
    (one) => one !== part && one.name === part.name && namesOf(one) === namesOf(part),
  );
  const parted = like.filter((one) => !holds(one, part) && !holds(part, one) && weight(one) > 0);
  let whole = part;
  const isNamed = part.name !== "article" && namesOf(part).trim() !== "";
  for (const other of isNamed ? parted : []) {
    let above = whole;
    while (!holds(above, other)) {
      const { parent } = above;
      if (parent === null || !("attribs" in parent)) return whole;
      above = parent;
    }
    if (above === whole) continue;
    if (above.name === "body" || elementsWhere(above.children, isArticle).length > 0) return whole;
    whole = above;
  }
  return whole;
}

function isArticle({ name }: Element): boolean {
  return name === "article";
}

function holds(element: Element, other: Element): boolean {
  for (let above: Element["parent"] = other.parent; above !== null; above = above.parent) {
    if (above === element) return true;
  }
  return false;
}

/** Letters of the paragraphs of an element; all of them where it has no paragraphs. */
function weight(element: Element | undefined): number {
  const children = element?.children ?? [];
  const letters = elementsWhere(children, isParagraph).reduce(
    (sum, paragraph) => sum + lineOf(paragraph.children).length,
    0,
  );
  return letters === 0 ? lineOf(children).length : letters;
}

function isParagraph({ name }: Element): boolean {
  return name === "p";
}

/** The element with the most words of its own: those of its paragraphs, and those between line ends. */
function densest(nodes: readonly ChildNode[]): Element | undefined {
  const candidates = elementsWhere(
    nodes,
    (element) => !isSilent(element.name) && !isWithinComments(element),
  );
  let best: Element | undefined;
  let most = 0;
  for (const element of candidates) {
    const own = element.children.filter(
      (child) =>
        isText(child) ||
        (isTag(child) && /^(?:p|a|b|strong|em|i|font|span|br|blockquote)$/.test(child.name)),
    );
    const letters = lineOf(own).length - 2 * lettersOfLinks(own);
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
    if (leadsElsewhere(node, line)) {
      noteLine(node, note);
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

function lettersOfLinks(nodes: readonly ChildNode[]): number {
  return elementsWhere(nodes, ({ name }) => name === "a").reduce(
    (sum, { children }) => sum + lineOf(children).length,
    0,
  );
}

function noteLine(node: Element, note: TakeNote): void {
  const line = lineOf(node.children);
  if (line !== "") note("furniture", line);
}

function sameLine(one: string, other: string): boolean {
  const plain = (line: string) => line.replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(one) === plain(other);
}
