import type { MarkdownIt, Token } from "markdown-it";
import type { BrokenPicture, NamedPicture } from "../../articles/pictures/picture.ts";
import type {
  GalleryPicture,
  NamedEmbed,
  NamedLink,
  NamedMedia,
  Oddity,
  TextFindings,
  TextProblem,
} from "../../articles/text-reading.ts";
import { isIdOfPage } from "./headings.ts";
import { type HtmlPiece, htmlFindings } from "./html-tags.ts";
import { attributeOf } from "./tokens.ts";

/** One of these is part of everything that is looked for. */
const SIGN =
  /[<[{$]|```|~~~|:\/\/|www\.|^ {0,3}##|^[ \t]*[|:]?-[-|: \t]*$|^:::|\\\(|\.(?:mp4|m4v|webm|og[gva]|mp3|m4a|opus|wav)$/im;

/** `![…](صورة كبيرة.jpg)`, which markdown takes for plain text because of the space. */
const SPACED =
  /!\[[^[\]\n]*\]\(\s*([^\s()<>"]+(?: +[^\s()<>"]+)+\.(?:jpe?g|jfif|png|gif|webp|avif|svg))\s*(?:"[^"\n]*")?\)/gi;

const SHORTCODE =
  /\{\{[<%]|\{%[-\s\w]|\{\{-?\s*["'$\w.]|^:::|\[\[[^\]\n]|\[\/?(?:caption|gallery|embed|video|audio|playlist|youtube)\b|^\[![a-z]+\]|\[[a-z][\w-]*\s[^\][\n]*="/im;

/** `##عنوان`, and the line below a table's first row: what markdown does not read stays text. */
const UNREAD = /^#{2,6}[^\s#]|^(?=[^\n]*\|)[^\n]*\n\|?[ \t]*:?-{2,}:?[ \t]*\|[-:| \t]*$/m;

const MATHS = /\$\$|\\\((?=[^\n]*\\\))|\$[^$\s\d][^$\n]{0,200}[\\^_][^$\n]{0,200}\$/;

/** A link that was left as text, since its scheme is none that an article may lead to. */
const SCHEME = /\]\(\s*<?\s*[a-z][a-z0-9+.-]*:\S|<[a-z][a-z0-9+.-]{1,31}:[^\s<>]+>/i;

/** `[خبر](https://h.example/خبر عاجل)`, which markdown takes for plain text because of the blank. */
const LINK_WITH_BLANK =
  /(?<!!)\[[^[\]\n]{1,300}\]\(\s*((?:https?:\/\/|\/|#|\.{1,2}\/)[^()<>"'\n]*[^()<>"'\s] +[^()<>"'\s][^()<>"'\n]*)\)/g;

const FOOTNOTE = /\[\^([^\]\s]{1,200})\]/;

/** What the parser was asked to note down while it read a text. */
export type ReadingEnvironment = {
  /** Paragraphs with a comment that has no end, and the first one's place in them. */
  readonly arshifUnclosed?: Map<string, number>;
  /** Footnotes that nothing refers to, and their lines, counted from 0. */
  readonly arshifUnreferenced?: { readonly label: string; readonly line: number }[];
  /** Ids of headings that were not given, and their lines, counted from 0. */
  readonly arshifTakenIds?: { readonly id: string; readonly line: number }[];
};

/** What other rules have noted on the block that they made. */
interface ShownTogether {
  readonly embed: NamedEmbed;
  readonly media: NamedMedia;
  readonly gallery: readonly GalleryPicture[];
}

/**
 * What a text holds beside words.
 *
 * @param md the parser that read the text
 * @param isHtml is HTML in the text HTML on its page?
 */
export function findingsOf(
  md: MarkdownIt,
  tokens: readonly Token[],
  markdown: string,
  isHtml: boolean,
  { arshifUnclosed, arshifUnreferenced = [], arshifTakenIds = [] }: ReadingEnvironment,
): TextFindings | undefined {
  if (!SIGN.test(markdown)) return undefined;
  const named: NamedPicture[] = [];
  const broken: BrokenPicture[] = [];
  const links: NamedLink[] = [];
  const faults: TextProblem[] = [];
  const notices: TextProblem[] = [];
  const oddities: Partial<Record<Oddity, number>> = {};
  const pieces: HtmlPiece[] = [];
  const embeds: NamedEmbed[] = [];
  const played: NamedMedia[] = [];
  const galleries: (readonly GalleryPicture[])[] = [];
  const tell = (oddity: Oddity, line: number) => {
    oddities[oddity] ??= line;
  };

  const addHtml = (html: string, line: number) => {
    if (isHtml) pieces.push({ html, line });
    else tell("html", line);
  };
  const addText = (text: string, line: number) => {
    for (const [, address = ""] of text.matchAll(SPACED)) broken.push({ address, line });
    if (SHORTCODE.test(text)) tell("shortcode", line);
    if (SCHEME.test(text)) tell("scheme", line);
    const note = FOOTNOTE.exec(text)?.[1];
    if (note !== undefined) notices.push(missingNote(note, line));
  };

  let lines: readonly string[] | undefined;
  for (const [index, block] of tokens.entries()) {
    let line = (block.map?.[0] ?? 0) + 1;
    if (block.type === "html_block") addHtml(block.content, line);
    if (block.type === "fence") {
      lines ??= markdown.split("\n");
      if (!isEnded(block, lines)) notices.push(openCode(block.markup, line));
    }
    const { embed, gallery, media } = (block.meta ?? {}) as Partial<ShownTogether>;
    if (embed !== undefined) embeds.push(embed);
    if (media !== undefined) played.push(media);
    if (gallery !== undefined) galleries.push(gallery);
    if (block.type !== "inline") continue;
    const unclosed = arshifUnclosed?.get(block.content);
    if (unclosed !== undefined) {
      faults.push(unclosedComment(line + newLines(block.content, unclosed)));
    }
    if (tokens[index - 2]?.type === "hr" && holdsFields(block.content))
      notices.push(secondFields(line - 1));
    const prose = withoutCode(block.content);
    if (MATHS.test(prose)) tell("maths", line);
    if (UNREAD.test(prose)) tell("markdown", line);
    for (const { 1: address = "", index } of prose.matchAll(LINK_WITH_BLANK))
      notices.push(brokenLink(address, line + newLines(prose, index)));
    for (const token of block.children ?? []) {
      if (token.type.endsWith("break")) line++;
      else if (token.type === "image") named.push(namedPicture(token, line));
      else if (token.type === "html_inline") addHtml(token.content, line);
      else if (token.type === "link_open") {
        const href = attributeOf(token, "href");
        if (mayBeOfSite(href)) links.push({ href, line });
      } else if (token.type === "text") addText(token.content, line);
    }
  }
  for (const { label, line } of arshifUnreferenced) notices.push(unreferencedNote(label, line + 1));
  for (const { id, line } of arshifTakenIds) notices.push(takenId(id, line + 1));
  if (pieces.length > 0) {
    const html = htmlFindings(pieces);
    for (const { src, line } of html.pictures) named.push({ src: md.normalizeLink(src), line });
    for (const { href, line } of html.links) {
      if (mayBeOfSite(href)) links.push({ href: md.normalizeLink(href), line });
    }
    for (const { what, line } of html.unclosed) faults.push(unclosedTag(what, line));
    for (const { name, line } of html.stray) notices.push(strayEnd(name, line));
    const ids = new Set(tokens.flatMap((token) => token.attrGet("id") ?? []));
    for (const { id, line } of html.ids) {
      if (isIdOfPage(id) || ids.has(id)) notices.push(takenId(id, line));
      ids.add(id);
    }
  }
  const isEmpty =
    [named, broken, links, embeds, played, galleries, faults, notices].every(
      (list) => list.length === 0,
    ) && Object.keys(oddities).length === 0;
  if (isEmpty) return undefined;
  const shown = {
    ...(embeds.length > 0 && { embeds }),
    ...(played.length > 0 && { media: played }),
    ...(galleries.length > 0 && { galleries }),
  };
  return { named, broken, links, ...shown, oddities, faults, notices };
}

/** An address of the site, or a whole one; of those, the site's own are told later. */
function mayBeOfSite(href: string): boolean {
  return !/^(?!https?:)[a-z][a-z0-9+.-]*:|^\/\//i.test(href);
}

function namedPicture(token: Token, line: number): NamedPicture {
  const src = attributeOf(token, "src");
  return token.content.trim() === "" ? { src, line, isMute: true } : { src, line };
}

/** Does a paragraph hold what stands at an article's head? */
function holdsFields(text: string): boolean {
  return /^title:/m.test(text) && /^date:/m.test(text);
}

function secondFields(line: number): TextProblem {
  return {
    line,
    message: "The text holds the fields of a second article, and prints them.",
    cure: "Write each article into a file of its own, and an example of fields as code.",
  };
}

function withoutCode(text: string): string {
  return text.includes("`") ? text.replace(/(`+)[^`]+\1/g, "") : text;
}

/** Has code between fences an end, or does it go on to that of the text? */
function isEnded({ map, markup }: Token, lines: readonly string[]): boolean {
  const [from, to] = map ?? [0, 0];
  const last = lines[to - 1] ?? "";
  return to - from > 1 && last.replace(/^[\s>]+/, "").startsWith(markup);
}

function openCode(markup: string, line: number): TextProblem {
  return {
    line,
    message: `A code block begins here with ${markup} and has no end: all behind it is code.`,
    cure: `Write ${markup} on a line of its own where the code ends.`,
  };
}

function brokenLink(address: string, line: number): TextProblem {
  return {
    line,
    message: `The link «${address}» holds a blank, and is printed as it stands.`,
    cure: "Write the address between < and >: [words](<address>).",
  };
}

function newLines(text: string, end: number): number {
  return text.slice(0, end).split("\n").length - 1;
}

function unclosedComment(line: number): TextProblem {
  return {
    line,
    message: "The text begins a comment <!-- that does not end in its paragraph.",
    cure: "Write --> where it ends, or begin the comment in a line of its own; write \\<!-- for the signs themselves.",
  };
}

function unclosedTag(what: string, line: number): TextProblem {
  return {
    line,
    message: `${what} has no end, and would take in everything behind it.`,
    cure: what.startsWith("<")
      ? `Write </${what.slice(1)} where it ends.`
      : "Write its end: > or -->.",
  };
}

function strayEnd(name: string, line: number): TextProblem {
  return {
    line,
    message: `The text ends an element </${name}> that it has not begun, and may end one of the page.`,
    cure: `Take it out, or write <${name}> where it begins.`,
  };
}

function takenId(id: string, line: number): TextProblem {
  return {
    line,
    message: isIdOfPage(id)
      ? `The id «${id}» is one that the page has itself.`
      : `The id «${id}» stands twice in the text, and links lead to the first.`,
    cure: "Write another id.",
  };
}

function missingNote(label: string, line: number): TextProblem {
  return {
    line,
    message: `The footnote [^${label}] has no text, and is printed as it stands.`,
    cure: `Write its text as a paragraph: [^${label}]: …`,
  };
}

function unreferencedNote(label: string, line: number): TextProblem {
  return {
    line,
    message: `Nothing refers to the footnote [^${label}]; it is printed behind the others.`,
    cure: `Write [^${label}] where it belongs.`,
  };
}
