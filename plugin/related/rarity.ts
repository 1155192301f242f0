import type { Bounds } from "./postings.ts";

/**
 * A small archive is weighed as if it were part of one of this many articles: in two articles,
 * every word that they share would be as common as a word can be.
 */
const LEAST_ARTICLES = 256;

/** A term of more articles than this, and of more than one in 64, is a common one. */
const COMMON = 256;
const COMMON_SHARE = 128;

/**
 * A term that finds candidates has some as many articles, whatever the archive's size (rounded as
 * rarities are: 364 at most), so that the cost of one article does not grow with it.
 */
const FINDING = 256;

/**
 * The rarity of terms in whole steps: log₂(1 + N / n) rounded, N being the number of articles
 * rounded to a power of two. Steps keep what one more article changes to a few terms, and whole
 * numbers make sums the same in any order.
 */
export class Rarity {
  /** The number of articles, rounded. */
  readonly articles: number;
  readonly #common: number;
  readonly #unshared: number;
  readonly #commonRarity: number;
  readonly #leastFinding: number;

  constructor(articles: number) {
    this.articles = roundedCount(articles);
    this.#common = Math.max(COMMON, this.articles / COMMON_SHARE);
    this.#unshared = this.#steps(1);
    // An archive too small to have common terms has no rarity for them.
    this.#commonRarity = this.articles > this.#common ? this.#steps(this.#common * 2) : 0;
    this.#leastFinding = Math.max(this.#commonRarity + 1, this.#steps(FINDING));
  }

  /** At least 1; 0 for a term that no article has. */
  of(frequency: number): number {
    if (frequency <= 0) return 0;
    // All common terms are worth the same: a step of theirs would change thousands of lists.
    return frequency > this.#common ? this.#commonRarity : this.#steps(frequency);
  }

  /**
   * Does a term of this rarity find candidates? Not one of a single article, nor a common one,
   * whose list would be long and tell little.
   */
  finds(rarity: number): boolean {
    return rarity < this.#unshared && rarity >= this.#leastFinding;
  }

  /** How many articles a term has that finds candidates. */
  get finding(): Bounds {
    const most = this.articles / (2 ** (this.#leastFinding - 0.5) - 1);
    return { least: 2, most: Math.min(this.#common, Math.ceil(most)) };
  }

  #steps(frequency: number): number {
    return Math.max(1, Math.round(Math.log2(1 + this.articles / frequency)));
  }
}

/** The number of articles as the weights see it. */
export function roundedCount(articles: number): number {
  return 2 ** Math.round(Math.log2(Math.max(LEAST_ARTICLES, articles)));
}

/** Steps for each doubling of an article's length. */
const NORM_STEPS = 16;

/** The length of a vector in steps of 4 %, so that few lengths move when a rarity does. */
export function steppedNorm(squares: number): number {
  if (squares <= 0) return 0;
  return 2 ** (Math.round((NORM_STEPS / 2) * Math.log2(squares)) / NORM_STEPS);
}
