import { arabicSound, latinSound } from "../analysis/latin-sounds.ts";
import { decodeRising } from "../encoding.ts";

/** Sounds and letters that tell a name; one that stands beside the other once alone needs one more. */
const FEWEST_SOUNDS = 3;
const FEWEST_LETTERS = 4;
/** Of the articles with a Latin word, so many have the Arabic one too. */
const TOGETHER = 1 / 2;

/** A Latin word in the articles of a year or several. */
interface LatinWord {
  articles: number;
  /** Arabic words of its sound, with the number of its articles that they stand in. */
  readonly others: Map<string, number>;
}

/** Gathers Latin names with the Arabic spelling that the archive has beside them: «تسلا (Tesla)». */
export class LatinNames {
  readonly #words = new Map<string, LatinWord>();
  /** Of the year at hand, by their sounds: Latin words come before Arabic ones. */
  #bySound = new Map<string, [LatinWord, ReadonlySet<number>][]>();

  /** Begins the words of a year, or of the next file of one. */
  startYear(): void {
    this.#bySound = new Map();
  }

  /** Takes in a word of a year with its articles, in the order of files. */
  add(word: string, encoded: string): void {
    const sound = latinSound(word);
    if (sound === undefined) {
      if (this.#bySound.size > 0) this.#meet(word, encoded);
      return;
    }
    if (sound.length < FEWEST_SOUNDS || word.length < FEWEST_LETTERS) return;
    const articles = decodeRising(encoded);
    const known = this.#words.get(word) ?? { articles: 0, others: new Map<string, number>() };
    known.articles += articles.length;
    this.#words.set(word, known);
    const alike = this.#bySound.get(sound) ?? [];
    this.#bySound.set(sound, [...alike, [known, new Set(articles)]]);
  }

  #meet(word: string, encoded: string): void {
    const latin = this.#bySound.get(arabicSound(word));
    if (latin === undefined) return;
    const articles = decodeRising(encoded);
    for (const [{ others }, own] of latin) {
      const both = articles.filter((article) => own.has(article)).length;
      if (both > 0) others.set(word, (others.get(word) ?? 0) + both);
    }
  }

  /** Each Latin name after its Arabic spelling. */
  get pairs(): [arabic: string, latin: string][] {
    return [...this.#words].flatMap(([latin, { articles, others }]) => {
      const [best] = [...others].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1));
      if (best === undefined) return [];
      const [arabic, both] = best;
      const isLong = latin.length > FEWEST_LETTERS;
      const isTold = both > 1 || (isLong && (latinSound(latin) ?? "").length > FEWEST_SOUNDS);
      return isTold && both >= TOGETHER * articles ? [[arabic, latin]] : [];
    });
  }
}
