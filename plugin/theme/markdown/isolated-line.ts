import type { Token } from "markdown-it";
import { type BidiRun, bidiRuns, runAttributes } from "../../text/index.ts";
import { isLabel } from "./guest-blocks.ts";
import type { TokenClass } from "./tokens.ts";

/** HTML of a page's own whose content keeps its direction by itself, or is no text. */
const OWN_DIRECTION =
  /^<(\/?)(?:bdi|bdo|code|kbd|samp|pre|time|script|style|textarea)(?=[\s/>])[^>]*?(\/?)>$/i;

/** Tokens that stand together, and the text that the bidi algorithm sees in them. */
interface Piece {
  readonly tokens: Token[];
  readonly text: string;
}

/** What has a direction of its own is an object to its line. */
const OBJECT = "\uFFFC";

/** The lines of a block, each ordered by itself: a break ends one, and so does a label for screen readers. */
export function linesOf(tokens: readonly Token[]): Token[][] {
  const lines: Token[][] = [[]];
  let label = 0;
  for (const token of tokens) {
    if (label > 0 || isLabel(token)) {
      if (label === 0) lines.push([]);
      label += token.nesting;
      lines.at(-1)?.push(token);
      if (label === 0) lines.push([]);
      continue;
    }
    const isBreak = token.type === "hardbreak" || /^(?:\n|<br *\/?>)$/i.test(token.content);
    if (isBreak) lines.push([token], []);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

/**
 * The tokens of a line with `<bdi>` around each run. A run that begins or ends within emphasis or a
 * link, but not with it, stays as it is: two isolates for one run would change their places.
 */
export function isolatedLine(tokens: readonly Token[], TokenOf: TokenClass): Token[] {
  const pieces = piecesOf(tokens);
  const text = pieces.map((piece) => piece.text).join("");
  const runs = bidiRuns(text);
  if (runs.length === 0) return [...tokens];
  const parts = divided(pieces, runs, TokenOf);
  const result = parts.map((part) => [...part.tokens]);
  let [index, at] = [0, 0];
  for (const { from, to } of runs) {
    const partsUpTo = (place: number) => {
      while (at < place) at += parts[index++]!.text.length;
      return index;
    };
    partsUpTo(from);
    while (parts[index]!.text === "") index++;
    const whole = balanced(parts, index, partsUpTo(to) - 1);
    if (whole === undefined) continue;
    const open = new TokenOf("bdi_open", "bdi", 1);
    for (const [name, value] of Object.entries(runAttributes(text.slice(from, to)))) {
      open.attrSet(name, value);
    }
    result[whole.first]!.unshift(open);
    result[whole.last]!.push(new TokenOf("bdi_close", "bdi", -1));
  }
  return result.flat();
}

function piecesOf(tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  /** How deep in HTML that has a direction of its own. */
  let own = 0;
  let isAddress = false;
  for (const token of tokens) {
    const step = token.type === "html_inline" ? stepOf(token.content) : 0;
    if (own > 0 || step > 0) {
      if (own === 0) pieces.push({ tokens: [], text: OBJECT });
      own = Math.max(0, own + step);
      pieces.at(-1)?.tokens.push(token);
      continue;
    }
    if (token.type === "link_open") isAddress = /^(?:autolink|linkify)$/.test(token.markup);
    if (token.type === "link_close") isAddress = false;
    const { content } = token;
    pieces.push({ tokens: [token], text: isAddress ? "a".repeat(content.length) : seen(token) });
  }
  return pieces;
}

function seen({ type, content, nesting }: Token): string {
  if (type === "text") return content;
  if (type === "softbreak") return " ";
  return nesting !== 0 || type === "html_inline" ? "" : OBJECT;
}

/** The pieces with texts cut where runs begin and end. */
function divided(pieces: readonly Piece[], runs: readonly BidiRun[], TokenOf: TokenClass): Piece[] {
  const cuts = runs.flatMap(({ from, to }) => [from, to]);
  let next = 0;
  let at = 0;
  return pieces.flatMap((piece) => {
    const [token] = piece.tokens as [Token];
    const places: number[] = [];
    const end = at + piece.text.length;
    while (next < cuts.length && cuts[next]! < end) {
      if (cuts[next]! > at) places.push(cuts[next]! - at);
      next++;
    }
    at = end;
    if (places.length === 0) return [piece];
    return [0, ...places].map((from, index) => {
      const part = new TokenOf("text", "", 0);
      part.content = token.content.slice(from, places[index]);
      part.level = token.level;
      return { tokens: [part], text: piece.text.slice(from, places[index]) };
    });
  });
}

/** The parts of a run with the opening and closing tokens at its edges that make it a whole. */
function balanced(
  parts: readonly Piece[],
  from: number,
  to: number,
): { first: number; last: number } | undefined {
  let [first, last] = [from, to];
  let depth = 0;
  let least = 0;
  for (const { tokens } of parts.slice(from, to + 1)) {
    for (const token of tokens) {
      depth += nestingOf(token);
      least = Math.min(least, depth);
    }
  }
  for (; least < 0; least++, depth++) {
    if (nestingOf(parts[--first]?.tokens[0]) !== 1) return undefined;
  }
  for (; depth > 0; depth--) {
    if (nestingOf(parts[++last]?.tokens[0]) !== -1) return undefined;
  }
  return { first, last };
}

const VOID = /^<(?:[!?]|(?:area|br|embed|hr|img|input|link|meta|source|track|wbr)\b)|\/>$/i;

function nestingOf(token: Token | undefined): number {
  if (token?.type !== "html_inline") return token?.nesting ?? 0;
  if (VOID.test(token.content)) return 0;
  return token.content.startsWith("</") ? -1 : 1;
}

function stepOf(html: string): number {
  const tag = OWN_DIRECTION.exec(html);
  if (tag === null || tag[2] === "/") return 0;
  return tag[1] === "/" ? -1 : 1;
}
