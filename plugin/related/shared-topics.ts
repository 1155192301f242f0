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
  /** The topics of all items by their numbers, each once an item, one item after the other. */
  readonly #topics: Uint32Array;
  /** Where the topics of each item begin among them, and at last where those of the last one end. */
  readonly #starts: Uint32Array;
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Places of the items of each topic, ascending. */
  readonly #places: number[][] = [];
  readonly #weights: readonly number[];
  /** How often each topic goes with the one that is asked for; zeros between questions. */
  readonly #together: Uint32Array;

  /** @param items in the order of time; near places are near in time */
  constructor(items: Iterable<HasTopics>) {
    const topics: number[] = [];
    const starts = [0];
    let index = 0;
    for (const item of items) {
      for (const topic of item.topics) {
        const number = this.#numberOf(topic);
        const places = this.#places[number] as number[];
        if (places.at(-1) === index) continue;
        places.push(index);
        topics.push(number);
      }
      starts.push(topics.length);
      index++;
    }
    this.#topics = Uint32Array.from(topics);
    this.#starts = Uint32Array.from(starts);
    this.#weights = this.#places.map(({ length }) => Math.log(1 + index / length));
    this.#together = new Uint32Array(this.#ids.length);
  }

  #numberOf(topic: string): number {
    const known = this.#numbers.get(topic);
    if (known !== undefined) return known;
    this.#numbers.set(topic, this.#ids.length);
    this.#places.push([]);
    return this.#ids.push(topic) - 1;
  }

  /** The numbers of the topics of an item; none where there is no item. */
  #topicsOf(index: number): Uint32Array {
    return this.#topics.subarray(this.#starts[index] ?? 0, this.#starts[index + 1] ?? 0);
  }

  /** The weight of a topic: 0 for one that no item has. */
  weight(topic: string): number {
    const number = this.#numbers.get(topic);
    return number === undefined ? 0 : (this.#weights[number] as number);
  }

  #placesOf(topic: string): readonly number[] {
    const number = this.#numbers.get(topic);
    return number === undefined ? [] : (this.#places[number] as number[]);
  }

  /**
   * The items that share most with one item.
   *
   * @param index the item's place
   * @param count how many at most
   * @returns best first; of equals the nearer in time, then the earlier place
   */
  related(index: number, count: number): Related[] {
    const topics = Array.from(this.#topicsOf(index), (number) => this.#ids[number] as string);
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
   * The topics that most go with a topic, by the cosine of both: how often they stand together,
   * over the root of how often the other stands at all, so that a topic of every second article does
   * not stand first everywhere. Articles that have none of the two decide nothing.
   *
   * @param except ids that should not be named, such as the topic's own parents
   */
  companions(topic: string, count: number, except: ReadonlySet<string>): string[] {
    const together = this.#together;
    const met: number[] = [];
    for (const index of this.#placesOf(topic)) {
      const end = this.#starts[index + 1] as number;
      for (let at = this.#starts[index] as number; at < end; at++) {
        const other = this.#topics[at] as number;
        const times = together[other] as number;
        if (times === 0) met.push(other);
        together[other] = times + 1;
      }
    }
    const companions: { id: string; score: number }[] = [];
    for (const other of met) {
      const id = this.#ids[other] as string;
      const times = together[other] as number;
      together[other] = 0;
      if (id === topic || except.has(id)) continue;
      const { length } = this.#places[other] as number[];
      companions.push({ id, score: times / Math.sqrt(length) });
    }
    return companions
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, count)
      .map(({ id }) => id);
  }

  #sum(topics: readonly string[]): number {
    return topics.reduce((sum, topic) => sum + this.weight(topic), 0);
  }

  #neighbours(topic: string, index: number): number[] {
    const places = this.#placesOf(topic);
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
