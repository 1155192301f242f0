/**
 * `eleventy-plugin-arshif/topics`: a registry of topics with names, aliases and parents, in any
 * JavaScript project.
 */
export { readTopics, type Topic, TopicRegistry } from "../topics/index.ts";
