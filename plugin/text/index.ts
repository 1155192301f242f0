/** Arabic script: marks, addresses, near spellings, matching forms, digits and plurals. Pure: works in any JavaScript project. */
export { filing, withoutLatinMarks } from "./alphabet.ts";
export { arabicPieces } from "./arabic-pieces.ts";
export { bidiRuns } from "./bidi.ts";
export type { BidiRun } from "./bidi-runs.ts";
export { PairInterner } from "./bigrams.ts";
export { blockDirection } from "./block-direction.ts";
export { compareTexts } from "./compare.ts";
export {
  DIGITS,
  type Digits,
  toDigits,
  toWesternDigits,
  writeNumber,
} from "./digits.ts";
export {
  directionOverrides,
  stripDirectionOverrides,
  unbalancedIsolate,
} from "./directions.ts";
export { Interner } from "./intern.ts";
export {
  escapeHtml,
  isEnglish,
  isolateHtml,
  isolateText,
  isolatingHtml,
  runAttributes,
} from "./isolate.ts";
export {
  type Direction,
  isLanguageTag,
  languageDirection,
  languageOfTag,
  type OwnLanguage,
} from "./language-direction.ts";
export {
  findControlCharacter,
  hasDirectionOverride,
  isVisible,
  stripDirectionMarks,
  stripHarakat,
} from "./marks.ts";
export { memoize } from "./memoize.ts";
export { editDistance, nearest } from "./nearest.ts";
export {
  holdsInvisible,
  matchingForm,
  type NormalisedWithPlaces,
  normalise,
  normaliseWithPlaces,
} from "./normalise.ts";
export {
  isComparable,
  leadsElsewhere,
  lettersOf,
  type Paragraph,
  paragraphsOf,
} from "./paragraphs.ts";
export {
  arPlural,
  type PluralCategory,
  type PluralForms,
  type PluralLanguage,
  pluralCategory,
  pluralLanguage,
} from "./plural.ts";
export { findPresentationForm, plainLetters } from "./presentation-forms.ts";
export { readableAddress } from "./readable-address.ts";
export { ARABIC_WORDS_A_MINUTE, readingMinutes } from "./reading-time.ts";
export { MAX_WORD, WordScanner, words } from "./scan.ts";
export { folderName, slug } from "./slug.ts";
export { isStopWord, stopWords } from "./stop-words.ts";
export {
  languageAttributes,
  type PageLanguage,
  type TextLanguage,
  textDirection,
  textLanguage,
} from "./text-language.ts";
export { possibleForms, validatedStem } from "./validated-stem.ts";
export { countWords } from "./word-count.ts";
