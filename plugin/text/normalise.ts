/**
 * One form for all spellings of a word, for matching and never for printing. Code points from the
 * Unicode Character Database; the letters that fold are those that Arabic writers interchange.
 */

const SAME_LETTER: ReadonlyArray<readonly [string, string]> = [
  ["أإآٱٲٳ", "ا"],
  ["ىیئ", "ي"],
  ["ک", "ك"],
  ["ةۃ", "ه"],
  ["ؤ", "و"],
  // Composed letters whose hamza is dropped when it is written as a mark of its own.
  ["\u06C0", "\u06D5"],
  ["\u06C2", "\u06C1"],
  ["\u06D3", "\u06D2"],
];

const ARABIC_BLOCK_START = 0x0600;
const ARABIC_BLOCK_END = 0x06ff;
const FIRST_COMBINING_MARK = 0x0300;
const ASCII_END = 0x7f;

/** Direction marks, embeddings, isolates, joiners, soft hyphen, byte-order mark. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const MARK = /^\p{M}$/u;
const SPACE = /^\s$/;
/** Tatweel and vowel marks, which belong to the letter before them. */
const TRAILING_MARKS = /^[\u0640\p{M}]+/u;
const MAX_MARKS = 20;
const DASH_OR_UNDERSCORE = /[-_]/g;
const QUOTATION_MARKS = /["'`´«»‘’‚‛“”„‟‹›]/g;

/** Folded form of every ASCII character. */
const ASCII: readonly string[] = asciiBlock();

/** Folded form of every code point of the Arabic block; an empty text drops it. */
const ARABIC_BLOCK: readonly string[] = arabicBlock();

/**
 * The form in which two spellings of one text are equal: NFKC, no harakat, tatweel or direction
 * marks, alef, yeh, kaf, teh marbuta and hamza carriers folded, ASCII digits, lower case, single
 * spaces, none at the ends.
 *
 * «تِشرين الأوّل ٢٠١٩» → `تشرين الاول 2019`
 */
export function normalise(text: string): string {
  let result = "";
  fold(text, (piece) => {
    result += piece;
  });
  return result.endsWith(" ") ? result.slice(0, -1) : result;
}

/** Does the text hold a mark of direction, a joiner or a soft hyphen? */
export function holdsInvisible(text: string): boolean {
  return INVISIBLE.test(text);
}

/** A normalised text and where each of its UTF-16 units stood. */
export interface NormalisedWithPlaces {
  readonly text: string;
  /** Index in the original for every index of `text`, and one more: the end of the last letter. */
  readonly places: readonly number[];
}

/** As {@link normalise}, with the way back to the original text. */
export function normaliseWithPlaces(text: string): NormalisedWithPlaces {
  let result = "";
  const places: number[] = [];
  let end = 0;
  fold(text, (piece, from, to) => {
    result += piece;
    for (let index = 0; index < piece.length; index++) places.push(from);
    if (piece !== " ") end = to;
  });
  if (result.endsWith(" ")) {
    result = result.slice(0, -1);
    places.pop();
  }
  places.push(end + (TRAILING_MARKS.exec(text.slice(end, end + MAX_MARKS))?.[0].length ?? 0));
  return { text: result, places };
}

/**
 * The form in which names and aliases are compared: {@link normalise} without quotation marks,
 * and with `-` and `_` as spaces, so that an id matches the name from which it was made.
 */
export function matchingForm(text: string): string {
  return normalise(normalise(text).replace(QUOTATION_MARKS, "").replace(DASH_OR_UNDERSCORE, " "));
}

/** Hands over each folded piece with the range of the original that it came from. */
function fold(text: string, emit: (piece: string, from: number, to: number) => void): void {
  let afterSpace = true;
  let index = 0;
  const add = (piece: string, from: number) => {
    if (piece === "" || (piece === " " && afterSpace)) return;
    afterSpace = piece === " ";
    emit(piece, from, index);
  };
  while (index < text.length) {
    const from = index;
    const code = text.charCodeAt(index);
    if (standsAlone(text, index, code)) {
      index += 1;
      add(code <= ASCII_END ? ASCII[code]! : ARABIC_BLOCK[code - ARABIC_BLOCK_START]!, from);
    } else {
      index = clusterEnd(text, index);
      for (const part of clusterForm(text.slice(from, index)).split(/( )/)) add(part, from);
    }
  }
}

/** Is the unit a letter that no mark after it could change? Nearly all Arabic text is. */
function standsAlone(text: string, index: number, code: number): boolean {
  const next = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
  if (code >= ARABIC_BLOCK_START && code <= ARABIC_BLOCK_END) return isPlainNext(next);
  return code <= ASCII_END && isPlainNext(next);
}

function isPlainNext(code: number): boolean {
  return code < FIRST_COMBINING_MARK || (code >= ARABIC_BLOCK_START && code <= ARABIC_BLOCK_END);
}

function asciiBlock(): string[] {
  return Array.from({ length: ASCII_END + 1 }, (_, code) =>
    SPACE.test(String.fromCharCode(code)) ? " " : String.fromCharCode(code).toLowerCase(),
  );
}

function clusterEnd(text: string, start: number): number {
  let end = start + (text.codePointAt(start)! > 0xffff ? 2 : 1);
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end)!);
    if (!MARK.test(next)) break;
    end += next.length;
  }
  return end;
}

function clusterForm(cluster: string): string {
  let result = "";
  for (const character of cluster.normalize("NFKC").toLowerCase()) {
    const code = character.charCodeAt(0);
    if (SPACE.test(character) && code !== 0xfeff) result += " ";
    else if (INVISIBLE.test(character)) continue;
    else if (code >= ARABIC_BLOCK_START && code <= ARABIC_BLOCK_END) {
      result += ARABIC_BLOCK[code - ARABIC_BLOCK_START]!;
    } else result += character;
  }
  return result;
}

function arabicBlock(): string[] {
  const forms = Array.from({ length: ARABIC_BLOCK_END - ARABIC_BLOCK_START + 1 }, (_, index) => {
    const character = String.fromCharCode(ARABIC_BLOCK_START + index);
    const dropped = character === "\u0640" || MARK.test(character) || INVISIBLE.test(character);
    return dropped ? "" : character.normalize("NFKC");
  });
  for (const [spellings, letter] of SAME_LETTER) {
    for (const spelling of spellings) forms[spelling.charCodeAt(0) - ARABIC_BLOCK_START] = letter;
  }
  for (let value = 0; value <= 9; value++) {
    forms[0x0660 - ARABIC_BLOCK_START + value] = String(value);
    forms[0x06f0 - ARABIC_BLOCK_START + value] = String(value);
  }
  return forms;
}
