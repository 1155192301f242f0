import type { Block, BlocksOf } from "./block.ts";
import { allOf, type Element, firstOf, isTag, lineOf } from "./dom.ts";
import { escapeText, settleBlock } from "./escapes.ts";
import { type BodyRules, picture } from "./inline.ts";

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
  const blocks = images.map((image, place) => {
    const said = place === images.length - 1 ? caption : undefined;
    return { text: settleBlock(picture(image, said, rules)) };
  });
  const others = children.filter(
    (child) => isTag(child) && child.name !== "figcaption" && !holdsPicture(child),
  );
  return [...blocks.filter(({ text }) => text !== ""), ...blocksOf(others)];
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
  const said =
    plain.includes("|") && credit === ""
      ? `${plain.replaceAll("|", "/")}`
      : plain.replaceAll("|", "/");
  return credit === "" ? said : `${said} | ${credit.replaceAll("|", "/")}`.trim();
}
