/**
 * Signs of a text that markdown would take for its own are written with a backslash, and only where it
 * would: a reader of the file should meet as few as can be. Emphasis is known only once a whole block
 * is, so its signs go through a block as the characters below.
 */

/** `*`, `_` and `~` of a text, until its block is whole. */
const HELD: Readonly<Record<string, string>> = { "*": "\uE010", _: "\uE011", "~": "\uE012" };
const SIGNS: Readonly<Record<string, string>> = { "\uE010": "*", "\uE011": "_", "\uE012": "~" };

/** Where a line, or a paragraph, ends within a block, until it is whole. */
export const BREAK = "\uE001";
export const BREAKS = /[ ]*(?:\uE001[ ]*)+/;

/** What ends a text and would change what follows it: «!» a link, a backslash any sign. */
const CALL = "\uE013";
const BACKSLASH = "\uE014";
/** What opens a bracket may open a link, if what follows its end makes one of it. */
export const BRACKET = "\uE015";

const PRIVATE = /[\uE001\uE010-\uE015\uE020-\uE025]/g;

/** Where emphasis of each kind begins and ends, until its block is whole. */
export const MARKS = {
  strong: { open: "\uE020", close: "\uE021", sign: "**" },
  emphasis: { open: "\uE022", close: "\uE023", sign: "*" },
  struck: { open: "\uE024", close: "\uE025", sign: "~~" },
} as const;

const NO_LETTER = "[^\\p{L}\\p{N}\\p{M}]";

/**
 * Beside a Latin letter no mark of emphasis is one that has a sign on its other side: better none.
 * One kind within itself is once the same, and so are two of a kind that touch.
 */
function settleMarks(text: string): string {
  let settled = text;
  for (const { open, close, sign } of Object.values(MARKS)) {
    let depth = 0;
    const once = settled.replace(new RegExp(`[${open}${close}]`, "g"), (mark) => {
      if (mark === open) return depth++ === 0 ? open : "";
      return --depth === 0 ? close : "";
    });
    settled = once
      .replace(new RegExp(`${close}${open}|${open}(\\s*)${close}`, "g"), "$1")
      .replace(new RegExp(`${open}([^${open}${close}]*${NO_LETTER})${close}(?=\\w)`, "gu"), "$1")
      .replace(new RegExp(`(?<=\\w)${open}(${NO_LETTER}[^${open}${close}]*)${close}`, "gu"), "$1")
      .replace(new RegExp(`[${open}${close}]`, "g"), sign);
  }
  return settled;
}

/** A text of a source as it stands in a line of markdown. */
export function escapeText(text: string): string {
  return text
    .replace(PRIVATE, "")
    .replace(/\\(?=[!-/:-@[-`{-~])/g, "\\\\")
    .replace(/[*_~]/g, (sign) => HELD[sign] as string)
    .replace(/`/g, "\\`")
    .replace(/<(?=[a-z/!?])/gi, "\\<")
    .replace(/&(?=#?\w+;)/g, "\\&")
    .replaceAll("[", BRACKET)
    .replace(new RegExp(`\\^(?=${BRACKET})`, "g"), "\\^")
    .replace(/!$/, CALL)
    .replace(/(?<!\\)((?:\\\\)*)\\$/, `$1${BACKSLASH}`);
}

/** Signs at the beginning of a line by which markdown would take it for another kind of block. */
const BEGINNING =
  /^(?:(#{1,6}(?=\s|$)|>|:::|\[[ xX]\](?=\s)|[-+](?=\s|$)|\$\$|\|)|(\d{1,9})([.)])(?=\s|$)|([-=]{2,}|-{1,2})$)/;

/** A finished block: a sign of emphasis has a backslash only where it could be taken for one. */
export function settleBlock(text: string): string {
  let settled = settleMarks(text);
  for (const [held, sign] of Object.entries(SIGNS)) {
    const count = settled.split(held).length - 1;
    if (count === 0) continue;
    const couldPair = count > 1 || settled.includes(sign);
    settled = settled.replaceAll(held, (_, place: number, whole: string) =>
      isItem(whole, place) || (couldPair && touchesWord(whole, place, held)) ? `\\${sign}` : sign,
    );
  }
  return settled
    .replace(new RegExp(`${BRACKET}(?=\\^|[^\\][${BRACKET}]*\\](?:[(:[]|${BRACKET}))`, "g"), "\\[")
    .replaceAll(BRACKET, "[")
    .replace(new RegExp(`${CALL}(?=\\[)`, "g"), "\\!")
    .replaceAll(CALL, "!")
    .replace(new RegExp(`${BACKSLASH}(?=[!-/:-@[-\`{-~])`, "g"), "\\\\")
    .replaceAll(BACKSLASH, "\\")
    .split("\n")
    .map((line) => escapeBeginning(line))
    .join("\n");
}

/** A sign at a line's beginning with a blank behind it would be an item's. */
function isItem(text: string, place: number): boolean {
  return (place === 0 || text[place - 1] === "\n") && /^(?:\s|$)/.test(text.slice(place + 1));
}

/** A sign with blanks on both sides opens and closes nothing. */
function touchesWord(text: string, place: number, held: string): boolean {
  // Of a run of signs, what stands before and behind all of it; one that begins a line may be a rule.
  let [from, to] = [place - 1, place + 1];
  while (text[from] === held) from--;
  while (text[to] === held) to++;
  const isRun = to - from > 2;
  if (isRun && /^\n?$/.test(text[from] ?? "")) return true;
  const [before, after] = [text[from] ?? " ", text[to] ?? " "];
  if (/\s/.test(before) && /\s/.test(after)) return false;
  // snake_case: between Latin letters an underscore is one.
  return !(SIGNS[held] === "_" && /\w/.test(before) && /\w/.test(after));
}

function escapeBeginning(line: string): string {
  const found = BEGINNING.exec(line);
  if (found === null) return line;
  const [, , number, mark] = found;
  if (number === undefined) return `\\${line}`;
  return YEAR.test(line) ? line : line.replace(mark as string, `\\${mark}`);
}

/** «2017. كانت السنة صعبة»: to Arshif a paragraph, not an item. */
const YEAR = /^\d{4}[.)] \p{L}/u;
