/** Related articles. Pure: works in any JavaScript project. */
export { type HasTopics, type Related, SharedTopicRanking } from "./shared-topics.ts";
