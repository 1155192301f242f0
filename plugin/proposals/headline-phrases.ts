import { isStopWord } from "../text/index.ts";
import { BREAK, type Habits, type HeadlineWords, newTally } from "./headline-words.ts";

/** A run of words that stands in several articles. */
export interface Phrase extends Habits {
  /** Numbers of its words. */
  readonly words: readonly number[];
  /** The same without its last word; itself for two words. */
  readonly head: Phrase | undefined;
}

/**
 * Runs of 2 to `longest` words, by their words joined with a space, that stand in at least `least`
 * articles. A run with a sign, a number or a word of no content in it is none. Each length is
 * counted in one pass over what the length before has left, so that the cost is linear.
 */
export function phrasesOf(
  heads: HeadlineWords,
  longest: number,
  least: number,
): Map<string, Phrase> {
  const frequent = Uint8Array.from({ length: heads.size }, (_, number) =>
    canStandInName(heads.text(number)) && heads.habits(number).articles >= least ? 1 : 0,
  );
  const found = new Map<string, Phrase>();
  /** Phrases of the last length: by place of the first word in each article, what stands there. */
  let before: Int32Array[] = heads.heads.map((head) =>
    head.map((number) => (number !== BREAK && frequent[number] ? number : BREAK)),
  );
  let shorter: Phrase[] = [];
  for (let size = 2; size <= longest; size++) {
    const numbers = new Map<number, number>();
    const tallies: { phrase: Phrase; tally: ReturnType<typeof newTally> }[] = [];
    const places = before.map((here, article) => {
      const head = heads.heads[article]!;
      return here.map((first, at) => {
        const second = here[at + 1] ?? BREAK;
        if (first === BREAK || second === BREAK) return BREAK;
        const key = first * 0x4000000 + second;
        let number = numbers.get(key);
        if (number === undefined) {
          number = tallies.length;
          numbers.set(key, number);
          const tally = newTally();
          const words = [...head.subarray(at, at + size)];
          tallies.push({ phrase: Object.assign(tally, { words, head: shorter[first] }), tally });
        }
        heads.tally(tallies[number]!.tally, article, at, size);
        return number;
      });
    });
    for (const { phrase } of tallies) {
      if (phrase.articles < least) continue;
      found.set(phrase.words.map((word) => heads.text(word)).join(" "), phrase);
    }
    before = places.map((here) =>
      here.map((number) =>
        number !== BREAK && tallies[number]!.phrase.articles >= least ? number : BREAK,
      ),
    );
    shorter = tallies.map(({ phrase }) => phrase);
  }
  return found;
}

function canStandInName(word: string): boolean {
  return !isStopWord(word) && !/\d/.test(word);
}
