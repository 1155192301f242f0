import { Parser } from "htmlparser2";
import type { Token } from "markdown-it";

/** A tag that begins an element. */
export interface OpeningTag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/**
 * HTML with some of its tags written anew, and without comments. Everything else keeps its letters.
 *
 * @param html a piece of a text's HTML; it need not be whole
 * @param change the tag's attributes as they shall be, or `undefined` for a tag that stays
 * @param quoted makes a value fit for an attribute
 */
export function withTags(
  html: string,
  change: (tag: OpeningTag) => Readonly<Record<string, string>> | undefined,
  quoted: (value: string) => string,
): string {
  let result = "";
  let end = 0;
  const put = (text: string, from: number, to: number) => {
    result += html.slice(end, from) + text;
    end = to;
  };
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      const changed = isImplied ? undefined : change({ name, attributes });
      if (changed === undefined) return;
      const written = Object.entries(changed).map(([key, value]) => ` ${key}="${quoted(value)}"`);
      put(`<${name}${written.join("")}>`, parser.startIndex, parser.endIndex + 1);
    },
    oncomment: () => put("", parser.startIndex, parser.endIndex + 1),
  });
  parser.end(html);
  return result + html.slice(end);
}

/** A piece of a text's HTML: a block, or a tag within a paragraph. */
export interface HtmlPiece {
  readonly html: string;
  /** Counted from 1. */
  readonly line: number;
}

/** What HTML in a text does to the page around it. */
export interface HtmlFindings {
  readonly pictures: readonly { readonly src: string; readonly line: number }[];
  readonly links: readonly { readonly href: string; readonly line: number }[];
  readonly ids: readonly { readonly id: string; readonly line: number }[];
  /** Elements, comments and tags without an end, which take in everything behind them. */
  readonly unclosed: readonly { readonly what: string; readonly line: number }[];
  /** Ends of elements that were never begun. */
  readonly stray: readonly { readonly name: string; readonly line: number }[];
}

/** Elements in which everything is their own until they end, or which readers do not see. */
const TAKE_IN = new Set(
  "iframe noembed noframes noscript plaintext script select style svg math template textarea title xmp".split(
    " ",
  ),
);

/** Elements whose end, where none was begun, ends an element of the page around the text. */
const CONTAINERS = new Set(
  "article aside body div figure footer header html main nav section table ul ol".split(" "),
);

/** A tag that no text holds: where it is not seen as one, the text before it swallows it. */
const PROBE = "arshif-probe";

/**
 * Reads the pieces of HTML of one text in their order.
 *
 * @param pieces with their lines, counted from 1
 */
export function htmlFindings(pieces: readonly HtmlPiece[]): HtmlFindings {
  const pictures: { src: string; line: number }[] = [];
  const links: { href: string; line: number }[] = [];
  const ids: { id: string; line: number }[] = [];
  const unclosed: { what: string; line: number }[] = [];
  const open: { name: string; line: number }[] = [];
  const ends = new Map<string, number>();
  let at: HtmlPiece = { html: "", line: 1 };
  let offset = 0;
  let isSeen = false;
  const lineHere = () => {
    const before = at.html.slice(0, Math.max(0, parser.startIndex - offset));
    return at.line + before.split("\n").length - 1;
  };
  const parser = new Parser({
    onopentag(name, attributes, isImplied) {
      if (name === PROBE) isSeen = true;
      if (name === PROBE || isImplied) return;
      const { src, href, id } = attributes;
      if (TAKE_IN.has(name)) open.push({ name, line: lineHere() });
      if (name === "img" && src) pictures.push({ src, line: lineHere() });
      if (name === "a" && href) links.push({ href, line: lineHere() });
      if (id !== undefined) ids.push({ id, line: lineHere() });
    },
    onclosetag(name, isImplied) {
      if (isImplied) return;
      ends.set(name, (ends.get(name) ?? 0) + 1);
      if (open.at(-1)?.name === name) open.pop();
    },
  });
  const write = (html: string) => {
    parser.write(html);
    offset += html.length;
  };
  let swallowedFrom: number | undefined;
  for (const piece of pieces) {
    at = piece;
    write(piece.html);
    isSeen = false;
    at = { html: "", line: piece.line };
    write(`<${PROBE}></${PROBE}>`);
    if (isSeen) swallowedFrom = undefined;
    else swallowedFrom ??= piece.line;
  }
  for (const { name, line } of open) unclosed.push({ what: `<${name}>`, line });
  if (open.length === 0 && swallowedFrom !== undefined) {
    unclosed.push({ what: "A tag or a comment", line: swallowedFrom });
  }
  const stray = strayEnds(pieces, ends);
  parser.end();
  return { pictures, links, ids, unclosed, stray };
}

function strayEnds(pieces: readonly HtmlPiece[], matched: ReadonlyMap<string, number>) {
  const written = new Map<string, { count: number; line: number }>();
  for (const { html, line } of pieces) {
    for (const [, tag = ""] of html.matchAll(/<\/([a-z][a-z0-9]*)/gi)) {
      const name = tag.toLowerCase();
      if (CONTAINERS.has(name)) {
        written.set(name, { count: (written.get(name)?.count ?? 0) + 1, line });
      }
    }
  }
  return [...written].flatMap(([name, { count, line }]) =>
    count > (matched.get(name) ?? 0) ? [{ name, line }] : [],
  );
}

/** What links may lead to in the HTML of a text: ids, and the names of old anchors. */
export function idsInHtml(tokens: readonly Token[]): string[] {
  const ids: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (attributes.id !== undefined) ids.push(attributes.id);
      if (name === "a" && attributes.name !== undefined) ids.push(attributes.name);
    },
  });
  for (const token of tokens) {
    for (const { type, content } of [token, ...(token.children ?? [])]) {
      if (type.startsWith("html_")) parser.write(content);
    }
  }
  parser.end();
  return ids;
}
