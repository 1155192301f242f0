import {
  type ArchiveArticle,
  type ArticleGroup,
  activityOf,
  byLetter,
  calendarOf,
  monthsOf,
  type RelatedArticle,
} from "../archive/index.ts";
import { readingMinutes } from "../text/index.ts";
import type { Addresses } from "./addresses.ts";
import { type SharePlace, shareLinks } from "./share-links.ts";
import type { ArchiveSource } from "./source.ts";
import type { EleventyConfig } from "./types.ts";

/** What the theme's filters need to know of the site. */
interface ThemeRules {
  readonly addresses: Addresses;
  readonly share: readonly SharePlace[];
  /** Whole years of an article at the moment of the build; `undefined` when it need not be said. */
  readonly age: (article: ArchiveArticle) => number | undefined;
}

/** Adds the filters with which the theme's pages are drawn. */
export function useThemeFilters(
  config: EleventyConfig,
  source: ArchiveSource,
  { addresses, share, age }: ThemeRules,
): void {
  config.addFilter("calendarOf", calendarOf);
  config.addFilter("monthsOf", monthsOf);
  config.addFilter("activityOf", activityOf);
  config.addFilter("byLetter", byLetter);
  config.addFilter("earlierPeriod", (group: ArticleGroup) => source.archive.earlierPeriod(group));
  config.addFilter("laterPeriod", (group: ArticleGroup) => source.archive.laterPeriod(group));
  config.addFilter("readingMinutes", (article: ArchiveArticle) => readingMinutes(article.rawInput));
  config.addFilter("ageInYears", age);
  config.addFilter("shownBeside", (article: ArchiveArticle, related: readonly RelatedArticle[]) => [
    ...source.archive.shownBeside(article, related),
  ]);
  config.addFilter("readableUrl", addresses.readable);
  config.addFilter("shareLinks", (article: ArchiveArticle) =>
    shareLinks(article.title, addresses.absolute(article.url), share),
  );
}
