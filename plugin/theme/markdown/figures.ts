import type { MarkdownIt, Token } from "markdown-it";
import {
  attributeOf,
  blockMaker,
  type MakeBlock,
  replaced,
  type TokenClass,
  Tokens,
  wordBlock,
} from "./tokens.ts";

/** What screen readers hear before a picture's caption and its credit. */
export interface FigureLabels {
  readonly imageCaption: string;
  readonly imageCredit: string;
  readonly separator: string;
}

/** A picture, and how many lines below the beginning of its paragraph. */
interface LinedPicture {
  readonly image: Token;
  readonly line: number;
}

/**
 * Makes a figure of each picture of a paragraph that holds pictures alone. Its title is the caption,
 * and what follows the last `|` in it the credit: `![وصف](صورة.jpg "سوق السراي | أ ف ب")`. The markup
 * is that of the theme's `parts/figure.njk`.
 */
export function figures(md: MarkdownIt, labels: FigureLabels): void {
  md.core.ruler.push("arshif_figures", (state) => {
    const { tokens } = state;
    state.tokens = replaced(tokens, (token, index) => {
      const pictures = token.hidden ? undefined : onlyPictures(tokens, index);
      const made = pictures?.flatMap((picture) => figure(picture, token, labels, state.Token));
      return made && { tokens: made, count: 3 };
    });
  });
}

function figure(
  { image, line }: LinedPicture,
  paragraph: Token,
  labels: FigureLabels,
  TokenOf: TokenClass,
): Token[] {
  const first = (paragraph.map?.[0] ?? 0) + line;
  const make = blockMaker(TokenOf, paragraph.level, [first, first + 1]);
  const title = attributeOf(image, "title");
  image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
  const open = make("figure_open", "figure", 1);
  open.attrSet("class", "figure");
  // The name as it is now: pages get another address in its place.
  open.meta = { picture: image, named: attributeOf(image, "src"), title };
  return [
    open,
    Object.assign(make("inline", "", 0, 1), { children: [image] }),
    ...captionBlock(title, labels, make, new Tokens(TokenOf)),
    make("figure_close", "figure", -1),
  ];
}

/** The pictures of a paragraph that holds nothing else; lines and blanks may part them. */
export function onlyPictures(
  tokens: readonly Token[],
  index: number,
): readonly LinedPicture[] | undefined {
  const open = tokens[index];
  const children = tokens[index + 1]?.children ?? [];
  if (open?.type !== "paragraph_open" || children[0]?.type !== "image") return undefined;
  const pictures: LinedPicture[] = [];
  let line = 0;
  for (const token of children) {
    if (token.type === "image") pictures.push({ image: token, line });
    else if (token.type.endsWith("break")) line++;
    else if (token.type !== "text" || token.content.trim() !== "") return undefined;
  }
  return pictures;
}

/** What a picture's title says: the caption, and behind the last `|` the credit. */
export function captionParts(title: string): {
  readonly caption?: string;
  readonly credit?: string;
} {
  const bar = title.lastIndexOf("|");
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? "" : title.slice(bar + 1).trim();
  return { ...(caption && { caption }), ...(credit && { credit }) };
}

/** The caption and the credit of a figure, where it has any, with labels that only screen readers get. */
export function captionBlock(
  title: string,
  labels: FigureLabels,
  make: MakeBlock,
  tokens: Tokens,
): Token[] {
  if (title.trim() === "") return [];
  const { caption, credit } = captionParts(title);
  const text = (content: string) => tokens.text(content);
  const span = (name: string, inner: Token[]) => tokens.element("span", { class: name }, inner);
  const hidden = (label: string) => span("visually-hidden", [text(`${label}${labels.separator}`)]);
  const words = [
    ...(caption === undefined ? [] : [...hidden(labels.imageCaption), text(caption)]),
    ...(caption === undefined || credit === undefined ? [] : [text("\n")]),
    ...(credit === undefined
      ? []
      : span("figure-credit", [...hidden(labels.imageCredit), text(credit)])),
  ];
  return wordBlock("figcaption", words, make, 1);
}
