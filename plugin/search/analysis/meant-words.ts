import { type Front, frontsOf, hasArticle, RARE } from "./fronts.ts";
import { isKnownWord } from "./plurals.ts";

/*
 * What an archive's own words say of a form: which words it may stand for, whether the letter before
 * one is believed, and whether a word is a name.
 */

/** Of «لجنة» and «جنة» in «للجنة», one that is so many times rarer is not meant. */
const MUCH_RARER = 4;
/** A letter that belongs to the word as well: «بيونغ» is no «يونغ» with «ب». */
const LETTER_BEFORE = /^[وفبلك]$/;
/** Articles in which a form tells whether its first letter is its own. */
const TELLING = 3;
const DEFINITE = /(?:ال|لل)$/;

/** A word of so many articles that hardly ever has the article is a name: «سيول». */
const NAMED_IN = 5;
const DEFINITE_ONCE_IN = 20;

/** Does what stands before a word end in the article? */
export function isDefinite(proclitic: string): boolean {
  return DEFINITE.test(proclitic);
}

/**
 * Is a letter before a word believed no more, since the word hardly ever stands without it?
 *
 * @param own in how many articles the word stands with it
 * @param plain in how many it stands alone or with its article
 */
export function isDoubtful(proclitic: string, own: number, plain: number): boolean {
  return LETTER_BEFORE.test(proclitic) && own >= TELLING && own > plain;
}

/** Does an archive use a word as a name alone, that has it so often with and without its article? */
export function isName(bare: number, definite: number): boolean {
  return bare >= NAMED_IN && definite * DEFINITE_ONCE_IN < bare;
}

/** The words that a form may stand for, given how often the archive has each. */
export function meantOf(form: string, seen: (word: string) => number): string[] {
  const words = frontsOf(form).map(({ word }) => word);
  if (hasArticle(form)) {
    const most = Math.max(...words.map(seen));
    return words.filter((word) => seen(word) * MUCH_RARER >= most);
  }
  const [own, ...shorter] = frontsOf(form) as [Front, ...Front[]];
  if (isKnownWord(own.word)) return [own.word];
  // «بقوات» is of «قوات» when that is the more frequent word, but «وزير» is not of «زير», and «كندا»
  // not of «نداء» where the archive has a word «كندا».
  const meant = shorter.filter(({ word, proclitic }) => {
    const isOwn = RARE.test(proclitic) && seen(own.word) > 0;
    return !isOwn && seen(word) > 0 && seen(word) >= seen(own.word);
  });
  return [own.word, ...meant.map(({ word }) => word)];
}
