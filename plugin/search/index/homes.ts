import { type Front, frontsOf, hasArticle, RARE } from "../analysis/fronts.ts";
import { isKnownWord } from "../analysis/plurals.ts";
import { isKnownShort } from "../analysis/same-word.ts";

/** Fewest letters of a word before which a proclitic is believed without a witness. */
const LONG = 4;

/** Proclitics that are believed without a witness; «ك» and «ف» are rare, and want a longer word. */
const LIKELY = /^[وف]?[بل]$|^و$/;
const LONG_AFTER_OTHERS = 5;

/** «كندا» is no «نداء» with «ك»: a word stands with a rare letter in so small a part of its articles. */
const RARELY = 1 / 4;

/**
 * Under which words a form is kept. A year answers for itself: what it says must not change when
 * another year grows. Where its words do not tell whether the first letter is the word's own, the
 * form is kept under both.
 *
 * @param count in how many of the year's articles a form stands
 * @param fronts of the form, where they are at hand
 */
export function homesOf<Own extends Front = Front>(
  form: string,
  count: (form: string) => number,
  fronts: readonly Own[] = frontsOf(form) as Own[],
): readonly Own[] {
  const [own, ...shorter] = fronts as [Own, ...Own[]];
  if (shorter.length === 0) return [own];
  if (hasArticle(form)) return homesWithLam(form, fronts, count);
  // «فريق» is no «ريق» with «ف», whatever else the year has.
  if (isKnownWord(form) || withArticle(form, count) > 0) return [own];
  // «والدة» is no witness for a word «دة» with the article.
  const others = (other: string) => (other === form ? 0 : count(other));
  const witnessed = shorter.filter(({ word, proclitic }) => {
    const plain = count(word) + withArticle(word, others);
    return plain > 0 && plain * (RARE.test(proclitic) ? RARELY : 2) >= count(form);
  });
  // The longest proclitic that leaves a known word: «وبقوات» is of «قوات».
  const last = witnessed.at(-1);
  if (last !== undefined) return [last];
  const likely = shorter.filter(({ word, proclitic }) => {
    const isLikely = LIKELY.test(proclitic);
    const long = isLikely ? LONG : LONG_AFTER_OTHERS;
    const isBelieved = isLikely || proclitic.endsWith("ال");
    return word.length >= long || (isBelieved && isKnownShort(word));
  });
  return [own, ...likely];
}

/** «للجنة», of «لجنة» or of «جنة»: the year decides where it has one of them alone. */
function homesWithLam<Own extends Front>(
  form: string,
  fronts: readonly Own[],
  count: (form: string) => number,
): readonly Own[] {
  const plain = ({ word }: Front) => count(word) + withArticle(word, count);
  const [, other] = fronts;
  const witnessed = fronts.filter((front) => {
    // «لقوات» may be «قوات» with «ل»: beside these it says nothing of a word of its own.
    const isDoubtful = front !== other && other !== undefined && plain(other) > 0;
    const seen = isDoubtful ? withArticle(front.word, count) : plain(front);
    return seen > 0 && seen * 2 >= count(form);
  });
  return witnessed.length > 0 ? witnessed : fronts;
}

function withArticle(word: string, count: (form: string) => number): number {
  return count(`ال${word}`) + count(`وال${word}`) + count(`بال${word}`);
}
