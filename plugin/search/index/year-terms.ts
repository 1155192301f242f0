import type { TermEntry } from "../term-lines.ts";
import type { ArticleReader } from "./article-reader.ts";
import { ArticleRows } from "./article-rows.ts";
import type { CachedTerms, YearWords } from "./cached-terms.ts";
import type { YearArticle } from "./document.ts";
import { Postings } from "./postings.ts";

/**
 * Gathers the words of a year's articles, which come one after the other. What an article says does
 * not depend on others, so that one that was read before is not read again.
 */
export class YearTerms {
  readonly #before: CachedTerms | undefined;
  readonly #reader: ArticleReader;
  readonly #rows = new ArticleRows();
  readonly #pairs = new ArticleRows();
  readonly #keys: string[] = [];
  readonly #words: number[] = [];
  readonly #letters: number[] = [];

  /** @param before of an earlier index, with the reader's words; it may be of any articles */
  constructor(reader: ArticleReader, before: CachedTerms | undefined) {
    this.#before = before;
    this.#reader = reader;
  }

  /**
   * Takes in the next article; tells how many words and letters its text has.
   *
   * @param text is asked for it, if it must be read
   */
  add({ key, about }: YearArticle, text: () => string): { words: number; letters: number } {
    const known = this.#before?.read(key);
    const read = known ?? this.#reader.read({ ...about, text: text() });
    this.#rows.add(read.row);
    this.#pairs.add(read.pairs);
    this.#keys.push(key);
    this.#words.push(read.words);
    this.#letters.push(read.letters);
    return read;
  }

  /** What the index of the same year may be made of later. */
  get kept(): YearWords {
    return {
      keys: this.#keys,
      words: this.#words,
      letters: this.#letters,
      vocabulary: this.#reader.vocabulary,
      rows: this.#rows,
      pairs: this.#pairs,
    };
  }

  /** All words with their articles, in the order of files, one by one. */
  *entries(): Generator<TermEntry> {
    const { vocabulary } = this.#reader;
    const postings = new Postings(this.#rows, vocabulary);
    const { writings, homes } = vocabulary;
    const count = (form: number) => postings.count(form);
    for (const { word, proclitic, form } of homes.ofYear(vocabulary, count)) {
      yield {
        word,
        proclitic,
        articles: postings.articles(form),
        places: postings.places(form),
        written: writings[postings.written(form)] as string,
      };
    }
  }
}
