/** The archive model that every page is a view of. Pure: works in any JavaScript project. */

export { type ActiveYear, activityOf } from "./activity.ts";
export { Archive } from "./archive.ts";
export type { AuthorProfile } from "./author-profile.ts";
export { buildArchive, putTogether } from "./build.ts";
export { calendarOf, monthsOf } from "./calendar.ts";
export { archiveNotices } from "./checks.ts";
export { copyLinks } from "./copy-links.ts";
export type { ArchiveCorrection } from "./corrections.ts";
export type { DayOfYear } from "./days-of-year.ts";
export { keyArticleFaults } from "./faults.ts";
export { byLetter } from "./letters.ts";
export { ListPage, listPages, Page } from "./list-page.ts";
export {
  ArchiveArticle,
  ArticleGroup,
  DayGroup,
  type GroupKind,
  MonthGroup,
  NameGroup,
  SeriesGroup,
  TopicGroup,
  YearGroup,
} from "./model.ts";
export { type StandingFile, standingFaults } from "./redirect-faults.ts";
export { RelatedArticle } from "./related-article.ts";
export type { ArchiveRules } from "./rules.ts";
export { seriesStep } from "./series.ts";
export type { StoryRules } from "./stories.ts";
export { ArticleStory, Story } from "./story.ts";
export { unlistedTopics } from "./unlisted-topics.ts";
export type { VersionPage } from "./versions.ts";
