import type { Scored } from "./ranking.ts";

/**
 * Rankings that are asked for twice: stories are made of the neighbours of all articles, and the list
 * of each article is chosen from the same ones later. In 12 bytes an entry.
 */
export class KeptRankings {
  readonly #width: number;
  readonly #slots: Int32Array;
  readonly #scores: Float64Array;
  /** One more than the entries of an article's ranking; 0 when it is not kept. */
  readonly #lengths: Uint16Array;

  /** @param width entries of a ranking at most */
  constructor(articles: number, width: number) {
    this.#width = width;
    this.#slots = new Int32Array(articles * width);
    this.#scores = new Float64Array(articles * width);
    this.#lengths = new Uint16Array(articles);
  }

  set(article: number, ranking: readonly Scored[]): void {
    const start = article * this.#width;
    ranking.forEach(({ slot, score }, place) => {
      this.#slots[start + place] = slot;
      this.#scores[start + place] = score;
    });
    this.#lengths[article] = ranking.length + 1;
  }

  /** An article's ranking, best first; `undefined` when it is not kept. */
  get(article: number): Scored[] | undefined {
    const length = this.#lengths[article] ?? 0;
    if (length === 0) return undefined;
    const start = article * this.#width;
    return Array.from({ length: length - 1 }, (_, place) => ({
      slot: this.#slots[start + place] as number,
      score: this.#scores[start + place] as number,
    }));
  }
}
