/** The archive model that every page is a view of. Pure: works in any JavaScript project. */
export { Archive } from "./archive.ts";
export { ArchiveArticle } from "./article.ts";
export { buildArchive } from "./build.ts";
export { topicFaults } from "./faults.ts";
export { ArticleGroup, MonthGroup, NameGroup, TopicGroup, YearGroup } from "./groups.ts";
export { ListPage, listPages } from "./list-page.ts";
export { RelatedArticle } from "./related-article.ts";
export type { ArchiveRules, GroupKind } from "./rules.ts";
export type { StoryRules } from "./stories.ts";
export { ArticleStory, Story } from "./story.ts";
export { unlistedTopics } from "./unlisted-topics.ts";
