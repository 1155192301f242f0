/** Arabic script: marks, addresses, near spellings, matching forms, digits and plurals. Pure: works in any JavaScript project. */
export { type Digits, toArabicDigits, toDigits, toWesternDigits, writeNumber } from "./digits.ts";
export {
  findControlCharacter,
  hasDirectionOverride,
  stripDirectionMarks,
  stripHarakat,
} from "./marks.ts";
export { editDistance, nearest } from "./nearest.ts";
export {
  matchingForm,
  type NormalisedWithPlaces,
  normalise,
  normaliseWithPlaces,
} from "./normalise.ts";
export { arPlural, type PluralCategory, type PluralForms, pluralCategory } from "./plural.ts";
export { slug } from "./slug.ts";
