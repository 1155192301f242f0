import { type RelatedSuggestion, WORDS_IN_REASON } from "../related/index.ts";

/** Scores are whole ten-thousandths. */
const SCORE = 1e4;

/** One more than the length of a list, so that 0 says that the list is not known. */
const UNKNOWN = 0;

/** Lists that are known from an earlier build, by the places of their articles: each is read when it is asked for. */
export interface KnownLists {
  /** Is the list of an article known? Nothing is read to tell. */
  has(place: number): boolean;
  /** Nothing where it turns out to be lost. */
  read(place: number): readonly TableEntry[] | undefined;
}

/** The arrays behind a table. */
interface RelationArrays {
  /** One more than the length of each article's list; 0 where it is not known. */
  readonly lengths: Uint16Array;
  /** Places, `width` for each article. */
  readonly places: Int32Array;
  /** Likeness in ten-thousandths. */
  readonly scores: Uint16Array;
  /** One more than the number of each word of a reason, three for each entry; 0 for none. */
  readonly reasons: Uint32Array;
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
  readonly #arrays: RelationArrays;
  readonly #words = new GrowingWords();
  readonly #known: KnownLists | undefined;
  readonly #added: number[] = [];

  /** @param known lists that stand in the table from the start */
  constructor(articles: number, width: number, known?: KnownLists) {
    const entries = articles * width;
    this.width = width;
    this.#known = known;
    this.#arrays = {
      lengths: new Uint16Array(articles),
      places: new Int32Array(entries),
      scores: new Uint16Array(entries),
      reasons: new Uint32Array(entries * WORDS_IN_REASON),
    };
  }

  /** Places of the articles whose lists were not known from the start. */
  get added(): readonly number[] {
    return this.#added;
  }

  /** Is the list of an article said to be known? It is not read for that. */
  expects(place: number): boolean {
    return this.#length(place) !== UNKNOWN || (this.#known?.has(place) ?? false);
  }

  /** Is the list of an article known? */
  has(place: number): boolean {
    if (this.#length(place) !== UNKNOWN) return true;
    const list = this.#known?.has(place) ? this.#known.read(place) : undefined;
    if (list === undefined) return false;
    this.#write(place, list);
    return true;
  }

  /** Does the table tell the first `count` of an article's list, however long the whole list is? */
  answers(place: number, count: number): boolean {
    return this.has(place) && (count <= this.width || this.#length(place) - 1 < this.width);
  }

  #length(place: number): number {
    return this.#arrays.lengths[place] ?? UNKNOWN;
  }

  /** @param list best first, as long as `width` unless there are no more */
  set(place: number, list: readonly TableEntry[]): void {
    this.#added.push(place);
    this.#write(place, list);
  }

  #write(place: number, list: readonly TableEntry[]): void {
    const { lengths, places, scores, reasons } = this.#arrays;
    lengths[place] = list.length + 1;
    list.forEach(({ index, score, reason }, number) => {
      const at = place * this.width + number;
      places[at] = index;
      scores[at] = Math.round(score * SCORE);
      for (let word = 0; word < WORDS_IN_REASON; word++) {
        const text = reason[word];
        reasons[at * WORDS_IN_REASON + word] =
          text === undefined ? 0 : this.#words.number(text) + 1;
      }
    });
  }

  /** @param copiesOf tells the copies of an article in this list, by its place */
  get(
    place: number,
    count: number,
    copiesOf: (index: number) => readonly number[],
  ): RelatedSuggestion[] {
    const length = Math.max(0, this.#length(place) - 1);
    const entries: RelatedSuggestion[] = [];
    for (let number = 0; number < Math.min(length, count); number++) {
      entries.push(this.#entry(place * this.width + number, copiesOf));
    }
    return entries;
  }

  #entry(at: number, copiesOf: (index: number) => readonly number[]): RelatedSuggestion {
    const { places, scores, reasons } = this.#arrays;
    const reason: string[] = [];
    for (let word = 0; word < WORDS_IN_REASON; word++) {
      const number = reasons[at * WORDS_IN_REASON + word] as number;
      if (number > 0) reason.push(this.#words.word(number - 1));
    }
    const index = places[at] as number;
    return { index, score: (scores[at] as number) / SCORE, reason, copies: copiesOf(index) };
  }
}

/** Numbers words in the order of their first sight. */
class GrowingWords {
  readonly #all: string[] = [];
  readonly #numbers = new Map<string, number>();

  number(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#numbers.set(word, this.#all.length);
    return this.#all.push(word) - 1;
  }

  word(number: number): string {
    return this.#all[number] ?? "";
  }
}
