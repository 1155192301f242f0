/** The archive model that every page is a view of. Pure: works in any JavaScript project. */
export { type ActiveYear, activityOf } from "./activity.ts";
export { Archive } from "./archive.ts";
export { ArchiveArticle } from "./article.ts";
export { buildArchive } from "./build.ts";
export { type CalendarDay, type CalendarMonth, calendarOf, monthsOf } from "./calendar.ts";
export type { CopyGroups } from "./copy-groups.ts";
export { type CopyLink, copyLinks } from "./copy-links.ts";
export type { ArchiveCorrection } from "./corrections.ts";
export { topicFaults } from "./faults.ts";
export { ArticleGroup, DayGroup, MonthGroup, NameGroup, TopicGroup, YearGroup } from "./groups.ts";
export type { KeptRelations } from "./kept-relations.ts";
export { byLetter, type LetterSection } from "./letters.ts";
export { aliasesOf, topicNames } from "./likeness.ts";
export { ListPage, listPages, Page } from "./list-page.ts";
export { type StandingFile, standingFaults } from "./redirect-faults.ts";
export { RelatedArticle } from "./related-article.ts";
export { type ReasonWords, type RelationArrays, RelationTable } from "./relation-table.ts";
export {
  type ArticleApart,
  type RelationsApart,
  type RulesApart,
  relationsApart,
} from "./relations-apart.ts";
export type { EarlierRelations, RelationsBasis, RelationsMemory } from "./relations-memory.ts";
export type { ArchiveRules, GroupKind } from "./rules.ts";
export type { StoryRules } from "./stories.ts";
export { ArticleStory, Story } from "./story.ts";
export { unlistedTopics } from "./unlisted-topics.ts";
