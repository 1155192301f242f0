import { type ChildNode, type Element, isTag } from "../html/dom.ts";

/** All elements below some nodes that are so, in their order. */
export function elementsWhere(
  nodes: readonly ChildNode[],
  is: (element: Element) => boolean,
): Element[] {
  return nodes.flatMap((node) =>
    isTag(node) ? [...(is(node) ? [node] : []), ...elementsWhere(node.children, is)] : [],
  );
}

/** The words by which a site's makers name an element: its classes and its id. */
export function namesOf({ attribs }: Element): string {
  return `${attribs.class ?? ""} ${attribs.id ?? ""}`;
}
