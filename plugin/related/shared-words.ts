import { codeOf, numberOf } from "./entries.ts";
import type { Heads } from "./heads.ts";
import type { Lexicon } from "./lexicon.ts";
import type { FieldWeights } from "./options.ts";
import type { WordsInCommon } from "./same-text.ts";
import type { TermSpace } from "./term-space.ts";
import { CODES_PER_WEIGHT } from "./term-tally.ts";

/** Articles as numbers: a `Collection`. */
interface WordsOfArticles {
  readonly weights: FieldWeights;
  readonly lexicon: Lexicon;
  readonly words: TermSpace;
  readonly heads: Heads;
  wordAt(entry: number): number;
}

/** In matching form. */
const LONG_VOWELS = /[اويه]/g;

/** A word of the one article, and one that both have. */
const OF_ONE = 1;
const OF_BOTH = 2;

/** Compares the words of articles by their vectors. */
export class WordComparison {
  readonly #collection: WordsOfArticles;
  /** What a word of the title weighs that stands in the lead and twice in the body: a subject's name. */
  readonly #leastOfSubject: number;
  #marks = new Uint8Array(0);

  constructor(collection: WordsOfArticles) {
    const { title, lead, body } = collection.weights;
    this.#collection = collection;
    this.#leastOfSubject = Math.floor((title + lead + body * (1 + Math.LN2)) * CODES_PER_WEIGHT);
  }

  of(a: number, b: number): WordsInCommon {
    const { lexicon, words } = this.#collection;
    if (this.#marks.length < lexicon.words.size)
      this.#marks = new Uint8Array(lexicon.words.size * 2);
    const marks = this.#marks;
    // Copies, since unpacking one vector may move the other.
    const [one, other] = [words.vectors.of(a).slice(), words.vectors.of(b)];
    for (const entry of one) marks[numberOf(entry)] = OF_ONE;
    let both = 0;
    for (const entry of other) {
      const word = numberOf(entry);
      if (marks[word] === 0) continue;
      marks[word] = OF_BOTH;
      both++;
    }
    const isShared = (word: number) => marks[word] === OF_BOTH;
    const own = (vector: Int32Array, title: ReadonlySet<number>) =>
      [...vector]
        .filter((entry) => codeOf(entry) >= this.#leastOfSubject)
        .map(numberOf)
        .filter((word) => title.has(word) && !isShared(word))
        .map((word) => lexicon.words.text(word));
    const { heads } = this.#collection;
    const titleOfOne = this.#wordsOf(heads.title(a));
    const titleOfOther = this.#wordsOf(heads.title(b));
    const isFirstLonger = one.length > other.length;
    const longer = isFirstLonger ? titleOfOne : titleOfOther;
    const lead = this.#wordsOf(heads.lead(isFirstLonger ? a : b));
    const found = {
      inside: share(both, Math.min(one.length, other.length)),
      alike: share(both, one.length + other.length - both),
      titleInside: share([...longer].filter(isShared).length, longer.size),
      leadInside: share([...lead].filter(isShared).length, lead.size),
      nameOthers: differ(own(one, titleOfOne), own(other, titleOfOther)),
    };
    for (const entry of one) marks[numberOf(entry)] = 0;
    return found;
  }

  /** The words of a title or lead that say something. */
  #wordsOf(head: Int32Array): ReadonlySet<number> {
    const { lexicon } = this.#collection;
    const words = new Set<number>();
    for (const entry of head) {
      const word = this.#collection.wordAt(entry);
      if (lexicon.tellsInHead(word)) words.add(word);
    }
    return words;
  }
}

/** Has each of two texts a name that is none of the other's in another spelling? */
function differ(names: readonly string[], others: readonly string[]): boolean {
  const hasOther = (some: readonly string[], rest: readonly string[]) =>
    some.some((name) => !rest.some((other) => areSpellings(name, other)));
  return hasOther(names, others) && hasOther(others, names);
}

/** «الخريطة» and «الخارطة», «عبدالعزيز» and the second half of «عبد العزيز». */
function areSpellings(one: string, other: string): boolean {
  const bones = one.replace(LONG_VOWELS, "");
  if (bones.length > 1 && bones === other.replace(LONG_VOWELS, "")) return true;
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  return shorter.length > 2 && longer.includes(shorter);
}

/** Of nothing, all is had. */
function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
