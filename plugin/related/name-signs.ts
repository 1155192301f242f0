import type { HeadlineWords } from "./headline-words.ts";

/** The definite article, in matching form. */
export const ARTICLE = "ال";

/** Particles that are written on a word with the article, and on one without. */
const BEFORE_DEFINITE = ["ال", "وال", "بال", "لل"];
const BEFORE_BARE = ["", "و", "ب", "ل"];

/** Share of a word's places in its rarer form: «جدة» is never «الجدة», «اليمن» never «يمن». */
const MOST_OTHER_FORM = { bare: 0.05, definite: 0.1 };

/** Share of places after a preposition, written apart or on the word: nouns have it, verbs not. */
const NOUN_SHARE = 0.05;

/** How a single word tells whether it is a name. Numbers are those of the words. */
export interface NameSigns {
  /** Does the word always have the article, or never? */
  keepsForm(number: number): boolean;
  /** Does it stand after prepositions, as nouns do and verbs and adjectives do not? */
  isNoun(number: number): boolean;
  /** Both. */
  isName(number: number): boolean;
}

export function nameSigns(heads: HeadlineWords): NameSigns {
  const count = (prefixes: readonly string[], stem: string) =>
    prefixes.reduce((sum, prefix) => sum + heads.frequency(prefix + stem), 0);
  const keepsForm = (number: number) => {
    const word = heads.text(number);
    const isDefinite = word.startsWith(ARTICLE);
    const stem = isDefinite ? word.slice(ARTICLE.length) : word;
    const [definite, bare] = [count(BEFORE_DEFINITE, stem), count(BEFORE_BARE, stem)];
    return isDefinite
      ? bare <= MOST_OTHER_FORM.definite * (bare + definite)
      : definite <= MOST_OTHER_FORM.bare * (bare + definite);
  };
  const isNoun = (number: number) => {
    const word = heads.text(number);
    const { places, afterPreposition } = heads.habits(number);
    const attached = word.startsWith(ARTICLE)
      ? count(["بال", "لل"], word.slice(ARTICLE.length))
      : count(["ب", "ل"], word);
    return afterPreposition + attached >= NOUN_SHARE * (places + attached);
  };
  return { keepsForm, isNoun, isName: (number) => keepsForm(number) && isNoun(number) };
}
