/**
 * `eleventy-plugin-arshif/related`: which Arabic articles belong together, in any JavaScript project:
 * related ones with reasons, near-duplicates, stories.
 */
export {
  events,
  type FieldWeights,
  type HasTopics,
  type ListOptions,
  type Related,
  RelatedIndex,
  RelatedIndexBuilder,
  type RelatedInput,
  type RelatedOptions,
  type RelatedSuggestion,
  SharedTopicRanking,
  type StoryOptions,
  type StorySource,
  type StorySubject,
  stories,
} from "../related/index.ts";
