import { allOf, type ChildNode, elementsWhere, firstOf, lineOf } from "../html/dom.ts";
import { linkedArticle } from "./linked-data.ts";

/** Articles on a page above which it lists them. */
const MOST_ARTICLES = 4;

/** Letters of running text that a page with a day needs, where it says nothing else of itself. */
const FEWEST_LETTERS = 300;

/**
 * Does a page of a site say that it is an article? Sites have many others, and those that list articles
 * hold their beginnings.
 *
 * @param said what it says beside the text
 */
export function isMarked(
  nodes: readonly ChildNode[],
  said: { readonly date: string | undefined },
): boolean {
  const metas = allOf("meta", nodes).map(({ attribs }) => attribs);
  const says = (name: string, content: RegExp) =>
    metas.some((meta) => (meta.property ?? meta.name) === name && content.test(meta.content ?? ""));
  if (linkedArticle(nodes) !== undefined) return true;
  if (says("article:published_time", /./) || says("og:type", /^(?:\w+:)?article$/i)) return true;
  const names = (firstOf("body", nodes)?.attribs.class ?? "").split(/\s+/);
  if (names.includes("single") || names.includes("single-post")) return true;
  if (names.some((name) => /^(?:archive|category|tag|home|blog|search|error404)$/.test(name)))
    return false;
  const bodies = elementsWhere(nodes, ({ attribs }) =>
    /\barticleBody\b/.test(attribs.itemprop ?? ""),
  );
  if (bodies.length === 1) return true;
  if (says("og:type", /^website$/i) && allOf("article", nodes).length !== 1) return false;
  if (said.date === undefined || allOf("article", nodes).length > MOST_ARTICLES) return false;
  const letters = allOf("p", nodes).reduce((sum, { children }) => sum + lineOf(children).length, 0);
  return letters >= FEWEST_LETTERS;
}
