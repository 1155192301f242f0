import { DomUtils, parseDocument } from "htmlparser2";

/** A node of a parsed text. */
export type ChildNode = ReturnType<typeof parseDocument>["children"][number];
/** An element with its name, attributes and children. */
export type Element = Extract<ChildNode, { readonly attribs: unknown }>;
type Text = Extract<ChildNode, { readonly type: "text" }>;

export function isTag(node: ChildNode): node is Element {
  return "attribs" in node;
}

export function isText(node: ChildNode): node is Text {
  return node.type === "text";
}

/** The parsed content of an HTML text, which may be a piece of a page. */
export function parseHtml(html: string, deepest?: number): ChildNode[] {
  const { children } = parseDocument(html);
  flatten(children, deepest);
  return children;
}

/** A whole page, whose articles stand deep in it: what is taken of it is flattened once more. */
export function parsePage(html: string): ChildNode[] {
  return parseHtml(html, DEEPEST_OF_PAGE);
}

/** Elements within elements of a page, at most: what looks for them calls itself for each. */
const DEEPEST_OF_PAGE = 400;

/** Elements within elements, at most; no article needs more, and markdown has fewer. */
const DEEPEST = 40;

/** What lies deeper stands as plain text where it would be too deep. */
export function flatten(nodes: ChildNode[], deepest = DEEPEST): void {
  let level = nodes.filter(isTag);
  for (let depth = 1; level.length > 0; depth++) {
    if (depth === deepest) {
      for (const { children } of level) {
        const texts = textNodes(children);
        children.splice(0, children.length, ...texts);
      }
      return;
    }
    level = level.flatMap(({ children }) => children.filter(isTag));
  }
}

function textNodes(nodes: readonly ChildNode[]): Text[] {
  const found: Text[] = [];
  const left = [...nodes].reverse();
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (isText(node)) found.push(node);
    else if (isTag(node) && !isSilent(node.name)) left.push(...[...node.children].reverse());
  }
  return found;
}

/** Elements that hold no words for readers. */
const SILENT = new Set(["script", "style", "noscript", "template", "head", "title", "svg", "math"]);

/** Is an element something that no reader sees? */
export function isSilent(name: string): boolean {
  return SILENT.has(name) || (name.includes(":") && !OF_WORD.test(name));
}

/** Word's paragraphs and smart tags, which hold words as any other part of a line does. */
const OF_WORD = /^(?:o:p|st\d:\w+)$/;

/** What stands in a player is for browsers that have none. */
const PLAYERS = new Set(["video", "audio", "iframe"]);

/** All text that readers see, each block, cell and number of a footnote apart from the next. */
export function textOf(nodes: readonly ChildNode[]): string {
  let text = "";
  for (const node of nodes) {
    if (isText(node)) text += node.data;
    else if (isTag(node) && !isSilent(node.name) && !PLAYERS.has(node.name)) {
      const inner = node.name === "br" ? " " : textOf(node.children);
      const isApart = !isInline(node.name) || node.attribs.href?.includes("#");
      text += isApart ? ` ${inner} ` : inner;
    }
  }
  return text;
}

/** A text of one line. */
export function lineOf(nodes: readonly ChildNode[]): string {
  return textOf(nodes).replace(/\s+/g, " ").trim();
}

/** A text in which a source writes HTML where it means plain words: «&#8220;نعم&#8221;» → «“نعم”». */
export function plainLine(html: string): string {
  return /[<&]/.test(html) ? lineOf(parseHtml(html)) : html.replace(/\s+/g, " ").trim();
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o q rp rt ruby s samp small span strike strong sub sup time tt u var wbr".split(
    " ",
  ),
);

/** Does an element stand within a line? */
export function isInline(name: string): boolean {
  return INLINE.has(name) || OF_WORD.test(name);
}

/** The first element of a name below some nodes, however deep. */
export function firstOf(name: string, nodes: readonly ChildNode[]): Element | undefined {
  return allOf(name, nodes)[0];
}

/** All elements of a name below some nodes, in order. */
export function allOf(name: string, nodes: readonly ChildNode[]): Element[] {
  return elementsWhere(nodes, (element) => element.name === name);
}

/** All elements below some nodes that are so, in their order. */
export function elementsWhere(
  nodes: readonly ChildNode[],
  is: (element: Element) => boolean,
): Element[] {
  return DomUtils.findAll(is, [...nodes]);
}
