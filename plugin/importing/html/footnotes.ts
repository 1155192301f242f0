import { decodedAddress } from "../../text/readable-address.ts";
import { type ChildNode, type Element, isTag, isText, textOf } from "./dom.ts";

/** A note of a text, by the number that stands for it there. */
export interface Footnote {
  readonly number: number;
  readonly nodes: readonly ChildNode[];
}

/** Says of an element that it stands for a footnote's number. */
const NUMBER = "data-arshif-footnote";

/** The number of a footnote that an element stands for. */
export function footnoteNumber({ attribs }: Element): string | undefined {
  return attribs[NUMBER];
}

/** What stands for a note in its line: a number, a letter or a sign, mostly between brackets. */
const MARK = /^[\s[(]*(?:\p{Nd}{1,3}|[a-z]|[ivx]{1,5}|[*†‡§]{1,3})[\s\])]*$/iu;

/** Links of a note, and notes of a text, at most: what has more is something else. */
const MOST_WAYS = 20;
const MOST_NOTES = 500;

/** Elements that hold a note whole. */
const HOLDERS = new Set(["li", "p", "div", "dd", "td", "aside"]);

/**
 * Takes the footnotes out of a text: numbers that lead to a place in it from which a link leads back,
 * as Word, LibreOffice, WordPress, Blogger and the makers of markdown write them. What leads one way
 * alone is a link.
 *
 * @param roots changed in place: a number becomes an element of which {@link footnoteNumber} tells, and
 *   its note goes
 * @param keepsLines does a line's end part one note from the next?
 */
export function takeFootnotes(roots: readonly ChildNode[], keepsLines: boolean): Footnote[] {
  const links: Element[] = [];
  const places = new Map<string, Element>();
  const visit = (node: ChildNode) => {
    if (!isTag(node)) return;
    for (const name of [node.attribs.id, node.attribs.name]) {
      if (name && !places.has(name)) places.set(name, node);
    }
    if (node.name === "a" && fragmentOf(node) !== undefined) links.push(node);
    node.children.forEach(visit);
  };
  roots.forEach(visit);
  if (links.length < 2) return [];
  const place = (link: Element) => places.get(fragmentOf(link) ?? "");
  const within = new Map<Element, Element[]>();
  for (const link of links) {
    for (const holder of holders(link))
      within.set(holder, [...(within.get(holder) ?? []).slice(0, MOST_WAYS), link]);
  }
  const notes = new Map<Element, Footnote>();
  const backs = new Set<ChildNode>();
  for (const link of links) {
    const target = place(link);
    if (target === undefined || backs.has(link) || isWithin(link, target)) continue;
    if (!MARK.test(textOf([link]))) continue;
    const known = notes.get(target);
    const inner = within.get(target) ?? [];
    const ways = inner.filter((other) => isAround(place(other), link));
    const isNote = inner.length <= MOST_WAYS && ways.length > 0 && notes.size < MOST_NOTES;
    if (known === undefined && !isNote) continue;
    for (const way of ways) backs.add(way);
    const number = known?.number ?? notes.size + 1;
    if (known === undefined) {
      const nodes = noteNodes(target, ways[0] as Element, backs, places, keepsLines);
      if (nodes.length === 0) continue;
      notes.set(target, { number, nodes });
    }
    link.name = "sup";
    link.attribs = { [NUMBER]: String(number) };
    link.children = [];
  }
  return [...notes.values()];
}

/** What a note says: all of its holder, or what stands behind the way back up to the next note. */
function noteNodes(
  target: Element,
  back: Element,
  backs: ReadonlySet<ChildNode>,
  places: ReadonlyMap<string, Element>,
  keepsLines: boolean,
): ChildNode[] {
  const isWhole = target !== back && HOLDERS.has(target.name);
  if (isWhole) {
    remove(back);
    const nodes = [...target.children];
    target.children = [];
    return isBlank(nodes) ? [] : nodes;
  }
  const start = outermost(back, target);
  const siblings = siblingsOf(start);
  const from = siblings.indexOf(start) + 1;
  const nodes: ChildNode[] = [];
  for (const node of siblings.slice(from)) {
    if (isTag(node) && (node.name === "br" || HOLDERS.has(node.name))) break;
    if (startsNote(node, back, backs, places)) break;
    const line = keepsLines && isText(node) ? /^(\s*[^\n]+)\n([\s\S]*)$/.exec(node.data) : null;
    if (line !== null && isText(node)) {
      const first = node.cloneNode();
      first.data = line[1] ?? "";
      node.data = line[2] ?? "";
      nodes.push(first);
      break;
    }
    nodes.push(node);
  }
  if (isBlank(nodes)) return [];
  for (const node of nodes) remove(node);
  remove(start);
  return nodes;
}

/** Is a node another note's way back? */
function startsNote(
  node: ChildNode,
  back: Element,
  backs: ReadonlySet<ChildNode>,
  places: ReadonlyMap<string, Element>,
): boolean {
  if (node === back || backs.has(node)) return true;
  const isWay = (element: Element): boolean =>
    (element.name === "a" && places.has(fragmentOf(element) ?? "") && hasName(element)) ||
    element.children.some((child) => isTag(child) && isWay(child));
  return isTag(node) && isWay(node);
}

function hasName({ attribs }: Element): boolean {
  return Boolean(attribs.id ?? attribs.name);
}

function fragmentOf({ attribs }: Element): string | undefined {
  const [, fragment] = /#(.+)$/.exec(attribs.href ?? "") ?? [];
  return fragment && decodedAddress(fragment);
}

/** An element and all that hold it. */
function* holders(node: Element): Generator<Element> {
  for (let at: ChildNode["parent"] = node; at !== null && "attribs" in at; at = at.parent) yield at;
}

function isWithin(node: Element, holder: Element): boolean {
  return [...holders(node)].includes(holder);
}

/** Is a place a link itself, or what stands around it within its line? */
function isAround(place: Element | undefined, link: Element): boolean {
  return place !== undefined && (isWithin(link, place) || isWithin(place, link));
}

/** What holds the way back and nothing else, up to the note's holder. */
function outermost(back: Element, target: Element): Element {
  let at = back;
  for (;;) {
    const parent = at.parent;
    if (parent === null || !("attribs" in parent) || HOLDERS.has(parent.name)) return at;
    if (parent === target.parent || textOf(parent.children).trim() !== textOf([at]).trim())
      return at;
    at = parent;
  }
}

function siblingsOf(node: ChildNode): ChildNode[] {
  return node.parent === null ? [node] : (node.parent.children as ChildNode[]);
}

function remove(node: ChildNode): void {
  const siblings = siblingsOf(node);
  const place = siblings.indexOf(node);
  if (place >= 0) siblings.splice(place, 1);
}

function isBlank(nodes: readonly ChildNode[]): boolean {
  return !/[\p{L}\p{N}]/u.test(textOf(nodes));
}
