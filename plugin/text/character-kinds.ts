/** What a character is to whoever counts words. */
export type CharacterKind = 0 | 1 | 2 | 3;

/** No part of a word, and no space. */
const SIGN = 0;
/** A letter or a digit. */
export const LETTER = 1;
/** What may stand within a word: a mark, tatweel, an apostrophe, a full stop, a hyphen. */
const JOINER = 2;
export const SPACE = 3;

const LETTERS = /^[\p{L}\p{N}]$/u;
const JOINERS = /^[\p{M}\u0640'’.-]$/u;
const SPACES = /^\s$/;

/** Where the Arabic block ends: nearly all characters of an article stand before it. */
const TABLE_END = 0x0700;

const TABLE: readonly CharacterKind[] = Array.from({ length: TABLE_END }, (_, code) =>
  kindOfCharacter(String.fromCharCode(code)),
);

/** The kind of the unit at a place; the second unit of a letter that has two goes on with it. */
export function kindAt(text: string, place: number): CharacterKind {
  const code = text.charCodeAt(place);
  if (code < TABLE_END) return TABLE[code] as CharacterKind;
  const before = text.codePointAt(place - 1) ?? 0;
  if (before <= 0xffff) return kindOfCharacter(codePoint(text, place));
  const kind = kindOfCharacter(codePoint(text, place - 1));
  return kind === LETTER ? JOINER : kind;
}

function codePoint(text: string, place: number): string {
  return String.fromCodePoint(text.codePointAt(place) as number);
}

function kindOfCharacter(character: string): CharacterKind {
  if (LETTERS.test(character)) return LETTER;
  if (JOINERS.test(character)) return JOINER;
  return SPACES.test(character) ? SPACE : SIGN;
}
