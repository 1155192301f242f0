import { type Front, frontsOf, hasArticle, RARE } from "./fronts.ts";
import { isKnownWord } from "./plurals.ts";

/*
 * What an archive's own words say of a form: which words it may stand for.
 */

/** Of «لجنة» and «جنة» in «للجنة», one that is so many times rarer is not meant. */
const MUCH_RARER = 4;
const DEFINITE = /(?:ال|لل)$/;

/** Does what stands before a word end in the article? */
export function isDefinite(proclitic: string): boolean {
  return DEFINITE.test(proclitic);
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
