import type { MarkdownIt, Token } from "markdown-it";
import type { MediaFile } from "../../articles/media/media.ts";
import type { Picture } from "../../articles/pictures/picture.ts";
import { attributeOf } from "./tokens.ts";

/** What the renderer knows of the article whose text it renders. */
export type TextEnvironment = {
  /** The text's pictures by the addresses that markdown gives them. */
  readonly arshifPictures?: ReadonlyMap<string, Picture>;
  /** The text's films and sounds by the addresses that markdown gives them. */
  readonly arshifMedia?: Readonly<Record<string, MediaFile>> | undefined;
  /** Addresses in place of the names of articles' files. */
  readonly arshifLinks?: ReadonlyMap<string, string>;
  /** Has the article a picture above its text? The first one in the text is further down then. */
  readonly arshifHasLead?: boolean;
};

/** Blocks of a text that stand on the first screen for sure. */
const FIRST_BLOCKS = 2;

/** How wide a picture stands in a gallery, of which two share a row. */
const COLUMN_SIZES = "(min-width: 44rem) 21rem, 50vw";

/**
 * Gives the pictures of an article's text their address and size, so that nothing moves when they
 * load, and lets those below the first screen wait until they come near it.
 *
 * @param link turns addresses from the site's root into what pages link to
 * @param isForFeeds readers of feeds get the plain picture alone
 */
export function pictureSizes(
  md: MarkdownIt,
  link: (address: string) => string,
  isForFeeds: boolean,
): void {
  const shown = new WeakMap<Token, Picture>();
  md.core.ruler.push("arshif_picture_sizes", (state) => {
    const env = (state.env ?? {}) as TextEnvironment;
    const { arshifPictures, arshifHasLead } = env;
    if (arshifPictures === undefined) return;
    let blocks = 0;
    let isFirst = arshifHasLead !== true;
    for (const block of state.tokens) {
      if (block.level === 0 && block.nesting !== -1) blocks++;
      for (const token of block.children ?? []) {
        if (token.type !== "image") continue;
        const picture = arshifPictures.get(attributeOf(token, "src"));
        if (picture !== undefined) {
          shown.set(token, picture);
          setMeasures(token, picture);
        }
        if (isForFeeds) continue;
        setLoading(token, isFirst && blocks <= FIRST_BLOCKS);
        isFirst = false;
      }
    }
  });
  if (isForFeeds) return;
  const plain = md.renderer.rules.image;
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const token = tokens[index] as Token;
    const image =
      plain?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    const sources = shown.get(token)?.sources ?? [];
    if (sources.length === 0) return image;
    const { isInColumn } = (token.meta ?? {}) as { readonly isInColumn?: true };
    const elements = sources.map(({ type, sizes: whole, candidates }) => {
      const sizes = isInColumn ? COLUMN_SIZES : whole;
      const set = candidates.map(({ src, width }) => `${link(src)} ${width}w`).join(", ");
      const { escapeHtml } = md.utils;
      return `<source type="${type}" srcset="${escapeHtml(set)}" sizes="${escapeHtml(sizes)}">`;
    });
    return `<picture>${elements.join("")}${image}</picture>`;
  };
}

function setMeasures(token: Token, { src, width, height }: Picture): void {
  token.attrSet("src", src);
  if (width === undefined || height === undefined) return;
  token.attrSet("width", String(width));
  token.attrSet("height", String(height));
  if (height > width) token.attrSet("data-ratio", String(Math.floor((10 * width) / height)));
}

function setLoading(token: Token, isOnFirstScreen: boolean): void {
  if (isOnFirstScreen) {
    token.attrSet("fetchpriority", "high");
    return;
  }
  token.attrSet("loading", "lazy");
  token.attrSet("decoding", "async");
}
