import type { RelatedSuggestion } from "../related/index.ts";

/** Words that a reason has at most. */
export const WORDS_IN_REASON = 3;

/** Scores are whole ten-thousandths. */
const SCORE = 1e4;

/** One more than the length of a list, so that 0 says that the list is not known. */
const UNKNOWN = 0;

/** The arrays behind a table, as they are kept between builds. */
export interface RelationArrays {
  /** One more than the length of each article's list; 0 where it is not known. */
  readonly lengths: Uint16Array;
  /** Places, `width` for each article. */
  readonly places: Int32Array;
  /** Likeness in ten-thousandths. */
  readonly scores: Uint16Array;
  /** One more than the number of each word of a reason, three for each entry; 0 for none. */
  readonly reasons: Uint32Array;
}

/** The words of reasons by number. */
export interface ReasonWords {
  number(word: string): number;
  word(number: number): string;
  readonly all: readonly string[];
}

/** What a table keeps of an entry: the copies are told by others. */
export type TableEntry = Omit<RelatedSuggestion, "copies">;

/**
 * The related articles of all articles in typed arrays, some ninety bytes an article, since the
 * lists of a large archive would be millions of objects.
 */
export class RelationTable {
  /** Entries of a list at most. */
  readonly width: number;
  readonly arrays: RelationArrays;
  readonly words: ReasonWords;

  constructor(width: number, arrays: RelationArrays, words: ReasonWords) {
    this.width = width;
    this.arrays = arrays;
    this.words = words;
  }

  /** A table of which no list is known yet. */
  static empty(articles: number, width: number): RelationTable {
    const entries = articles * width;
    const arrays = {
      lengths: new Uint16Array(articles),
      places: new Int32Array(entries),
      scores: new Uint16Array(entries),
      reasons: new Uint32Array(entries * WORDS_IN_REASON),
    };
    return new RelationTable(width, arrays, new GrowingWords());
  }

  /**
   * The same lists in an archive where articles have other places.
   *
   * @param places where each article stands now; -1 for one that is gone
   * @param isKept is the list of the article at a place of now the same?
   */
  moved(places: Int32Array, articles: number, isKept: (place: number) => boolean): RelationTable {
    const { width } = this;
    const moved = RelationTable.empty(articles, width);
    const words = new GrowingWords(this.words.all);
    const from = this.arrays;
    const to = moved.arrays;
    places.forEach((place, before) => {
      if (place < 0 || !isKept(place)) return;
      to.lengths[place] = from.lengths[before] as number;
      for (let number = 0; number < width; number++) {
        const [at, start] = [place * width + number, before * width + number];
        to.places[at] = places[from.places[start] as number] as number;
        to.scores[at] = from.scores[start] as number;
        for (let word = 0; word < WORDS_IN_REASON; word++) {
          to.reasons[at * WORDS_IN_REASON + word] = from.reasons[
            start * WORDS_IN_REASON + word
          ] as number;
        }
      }
    });
    return new RelationTable(width, to, words);
  }

  has(place: number): boolean {
    return (this.arrays.lengths[place] ?? UNKNOWN) !== UNKNOWN;
  }

  /** Does the table tell the first `count` of an article's list, however long the whole list is? */
  answers(place: number, count: number): boolean {
    const length = (this.arrays.lengths[place] ?? UNKNOWN) - 1;
    return length >= 0 && (count <= this.width || length < this.width);
  }

  /** @param list best first, as long as `width` unless there are no more */
  set(place: number, list: readonly TableEntry[]): void {
    const { lengths, places, scores, reasons } = this.arrays;
    lengths[place] = list.length + 1;
    list.forEach(({ index, score, reason }, number) => {
      const at = place * this.width + number;
      places[at] = index;
      scores[at] = Math.round(score * SCORE);
      for (let word = 0; word < WORDS_IN_REASON; word++) {
        const text = reason[word];
        reasons[at * WORDS_IN_REASON + word] = text === undefined ? 0 : this.words.number(text) + 1;
      }
    });
  }

  /** @param copiesOf tells the copies of an article in this list, by its place */
  get(
    place: number,
    count: number,
    copiesOf: (index: number) => readonly number[],
  ): RelatedSuggestion[] {
    const length = Math.max(0, (this.arrays.lengths[place] ?? UNKNOWN) - 1);
    const entries: RelatedSuggestion[] = [];
    for (let number = 0; number < Math.min(length, count); number++) {
      entries.push(this.#entry(place * this.width + number, copiesOf));
    }
    return entries;
  }

  #entry(at: number, copiesOf: (index: number) => readonly number[]): RelatedSuggestion {
    const { places, scores, reasons } = this.arrays;
    const reason: string[] = [];
    for (let word = 0; word < WORDS_IN_REASON; word++) {
      const number = reasons[at * WORDS_IN_REASON + word] as number;
      if (number > 0) reason.push(this.words.word(number - 1));
    }
    const index = places[at] as number;
    return { index, score: (scores[at] as number) / SCORE, reason, copies: copiesOf(index) };
  }
}

/** Numbers words in the order of their first sight. */
class GrowingWords implements ReasonWords {
  readonly all: string[];
  readonly #numbers: Map<string, number>;

  constructor(words: readonly string[] = []) {
    this.all = [...words];
    this.#numbers = new Map(words.map((word, number) => [word, number]));
  }

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.all.length);
    return this.all.push(word) - 1;
  }

  word(number: number): string {
    return this.all[number] ?? "";
  }
}
