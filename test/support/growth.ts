/** Runs at least, of which the first ones warm up, and at most. */
const FEWEST = 3;
const MOST = 15;

/** Nothing that grows with the square comes out so low in any run. */
const SURELY_LINEAR = 1.3;

/** How many times as much work the larger of two runs does. */
const FACTOR = 8;

/**
 * An order of growth below which time grows with the work. Collecting garbage and larger memory
 * make linear work come out at up to 1.3; work that grows with the square comes out at 2.
 */
export const LINEAR = 1.6;

/**
 * The order with which processor time grows: about 1 when it grows with the work, 2 when with its
 * square. It is told from the least of several runs, so that a busy machine does not count, of two
 * sizes so far apart that the machine's part stays small beside a square's.
 *
 * @param work does work of a size
 * @param size twice the smaller size; large enough for some milliseconds
 */
export function growth(work: (size: number) => void, size: number): number {
  const small = Math.ceil(size / 2);
  const times = new Times();
  for (let run = 1; run <= MOST; run++) {
    times.add(0, () => work(small));
    times.add(1, () => work(small * FACTOR));
    if (run >= FEWEST && times.order < SURELY_LINEAR) break;
  }
  return times.order;
}

/**
 * The same for work that waits.
 *
 * @param floor microseconds that count as the least, so that what takes next to nothing has no order by chance
 */
export async function growthOfAnswers(
  work: (size: number) => Promise<unknown>,
  size: number,
  floor = 20_000,
): Promise<number> {
  const small = Math.ceil(size / 2);
  const times = new Times(floor);
  for (let run = 1; run <= MOST; run++) {
    await times.addAnswer(0, () => work(small));
    await times.addAnswer(1, () => work(small * FACTOR));
    if (run >= FEWEST && times.order < SURELY_LINEAR) break;
  }
  return times.order;
}

/** The least processor time of two sizes of work, in microseconds. */
class Times {
  readonly #floor: number;
  readonly #least: [number, number] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];

  constructor(floor = 1) {
    this.#floor = floor;
  }

  get order(): number {
    const [small, large] = this.#least;
    return Math.log(large / Math.max(this.#floor, small)) / Math.log(FACTOR);
  }

  add(place: 0 | 1, work: () => void): void {
    const start = process.cpuUsage();
    work();
    this.#keep(place, process.cpuUsage(start));
  }

  async addAnswer(place: 0 | 1, work: () => Promise<unknown>): Promise<void> {
    const start = process.cpuUsage();
    await work();
    this.#keep(place, process.cpuUsage(start));
  }

  #keep(place: 0 | 1, { user, system }: NodeJS.CpuUsage): void {
    this.#least[place] = Math.min(this.#least[place], user + system);
  }
}
