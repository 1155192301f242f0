import { target } from "./html/inline.ts";

/** `![alt](src "title")`; alternative texts are bounded, so that brackets without end cost what they are long. */
const PICTURE =
  /!\[((?:[^\]\\]|\\.){0,2000})\]\((<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)/g;
/** A text with what stands outside of its code blocks changed. */
export function outsideCode(markdown: string, change: (part: string) => string): string {
  return markdown
    .split(FENCED)
    .map((part, place) => (place % 2 === 1 ? part : change(part)))
    .join("");
}

const FENCED = /(^[ \t]*(?:```|~~~)[\s\S]*?^[ \t]*(?:```|~~~)[ \t]*$)/m;

/** A picture of a text in markdown. */
export interface MarkdownPicture {
  readonly address: string;
  /** Its alternative text and its title, which stay where it goes. */
  readonly words: string;
}

/** The pictures of a text, in their order. */
export function picturesIn(markdown: string): MarkdownPicture[] {
  const pictures: MarkdownPicture[] = [];
  withPictures(markdown, (picture) => {
    pictures.push(picture);
    return picture;
  });
  return pictures;
}

/**
 * A text whose pictures have other addresses, or make room for other markdown; what code blocks show stays.
 */
export function withPictures(
  markdown: string,
  place: (picture: MarkdownPicture) => { readonly address: string } | string,
): string {
  if (!markdown.includes("![")) return markdown;
  return outsideCode(markdown, (part) =>
    part.replace(PICTURE, (whole, alt: string, written: string, title: string | undefined) => {
      const words = [alt, title?.trim().slice(1, -1)].filter(Boolean).join(" ");
      const address = written.replace(/^<|>$/g, "");
      const placed = place({ address, words });
      if (typeof placed === "string") return placed;
      if (placed.address === address) return whole;
      return `![${alt}](${target(placed.address)}${title ?? ""})`;
    }),
  );
}
