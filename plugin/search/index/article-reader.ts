import { Interner, MAX_WORD } from "../../text/index.ts";
import { findCompounds, mayHoldCompounds } from "../analysis/compounds.ts";
import { findDays, formOfDay } from "../analysis/month-days.ts";
import { findMonths } from "../analysis/months.ts";
import { Neighbours } from "../analysis/word-pairs.ts";
import { eachWord, type SearchWord } from "../analysis/words-of.ts";
import { IN_LEAD, IN_NAMES, IN_TEXT, IN_TITLE, timesInText } from "../fields.ts";
import { rowEntry } from "./article-rows.ts";
import type { SearchDocument } from "./document.ts";
import type { FormCache } from "./form-cache.ts";
import { ownDays } from "./own-days.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What an article says. */
export interface ReadArticle {
  readonly row: ArrayLike<number>;
  /** Which words stand side by side in its headline, its names and its text, some of them several times. */
  readonly pairs: Uint32Array;
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
  /** What stands in texts, by number, and its writing. */
  readonly #spellings = new Interner();
  readonly #writingOf: number[] = [];
  readonly #units = new Uint16Array(MAX_WORD);
  readonly #neighbours = new Neighbours();
  /** The numbers that neighbours have for forms and for names of letters. */
  readonly #met: number[] = [];
  readonly #letters = new Map<string, number>();
  /** The first writing of each form of the article, which stands for the article in the vote. */
  #writings: number[] = [];

  constructor(vocabulary: Vocabulary, cache: FormCache) {
    this.#vocabulary = vocabulary;
    this.#cache = cache;
  }

  read(article: SearchDocument): ReadArticle {
    const { title, lead, text, date, isoDate, place = "", topics, authors, sources } = article;
    this.#writings = [];
    this.#neighbours.clear();
    this.#take(title, IN_TITLE);
    this.#take(lead, IN_LEAD);
    for (const { name, others } of topics) this.#take([name, ...others].join(" ، "), IN_NAMES);
    this.#take([place, ...authors, ...sources].join(" ، "), IN_NAMES);
    const words = this.#take(text, IN_TEXT);
    // «انتخابات أغسطس» means those of that month, whether a text says so or not.
    this.#take(date, IN_TEXT);
    for (const form of ownDays(isoDate)) this.#countForm(form, IN_TEXT);
    const { formOf } = this.#vocabulary;
    const row = this.#writings.map((writing) => {
      const form = formOf[writing] as number;
      const times = timesInText(this.#times[form] ?? 0);
      const entry = rowEntry(writing, (this.#fields[form] ?? 0) | (IN_TEXT * times));
      this.#fields[form] = 0;
      this.#times[form] = 0;
      return entry;
    });
    return { row, pairs: this.#neighbours.pairs, words, letters: text.length };
  }

  /** Takes in a field; tells how many words it has. */
  #take(text: string, field: number): number {
    const forms: string[] = [];
    // A lead stands in the text.
    const isInOrder = field !== IN_LEAD;
    this.#neighbours.start();
    // Only for compounds: objects for all words of an archive would take longer than to read them.
    const words: SearchWord[] | undefined = mayHoldCompounds(text) ? [] : undefined;
    eachWord(
      text,
      (form, from, to, isAlone, isLetter) => {
        if (isLetter) {
          if (isInOrder) this.#meetLetter(form);
          return;
        }
        forms.push(form);
        words?.push({ form, from, to });
        const writing = isAlone
          ? this.#writingAt(text, from, to, form)
          : this.#vocabulary.writing(form, text.slice(from, to));
        this.#count(writing, field);
        if (isInOrder) this.#meetWord(this.#vocabulary.formOf[writing] as number, form);
      },
      this.#cache.scanner,
      this.#cache.parts,
    );
    const months = findMonths(forms);
    for (const { name } of months) this.#countForm(name, field);
    for (const day of findDays(forms, months)) this.#countForm(formOfDay(day), field);
    for (const { length, form, parts } of findCompounds(text, words ?? [])) {
      for (const other of length === 1 ? parts : [form]) this.#countForm(other, field);
    }
    return forms.length;
  }

  #meetWord(number: number, form: string): void {
    const known = this.#met[number] ?? this.#neighbours.know(form);
    this.#met[number] = known;
    this.#neighbours.meetWord(known);
  }

  #meetLetter(form: string): void {
    const known = this.#letters.get(form) ?? this.#neighbours.know(form);
    this.#letters.set(form, known);
    this.#neighbours.meetLetter(known);
  }

  /** The writing of a word that is all of what stands there: once known, found without a string. */
  #writingAt(text: string, from: number, to: number, form: string): number {
    const length = to - from;
    if (length > MAX_WORD) return this.#vocabulary.writing(form, text.slice(from, to));
    for (let at = 0; at < length; at++) this.#units[at] = text.charCodeAt(from + at);
    const spelling = this.#spellings.intern(this.#units, length);
    const known = this.#writingOf[spelling];
    if (known !== undefined) return known;
    const writing = this.#vocabulary.writing(form, text.slice(from, to));
    this.#writingOf[spelling] = writing;
    return writing;
  }

  #countForm(form: string, field: number): void {
    this.#count(this.#vocabulary.writing(form, form), field);
  }

  #count(writing: number, field: number): void {
    const number = this.#vocabulary.formOf[writing] as number;
    const [fields = 0, times = 0] = [this.#fields[number], this.#times[number]];
    if (fields === 0 && times === 0) this.#writings.push(writing);
    if (field === IN_TEXT) this.#times[number] = times + 1;
    else this.#fields[number] = fields | field;
  }
}
