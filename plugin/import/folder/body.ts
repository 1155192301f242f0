import MarkdownIt from "markdown-it";
import { parseHtml, textOf } from "../html/dom.ts";
import type { BodyRules } from "../html/inline.ts";
import { markdownOf, withoutMarks } from "../html/markdown.ts";
import { withPictures } from "../markdown-pictures.ts";

const COMMENT = /<!--[\s\S]*?-->/g;
const MORE = /<!--\s*more\s*-->/i;

/** A text of another generator, and what its author set apart of it. */
export interface ForeignBody {
  readonly body: string;
  /** What stands before `<!--more-->`, in plain words. */
  readonly beginning: string | undefined;
  /** The words that readers saw. */
  readonly words: string;
}

const plain = new MarkdownIt({ html: true, linkify: false });

/**
 * Markdown of another generator in which no HTML is left: blocks without any stay as they were written,
 * those that hold some are written anew.
 */
export function readForeignBody(markdown: string, rules: BodyRules): ForeignBody {
  const beginning = MORE.test(markdown) ? markdown.split(MORE)[0] : undefined;
  const source = markdown.replace(COMMENT, "");
  const clean = withoutMarks(withoutHtml(source, rules), rules).replace(/\n{3,}/g, "\n\n");
  const body = withPictures(clean, ({ address, words }) => {
    const place = rules.picture(address);
    return place === undefined ? words : { address: place };
  });
  return {
    body: body.trim(),
    beginning:
      beginning === undefined ? undefined : words(beginning.replace(/^#.*$/gm, "")) || undefined,
    words: words(source),
  };
}

function words(markdown: string): string {
  return textOf(parseHtml(plain.render(markdown)))
    .replace(/\s+/g, " ")
    .trim();
}

/** Each run of lines whose tokens hold HTML, as markdown; the others as they are. */
function withoutHtml(markdown: string, rules: BodyRules): string {
  if (!/<[a-z/!?]/i.test(markdown)) return markdown;
  const lines = markdown.split("\n");
  const result: string[] = [];
  let done = 0;
  for (const [from, to] of htmlLines(markdown)) {
    result.push(...lines.slice(done, from));
    const html = plain.render(lines.slice(from, to).join("\n"));
    const written = markdownOf(html, rules);
    result.push(...(written === "" ? [""] : ["", written, ""]));
    done = to;
  }
  return [...result, ...lines.slice(done)].join("\n").replace(/\n{3,}/g, "\n\n");
}

/** Lines of the blocks that hold HTML, those that follow each other as one. */
function htmlLines(markdown: string): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let block: readonly [number, number] = [0, 0];
  for (const token of plain.parse(markdown, {})) {
    if (token.level === 0 && token.map !== null) block = token.map;
    const isHtml =
      token.type === "html_block" || token.children?.some(({ type }) => type === "html_inline");
    if (!isHtml) continue;
    const last = found.at(-1);
    // What stands between the parts of one element, blank lines included, belongs to it.
    if (last !== undefined && block[0] <= last[1] + 1 && isOpen(markdown, last))
      last[1] = Math.max(last[1], block[1]);
    else if (last === undefined || block[0] >= last[1]) found.push([...block]);
  }
  return found;
}

/** Has an HTML block an element that ends after it? */
function isOpen(markdown: string, [from, to]: readonly [number, number]): boolean {
  const html = markdown.split("\n").slice(from, to).join("\n");
  const opened =
    html.match(/<(?:div|table|figure|details|section|article|aside|blockquote|ul|ol)\b/gi)
      ?.length ?? 0;
  const closed =
    html.match(/<\/(?:div|table|figure|details|section|article|aside|blockquote|ul|ol)>/gi)
      ?.length ?? 0;
  return opened > closed;
}
