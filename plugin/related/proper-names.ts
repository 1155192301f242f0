import { isPresentVerb } from "./empty-words.ts";

/** The definite article, in matching form. */
export const ARTICLE = "ال";

/** Particles that are written on a word with the article, and on one without. */
const BEFORE_DEFINITE = ["ال", "وال", "بال", "لل"];
const BEFORE_BARE = ["", "و", "ب", "ل"];

/** Share of a name's places in its rarer form: «جدة» is never «الجدة», «اليمن» never «يمن». */
const MOST_OTHER_FORM = { bare: 0.04, definite: 0.1 };

/**
 * Does a word, in matching form, always have the article, or never? Names do, common nouns do not.
 *
 * @param frequency in how many articles a word stands
 */
export function keepsForm(word: string, frequency: (word: string) => number): boolean {
  const isDefinite = word.startsWith(ARTICLE);
  const rest = isDefinite ? word.slice(ARTICLE.length) : word;
  const count = (before: readonly string[]) =>
    before.reduce((sum, particle) => sum + frequency(particle + rest), 0);
  const [definite, bare] = [count(BEFORE_DEFINITE), count(BEFORE_BARE)];
  return isDefinite
    ? bare <= MOST_OTHER_FORM.definite * (bare + definite)
    : definite <= MOST_OTHER_FORM.bare * (bare + definite);
}

/**
 * Could a word of a headline be a name, whatever particle is written on it? No verb of the present
 * is taken for one.
 */
export function mayBeName(word: string, frequency: (word: string) => number): boolean {
  const definite = BEFORE_DEFINITE.find((start) => word.startsWith(start));
  if (definite !== undefined) {
    return keepsForm(ARTICLE + word.slice(definite.length), frequency);
  }
  const rest = word.slice(1);
  const isAttached = BEFORE_BARE.includes(word[0]!) && frequency(rest) >= frequency(word);
  const bare = isAttached ? rest : word;
  if (isPresentVerb(bare)) return false;
  return keepsForm(bare, frequency) || keepsForm(ARTICLE + bare, frequency);
}
