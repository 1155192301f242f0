import {
  type ArchiveArticle,
  type ArticleGroup,
  activityOf,
  byLetter,
  calendarOf,
  copyLinks,
  monthsOf,
  type RelatedArticle,
} from "../archive/index.ts";
import type { FieldMedia } from "../articles/media/media.ts";
import type { Addresses } from "../site/addresses.ts";
import type { ArchiveSource } from "../site/source.ts";
import { readingMinutes } from "../text/index.ts";
import { contentsList } from "../theme/contents-list.ts";
import { playerHtml } from "../theme/markdown/player.ts";
import type { Card } from "../views/index.ts";
import { translationLinks } from "../words/translation-links.ts";
import type { Words } from "../words.ts";
import type { OwnFunctions } from "./own-functions.ts";
import { type SharePlace, shareLinks } from "./share-links.ts";

/** What the theme's filters need to know of the site. */
interface ThemeRules {
  readonly addresses: Addresses;
  readonly words: Words;
  readonly share: readonly SharePlace[];
  /** Headings from which a long article has a list of them. */
  readonly contents: number;
  /** Is an article of a topic in which authors speak for themselves? */
  readonly isOpinion: (article: ArchiveArticle) => boolean;
  /** Whole years of an article at the moment of the build; `undefined` when it need not be said. */
  readonly age: (article: ArchiveArticle) => number | undefined;
}

/** Adds the filters with which the theme's pages are drawn. */
export function useThemeFilters(
  functions: OwnFunctions,
  source: ArchiveSource,
  { addresses, words, share, contents, isOpinion, age }: ThemeRules,
): void {
  functions.addFilter("calendarOf", calendarOf);
  functions.addFilter("copyLinks", copyLinks);
  functions.addFilter("monthsOf", monthsOf);
  functions.addFilter("activityOf", activityOf);
  functions.addFilter("byLetter", byLetter);
  functions.addFilter("earlierPeriod", (group: ArticleGroup) =>
    source.archive.earlierPeriod(group),
  );
  functions.addFilter("laterPeriod", (group: ArticleGroup) => source.archive.laterPeriod(group));
  functions.addFilter("readingMinutes", ({ words }: ArchiveArticle) => readingMinutes(words));
  functions.addFilter("ageInYears", age);
  functions.addFilter(
    "isOpinion",
    (item: ArchiveArticle & Pick<Card, "isOpinion">) => item.isOpinion ?? isOpinion(item),
  );
  functions.addFilter("fill", fill);
  functions.addFilter("player", ({ file, title, poster }: FieldMedia) =>
    file === undefined
      ? ""
      : playerHtml(poster === undefined ? file : { ...file, poster }, title, words, addresses.link),
  );
  functions.addFilter("translationLinks", translationLinks);
  functions.addFilter(
    "shownBeside",
    (article: ArchiveArticle, related: readonly RelatedArticle[]) => [
      ...source.archive.shownBeside(article, related),
    ],
  );
  functions.addFilter("readableUrl", addresses.readable);
  functions.addFilter("contents", ({ content, words }: ArchiveArticle) =>
    contentsList(content, words, contents),
  );
  functions.addFilter("shareLinks", (article: ArchiveArticle) =>
    shareLinks(
      article.title,
      addresses.readable(article.url),
      addresses.absolute(article.url),
      share,
    ),
  );
}

/** Puts values into the places of a word: `صفحة {page}` with `{ page: "3" }`. */
function fill(word: string, values: Readonly<Record<string, unknown>>): string {
  return word.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
