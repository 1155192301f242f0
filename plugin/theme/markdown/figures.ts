import type { MarkdownIt, Token } from "markdown-it";

/** What screen readers hear before a picture's caption and its credit. */
export interface FigureLabels {
  readonly imageCaption: string;
  readonly imageCredit: string;
  readonly separator: string;
}

/**
 * Makes a figure of a picture that stands alone in its paragraph. Its title is the caption, and what
 * follows the last `|` in it the credit: `![وصف](صورة.jpg "سوق السراي | أ ف ب")`. The markup is that
 * of the theme's `parts/figure.njk`.
 */
export function figures(md: MarkdownIt, labels: FigureLabels): void {
  md.core.ruler.push("arshif_figures", (state) => {
    const tokens: Token[] = [];
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      const image = loneImage(state.tokens, index);
      if (image === undefined) {
        tokens.push(token);
        continue;
      }
      const make = (type: string, tag: string, nesting: 1 | 0 | -1, level: number) => {
        const made = new state.Token(type, tag, nesting);
        made.block = true;
        made.level = token.level + level;
        tokens.push(made);
        return made;
      };
      const open = make("figure_open", "figure", 1, 0);
      open.attrSet("class", "figure");
      open.map = token.map;
      tokens.push(state.tokens[index + 1] as Token);
      const title = String(image.attrGet("title") ?? "");
      image.attrs = (image.attrs ?? []).filter(([name]) => name !== "title");
      if (title.trim() !== "") {
        make("figcaption_open", "figcaption", 1, 1);
        const caption = make("inline", "", 0, 2);
        caption.children = captionTokens(title, labels, state.Token);
        make("figcaption_close", "figcaption", -1, 1);
      }
      make("figure_close", "figure", -1, 0);
      index += 2;
    }
    state.tokens = tokens;
  });
}

/** The picture of a paragraph that holds nothing else. */
function loneImage(tokens: readonly Token[], index: number): Token | undefined {
  const open = tokens[index];
  const [image, ...others] = tokens[index + 1]?.children ?? [];
  if (open?.type !== "paragraph_open" || open.hidden || others.length > 0) return undefined;
  return image?.type === "image" ? image : undefined;
}

export function captionTokens(
  title: string,
  labels: FigureLabels,
  TokenOf: new (type: string, tag: string, nesting: 1 | 0 | -1) => Token,
): Token[] {
  const bar = title.lastIndexOf("|");
  const caption = (bar < 0 ? title : title.slice(0, bar)).trim();
  const credit = bar < 0 ? "" : title.slice(bar + 1).trim();
  const text = (content: string) => Object.assign(new TokenOf("text", "", 0), { content });
  const span = (name: string, children: readonly Token[]) => {
    const open = new TokenOf("span_open", "span", 1);
    open.attrSet("class", name);
    return [open, ...children, new TokenOf("span_close", "span", -1)];
  };
  const hidden = (label: string) => span("visually-hidden", [text(`${label}${labels.separator}`)]);
  return [
    ...(caption === "" ? [] : [...hidden(labels.imageCaption), text(caption)]),
    ...(caption === "" || credit === "" ? [] : [text("\n")]),
    ...(credit === "" ? [] : span("figure-credit", [...hidden(labels.imageCredit), text(credit)])),
  ];
}
