import type { MarkdownIt, Token } from "markdown-it";
import type { GalleryPicture } from "../../articles/text-reading.ts";
import { captionParts, type FigureLabels, onlyPictures } from "./figures.ts";
import { endOf, replaced } from "./tokens.ts";

/** What screen readers call a gallery. */
export interface GalleryLabels {
  readonly gallery: string;
}

/**
 * Makes paragraphs of a list whose items are pictures and nothing else: a gallery is no list to
 * readers. Comes before the rule that makes figures of such paragraphs.
 */
export function pictureLists(md: MarkdownIt): void {
  md.core.ruler.push("arshif_picture_lists", (state) => {
    const { tokens } = state;
    state.tokens = replaced(tokens, ({ type, level }, start) => {
      if (!/^(?:bullet|ordered)_list_open$/.test(type) || level > 0) return undefined;
      const end = endOf(tokens, start);
      const pictures = picturesOf(tokens.slice(start + 1, end));
      return pictures && { tokens: pictures, count: end + 1 - start };
    });
  });
}

/** The paragraphs of a list's items, where each is pictures alone. */
function picturesOf(inner: readonly Token[]): Token[] | undefined {
  const paragraphs = inner.filter(({ type }) => !/^list_item_(?:open|close)$/.test(type));
  if (paragraphs.length === 0) return undefined;
  for (let place = 0; place < paragraphs.length; place += 3) {
    if (onlyPictures(paragraphs, place) === undefined) return undefined;
  }
  return paragraphs.map((token) =>
    Object.assign(token, { hidden: false, level: token.type === "inline" ? 1 : 0 }),
  );
}

/**
 * Puts pictures that follow each other, with no words between them, into a gallery: in one paragraph,
 * in several, or in a list.
 */
export function galleries(md: MarkdownIt, labels: GalleryLabels & FigureLabels): void {
  md.core.ruler.push("arshif_galleries", (state) => {
    if (!state.tokens.some(({ meta }) => meta?.picture !== undefined)) return;
    const kept: Token[] = [];
    let run: Token[] = [];
    let pictures: GalleryPicture[] = [];
    let tokens: Token[] = [];
    const endRun = () => {
      if (pictures.length > 1) {
        // Of an uneven number the first stands over both columns.
        for (const token of tokens.slice(tokens.length % 2)) token.meta = { isInColumn: true };
        const open = new state.Token("gallery_open", "div", 1);
        open.attrs = [
          ["class", "gallery"],
          ["role", "group"],
          ["aria-label", labels.gallery],
        ];
        open.meta = { gallery: pictures };
        const close = new state.Token("gallery_close", "div", -1);
        for (const token of [open, close]) token.block = true;
        run = [open, ...run, close];
      }
      for (const token of run) kept.push(token);
      [run, pictures, tokens] = [[], [], []];
    };
    for (let index = 0; index < state.tokens.length; index++) {
      const token = state.tokens[index] as Token;
      const { picture } = (token.meta ?? {}) as { readonly picture?: Token };
      if (picture === undefined || token.level > 0) {
        endRun();
        kept.push(token);
        continue;
      }
      const end = endOf(state.tokens, index);
      for (const part of state.tokens.slice(index, end + 1)) run.push(part);
      pictures.push(galleryPicture(picture, token));
      tokens.push(picture);
      index = end;
    }
    endRun();
    state.tokens = kept;
  });
}

function galleryPicture(picture: Token, figure: Token): GalleryPicture {
  const { named, title } = figure.meta as { readonly named: string; readonly title: string };
  const alt = picture.content.trim();
  return { src: named, ...(alt && { alt }), ...captionParts(title) };
}
