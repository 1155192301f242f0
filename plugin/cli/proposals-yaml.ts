import { stringify } from "yaml";
import type { Addition, NewTopic, OtherSpelling, Proposals } from "./proposals.ts";

const TOPICS_HEAD = `# Proposed topics. Delete what is none. An id becomes part of an address: change it now or never.
# Where the other spelling means the same, take the # before aliases away.`;

const ADDITIONS_HEAD =
  "# Other spellings for topics that the registry has, each with its whole new list of aliases:";

const PAIRS_HEAD = `# Words in two spellings, of no topic above. To make one a topic, take the # and the space after
# it away from its last three lines.`;

/**
 * Proposals as YAML for the end of a topic registry: new topics as entries, and all that is a
 * guess between two names as comments beside them.
 */
export function proposalsYaml({ topics, additions, pairs }: Proposals): string {
  return [
    ...section(TOPICS_HEAD, topics.map(topicEntry)),
    ...section(ADDITIONS_HEAD, additions.map(additionComment)),
    ...section(PAIRS_HEAD, pairs.map(pairComment)),
  ]
    .map((block) => `${block}\n`)
    .join("\n");
}

function section(head: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [head, ...entries];
}

function topicEntry({ id, name, articles, spellings }: NewTopic): string {
  const lines = [`# ${inArticles(articles)}`, `- id: ${scalar(id)}`, `  name: ${scalar(name)}`];
  if (spellings.length > 0) {
    lines.push(...spellings.map((spelling) => `  # ${described(spelling)}`));
    lines.push(`  # aliases: ${list(spellings.map((spelling) => spelling.name))}`);
  }
  return lines.join("\n");
}

/** The whole new list of aliases, since it takes the place of the old one. */
function additionComment({ topic, spellings }: Addition): string {
  const aliases = [...topic.aliases, ...spellings.map((spelling) => spelling.name)];
  const lines = [`# ${topic.id}`, ...spellings.map((spelling) => `#   ${described(spelling)}`)];
  return [...lines, `#   aliases: ${list(aliases)}`].join("\n");
}

function pairComment({ id, name, articles, spellings }: NewTopic): string {
  return [
    `# ${name}: ${inArticles(articles)}`,
    ...spellings.map((spelling) => `# ${described(spelling)}`),
    `# - id: ${scalar(id)}`,
    `#   name: ${scalar(name)}`,
    `#   aliases: ${list(spellings.map((spelling) => spelling.name))}`,
  ].join("\n");
}

function described({ word, articles, likeness }: OtherSpelling): string {
  return `${word}: ${inArticles(articles)}, likeness ${likeness}`;
}

function inArticles(articles: number): string {
  return `in ${articles} article${articles === 1 ? "" : "s"}`;
}

/** In quotation marks where a reader of YAML would take the text for something else. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function list(texts: readonly string[]): string {
  const style = { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false } as const;
  return stringify(texts, style).trimEnd();
}
