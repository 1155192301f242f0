import type { MarkdownIt } from "markdown-it";
import { stripDirectionMarks, stripHarakat } from "../../text/index.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import { idsInHtml } from "./html-tags.ts";

const NOT_IN_ID = /[^\p{L}\p{N}\p{M}]+/gu;

/** The alphabet of the theme's own ids (`content`, `related`): a heading's id must be none of them. */
const LIKE_THEMES = /^[a-z][a-z0-9-]*$/;

/** Ids of the theme's pages and of footnotes, which no heading may take even where its author asks. */
const THEMES =
  /^(?:content|contents|search|related|more|cite|story|corrections|activity|(?:browse|letter|search)-.*|.*_\d+)$/;

/** Is an id one of the page itself? */
export function isIdOfPage(id: string): boolean {
  return THEMES.test(id);
}

/**
 * Gives every heading an id in its own letters, so that a link to it can be read:
 * `## سوريا.. الأكراد في خطر` → `id="سوريا-الأكراد-في-خطر"`. A second heading of the same words
 * gets `-2`, as does one of the words of an id in the text's HTML, and one in small Latin letters alone
 * `عنوان-` in front, since the theme's own ids are such. Ids that the author set stay.
 */
export function headingIds(md: MarkdownIt): void {
  md.core.ruler.push("arshif_heading_ids", (state) => {
    const headings = state.tokens.filter((token) => token.type === "heading_open");
    if (headings.length === 0) return;
    const taken = new Set(headings.map((token) => token.attrGet("id")));
    if (md.options.html) for (const id of idsInHtml(state.tokens)) taken.add(id);
    const copies = new Map<string, number>();
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open" || token.attrGet("id") !== null) return;
      const words = headingId(plainText(state.tokens[index + 1]?.children ?? []));
      let copy = copies.get(words) ?? 1;
      const numbered = () => (copy === 1 ? words : `${words}-${copy}`);
      while (taken.has(numbered())) copy++;
      copies.set(words, copy);
      taken.add(numbered());
      token.attrSet("id", numbered());
    });
  });
}

/**
 * Leads a link to a heading that it names as other generators do, in small letters and with other hyphens:
 * `[الصندوق](#hope-fund)` to `## Hope Fund`. Of several headings of the same letters it is the first.
 */
export function linksToHeadings(md: MarkdownIt): void {
  md.core.ruler.push("arshif_links_to_headings", (state) => {
    if (!state.src.includes("](#")) return;
    const ids = new Set<string>();
    const byLetters = new Map<string, string>();
    state.tokens.forEach((token, index) => {
      if (token.type !== "heading_open") return;
      const id = String(token.attrGet("id"));
      const letters = lettersOf(plainText(state.tokens[index + 1]?.children ?? []));
      ids.add(id);
      if (!byLetters.has(letters)) byLetters.set(letters, id);
    });
    for (const { children } of state.tokens) {
      for (const token of children ?? []) {
        const href = token.type === "link_open" ? String(token.attrGet("href")) : "";
        if (!href.startsWith("#")) continue;
        const name = decodedAddress(href.slice(1));
        const id = ids.has(name) ? undefined : byLetters.get(lettersOf(name));
        if (id !== undefined) token.attrSet("href", md.normalizeLink(`#${id}`));
      }
    }
  });
}

/** What of a heading all generators keep in its id. */
function lettersOf(text: string): string {
  return stripHarakat(text.normalize("NFC"))
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}

/**
 * Moves headings so that the highest is `h2`, since the page's `h1` is the headline, and none is
 * more than one step below the one before it: screen readers announce the steps.
 */
export function headingsBelowHeadline(md: MarkdownIt): void {
  md.core.ruler.push("arshif_headings_below_headline", (state) => {
    const headings = state.tokens.filter(
      ({ type }) => type === "heading_open" || type === "heading_close",
    );
    const highest = headings.reduce((least, { tag }) => Math.min(least, levelOf(tag)), 6);
    let level = 1;
    for (const token of headings) {
      if (token.type === "heading_open") {
        level = Math.min(6, level + 1, levelOf(token.tag) - highest + 2);
      }
      token.tag = `h${level}`;
    }
  });
}

function levelOf(tag: string): number {
  return Number(tag.slice(1));
}

function headingId(text: string): string {
  const plain = stripDirectionMarks(stripHarakat(text.normalize("NFC")));
  const id = plain.replace(NOT_IN_ID, "-").replace(/^-|-$/g, "") || "عنوان";
  return LIKE_THEMES.test(id) ? `عنوان-${id}` : id;
}

function plainText(tokens: readonly { type: string; content: string }[]): string {
  const words = tokens.filter(({ type }) => type !== "html_inline" && type !== "footnote_ref");
  return words.map((token) => (token.type.endsWith("break") ? " " : token.content)).join("");
}
