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

/** What words stand with: how much by each other word, the rare ones more. */
export type Companies = ReadonlyMap<MetWord, ReadonlyMap<number, number>>;

/** Articles whose words are the company of a word. */
const MOST_COMPANY = 30;
/** How alike the company of two spellings is at least: of Latin letters, of a rare one, of any other. */
const LEAST_ALIKE = { latin: 0.12, few: 0.25, many: 0.45 };
/** Two words meet so many times more often than chance would have it. */
const MET = 3;
/** Of a word in one article, its company tells nothing. */
const FEWEST = 2;

/** Numbers of the articles in which a word's company is met: of a rare word all. */
export function placesOf({ articles, few, heads }: MetWord): readonly number[] {
  return articles <= FEW ? few : heads;
}

/** The company of some words in headlines and leads. */
export function companies(
  words: readonly MetWord[],
  wanted: ReadonlySet<MetWord>,
  articles: number,
): Companies {
  const having = new Map<number, MetWord[]>();
  for (const word of wanted) {
    for (const article of [...placesOf(word)].sort((a, b) => a - b).slice(0, MOST_COMPANY)) {
      const own = having.get(article);
      if (own === undefined) having.set(article, [word]);
      else own.push(word);
    }
  }
  const company = new Map([...wanted].map((word) => [word, new Map<number, number>()]));
  for (const [number, other] of words.entries()) {
    // What stands in one article alone is nobody's company in another.
    if (other.heads.length < FEWEST) continue;
    const rarity = Math.log((articles + 1) / (other.heads.length + 1));
    for (const article of other.heads) {
      for (const word of having.get(article) ?? []) {
        if (word === other) continue;
        const own = company.get(word) as Map<number, number>;
        own.set(number, (own.get(number) ?? 0) + rarity);
      }
    }
  }
  return company;
}

/** Does their company tell anything of two words? */
export function haveCompany(...words: readonly MetWord[]): boolean {
  return words.every((word) => placesOf(word).length >= FEWEST);
}

/** Do two words stand in the same company, so that they are one name? */
export function areAlike(one: MetWord, other: MetWord, company: Companies): boolean {
  return cosine(company.get(one), company.get(other)) >= leastAlike(one, other);
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

function cosine(
  a: ReadonlyMap<number, number> = new Map(),
  b: ReadonlyMap<number, number> = new Map(),
): number {
  let [shared, ownA, ownB] = [0, 0, 0];
  for (const [key, value] of a) {
    ownA += value * value;
    shared += value * (b.get(key) ?? 0);
  }
  for (const value of b.values()) ownB += value * value;
  return shared === 0 ? 0 : shared / Math.sqrt(ownA * ownB);
}
