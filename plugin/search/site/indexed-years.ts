import type { Archive, ArchiveArticle, YearGroup } from "../../archive/index.ts";
import { entryOf } from "../../articles/entry.ts";
import type { IndexedYear } from "../files.ts";
import { isPublished } from "./described-archive.ts";

/** Articles of the newest year that are an index by themselves, less one: then the year takes them in. */
const NEWEST = 128;

/** The whole index of a smaller archive is few files. */
const LARGE = 20 * NEWEST;

/** A year of the archive as it is indexed: whole, or without its newest articles, or these alone. */
export interface YearToIndex {
  readonly year: IndexedYear;
  readonly group: YearGroup;
  /** The oldest first. */
  readonly articles: readonly ArchiveArticle[];
  /** Do the year's periods stand beside these? */
  readonly hasPeriods: boolean;
}

/**
 * The years of an archive, the newest first. Of a large one the newest year is in two: an article
 * more changes the files of its newest articles, and once in so many times those of the year.
 */
export function yearsToIndex({ years, articles }: Archive): YearToIndex[] {
  return years.filter(isPublished).flatMap((group, place): YearToIndex[] => {
    const own = group.articles.filter((article) => !entryOf(article).draft).reverse();
    const year = { year: group.key };
    const newest = own.length % NEWEST;
    const isParted = place === 0 && articles.length >= LARGE && newest > 0 && own.length > NEWEST;
    if (!isParted) return [{ year, group, articles: own, hasPeriods: true }];
    const parted = { ...year, part: "newest" } as const;
    return [
      { year: parted, group, articles: own.slice(-newest), hasPeriods: true },
      { year, group, articles: own.slice(0, -newest), hasPeriods: false },
    ];
  });
}
