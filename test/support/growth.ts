/** Runs at least, of which the first ones warm up, and at most. */
const FEWEST = 3;
const MOST = 15;

/** Runs after which a busy machine is no excuse for more than a small doubt. */
const MANY = 7;

/** Nothing that grows with the square comes out so low in any run. */
const SURELY_LINEAR = 6;
const LINEAR_ENOUGH = 8;

/**
 * How many times more processor time four times as much work takes: about 4 when time grows with
 * the work, 16 when with its square. The least of several runs, so that a busy machine does not
 * count; more of them where fewer leave a doubt.
 *
 * @param work does work of a size
 * @param size the smaller size; large enough for some milliseconds
 */
export function growth(work: (size: number) => void, size: number): number {
  let small = Number.POSITIVE_INFINITY;
  let large = Number.POSITIVE_INFINITY;
  for (let run = 1; run <= MOST; run++) {
    small = Math.min(
      small,
      workOf(() => work(size)),
    );
    large = Math.min(
      large,
      workOf(() => work(size * 4)),
    );
    if (run >= FEWEST && large / small < SURELY_LINEAR) break;
    if (run >= MANY && large / small < LINEAR_ENOUGH) break;
  }
  return large / small;
}

/** Microseconds of the processor, 1 at least. */
function workOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return Math.max(1, user + system);
}

/**
 * The same for work that waits.
 *
 * @param floor microseconds that count as the least, so that what takes next to nothing has no ratio by chance
 */
export async function growthOfAnswers(
  work: (size: number) => Promise<unknown>,
  size: number,
  floor = 20_000,
): Promise<number> {
  const least = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 3; run++) {
    for (const [place, factor] of [1, 4].entries()) {
      const start = process.cpuUsage();
      await work(size * factor);
      const { user, system } = process.cpuUsage(start);
      least[place] = Math.min(least[place]!, user + system);
    }
  }
  return least[1]! / Math.max(floor, least[0]!);
}
