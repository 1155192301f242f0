/** `![alt](src "title")`; alternative texts are bounded, so that brackets without end cost what they are long. */
const PICTURE =
  /!\[((?:[^\]\\]|\\.){0,2000})\]\((<[^>\n]*>|(?:[^\s()]|\([^\s()]*\))*)(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'))?\s*\)/g;
const FENCED = /(^(?:```|~~~)[\s\S]*?^(?:```|~~~)[ \t]*$)/m;

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
  const replaced = (part: string) =>
    part.replace(PICTURE, (whole, alt: string, written: string, title: string | undefined) => {
      const words = [alt, title?.trim().slice(1, -1)].filter(Boolean).join(" ");
      const address = written.replace(/^<|>$/g, "");
      const placed = place({ address, words });
      if (typeof placed === "string") return placed;
      if (placed.address === address) return whole;
      const target = /[\s()]/.test(placed.address) ? `<${placed.address}>` : placed.address;
      return `![${alt}](${target}${title ?? ""})`;
    });
  return markdown
    .split(FENCED)
    .map((part, place) => (place % 2 === 1 ? part : replaced(part)))
    .join("");
}
