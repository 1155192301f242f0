import { normalise } from "./normalise.ts";

/** What the scanner does with a UTF-16 unit. */
export const SEPARATOR = 0;
export const LETTER = 1;
/** A mark that is read over: harakat, tatweel, direction marks. */
const DROPPED = 2;
/** A unit that needs its neighbours or folds to several letters: the word goes the long way. */
export const COMPLEX = 3;

/** Units from here on are all complex: presentation forms, other scripts, surrogates. */
export const TABLE_END = 0x2070;

const COMBINING_MARKS = { start: 0x0300, end: 0x036f };
const AFTER_ARABIC = 0x0700;
const GENERAL_PUNCTUATION = 0x2000;
const IN_WORD = /^[\p{L}\p{N}]$/u;

/** The kind and the folded form of every unit below {@link TABLE_END}, made from `normalise`. */
export const LETTERS: { readonly kind: Uint8Array; readonly folded: Uint16Array } = letterTable();

function letterTable() {
  const kind = new Uint8Array(TABLE_END).fill(COMPLEX);
  const folded = new Uint16Array(TABLE_END);
  for (let unit = 0; unit < TABLE_END; unit++) {
    if (unit >= COMBINING_MARKS.start && unit <= COMBINING_MARKS.end) continue;
    if (unit >= AFTER_ARABIC && unit < GENERAL_PUNCTUATION) continue;
    const character = String.fromCharCode(unit);
    const form = normalise(character);
    if (form.length === 1 && IN_WORD.test(form)) {
      kind[unit] = LETTER;
      folded[unit] = form.charCodeAt(0);
    } else if (form === "" && !/^\s$/.test(character)) kind[unit] = DROPPED;
    else if (!/[\p{L}\p{N}\p{M}]/u.test(form)) kind[unit] = SEPARATOR;
  }
  return { kind, folded };
}
