/**
 * Characters that a reader does not see as letters: vowel marks, tatweel and direction controls.
 * Code points from the Unicode Character Database (Bidi_Control; Arabic block).
 */

/** Harakat, superscript alef and Quranic marks. */
const HARAKAT = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED]/g;

/** U+0640, which stretches a word and means nothing. */
const TATWEEL = /\u0640/g;

/** LRM, RLM, ALM: single marks, harmless in running text, foreign to titles and addresses. */
const DIRECTION_MARKS = /[\u061C\u200E\u200F]/g;

/** Embeddings and overrides: they can make a text read as what it does not say. */
const DIRECTION_OVERRIDES = /[\u202A-\u202E]/;

/** Isolates (U+2066 to U+2069). */
const ISOLATES = /[\u2066-\u2069]/g;

/** C0 and C1 controls except tab, line feed and carriage return; they are legal in no XML 1.0 feed. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/;

/**
 * Whatever these characters' own functions find: marks, isolates, embeddings and overrides of
 * direction, controls, letters in presentation forms; and U+FEFF, the byte-order mark.
 */
const UNUSUAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB50-\uFDF9\uFE70-\uFEFC\uFEFF\uFFFE\uFFFF]/;

/**
 * Does the text hold any mark, isolate, embedding or override of direction, control character,
 * byte-order mark or letter in a presentation form? Nearly none does, and to ask once is cheaper
 * than to look for each.
 */
export function holdsUnusual(text: string): boolean {
  return UNUSUAL.test(text);
}

/** The text without harakat and tatweel. */
export function stripHarakat(text: string): string {
  return text.replace(HARAKAT, "").replace(TATWEEL, "");
}

/** The text without LRM, RLM, ALM and isolates. */
export function stripDirectionMarks(text: string): string {
  return text.replace(DIRECTION_MARKS, "").replace(ISOLATES, "");
}

/** A letter, digit or sign; not the letters of Hangul and Braille that are blank. */
const VISIBLE = /(?![\u115F\u1160\u2800\u3164\uFFA0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** Does the text show anything? Blanks, marks without a letter and joiners alone show nothing. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/** Does the text hold an embedding or override (U+202A to U+202E)? */
export function hasDirectionOverride(text: string): boolean {
  return DIRECTION_OVERRIDES.test(text);
}

/** The first control character as `U+XXXX`, or `undefined`. Tabs and line ends are none. */
export function findControlCharacter(text: string): { index: number; name: string } | undefined {
  const index = text.search(CONTROL_CHARACTERS);
  if (index < 0) return undefined;
  const code = text.charCodeAt(index).toString(16).toUpperCase().padStart(4, "0");
  return { index, name: `U+${code}` };
}
