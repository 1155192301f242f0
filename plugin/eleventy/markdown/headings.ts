import type { MarkdownIt } from "markdown-it";
import { stripDirectionMarks, stripHarakat } from "../../text/index.ts";

const NOT_IN_ID = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * Gives every heading an id in its own letters, so that a link to it can be read:
 * `## سوريا.. الأكراد في خطر` → `id="سوريا-الأكراد-في-خطر"`. A second heading of the same words
 * gets `-2`. Ids that the author set stay.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push("arshif_heading_ids", (state) => {
    const taken = new Set<string>();
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open" || token.attrGet("id") !== null) return;
      const words = headingId(plainText(state.tokens[index + 1]?.children ?? []));
      let id = words;
      for (let copy = 2; taken.has(id); copy++) id = `${words}-${copy}`;
      taken.add(id);
      token.attrSet("id", id);
    });
  });
}

/**
 * Moves headings down so that the highest is `h2`: the page's `h1` is the headline. The steps
 * between them stay, down to `h6`.
 */
export function headingsBelowHeadline(md: MarkdownIt): void {
  md.core.ruler.push("arshif_headings_below_headline", (state) => {
    const headings = state.tokens.filter((token) => /^heading_(?:open|close)$/.test(token.type));
    const highest = Math.min(6, ...headings.map((token) => Number(token.tag.slice(1))));
    for (const token of headings) {
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) - highest + 2)}`;
    }
  });
}

function headingId(text: string): string {
  const plain = stripDirectionMarks(stripHarakat(text.normalize("NFC")));
  return plain.replace(NOT_IN_ID, "-").replace(/^-|-$/g, "") || "عنوان";
}

function plainText(tokens: readonly { type: string; content: string }[]): string {
  return tokens.map((token) => (token.type.endsWith("break") ? " " : token.content)).join("");
}
