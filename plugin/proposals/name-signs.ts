import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";
import { FEW, SOME } from "./shares.ts";

/** Pronouns that are written on a noun. */
const PRONOUNS = ["ها", "هم", "ه"];

/** What stands before a word with the article, and before one without it. */
const ON_DEFINITE = ["ال", "وال", "بال", "لل"];
const ON_BARE = ["", "و", "ب", "ل"];

/** How a single word tells whether it is a name. Numbers are those of the words. */
export interface NameSigns {
  /** Does the word always have the article, or never? */
  keepsForm(number: number): boolean;
  /** Does it stand after prepositions or before a colon, as nouns do and verbs and adjectives do not? */
  isNoun(number: number): boolean;
  /** Does a pronoun at its end refer to another word: «زوجته»? */
  hasPronoun(number: number): boolean;
  /** A noun that keeps its form and has no pronoun. */
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
    return afterPreposition + beforeColon + attached >= FEW * (places + attached);
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
  const isName = (number: number) => keepsItsForm(number) && isNoun(number) && !hasPronoun(number);
  return { keepsForm: keepsItsForm, isNoun, hasPronoun, isName };
}

/**
 * Does a word always have the article, or never, in whole texts? «جدة» is never «الجدة», but «نصر» is a
 * name beside «النصر».
 */
export function keepsForm(word: string, heads: HeadlineWords): boolean {
  const bare = word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
  const places = (starts: readonly string[]) =>
    starts.reduce((sum, start) => sum + heads.everywhere(start + bare), 0);
  const [definite, indefinite] = [places(ON_DEFINITE), places(ON_BARE)];
  const all = definite + indefinite;
  return bare === word ? definite <= FEW * all : indefinite <= SOME * all;
}
