import { type Front, frontsOf, hasArticle } from "../analysis/fronts.ts";
import { isKnownWord } from "../analysis/plurals.ts";
import { isKnownShort } from "../analysis/same-word.ts";

/** Fewest letters of a word before which a proclitic is believed without a witness. */
const LONG = 4;

/** Proclitics that are believed without a witness; «ك» and «ف» are rare, and want a longer word. */
const LIKELY = /^[وف]?[بل]$|^و$/;
const LONG_AFTER_OTHERS = 5;

/**
 * Under which words a form is kept. A year answers for itself: what it says must not change when
 * another year grows. Where its words do not tell whether the first letter is the word's own, the
 * form is kept under both.
 *
 * @param count in how many of the year's articles a form stands
 */
export function homesOf(form: string, count: (form: string) => number): Front[] {
  const [own, ...shorter] = frontsOf(form) as [Front, ...Front[]];
  if (shorter.length === 0 || hasArticle(form)) return [own];
  // «فريق» is no «ريق» with «ف», whatever else the year has.
  if (isKnownWord(form) || withArticle(form, count) > 0) return [own];
  const witnessed = shorter.filter(({ word }) => {
    const plain = count(word) + withArticle(word, count);
    return plain > 0 && plain * 2 >= count(form);
  });
  // The longest proclitic that leaves a known word: «وبقوات» is of «قوات».
  const last = witnessed.at(-1);
  if (last !== undefined) return [last];
  const likely = shorter.filter(({ word, proclitic }) => {
    const long = LIKELY.test(proclitic) ? LONG : LONG_AFTER_OTHERS;
    return word.length >= long || (LIKELY.test(proclitic) && isKnownShort(word));
  });
  return [own, ...likely];
}

function withArticle(word: string, count: (form: string) => number): number {
  return count(`ال${word}`) + count(`وال${word}`) + count(`بال${word}`) + count(`لل${word}`);
}
