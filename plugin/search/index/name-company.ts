/** A word of the archive with the articles that it stands in. */
export interface MetWord {
  readonly word: string;
  /** In how many articles it stands. */
  readonly articles: number;
  /** Numbers of the articles that have it in the headline or the lead. */
  readonly heads: readonly number[];
  /** Numbers of all its articles, where these are {@link FEW}; of others those with Latin words, and some more. */
  readonly few: readonly number[];
}

/** Does an article have it that may name in Latin letters what its other words name? */
export function isLatin(word: string): boolean {
  return LATIN.test(word);
}

const LATIN = /^[a-z]{3,}$/;

/** In how many articles a word stands at most of which all are known. */
export const FEW = 16;

/** Articles whose words are the company of a word. */
const MOST_COMPANY = 30;
/** How alike the company of two spellings is at least: of Latin letters, of a rare one, of any other. */
const LEAST_ALIKE = { latin: 0.12, few: 0.25, many: 0.45 };
/** Of the articles of a name's part, so many have the other part too. */
const BESIDE = 0.5;
/** Two words meet so many times more often than chance would have it. */
const MET = 3;
/** Of a word in one article, its company tells nothing. */
const FEWEST = 2;

/** Numbers of the articles in which a word's company is met: of a rare word all. */
export function placesOf({ articles, few, heads }: MetWord): readonly number[] {
  return articles <= FEW ? few : heads;
}

/** Does their company tell anything of two words? */
export function haveCompany(...words: readonly MetWord[]): boolean {
  return words.every((word) => placesOf(word).length >= FEWEST);
}

/** The first articles that have a word: of a rare one all. */
export function firstArticles({ few }: MetWord): readonly number[] {
  return few.slice(0, FEW);
}

/** Can {@link areBeside} be said of these words, and others that stand with them? */
export function mayBeBeside(...words: readonly MetWord[]): boolean {
  return words.every(({ few }) => few.length >= FEWEST);
}

/**
 * Do two words stand in the same articles as a rule, as the parts of a name do?
 *
 * @param both how many of the first articles of the one are of the other too
 */
export function areBeside(
  one: MetWord,
  other: MetWord,
  both = sharedArticles(one, other),
): boolean {
  if (both < FEWEST) return false;
  const most = Math.max(firstArticles(one).length, firstArticles(other).length);
  return both >= BESIDE * most;
}

function sharedArticles(one: MetWord, other: MetWord): number {
  const ofOther = firstArticles(other);
  return firstArticles(one).filter((article) => ofOther.includes(article)).length;
}

function leastAlike(one: MetWord, other: MetWord): number {
  if (isLatin(other.word)) return LEAST_ALIKE.latin;
  return Math.min(one.articles, other.articles) <= FEW ? LEAST_ALIKE.few : LEAST_ALIKE.many;
}

/**
 * Have articles both words, as «تسلا» and (Tesla) behind it?
 *
 * @param latin one of Latin letters
 */
export function haveMet(word: MetWord, latin: MetWord, articles: number): boolean {
  const places = new Set([...word.few, ...word.heads]);
  const both = new Set(placesOf(latin).filter((place) => places.has(place))).size;
  return both > 0 && both * articles >= MET * word.articles * latin.articles;
}

/** What words stand with in headlines and leads: how much by each other word, the rare ones more. */
export class Companies {
  readonly #words: readonly MetWord[];
  readonly #rarities: Float64Array;
  /** The words of each article, by their places. */
  readonly #inArticles: (number[] | undefined)[] = [];
  readonly #one: Float64Array;
  readonly #other: Float64Array;

  /** @param articles how many the archive has */
  constructor(words: readonly MetWord[], articles: number) {
    this.#words = words;
    this.#rarities = new Float64Array(words.length);
    this.#one = new Float64Array(words.length);
    this.#other = new Float64Array(words.length);
    for (const [place, { heads }] of words.entries()) {
      // What stands in one article alone is nobody's company in another.
      if (heads.length < FEWEST) continue;
      this.#rarities[place] = Math.log((articles + 1) / (heads.length + 1));
      for (const article of heads) {
        const own = this.#inArticles[article];
        if (own === undefined) this.#inArticles[article] = [place];
        else own.push(place);
      }
    }
  }

  /** Do two words stand in the same company, so that they are one name? */
  areAlike(one: MetWord, other: MetWord): boolean {
    return this.#cosine(one, other) >= leastAlike(one, other);
  }

  #cosine(one: MetWord, other: MetWord): number {
    const [ofOne, ofOther] = [this.#meet(one, this.#one), this.#meet(other, this.#other)];
    let [shared, ownOne, ownOther] = [0, 0, 0];
    for (const place of ofOne) {
      const weight = this.#one[place] as number;
      ownOne += weight * weight;
      shared += weight * (this.#other[place] as number);
    }
    for (const place of ofOther) ownOther += (this.#other[place] as number) ** 2;
    for (const place of ofOne) this.#one[place] = 0;
    for (const place of ofOther) this.#other[place] = 0;
    return shared === 0 ? 0 : shared / Math.sqrt(ownOne * ownOther);
  }

  /** Adds up what a word stands with; gives the places of the words that it has met. */
  #meet(word: MetWord, sums: Float64Array): number[] {
    const met: number[] = [];
    for (const article of [...placesOf(word)].sort((a, b) => a - b).slice(0, MOST_COMPANY)) {
      for (const place of this.#inArticles[article] ?? []) {
        if (this.#words[place] === word) continue;
        if (sums[place] === 0) met.push(place);
        sums[place] = (sums[place] as number) + (this.#rarities[place] as number);
      }
    }
    return met;
  }
}
