import { normalise } from "../text/index.ts";
import { AFTER_YEARS, COUNTED } from "./counted-words.ts";

/** What a word behind a number is to it; `unclear` could be a noun as well as a verb. */
export type WordBehindNumber = "counted" | "goes on" | "unclear";

const DEFINITE = /^(?:[وفبك]?ال|[وف]?لل)./;
const PRONOUN = /(?:ه|ها|هم)$/;
/** «بنسبة», «لكل», «وقال». */
const CLITIC = /^[وبل]../;
const FEMININE_VERB = /[^اويى]ت$/;
const PLURAL_VERB = /وا$/;
const FUTURE_OR_PRESENT = /^(?:ي|س[يتنأ]..)./;
/** «انهار», «اغتال», «استقال»: verbs whose vowel stands where nouns have it. */
const HOLLOW_VERB = /^(?:ا.تا.|ان.ا.|است.ا.)$/;
/** «أعلن», «انفجر», «استهدف», «تسلم». */
const LONG_VERB = /^[اأآت].+[^يوا].$/;
const NOUN_ENDING = /(?:ة|ا|ي|ء|ات|ون|ين)$/;
const PARTICIPLE = /^م.../;
/** «قتيل», «صندوق», «إنسان». */
const VOWEL_BEFORE_LAST = /^..+[يوا].$/;
/** «ناشط», «زائر», which may also be «شارك». */
const ACTIVE_PARTICIPLE = /^.ا..$/;

/**
 * Tells a noun that is counted from a word that goes on after a year. A counted noun is
 * indefinite and bears no pronoun; its endings and vowels tell it from most verbs and particles.
 *
 * @param word as it was written, harakat and all
 */
export function wordBehindNumber(word: string): WordBehindNumber {
  const known = normalise(word);
  if (COUNTED.has(known)) return AFTER_YEARS.has(known) ? "unclear" : "counted";
  if (AFTER_YEARS.has(known)) return "goes on";
  const plain = word.normalize("NFKC").replace(/[\p{M}\u0640]/gu, "");
  if (plain.length === 1 || DEFINITE.test(plain) || PRONOUN.test(plain)) return "goes on";
  if (CLITIC.test(plain) || PLURAL_VERB.test(plain)) return "goes on";
  if (FEMININE_VERB.test(plain)) return "goes on";
  if (/ى$/.test(plain)) return /^م/.test(plain) ? "counted" : "goes on";
  if (FUTURE_OR_PRESENT.test(plain) && !/[ةا]$/.test(plain)) return "goes on";
  if (NOUN_ENDING.test(plain) || PARTICIPLE.test(plain)) return "counted";
  if (HOLLOW_VERB.test(plain) || LONG_VERB.test(plain)) return "goes on";
  if (VOWEL_BEFORE_LAST.test(plain) || ACTIVE_PARTICIPLE.test(plain)) return "counted";
  return /^إ/.test(plain) ? "counted" : "unclear";
}
