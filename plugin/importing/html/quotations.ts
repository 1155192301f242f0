import { embedPage } from "../embed-line.ts";
import { type Block, type BlocksOf, innerBlock } from "./block.ts";
import { allOf, type ChildNode, type Element, isTag, lineOf } from "./dom.ts";
import type { BodyRules } from "./inline.ts";

/** Posts of others that a script would have drawn: a link to them is what a reader needs. */
const POSTS = /twitter-tweet|instagram-media|tiktok-embed|fb-post|telegram-post/;

/** A quotation; who said it stands in its last line behind a dash. */
export function quotationBlocks(element: Element, rules: BodyRules, blocksOf: BlocksOf): Block[] {
  const { children, attribs } = element;
  const speaker = children.findLast(
    (child): child is Element => isTag(child) && (child.name === "cite" || child.name === "footer"),
  );
  const said: ChildNode[] = children.filter((child) => child !== speaker);
  const address = POSTS.test(attribs.class ?? "") ? postAddress(element) : undefined;
  const post = address === undefined ? undefined : embedPage(address);
  if (post !== undefined) rules.note("embed", post);
  const blocks = blocksOf(said).map(innerBlock);
  const name = speaker === undefined ? "" : lineOf(speaker.children).replace(/^[—–-]+\s*/, "");
  if (name !== "") blocks.push(`— ${name}`);
  if (blocks.length === 0) return post === undefined ? [] : [{ text: `<${post}>` }];
  const text = blocks.join("\n\n").split("\n");
  const quotation = { text: text.map((line) => (line === "" ? ">" : `> ${line}`)).join("\n") };
  return post === undefined ? [quotation] : [quotation, { text: `<${post}>` }];
}

/** The last link of a post leads to it. */
function postAddress({ attribs, children }: Element): string | undefined {
  const own = attribs.cite ?? attribs["data-instgrm-permalink"] ?? attribs["data-href"];
  if (own !== undefined) return own;
  const links = allOf("a", children).map((link) => link.attribs.href ?? "");
  return links.findLast((href) => /^https?:/.test(href));
}
