import type { MarkdownIt } from "markdown-it";
import { lead } from "../../articles/lead.ts";
import { type PlainBlock, plainBlocks } from "../../articles/plain-text.ts";
import type { TextReading } from "../../articles/text-reading.ts";
import { countWords, paragraphsOf } from "../../text/index.ts";
import { findingsOf, type ReadingEnvironment } from "./findings.ts";
import { idsInHtml } from "./html-tags.ts";

/** Rules for how words look on a page, which reading does without. */
const FOR_PAGES = [
  "arshif_quotation_marks",
  "arshif_bidi",
  "arshif_table_alignment",
  "arshif_code_direction",
  "arshif_picture_sizes",
  "arshif_html",
  "arshif_file_links",
  "arshif_site_prefix",
  "arshif_heading_links",
];

/**
 * Reads the texts of articles.
 *
 * @param md the site's markdown, made for this alone: it is changed so that tags are always told
 *   from words, whether they will be HTML on the page or not
 */
export function articleReading(md: MarkdownIt): TextReading {
  const isHtml = md.options.html === true;
  md.set({ html: true });
  if (!isHtml) md.block.ruler.disable("html_block", true);
  md.core.ruler.disable(FOR_PAGES, true);
  return {
    read(markdown) {
      const env: ReadingEnvironment = {
        arshifUnclosed: new Map(),
        arshifUnreferenced: [],
        arshifTakenIds: [],
      };
      const tokens = md.parse(markdown, env);
      const blocks = plainBlocks(tokens, isHtml);
      return {
        lead: lead(blocks),
        words: blocks.reduce((sum, { text }) => sum + countWords(text), 0),
        plainText: linesOf(blocks),
        paragraphs: paragraphsOf(blocks),
        found: findingsOf(md, tokens, markdown, isHtml, env),
      };
    },
    plainText: (markdown) => linesOf(plainBlocks(md.parse(markdown, {}), isHtml)),
    ids: (markdown) => {
      const tokens = md.parse(markdown, {});
      return [...tokens.flatMap((token) => token.attrGet("id") ?? []), ...idsInHtml(tokens)].map(
        (id) => String(id).normalize("NFC"),
      );
    },
  };
}

function linesOf(blocks: readonly PlainBlock[]): string {
  return blocks.map(({ text }) => text).join("\n");
}
