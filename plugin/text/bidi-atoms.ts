import { PREFIXED, RTL_LETTER, RTL_SCRIPT } from "./bidi-letters.ts";
import { type BidiRun, rewritten } from "./bidi-runs.ts";

const NO_ADDRESS = '\\s<>"«»“”\\u200B-\\u200F\\u202A-\\u202E\\u2066-\\u2069';

/** What is one piece whatever signs it holds: an address, a tag, a hashtag or handle, a name with `_`. */
const ATOM = new RegExp(
  [
    `(?<!\\w)(?<address>(?:(?:[Hh][Tt][Tt][Pp][Ss]?|[Ff][Tt][Pp]):\\/\\/|[Ww][Ww][Ww]\\.)(?:(?!${RTL_SCRIPT})[^${NO_ADDRESS}]|(?<![A-Za-z0-9])(?![،؛؟\\u061C])${RTL_SCRIPT})+)`,
    "(?<tag><\\/?[A-Za-z][^<>\\n«»\\u0590-\\u08FF]{0,80}>)",
    `(?:(?<![\\p{L}\\p{N}\\p{M}])|(?<=${PREFIXED}))[@#](?<name>[\\p{L}\\p{N}\\p{M}_\\u200C]+)`,
    "(?<!\\w)[^\\W_]*_\\w*",
  ].join("|"),
  "gu",
);

/** Without any of these a text holds no atom and brings no isolates: most Arabic paragraphs do not. */
const MAY_HOLD_ATOM = /[A-Za-z@#\u2066-\u2069]/;

const AFTER_ADDRESS = /[.,:;!?'*…\])}]/;

/**
 * The text with every atom written in letters of its direction, unit for unit, so that the rules for
 * words need not know of it: «(@a_b)» → «(aaaa)», `#٣_شهور` → Arabic letters. Isolates that the text
 * brings itself become marks that end a run.
 */
export function maskedAtoms(text: string): string {
  if (!MAY_HOLD_ATOM.test(text)) return text;
  return withoutIsolates(text).replace(ATOM, (atom, ...rest) => {
    const { address, tag, name } = rest.at(-1) as Record<string, string | undefined>;
    if (address !== undefined) {
      const length = addressLength(atom);
      return "a".repeat(length) + atom.slice(length);
    }
    if (tag !== undefined) return "a".repeat(atom.length);
    if (name !== undefined) {
      if (RTL_LETTER.test(name)) return "ا".repeat(atom.length);
      return /[\p{L}\p{N}]/u.test(name) ? `a${underscored(name)}` : atom;
    }
    const [offset, whole] = rest.slice(-3, -1) as [number, string];
    const joined = atom.startsWith("_") && isInWord(whole, offset) ? /^_+/.exec(atom)![0] : "";
    return joined + underscored(atom.slice(joined.length));
  });
}

const WORD_BEFORE = new RegExp(`(?<!${PREFIXED})(?<=[\\p{L}\\p{M}])$`, "u");

function isInWord(text: string, place: number): boolean {
  return WORD_BEFORE.test(text.slice(Math.max(0, place - 3), place));
}

/** A name's own «_» as letters; years in a span keep theirs. */
function underscored(word: string): string {
  return word.includes("_") && /[A-Za-z]/.test(word) ? word.replaceAll("_", "a") : word;
}

/** How much of an address belongs to it: a closing bracket only with its opening one. */
function addressLength(address: string): number {
  let { length } = address;
  let surplus = count(address, ")") - count(address, "(");
  while (AFTER_ADDRESS.test(address[length - 1] ?? "")) {
    if (address[length - 1] === ")" && surplus-- <= 0) break;
    length--;
  }
  return length;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** Isolates up to the first that is never closed, after which none can be trusted. */
function withoutIsolates(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text;
  const open: number[] = [];
  const spans: BidiRun[] = [];
  for (const { 0: mark, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (mark !== "\u2069") open.push(index);
    else if (open.length > 0) {
      const from = open.pop() as number;
      while ((spans.at(-1)?.from ?? -1) > from) spans.pop();
      spans.push({ from, to: index + 1 });
    }
  }
  return rewritten(text, spans, ({ length }) => "\u2069".repeat(length));
}
