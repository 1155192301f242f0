import { isLetterName } from "../analysis/letter-names.ts";
import type { SpokenWord } from "../analysis/words-of.ts";

const SHORTEST = 2;

/**
 * The first run of names of Latin letters among words: «سي إن إن»; two at least, one of which says
 * something by itself. «في», «أو» and «أن» before another word are what they are elsewhere.
 */
export function letterRun(words: readonly SpokenWord[]) {
  for (let from = 0; from < words.length; from++) {
    let to = from;
    while (to < words.length && isLetterName((words[to] as SpokenWord).form)) to++;
    while (to > from && to < words.length && (words[to - 1] as SpokenWord).isLetter) to--;
    const isWord = words.slice(from, to).some(({ isLetter }) => !isLetter);
    if (to - from >= SHORTEST && isWord) return { from, to };
  }
  return undefined;
}
