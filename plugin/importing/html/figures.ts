import type { Block, BlocksOf } from "./block.ts";
import { allOf, type ChildNode, type Element, firstOf, isTag, lineOf } from "./dom.ts";
import { escapeText, settleBlock } from "./escapes.ts";
import { type BodyRules, largerSelf, picture } from "./inline.ts";

/** Classes by which sites mark who made a picture. */
const CREDIT = /credit|copyright|photographer|source|attribution/i;

/** A figure: its pictures one below the other, the caption with the last. */
export function figureBlocks({ children }: Element, rules: BodyRules, blocksOf: BlocksOf): Block[] {
  const images = allOf("img", children);
  const captions = allOf("figcaption", children);
  // A gallery is a figure of figures, each with a caption of its own.
  const inner = allOf("figure", children);
  if (images.length === 0 || inner.length > 0) {
    return blocksOf(children);
  }
  const caption = captionOf(captions.at(-1));
  const blocks = pictureBlocks(children, caption, rules);
  const others = children.filter(
    (child) => isTag(child) && child.name !== "figcaption" && !holdsPicture(child),
  );
  return [...blocks, ...blocksOf(others)];
}

/** The table in which Blogger puts a picture and its caption. */
export function captionTableBlocks({ children }: Element, rules: BodyRules): Block[] {
  const caption = allOf("td", children).find(
    ({ attribs }) => (attribs.class ?? "").trim() === "tr-caption",
  );
  return pictureBlocks(children, captionOf(caption), rules);
}

/** Pictures one below the other, the caption with the last. */
function pictureBlocks(
  nodes: readonly ChildNode[],
  caption: string | undefined,
  rules: BodyRules,
): Block[] {
  const images = allOf("img", nodes);
  const blocks = images.map((image, place) => {
    const said = place === images.length - 1 ? caption : undefined;
    const { parent } = image;
    const larger =
      parent !== null && "attribs" in parent && parent.name === "a" && largerSelf(parent);
    return { text: settleBlock(picture(larger || image, said, rules)) };
  });
  return blocks.filter(({ text }) => text !== "");
}

function holdsPicture(element: Element): boolean {
  return element.name === "img" || firstOf("img", element.children) !== undefined;
}

/** «التعليق | المصدر», where the source marks who made the picture. */
function captionOf(figcaption: Element | undefined): string | undefined {
  if (figcaption === undefined) return undefined;
  const credit = allOf("span", figcaption.children)
    .concat(allOf("cite", figcaption.children), allOf("small", figcaption.children))
    .find(({ name, attribs }) => name === "cite" || CREDIT.test(attribs.class ?? ""));
  const whole = lineOf(figcaption.children);
  if (credit === undefined) return captionText(whole);
  const maker = lineOf(credit.children);
  const rest = whole
    .replace(maker, "")
    .replace(/\s+/g, " ")
    .replace(/[\s|،,–—-]+$/, "")
    .trim();
  return captionText(rest, maker);
}

/**
 * A caption and a credit as a picture's title has them. A bar of the caption's own would begin a credit.
 *
 * @returns an empty text where there is neither
 */
function captionText(caption: string, credit = ""): string {
  const plain = settleBlock(escapeText(caption)).replace(/\\(?=[\\"])/g, "");
  const said = plain.replaceAll("|", "/");
  return credit === "" ? said : `${said} | ${credit.replaceAll("|", "/")}`.trim();
}
