import { normalise, type WordScanner } from "../text/index.ts";

const PREPOSITIONS = new Set(normalise("في من إلى على عن مع ضد بين حول").split(" "));

/** Words of a lead that are read. */
const LEAD_WORDS = 60;

/** The words of titles and leads as numbers: how often, in which articles, among which others. */
export class HeadlineWords {
  readonly #scanner: WordScanner;
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #spellings: Map<string, number>[] = [];
  /** Numbers of each article's words in order; -1 between title and lead. */
  readonly #heads: Int32Array[] = [];
  #places: number[][] | undefined;
  readonly #afterPreposition = new Map<string, number>();

  constructor(scanner: WordScanner) {
    this.#scanner = scanner;
  }

  add(title: string, lead: string): void {
    this.#places = undefined;
    this.#afterPreposition.clear();
    const head = [...this.#read(title, LEAD_WORDS), -1, ...this.#read(lead, LEAD_WORDS)];
    this.#heads.push(Int32Array.from(head));
  }

  get articles(): number {
    return this.#heads.length;
  }

  /** The words of at least some articles, by code units. */
  words(least: number): string[] {
    return this.#texts.filter((word) => this.frequency(word) >= least).sort();
  }

  /** In how many articles a word stands. */
  frequency(word: string): number {
    return this.#articlesOf(word).length;
  }

  /** How many articles have both words. */
  together(a: string, b: string): number {
    const others = new Set(this.#articlesOf(b));
    return this.#articlesOf(a).filter((article) => others.has(article)).length;
  }

  /** The words before and after a word, each with how often. */
  contexts(word: string): Map<string, number> {
    const number = this.#numbers.get(word) ?? -2;
    const found = new Map<string, number>();
    for (const article of this.#articlesOf(word)) {
      const head = this.#heads[article]!;
      head.forEach((entry, at) => {
        if (entry !== number) return;
        for (const [side, other] of [
          ["<", head[at - 1]],
          [">", head[at + 1]],
        ] as const) {
          if (other === undefined || other < 0) continue;
          const key = side + this.#texts[other]!;
          found.set(key, (found.get(key) ?? 0) + 1);
        }
      });
    }
    return found;
  }

  /** How often a word follows a preposition, of all its places. */
  shareAfterPreposition(word: string): number {
    const known = this.#afterPreposition.get(word);
    if (known !== undefined) return known;
    let all = 0;
    let after = 0;
    for (const [key, times] of this.contexts(word)) {
      if (!key.startsWith("<")) continue;
      all += times;
      if (PREPOSITIONS.has(key.slice(1))) after += times;
    }
    const share = all === 0 ? 0 : after / all;
    this.#afterPreposition.set(word, share);
    return share;
  }

  /** Runs of up to `longest` words that stand in some articles, with how many. */
  phrases(longest: number, least: number): Map<string, number> {
    const frequent = this.#texts.map((word) => this.frequency(word) >= least);
    const counts = new Map<string, number>();
    for (const head of this.#heads) {
      const own = new Set<string>();
      for (let at = 0; at < head.length; at++) {
        let phrase = "";
        for (let size = 0; size < longest; size++) {
          const number = head[at + size] ?? -1;
          if (number < 0 || !frequent[number]) break;
          phrase = phrase === "" ? this.#texts[number]! : `${phrase} ${this.#texts[number]!}`;
          own.add(phrase);
        }
      }
      for (const phrase of own) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
    return counts;
  }

  /** A phrase as it is mostly written. */
  written(phrase: string): string {
    return phrase
      .split(" ")
      .map((word) => {
        const spellings = [...(this.#spellings[this.#numbers.get(word) ?? -1] ?? [])];
        spellings.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        return spellings[0]?.[0] ?? word;
      })
      .join(" ");
  }

  #articlesOf(word: string): readonly number[] {
    const number = this.#numbers.get(word);
    return number === undefined ? [] : this.#allPlaces()[number]!;
  }

  #allPlaces(): number[][] {
    if (this.#places !== undefined) return this.#places;
    const places: number[][] = this.#texts.map(() => []);
    this.#heads.forEach((head, article) => {
      for (const number of new Set(head)) if (number >= 0) places[number]!.push(article);
    });
    this.#places = places;
    return places;
  }

  #read(text: string, limit: number): number[] {
    const scanner = this.#scanner;
    scanner.start(text);
    const found: number[] = [];
    while (found.length < limit && scanner.next()) {
      const word = String.fromCharCode(...scanner.letters.subarray(0, scanner.length));
      const written = String.fromCharCode(...scanner.surface.subarray(0, scanner.surfaceLength));
      let number = this.#numbers.get(word);
      if (number === undefined) {
        number = this.#texts.length;
        this.#numbers.set(word, number);
        this.#texts.push(word);
        this.#spellings.push(new Map());
      }
      const spellings = this.#spellings[number]!;
      spellings.set(written, (spellings.get(written) ?? 0) + 1);
      found.push(number);
    }
    return found;
  }
}

/** The cosine of two words' neighbours, each counted by the root of how often. */
export function contextLikeness(
  a: ReadonlyMap<string, number>,
  b: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  for (const [key, times] of a) shared += Math.sqrt(times * (b.get(key) ?? 0));
  const size = (contexts: ReadonlyMap<string, number>) =>
    [...contexts.values()].reduce((sum, times) => sum + times, 0);
  const norm = Math.sqrt(size(a) * size(b));
  return norm === 0 ? 0 : shared / norm;
}
