/** The registries of topics and of authors. Pure: works in any JavaScript project. */
export type { Author } from "./authors/author.ts";
export { readAuthors } from "./authors/read.ts";
export { AuthorRegistry } from "./authors/registry.ts";
export { readTopics } from "./read.ts";
export { TopicRegistry } from "./registry.ts";
export type { Topic } from "./topic.ts";
