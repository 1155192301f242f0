/** Topics: names, aliases, parents. Pure: works in any JavaScript project. */
export { readTopics } from "./read.ts";
export { TopicRegistry } from "./registry.ts";
export type { Topic } from "./topic.ts";
