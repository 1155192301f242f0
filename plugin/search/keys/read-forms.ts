import { findCompounds, mayHoldCompounds } from "../analysis/compounds.ts";
import { abbreviationsOf, isLetterName } from "../analysis/letter-names.ts";
import { findDays, formOfDay } from "../analysis/month-days.ts";
import { findMonths } from "../analysis/months.ts";
import { eachWord, type SpokenWord } from "../analysis/words-of.ts";
import type { FormCache } from "../index/form-cache.ts";

/** Is given a form of a text, the place of its word among all, and what stands there in the text. */
type TakeForm = (form: string, place: number, written?: string) => void;

/**
 * Reads the forms of a text by which it is found: its words, months by the name that stands for their
 * others, days without their year, words written in parts also in one, and names of letters as what they spell.
 *
 * @param first the place of its first word
 * @returns the place after its last one
 */
export function readForms(text: string, cache: FormCache, take: TakeForm, first = 0): number {
  const words: SpokenWord[] = [];
  const places: number[] = [];
  let letters: SpokenWord[] = [];
  let place = first;
  const tell = (word: SpokenWord) => {
    take(word.form, place, text.slice(word.from, word.to));
    if (!word.isLetter) {
      words.push(word);
      places.push(place);
    }
    place++;
  };
  /** «سي إن إن» is CNN, where «إن» is no word of its own; a single name of a letter is what it says. */
  const close = () => {
    const spells = letters.length > 1 && letters.some(({ isLetter }) => !isLetter);
    if (spells) {
      const names = letters.map(({ form }) => form);
      for (const form of abbreviationsOf(names)) take(form, place);
    }
    for (const word of letters) if (spells || !word.isLetter) tell(word);
    letters = [];
  };
  eachWord(
    text,
    (form, from, to, isLetter) => {
      const word = { form, from, to, isLetter };
      if (isLetter || isLetterName(form)) {
        letters.push(word);
        return;
      }
      if (letters.length > 0) close();
      tell(word);
    },
    cache.scanner,
    cache.parts,
  );
  close();
  const forms = words.map(({ form }) => form);
  const months = findMonths(forms);
  for (const { at, name } of months) take(name, places[at] as number);
  for (const day of findDays(forms, months)) take(formOfDay(day), places[day.at] as number);
  if (!mayHoldCompounds(text)) return place;
  for (const { at, length, form, parts } of findCompounds(text, words)) {
    for (const other of length === 1 ? parts : [form]) take(other, places[at] as number);
  }
  return place;
}
