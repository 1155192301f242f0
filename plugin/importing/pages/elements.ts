import { allOf, type ChildNode, type Element, lineOf } from "../html/dom.ts";

/** The words by which a site's makers name an element: its classes and its id. */
export function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ""} ${attribs.id ?? ""}`;
}

/** Elements of a page that are no part of what it tells. */
export const APART = new Set("nav aside footer form button dialog menu".split(" "));

/** Letters of the links among some nodes. */
export function lettersOfLinks(nodes: readonly ChildNode[]): number {
  return allOf("a", nodes).reduce((sum, { children }) => sum + lineOf(children).length, 0);
}

/** Are two lines the same but for their signs? */
export function sameLine(one: string, other: string): boolean {
  const plain = (line: string) => line.replace(/[^\p{L}\p{N}]+/gu, "");
  return plain(one) === plain(other);
}
