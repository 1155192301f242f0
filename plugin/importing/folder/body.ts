import Parser, { type MarkdownIt } from "markdown-it";
import { parseHtml, textOf } from "../html/dom.ts";
import { type BodyRules, target } from "../html/inline.ts";
import { markdownOf, withoutMarks } from "../html/markdown.ts";
import { outsideCode, withPictures } from "../markdown-pictures.ts";

/** An element of which Kramdown reads what is in it. */
const READ_WITHIN = /^(<[a-z]+\b[^>\n]*\bmarkdown=["']?(?:1|block|span)["']?[^>\n]*>)[ \t]*$/gm;
const MORE = /<!--\s*more\s*-->/i;

/** A text of another generator, and what its author set apart of it. */
export interface ForeignBody {
  readonly body: string;
  /** What stands before `<!--more-->`, in plain words. */
  readonly beginning: string | undefined;
  /** The words that readers saw. */
  readonly words: string;
}

const plain = new Parser({ html: true, linkify: false });
/** Between the tags of components stands markdown, however far it is indented. */
const withComponents = new Parser({ html: true, linkify: false }).disable(["html_block", "code"]);

/**
 * Markdown of another generator in which no HTML is left: blocks without any stay as they were written,
 * those that hold some are written anew.
 *
 * @param hasComponents is it markdown with components?
 */
export function readForeignBody(
  markdown: string,
  rules: BodyRules,
  hasComponents = false,
): ForeignBody {
  const parser = hasComponents ? withComponents : plain;
  const beginning = MORE.test(markdown) ? summaryOf(markdown.split(MORE)[0] ?? "") : undefined;
  // Blanks that do not break, behind the signs of a heading, come from copying.
  const source = markdown
    .replace(/[ \t]*<!--[\s\S]*?-->/g, "")
    .replace(READ_WITHIN, "$1\n\n")
    .replace(/^(<\/(?:div|section|aside|details|article)>)[ \t]*$/gm, "\n$1\n")
    .replace(LOOSE, closed)
    .replace(/^(#{1,6})[\u00A0\u200E\u200F]+/gm, "$1 ");
  const clean = withoutMarks(withoutHtml(source, rules, parser), rules).replace(/\n{3,}/g, "\n\n");
  const body = withPictures(clean, ({ address, words }) => {
    const place = rules.picture(address);
    return place === undefined ? words : { address: place };
  });
  return {
    body: body.trim(),
    beginning,
    words: words(source, parser),
  };
}

/** Code, which is passed over; bold words, maybe with blanks within the stars. */
const LOOSE = /(`+)[\s\S]*?\1|\*\*([^*`]+)\*\*/g;

/** `**المكان: **بغداد` → `**المكان:** بغداد`: markdown takes no blanks there, older makers of it did. */
function closed(whole: string, _ticks: string | undefined, inner = ""): string {
  const said = inner.trim();
  if (said === inner || !/\p{L}/u.test(said) || /\n[ \t]*\n/.test(inner)) return whole;
  const start = inner.length - inner.trimStart().length;
  return `${inner.slice(0, start)}**${said}**${inner.slice(start + said.length)}`;
}

/** Paragraphs and letters that a summary has at most. */
const LONGEST = { paragraphs: 2, letters: 400 };

/** What stands before `<!--more-->`, where it is no more than a summary: words of a paragraph or two. */
function summaryOf(markdown: string): string | undefined {
  const text = markdown.replace(/^#.*$|\[\^[^\]\s]+\]/gm, "");
  const tokens = plain.parse(text, {});
  const paragraphs = tokens.filter(({ type }) => type === "inline");
  const isPlain =
    tokens.every(({ type }) => /^(?:paragraph_(?:open|close)|inline)$/.test(type)) &&
    paragraphs.every(({ children }) => children?.every(({ type }) => !/image|html/.test(type))) &&
    !/^\s*<?https?:\S+\s*$/m.test(text);
  const said = words(text);
  const isShort = paragraphs.length <= LONGEST.paragraphs && said.length <= LONGEST.letters;
  return isPlain && isShort && said !== "" ? said : undefined;
}

function words(markdown: string, parser = plain): string {
  // The number of a note stands apart from the word behind it.
  const text = markdown.replace(/\[\^[^\]\s]+\]:?/g, " ");
  return textOf(parseHtml(withLinks(parser.render(text))))
    .replace(/\s+/g, " ")
    .trim();
}

/** Each run of lines whose tokens hold HTML, as markdown; the others as they are. */
function withoutHtml(markdown: string, rules: BodyRules, parser: MarkdownIt): string {
  if (!/<[a-z/!?]/i.test(markdown)) return withAddresses(markdown, rules);
  const lines = markdown.split("\n");
  const result: string[] = [];
  let done = 0;
  for (const [from, to] of htmlLines(markdown, parser)) {
    result.push(withAddresses(lines.slice(done, from).join("\n"), rules));
    const html = withLinks(parser.render(lines.slice(from, to).join("\n")));
    const written = withNotes(markdownOf(html, rules), markdown);
    result.push(...(written === "" ? [""] : ["", written, ""]));
    done = to;
  }
  result.push(withAddresses(lines.slice(done).join("\n"), rules));
  return result.join("\n").replace(/\n{3,}/g, "\n\n");
}

/** Numbers of footnotes that the text has, which were no signs of a text. */
function withNotes(written: string, markdown: string): string {
  return written.replace(/\\\[\^([^\]\s]+)\]/g, (escaped, name: string) =>
    markdown.includes(`[^${name}]:`) ? `[^${name}]` : escaped,
  );
}

const LINK =
  /\[((?:[^[\]<\n]|<\/?(?:span|bdi|em|strong|b|i)\b[^>]*>){1,300})\]\(((?:https?:\/\/|\/|#|mailto:)[^\s()<>"]*)\)/g;
const CODE = /(<(pre|code|script|style)\b[\s\S]*?<\/\2>)/i;

/** Links of markdown between tags, which some generators read there and others print. */
function withLinks(html: string): string {
  if (!html.includes("](")) return html;
  return html
    .split(CODE)
    .filter((_, place) => place % 3 !== 2)
    .map((part, place) => (place % 2 === 1 ? part : part.replace(LINK, '<a href="$2">$1</a>')))
    .join("");
}

/** Code and pictures, which are passed over; a link's address; that of a definition. */
const ADDRESS =
  /(`+)[\s\S]*?\1|!\[[^\]\n]*\]\([^)\n]*\)|(\]\(|^ {0,3}\[[^\]^\n][^\]\n]*\]:[ \t]*)(<[^>\n]*>|(?:[^\s()<>]|\([^\s()]*\))+)/gm;

/** Markdown whose links lead where the articles are now. */
function withAddresses(markdown: string, { address }: BodyRules): string {
  return outsideCode(markdown, (part) =>
    part.replace(ADDRESS, (whole, _ticks, before?: string, written = "") => {
      const old = written.replace(/^<|>$/g, "");
      const place = before === undefined ? old : address(old);
      return place === old ? whole : before + target(place);
    }),
  );
}

/** Lines of the blocks that hold HTML, those that follow each other as one. */
function htmlLines(markdown: string, parser: MarkdownIt): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  let block: readonly [number, number] = [0, 0];
  for (const token of parser.parse(markdown, {})) {
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
