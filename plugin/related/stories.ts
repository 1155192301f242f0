/** What makes a story. Every option has a default. */
export interface StoryOptions {
  /** Days that may lie between an article and the next one of its story; 5. */
  readonly windowDays?: number;
  /** The least likeness of two articles of a story; 0.2. */
  readonly minimum?: number;
  /** How many of an article's nearest neighbours may belong to its story; 5. */
  readonly neighbours?: number;
  /** The fewest articles of a story; 2. */
  readonly least?: number;
}

/** An article's neighbours, best first, as `RelatedIndex.neighbours` gives them. */
export type Neighbours = (
  index: number,
  count: number,
) => readonly { readonly index: number; readonly score: number }[];

const DAY = 86_400_000;

/**
 * Finds the articles that follow one event: two belong together when each is among the other's
 * nearest neighbours and no more than the window lies between them, and a story is what hangs
 * together so.
 *
 * @param dates milliseconds by article; `NaN` for one that belongs to no story
 * @returns stories as lists of article numbers in the order of time, the story that began first at
 *   the front
 * @throws RangeError for a window that is no positive number
 */
export function stories(
  dates: readonly number[],
  neighbours: Neighbours,
  options: StoryOptions = {},
): number[][] {
  const { windowDays = 5, minimum = 0.2, neighbours: count = 5, least = 2 } = options;
  if (!(windowDays > 0)) throw new RangeError(`windowDays must be above 0, not ${windowDays}.`);
  const near = dates.map((date, index) => {
    if (Number.isNaN(date)) return new Set<number>();
    const close = neighbours(index, count).filter(
      (other) => other.score >= minimum && Math.abs(dates[other.index]! - date) <= windowDays * DAY,
    );
    return new Set(close.map((other) => other.index));
  });
  const found: number[][] = [];
  const placed = new Set<number>();
  near.forEach((_, index) => {
    if (placed.has(index)) return;
    const story = follow(index, near);
    for (const member of story) placed.add(member);
    if (story.length >= Math.max(2, least)) found.push(story.sort(byDate));
  });
  return found.sort((a, b) => byDate(a[0]!, b[0]!));

  function byDate(a: number, b: number): number {
    return dates[a]! - dates[b]! || a - b;
  }
}

/** Everything that can be reached from an article through mutual neighbours. */
function follow(start: number, near: readonly ReadonlySet<number>[]): number[] {
  const story = new Set([start]);
  for (const member of story) {
    for (const other of near[member]!) if (near[other]!.has(member)) story.add(other);
  }
  return [...story];
}
