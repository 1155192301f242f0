/** Related articles. Pure: works in any JavaScript project. */
export type { RelatedInput, RelatedSuggestion } from "./input.ts";
export {
  DEFAULT_COUNT,
  type FieldWeights,
  type RelatedOptions,
} from "./options.ts";
export { OwnTexts } from "./own-texts.ts";
export { WORDS_IN_REASON } from "./reasons.ts";
export { type ListOptions, RelatedIndex, RelatedIndexBuilder } from "./related-index.ts";
export { type HasTopics, type Related, SharedTopicRanking } from "./shared-topics.ts";
export { events, type StoryOptions, type StorySource, stories } from "./stories.ts";
export type { StorySubject } from "./story-subject.ts";
export {
  type IndexChange,
  indexSections,
  type RestoredIndex,
  restoreIndex,
} from "./update/cached-index.ts";
export type { MadeSections, Sections } from "./update/sections.ts";
