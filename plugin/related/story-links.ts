/** Two articles and how alike they are. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** May one article continue the other's story? */
  readonly continues: boolean;
}

/** What two parts must have to become one. */
export interface JoiningRules {
  /** Milliseconds from the first article to the last, at most. */
  readonly longest: number;
  /** The least mean likeness between their articles. */
  readonly cohesion: number;
}

/** Articles that hang together so far. */
interface Part {
  readonly members: number[];
  first: number;
  last: number;
  /** The sum of likenesses to each other part that it has links with. */
  readonly links: Map<Part, number>;
}

/**
 * Joins articles that continue one another, the most alike first (average linkage on a sparse graph).
 * Each joining merges the smaller list of links into the larger, so that the whole costs little
 * more than sorting the links.
 *
 * @param order of articles, by which ties between links are broken
 * @returns every part that a link has touched
 */
export function joined(
  links: readonly Link[],
  dates: readonly number[],
  order: (a: number, b: number) => number,
  { longest, cohesion }: JoiningRules,
): number[][] {
  const parts = new Map<number, Part>();
  const partOf = (article: number): Part => {
    const known = parts.get(article);
    if (known !== undefined) return known;
    const date = dates[article]!;
    const part: Part = { members: [article], first: date, last: date, links: new Map() };
    parts.set(article, part);
    return part;
  };
  for (const { a, b, score } of links) link(partOf(a), partOf(b), score);

  const oldestFirst = links
    .filter(({ continues }) => continues)
    .map(({ a, b, score }) => (order(a, b) < 0 ? { a, b, score } : { a: b, b: a, score }));
  oldestFirst.sort((x, y) => y.score - x.score || order(x.a, y.a) || order(x.b, y.b));
  for (const { a, b } of oldestFirst) {
    const [one, two] = [partOf(a), partOf(b)];
    if (one === two) continue;
    if (Math.max(one.last, two.last) - Math.min(one.first, two.first) > longest) continue;
    const pairs = one.members.length * two.members.length;
    if ((one.links.get(two) ?? 0) / pairs < cohesion) continue;
    const [larger, smaller] = one.links.size >= two.links.size ? [one, two] : [two, one];
    join(larger, smaller);
    for (const member of smaller.members) parts.set(member, larger);
  }
  return [...new Set(parts.values())].map(({ members }) => members);
}

function link(a: Part, b: Part, score: number): void {
  a.links.set(b, (a.links.get(b) ?? 0) + score);
  b.links.set(a, (b.links.get(a) ?? 0) + score);
}

function join(larger: Part, smaller: Part): void {
  larger.members.push(...smaller.members);
  larger.first = Math.min(larger.first, smaller.first);
  larger.last = Math.max(larger.last, smaller.last);
  for (const [other, score] of smaller.links) {
    other.links.delete(smaller);
    if (other !== larger) link(larger, other, score);
  }
  larger.links.delete(smaller);
}
