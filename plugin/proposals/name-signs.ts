import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";

/** Share of places after a preposition, written apart or on the word, or before a colon, of who speaks. */
const NOUN_SHARE = 0.05;

/** Share of places after a number from which on a word counts something: «ريال», «درجة». */
const UNIT_SHARE = 0.15;

/** Pronouns that are written on a noun. */
const PRONOUNS = ["ها", "هم", "ه"];

/** What stands before a word with the article, and before one without it. */
const ON_DEFINITE = ["ال", "وال", "بال", "لل"];
const ON_BARE = ["", "و", "ب", "ل"];

/** Share of a name's places in its rarer form: «جدة» is never «الجدة», and «نصر» is a name beside «النصر». */
const MOST_OTHER_FORM = { bare: 0.05, definite: 0.13 };

/** How a single word tells whether it is a name. Numbers are those of the words. */
export interface NameSigns {
  /** Does the word always have the article, or never? */
  keepsForm(number: number): boolean;
  /** Does it stand after prepositions or before a colon, as nouns do and verbs and adjectives do not? */
  isNoun(number: number): boolean;
  /** Does a pronoun at its end refer to another word: «زوجته»? */
  hasPronoun(number: number): boolean;
  /** A noun that keeps its form, counts nothing and has no pronoun. */
  isName(number: number): boolean;
}

export function nameSigns(heads: HeadlineWords): NameSigns {
  const count = (prefixes: readonly string[], stem: string) =>
    prefixes.reduce((sum, prefix) => sum + heads.frequency(prefix + stem), 0);
  const keepsItsForm = (number: number) => keepsForm(heads.text(number), heads);
  const isNoun = (number: number) => {
    const word = heads.text(number);
    const { places, afterPreposition, beforeColon } = heads.habits(number);
    const attached = word.startsWith(ARTICLE)
      ? count(["بال", "لل"], word.slice(ARTICLE.length))
      : // Not «ل», which stands before verbs too.
        count(["ب"], word);
    return afterPreposition + beforeColon + attached >= NOUN_SHARE * (places + attached);
  };
  const hasPronoun = (number: number) => {
    const word = heads.text(number);
    const written = heads.written(word);
    const pronoun = PRONOUNS.find((end) => written.endsWith(end));
    if (pronoun === undefined || word.startsWith(ARTICLE)) return false;
    const noun = word.slice(0, -pronoun.length);
    if (noun.length < 3) return false;
    const feminine = noun.endsWith("ت") ? heads.everywhere(`${noun.slice(0, -1)}ه`) : 0;
    return heads.everywhere(noun) + feminine > 0;
  };
  const countsSomething = (number: number) => {
    const { places, afterNumber } = heads.habits(number);
    return afterNumber >= UNIT_SHARE * places;
  };
  const isName = (number: number) =>
    keepsItsForm(number) && isNoun(number) && !countsSomething(number) && !hasPronoun(number);
  return { keepsForm: keepsItsForm, isNoun, hasPronoun, isName };
}

/** Does a word always have the article, or never, in whole texts? */
export function keepsForm(word: string, heads: HeadlineWords): boolean {
  const bare = word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
  const places = (starts: readonly string[]) =>
    starts.reduce((sum, start) => sum + heads.everywhere(start + bare), 0);
  const [definite, indefinite] = [places(ON_DEFINITE), places(ON_BARE)];
  const all = definite + indefinite;
  return bare === word
    ? definite <= MOST_OTHER_FORM.bare * all
    : indefinite <= MOST_OTHER_FORM.definite * all;
}
