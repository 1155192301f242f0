import { readTopics, type TopicRegistry } from "../../plugin/topics/index.ts";
import { faultLines } from "../articles/reading.ts";

/** The registry that a file makes; fails with the faults when it makes none. */
export function registryOf(yaml: string): TopicRegistry {
  const read = readTopics(yaml, "_data/topics.yaml");
  if (Array.isArray(read)) throw new Error(`${faultLines(read)}\n\n${yaml}`);
  return read;
}

/** Does what the printed comments tell a person who accepts every pair of spellings. */
export function acceptingAll(yaml: string): string {
  return yaml
    .replace(/^ {2}# (?=aliases:)/gm, "  ")
    .replace(/^# (- id: .*\n)# ( {2}name: .*\n)# ( {2}aliases: .*)$/gm, "$1$2$3");
}
