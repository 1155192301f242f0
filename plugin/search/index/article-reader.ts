import { findCompounds } from "../analysis/compounds.ts";
import { findMonths } from "../analysis/months.ts";
import { eachWord, type FormCache, type SearchWord } from "../analysis/words-of.ts";
import { IN_LEAD, IN_NAMES, IN_TEXT, IN_TITLE, timesInText } from "../fields.ts";
import { rowEntry } from "./article-rows.ts";
import type { SearchDocument } from "./document.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an article says. */
export interface ReadArticle {
  readonly row: ArrayLike<number>;
  /** How many words its text has. */
  readonly words: number;
  /** And how many letters. */
  readonly letters: number;
}

/** Reads articles, one after the other, into rows of numbers. */
export class ArticleReader {
  readonly #vocabulary: Vocabulary;
  readonly #cache: FormCache;
  /** Of the article at hand, by the numbers of its forms. */
  readonly #fields: number[] = [];
  readonly #times: number[] = [];
  /** The first writing of each form of the article, which stands for the article in the vote. */
  #writings: number[] = [];

  constructor(vocabulary: Vocabulary, cache: FormCache) {
    this.#vocabulary = vocabulary;
    this.#cache = cache;
  }

  read({ title, lead, text, place = "", topics, authors, sources }: SearchDocument): ReadArticle {
    this.#writings = [];
    this.#take(title, IN_TITLE);
    this.#take(lead, IN_LEAD);
    for (const { name, others } of topics) this.#take([name, ...others].join(" ، "), IN_NAMES);
    this.#take([place, ...authors, ...sources].join(" ، "), IN_NAMES);
    const words = this.#take(text, IN_TEXT);
    const { formOf } = this.#vocabulary;
    const row = this.#writings.map((writing) => {
      const form = formOf[writing] as number;
      const times = timesInText(this.#times[form] ?? 0);
      const entry = rowEntry(writing, (this.#fields[form] ?? 0) | (IN_TEXT * times));
      this.#fields[form] = 0;
      this.#times[form] = 0;
      return entry;
    });
    return { row, words, letters: text.length };
  }

  /** Takes in a field; tells how many words it has. */
  #take(text: string, field: number): number {
    const words: SearchWord[] = [];
    eachWord(
      text,
      (word) => {
        words.push(word);
        this.#count(word.form, text.slice(word.from, word.to), field);
      },
      this.#cache,
    );
    const forms = words.map(({ form }) => form);
    for (const { name } of findMonths(forms)) this.#count(name, name, field);
    for (const { length, form, parts } of findCompounds(text, words)) {
      for (const other of length === 1 ? parts : [form]) this.#count(other, other, field);
    }
    return words.length;
  }

  #count(form: string, written: string, field: number): void {
    const writing = this.#vocabulary.writing(form, written);
    const number = this.#vocabulary.formOf[writing] as number;
    const [fields = 0, times = 0] = [this.#fields[number], this.#times[number]];
    if (fields === 0 && times === 0) this.#writings.push(writing);
    if (field === IN_TEXT) this.#times[number] = times + 1;
    else this.#fields[number] = fields | field;
  }
}
