import { holdsInvisible, MAX_WORD } from "../../text/index.ts";
import { findCompounds, mayHoldCompounds } from "../analysis/compounds.ts";
import { findDays, formOfDay, isOfDate } from "../analysis/month-days.ts";
import { findMonths } from "../analysis/months.ts";
import { Neighbours } from "../analysis/word-pairs.ts";
import { type SearchWord, takeParts, withOneHamza } from "../analysis/words-of.ts";
import { IN_LEAD, IN_NAMES, IN_TEXT, IN_TITLE, timesInText } from "../fields.ts";
import { rowEntry } from "./article-rows.ts";
import type { SearchDocument } from "./document.ts";
import { FormCache } from "./form-cache.ts";
import { ownDays } from "./own-days.ts";
import { Vocabulary } from "./vocabulary.ts";

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

/** Of a spelling that is not the writing of one form, wherever it stands. */
const NO_WRITING = -1;

/** «مسئول» is read as it, and written otherwise. */
const TWO_WAYS = "ؤو";

/** Reads articles, one after the other, into rows of numbers. */
export class ArticleReader {
  readonly vocabulary: Vocabulary;
  readonly #cache: FormCache;
  /** By the numbers of spellings. */
  readonly #writingOf: number[] = [];
  readonly #neighbours = new Neighbours();
  /** Of forms, by their numbers: what neighbours call them, and whether they may be of a date. */
  readonly #met: number[] = [];
  readonly #isOfDate: boolean[] = [];
  readonly #letters = new Map<string, number>();
  /** Of the article at hand, by the numbers of its forms. */
  readonly #fields: number[] = [];
  readonly #times: number[] = [];
  /** The first writing of each form of the article, which stands for the article in the vote. */
  #writings: number[] = [];
  /** The forms of the field at hand. */
  readonly #forms: number[] = [];

  constructor(vocabulary = new Vocabulary(), cache = new FormCache()) {
    this.vocabulary = vocabulary;
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
    const { formOf } = this.vocabulary;
    const row = this.#writings.map((writing) => {
      const form = formOf[writing] as number;
      const times = timesInText(this.#times[form] as number);
      const entry = rowEntry(writing, (this.#fields[form] as number) | (IN_TEXT * times));
      this.#fields[form] = 0;
      this.#times[form] = 0;
      return entry;
    });
    return { row, pairs: this.#neighbours.pairs, words, letters: text.length };
  }

  /** Takes in a field; tells how many words it has. */
  #take(text: string, field: number): number {
    const { scanner } = this.#cache;
    // A lead stands in the text.
    const isInOrder = field !== IN_LEAD;
    // Only for compounds: objects for all words of an archive would take longer than to read them.
    const words: SearchWord[] | undefined = mayHoldCompounds(text) ? [] : undefined;
    let count = 0;
    let isDated = false;
    const takeWriting = (writing: number, from: number, to: number) => {
      const form = this.#count(writing, field);
      this.#forms[count++] = form;
      if (isInOrder) this.#neighbours.meetWord(this.#met[form] as number);
      if (this.#isOfDate[form]) isDated = true;
      words?.push({ form: this.vocabulary.forms[form] as string, from, to });
    };
    const takePart = (form: string, from: number, to: number, isLetter: boolean) => {
      if (!isLetter) takeWriting(this.vocabulary.writing(form, text.slice(from, to)), from, to);
      else if (isInOrder) this.#meetLetter(form);
    };
    this.#neighbours.start();
    scanner.start(withOneHamza(text));
    while (scanner.next()) {
      const { from, to, length, isOfRun } = scanner;
      const spelling = this.#cache.spelling();
      const writing = this.#writingOf[spelling] ?? this.#knowSpelling(spelling);
      const isWritten = writing !== NO_WRITING && !isOfRun && length < MAX_WORD;
      // What stands there may be the spelling with harakat, which are no part of a writing.
      const isSo = isWritten && (length === to - from || !holdsInvisible(text.slice(from, to)));
      if (isSo) takeWriting(writing, from, to);
      else takeParts(this.#cache.partsOf(spelling), scanner, takePart);
    }
    if (isDated) this.#takeDates(count, field);
    for (const { length, form, parts } of findCompounds(text, words ?? [])) {
      for (const other of length === 1 ? parts : [form]) this.#countForm(other, field);
    }
    return count;
  }

  #takeDates(count: number, field: number): void {
    const { forms } = this.vocabulary;
    const words = this.#forms.slice(0, count).map((form) => forms[form] as string);
    const months = findMonths(words);
    for (const { name } of months) this.#countForm(name, field);
    for (const day of findDays(words, months)) this.#countForm(formOfDay(day), field);
  }

  #meetLetter(form: string): void {
    const known = this.#letters.get(form) ?? this.#neighbours.know(form);
    this.#letters.set(form, known);
    this.#neighbours.meetLetter(known);
  }

  /** The writing of a spelling that is all of a word of one form. */
  #knowSpelling(spelling: number): number {
    const form = this.#cache.formOf(spelling);
    const text = this.#cache.text(spelling);
    const isOne = form !== undefined && !text.includes(TWO_WAYS);
    const writing = isOne ? this.vocabulary.writing(form, text) : NO_WRITING;
    this.#writingOf[spelling] = writing;
    return writing;
  }

  #countForm(form: string, field: number): void {
    this.#count(this.vocabulary.writing(form, form), field);
  }

  /** Counts a word of a field; tells its form. */
  #count(writing: number, field: number): number {
    const form = this.vocabulary.formOf[writing] as number;
    const times = this.#times[form] ?? this.#knowForm(form);
    const fields = this.#fields[form] as number;
    if (fields === 0 && times === 0) this.#writings.push(writing);
    if (field === IN_TEXT) this.#times[form] = times + 1;
    else this.#fields[form] = fields | field;
    return form;
  }

  #knowForm(form: number): number {
    const text = this.vocabulary.forms[form] as string;
    this.#met[form] = this.#neighbours.know(text);
    this.#isOfDate[form] = isOfDate(text);
    this.#fields[form] = 0;
    this.#times[form] = 0;
    return 0;
  }
}
