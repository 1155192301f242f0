/** Something that has topics: all that this ranking needs to know of an article. */
export interface HasTopics {
  /** Ids of topics, wider ones included. */
  readonly topics: readonly string[];
}

/** One related item. */
export interface Related {
  /** The item's place in the list that the ranking was made from. */
  readonly index: number;
  /** The sum of the weights of the shared topics; higher is nearer. */
  readonly score: number;
  /** Ids of the shared topics, the rarest first. */
  readonly shared: readonly string[];
}

/**
 * How many neighbours in time are looked at in each topic. The bound keeps the work for one
 * article the same however large the archive grows.
 */
const NEIGHBOURS_PER_TOPIC = 100;

/**
 * Ranks items by the topics that they share, weighted by rarity: a topic of three articles says
 * more than one of five thousand. The weight is the inverse document frequency ln(1 + N / n).
 */
export class SharedTopicRanking {
  readonly #items: readonly HasTopics[];
  /** Places of the items of each topic, ascending. */
  readonly #places = new Map<string, number[]>();

  readonly #weights = new Map<string, number>();

  /** @param items in the order of time; near places are near in time */
  constructor(items: readonly HasTopics[]) {
    this.#items = items;
    items.forEach((item, index) => {
      for (const topic of new Set(item.topics)) {
        const places = this.#places.get(topic);
        if (places === undefined) this.#places.set(topic, [index]);
        else places.push(index);
      }
    });
  }

  /** The weight of a topic: 0 for one that no item has. */
  weight(topic: string): number {
    const known = this.#weights.get(topic);
    if (known !== undefined) return known;
    const count = this.#places.get(topic)?.length ?? 0;
    const weight = count === 0 ? 0 : Math.log(1 + this.#items.length / count);
    this.#weights.set(topic, weight);
    return weight;
  }

  /**
   * The items that share most with one item.
   *
   * @param index the item's place
   * @param count how many at most
   * @returns best first; of equals the nearer in time, then the earlier place
   */
  related(index: number, count: number): Related[] {
    const topics = [...new Set(this.#items[index]?.topics)];
    topics.sort((a, b) => this.weight(b) - this.weight(a) || (a < b ? -1 : 1));
    const sharedBy = new Map<number, string[]>();
    for (const topic of topics) {
      for (const other of this.#neighbours(topic, index)) {
        const shared = sharedBy.get(other);
        if (shared === undefined) sharedBy.set(other, [topic]);
        else shared.push(topic);
      }
    }
    return [...sharedBy]
      .map(([other, shared]) => ({ index: other, score: this.#sum(shared), shared }))
      .sort(
        (a, b) =>
          b.score - a.score ||
          Math.abs(a.index - index) - Math.abs(b.index - index) ||
          a.index - b.index,
      )
      .slice(0, count);
  }

  /**
   * The topics that most often go with a topic, weighted by rarity rather than by count, so that
   * a topic of every second article does not stand first everywhere.
   *
   * @param except ids that should not be named, such as the topic's own parents
   */
  companions(topic: string, count: number, except: ReadonlySet<string>): string[] {
    const places = this.#places.get(topic) ?? [];
    const together = new Map<string, number>();
    for (const index of places) {
      for (const other of new Set(this.#items[index]?.topics)) {
        if (other !== topic && !except.has(other)) {
          together.set(other, (together.get(other) ?? 0) + 1);
        }
      }
    }
    const score = ([other, times]: [string, number]) => times * this.weight(other);
    return [...together]
      .sort((a, b) => score(b) - score(a) || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([other]) => other);
  }

  #sum(topics: readonly string[]): number {
    return topics.reduce((sum, topic) => sum + this.weight(topic), 0);
  }

  #neighbours(topic: string, index: number): number[] {
    const places = this.#places.get(topic) ?? [];
    const own = lowerBound(places, index);
    const half = NEIGHBOURS_PER_TOPIC / 2;
    const start = Math.max(0, Math.min(own - half, places.length - NEIGHBOURS_PER_TOPIC - 1));
    return places.slice(start, start + NEIGHBOURS_PER_TOPIC + 1).filter((place) => place !== index);
  }
}

/** The first position whose value is not below `value`, in an ascending list. */
function lowerBound(values: readonly number[], value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
