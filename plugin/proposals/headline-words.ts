import { isCalendarWord } from "../related/counting-words.ts";
import { isStopWord, normalise, type WordScanner } from "../text/index.ts";
import { made } from "../text/maps.ts";

const PREPOSITIONS = new Set(normalise("في من إلى على عن مع ضد بين حول").split(" "));

/** Of what follows «من» the word before it is a part: «عدد من» is no end of a name. */
const PARTITIVE = normalise("من");

/** Words of a lead that are read. */
const LEAD_WORDS = 60;

/** What stands between two words of one phrase. */
const SPACE = /^[\s\u0640\u064B-\u0652]*$/;

/** A colon, after the end of a quotation or not. */
const COLON = /^[\s»"”)]*[:：]/u;

/** Is the word, in matching form, a preposition that is written apart? */
export function isPreposition(word: string): boolean {
  return PREPOSITIONS.has(word);
}

/** Stands between words that a sign parts, and between title and lead. */
export const BREAK = -1;

/** How a word or a phrase stands in titles and leads. */
export interface Habits {
  /** Articles that have it. */
  readonly articles: number;
  /** Articles that have it in the title. */
  readonly titles: number;
  readonly places: number;
  /** Places after a preposition that is a word of its own. */
  readonly afterPreposition: number;
  /** Places before a sign, the end, or a word that begins another part of the sentence. */
  readonly free: number;
  /** Places before a colon: who speaks is named there. */
  readonly beforeColon: number;
}

/** Counts of habits, while they grow. */
type Tally = { -readonly [Part in keyof Habits]: Habits[Part] } & { last: number };

/** Habits of what stands in no title or lead. */
const NONE: Habits = newTally();

/** The words of titles and leads as numbers: how often, in which articles, among which others. */
export class HeadlineWords {
  readonly #scanner: WordScanner;
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #spellings: (Map<string, number> | undefined)[] = [];
  /** None of a word that stands in no title or lead. */
  readonly #habits: (Tally | undefined)[] = [];
  /** Numbers of each article's words in order, with breaks. */
  readonly #heads: Int32Array[] = [];
  readonly #texts: Int32Array[] = [];
  /** Places of each word in titles and whole texts. */
  readonly #everywhere: number[] = [];
  /** Where in each article the lead begins. */
  readonly #leads: number[] = [];

  constructor(scanner: WordScanner) {
    this.#scanner = scanner;
  }

  /** Adds an article. How words behave is told by its whole text. */
  add(title: string, lead: string, text = lead): void {
    const head: number[] = [];
    this.#read(title, head, LEAD_WORDS, true);
    head.push(BREAK);
    const whole = [...head];
    this.#leads.push(head.length);
    this.#read(lead, head, LEAD_WORDS, true);
    head.push(BREAK);
    this.#read(text, whole, Number.POSITIVE_INFINITY, false);
    this.#texts.push(Int32Array.from(whole));
    for (const number of whole) {
      if (number !== BREAK) this.#everywhere[number] = (this.#everywhere[number] as number) + 1;
    }
    const article = this.#heads.length;
    this.#heads.push(Int32Array.from(head));
    for (let at = 0; at < head.length; at++) {
      const number = head[at]!;
      if (number === BREAK) continue;
      this.tally(this.#habits[number]!, article, at, 1);
    }
  }

  get articles(): number {
    return this.#heads.length;
  }

  /** The numbers of all words, from 0. */
  get size(): number {
    return this.#words.length;
  }

  /** Each article's words in order as numbers, with breaks. */
  get heads(): readonly Int32Array[] {
    return this.#heads;
  }

  /** Each article's title and whole text, in the same way. */
  get texts(): readonly Int32Array[] {
    return this.#texts;
  }

  /**
   * Finds every place of some names in matching form, in one pass.
   *
   * @param texts `heads` or `texts`
   * @param take is given where a name of `size` words begins in an article's words
   */
  eachPlace(
    texts: readonly Int32Array[],
    names: Iterable<string>,
    take: (name: string, article: number, at: number, size: number) => void,
  ): void {
    const byFirst = new Map<number, { name: string; words: readonly number[] }[]>();
    for (const name of names) {
      const words = name.split(" ").map((word) => this.#numbers.get(word) ?? BREAK);
      if (words.includes(BREAK)) continue;
      made(byFirst, words[0]!, () => []).push({ name, words });
    }
    for (const [article, text] of texts.entries()) {
      for (const [at, first] of text.entries()) {
        for (const { name, words } of byFirst.get(first) ?? []) {
          const isHere = words.every((word, next) => text[at + next] === word);
          if (isHere) take(name, article, at, words.length);
        }
      }
    }
  }

  /** How often a word in matching form stands in titles and whole texts. */
  everywhere(word: string): number {
    return this.#everywhere[this.#numbers.get(word) ?? -1] ?? 0;
  }

  number(word: string): number | undefined {
    return this.#numbers.get(word);
  }

  /** A word in matching form. */
  text(number: number): string {
    return this.#words[number]!;
  }

  habits(number: number): Habits {
    return this.#habits[number] ?? NONE;
  }

  /** In how many articles a word in matching form stands. */
  frequency(word: string): number {
    const number = this.#numbers.get(word);
    return number === undefined ? 0 : this.habits(number).articles;
  }

  /** Counts a place of a word or a phrase. Articles are to come in order. */
  tally(habits: Tally, article: number, at: number, size: number): void {
    const head = this.#heads[article]!;
    const [before, after] = [head[at - 1] ?? BREAK, head[at + size] ?? BREAK];
    habits.places++;
    if (before !== BREAK && isPreposition(this.#words[before]!)) habits.afterPreposition++;
    if (after === BREAK || this.beginsAnother(after)) habits.free++;
    if (habits.last === article) return;
    // The title comes first, so that the first place in an article tells of it.
    habits.last = article;
    habits.articles++;
    if (at < this.#leads[article]!) habits.titles++;
  }

  /** A word as it is mostly written. */
  written(word: string): string {
    const spellings = [...(this.#spellings[this.#numbers.get(word) ?? -1] ?? [])];
    spellings.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    return spellings[0]?.[0] ?? word;
  }

  /** In how many titles a word in matching form stands. */
  titles(word: string): number {
    const number = this.#numbers.get(word);
    return number === undefined ? 0 : this.habits(number).titles;
  }

  /** A name in matching form as its words are mostly written. */
  writtenName(name: string): string {
    return name
      .split(" ")
      .map((word) => this.written(word))
      .join(" ");
  }

  /** Does a word, by its number, begin another part of the sentence? */
  beginsAnother(number: number): boolean {
    const word = this.#words[number]!;
    return word !== PARTITIVE && (isStopWord(word) || isCalendarWord(word));
  }

  #read(text: string, into: number[], most: number, isHead: boolean): void {
    const scanner = this.#scanner;
    scanner.start(text);
    let end = 0;
    for (let count = 0; count < most && scanner.next(); count++) {
      const between = text.slice(end, scanner.from);
      if (count > 0 && !SPACE.test(between)) {
        if (isHead && COLON.test(between)) (this.#habits[into.at(-1)!] as Tally).beforeColon++;
        into.push(BREAK);
      }
      end = scanner.to;
      const word = String.fromCharCode(...scanner.letters.subarray(0, scanner.length));
      const number = this.#numberOf(word);
      into.push(number);
      if (!isHead) continue;
      this.#habits[number] ??= newTally();
      const written = String.fromCharCode(...scanner.surface.subarray(0, scanner.length));
      this.#spellings[number] ??= new Map();
      const spellings = this.#spellings[number];
      spellings.set(written, (spellings.get(written) ?? 0) + 1);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#words.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#spellings.push(undefined);
    this.#habits.push(undefined);
    this.#everywhere.push(0);
    return number;
  }
}

/** Habits of what has not been met yet. */
export function newTally(): Tally {
  return {
    articles: 0,
    titles: 0,
    places: 0,
    afterPreposition: 0,
    free: 0,
    beforeColon: 0,
    last: -1,
  };
}
