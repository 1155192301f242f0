import {
  type ChildNode,
  type Element,
  elementsWhere,
  isSilent,
  isTag,
  isText,
  lineOf,
} from "../html/dom.ts";
import { APART, lettersOfLinks, namesOf, sameLine } from "./elements.ts";

/** Classes of the element that holds an article's text alone, as themes and systems name it. */
const TEXT =
  /(?:^|[\s_-])(?:entry-content|post-content|post-body|article-body|article-content|article-text|articlebody|story-body|node-content|field-name-body|content-body|single-content|td-post-content|wysiwyg|body-text)(?:$|[\s_-])/i;

/**
 * The element of a page that is its article: what its makers marked as such, else what holds the most
 * words.
 *
 * @param title the article's headline
 */
export function articleElement(
  nodes: readonly ChildNode[],
  title: string | undefined,
): Element | undefined {
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
    (best, one) =>
      best === undefined || weight(one) > weight(best) || isItsText(one, best) ? one : best,
    undefined,
  );
}

/** Does an element hold all paragraphs of one around it, which has but a few words beside them? */
function isItsText(inner: Element, outer: Element): boolean {
  if (!holds(outer, inner) || weight(inner) < weight(outer)) return false;
  return lineOf(outer.children).length < lineOf(inner.children).length * BESIDE_TEXT;
}

/** Of a text with its day and its topics so much is the text at least; lists above it are more. */
const BESIDE_TEXT = 1.15;

/** The element with the most words in paragraphs right below it; readers' comments and notices are none. */
function largestCluster(nodes: readonly ChildNode[]): Element | undefined {
  const heaps = new Map<Element, number>();
  for (const paragraph of elementsWhere(nodes, isParagraph)) {
    const { parent } = paragraph;
    if (parent === null || !("attribs" in parent) || isWithinFurniture(parent)) continue;
    heaps.set(parent, (heaps.get(parent) ?? 0) + lineOf(paragraph.children).length);
  }
  return [...heaps].sort(([, one], [, other]) => other - one)[0]?.[0];
}

/**
 * Names of what stands beside articles; a page's own name may say that it has a sidebar, and some
 * systems put all of it into a form.
 */
const BESIDE =
  /comment|disqus|(?:^|\s)(?:reply|replies|cookie|consent|gdpr|newsletter|sidebar|related|footer)/i;

function isWithinFurniture(element: Element): boolean {
  for (let above: Element["parent"] = element; above !== null; above = above.parent) {
    if (!("attribs" in above)) continue;
    if ((APART.has(above.name) && above.name !== "form") || BESIDE.test(namesOf(above)))
      return true;
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
    (element) => !isSilent(element.name) && !isWithinFurniture(element),
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
