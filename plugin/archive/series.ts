import type { Article } from "../articles/article.ts";
import { entryOf } from "../articles/entry.ts";
import { type Fault, quote } from "../articles/faults.ts";
import { slug } from "../text/index.ts";
import { cutForward, ListPage } from "./list-page.ts";
import { type ArchiveArticle, SeriesGroup, type SeriesPart } from "./model.ts";

/** An article as one part of its series. */
export interface SeriesStep {
  /** None where nothing says which part it is: it names none, and is alone. */
  readonly number: number | undefined;
  /** How many parts there are, as far as the archive knows. */
  readonly total: number | undefined;
  readonly previous: ArchiveArticle | undefined;
  readonly next: ArchiveArticle | undefined;
}

/** A series with more parts is a column without an end: its pages would all change with each part. */
const MOST_COUNTED = 100;

/**
 * Numbers the parts of a series. Articles that name their part have that number, the others those
 * that are left, from the oldest on.
 *
 * @param articles newest first
 * @returns in the order of the parts
 */
export function numberParts(articles: readonly ArchiveArticle[]): SeriesPart[] {
  const taken = new Set(articles.map((article) => entryOf(article).seriesPart));
  let last = 0;
  const free = () => {
    do last++;
    while (taken.has(last));
    return last;
  };
  return [...articles]
    .reverse()
    .map((article) => ({ number: entryOf(article).seriesPart ?? free(), article }))
    .sort((a, b) => a.number - b.number);
}

/** Which part of its series an article is, and which are beside it. */
export function seriesStep(article: ArchiveArticle): SeriesStep | undefined {
  const { series } = article;
  const place = series && SeriesGroup.placeIn(series, article);
  if (place === undefined) return undefined;
  const { parts } = series as SeriesGroup;
  const isAlone = parts.length === 1;
  return {
    number: isAlone ? entryOf(article).seriesPart : parts[place]?.number,
    total: isAlone || parts.length > MOST_COUNTED ? undefined : parts.at(-1)?.number,
    previous: parts[place - 1]?.article,
    next: parts[place + 1]?.article,
  };
}

/** The pages of a series in the order of its parts; see `cutForward`. */
export function seriesPages(
  series: SeriesGroup,
  size: number,
  address: string,
): ListPage<SeriesGroup>[] {
  const articles = series.parts.map(({ article }) => article);
  return cutForward(articles, size, address, (...page) => new ListPage(series, ...page));
}

/** Numbers of parts without a series, and those that two articles of one series have. */
export function seriesFaults(articles: readonly Article[]): Fault[] {
  const owners = new Map<string, Article>();
  return [...articles].reverse().flatMap((article): Fault[] => {
    const { series, seriesPart } = entryOf(article);
    if (seriesPart === undefined) return [];
    const file = article.inputPath.slice(2);
    const at = { file, line: article.lines.seriesPart ?? 1, field: "seriesPart" };
    if (series === undefined) {
      return [
        {
          ...at,
          message: `The article is part ${seriesPart} of no series.`,
          cure: "Write series: with its name as one text.",
        },
      ];
    }
    const key = `${seriesPart} ${slug(series)}`;
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, article);
      return [];
    }
    return [
      {
        ...at,
        message: `The article is part ${seriesPart} of the series ${quote(series)}, which ${owner.inputPath.slice(2)} is too.`,
        cure: "Give one of the two another number.",
      },
    ];
  });
}
