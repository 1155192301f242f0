/** The rankings of all articles side by side, in 12 bytes an entry, as they are kept too. */
export class RankingArrays {
  /** Entries of a ranking at most. */
  readonly width: number;
  /** Candidates, first those that are alike enough, best first. */
  slots: Int32Array;
  /** How alike each one is; the rest of the candidates have none. */
  scores: Float64Array;
  /** What another article would have to exceed to become a candidate of each article's. */
  bars: Float64Array;
  /** One more than an article's candidates; 0 for an article whose ranking is not known. */
  lengths: Uint16Array;
  /** How many of them are alike enough. */
  scored: Uint16Array;

  constructor(articles: number, width: number) {
    this.width = width;
    this.slots = new Int32Array(articles * width);
    this.scores = new Float64Array(articles * width);
    this.bars = new Float64Array(articles);
    this.lengths = new Uint16Array(articles);
    this.scored = new Uint16Array(articles);
  }

  /** Makes room for more articles. */
  grow(articles: number): void {
    if (articles <= this.lengths.length) return;
    const larger = new RankingArrays(Math.ceil(articles * 1.1), this.width);
    larger.slots.set(this.slots);
    larger.scores.set(this.scores);
    larger.bars.set(this.bars);
    larger.lengths.set(this.lengths);
    larger.scored.set(this.scored);
    this.slots = larger.slots;
    this.scores = larger.scores;
    this.bars = larger.bars;
    this.lengths = larger.lengths;
    this.scored = larger.scored;
  }

  /** Hands over every article of which one of some others is a candidate; some come twice. */
  eachWith(candidates: ReadonlySet<number>, visit: (slot: number) => void): void {
    if (candidates.size === 0) return;
    let largest = 0;
    for (const slot of candidates) largest = Math.max(largest, slot);
    const wanted = new Uint8Array(largest + 1);
    for (const slot of candidates) wanted[slot] = 1;
    for (let slot = 0; slot < this.lengths.length; slot++) {
      const start = slot * this.width;
      const end = start + this.lengths[slot]! - 1;
      for (let at = start; at < end; at++) if (wanted[this.slots[at]!] === 1) visit(slot);
    }
  }
}
