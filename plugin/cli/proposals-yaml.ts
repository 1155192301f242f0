import { stringify } from "yaml";
import type { Counted, TopicProposal } from "../proposals/index.ts";
import { counted } from "../text/plural.ts";
import type { Addition, NewTopic, OtherSpelling, Proposals } from "./proposals.ts";
import { localised } from "./sentences-in-arabic.ts";

const TOPICS_HEAD = [
  "Proposed topics. Delete what is none. An id becomes part of an address: change it now or never.",
  "Where the other names mean the same, take the # before aliases away.",
];

const ADDITIONS_HEAD = [
  "Other spellings for topics that the registry has, each with its whole new list of aliases:",
];

const PAIRS_HEAD = [
  "Words in two spellings, of no topic above. To make one a topic, take the # and the space after it away from its last three lines.",
];

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

function section(head: readonly string[], entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [head.map(remark).join("\n"), ...entries];
}

function topicEntry({ id, name, articles, spellings, longer, proposal }: NewTopic): string {
  const lines = [
    ...why(articles, proposal).map(remark),
    `- id: ${scalar(id)}`,
    `  name: ${scalar(name)}`,
  ];
  const aliases = [...spellings, ...longer].map((other) => other.name);
  if (aliases.length > 0) {
    lines.push(...spellings.map((spelling) => `  ${remark(described(spelling))}`));
    lines.push(
      ...longer.map((other) => `  ${remark(`${other.name}: ${inArticles(other.articles)}`)}`),
    );
    lines.push(`  # aliases: ${list(aliases)}`);
  }
  return lines.join("\n");
}

/** Why a topic is proposed, a sentence each. */
function why(articles: number, proposal: TopicProposal | undefined): string[] {
  if (proposal === undefined) return [inArticles(articles)];
  const { titles, forms, company } = proposal;
  return [
    `${inArticles(articles)}, in the headline of ${titles}`,
    ...(forms.length > 0 ? [`headlines write it ${listed(forms)}`] : []),
    ...(company.length > 0 ? [`stands with ${listed(company)}`] : []),
  ];
}

function listed(names: readonly Counted[]): string {
  return names.map(({ name, articles }) => `${name} (${articles})`).join("، ");
}

/** The whole new list of aliases, since it takes the place of the old one. */
function additionComment({ topic, spellings }: Addition): string {
  const aliases = [...topic.aliases, ...spellings.map((spelling) => spelling.name)];
  const lines = [
    `# ${topic.id}`,
    ...spellings.map((spelling) => `#   ${localised(described(spelling))}`),
  ];
  return [...lines, `#   aliases: ${list(aliases)}`].join("\n");
}

function pairComment({ id, name, articles, spellings }: NewTopic): string {
  return [
    remark(`${name}: ${inArticles(articles)}`),
    ...spellings.map((spelling) => remark(described(spelling))),
    `# - id: ${scalar(id)}`,
    `#   name: ${scalar(name)}`,
    `#   aliases: ${list(spellings.map((spelling) => spelling.name))}`,
  ].join("\n");
}

function described({ word, articles, likeness, isKnown }: OtherSpelling): string {
  return isKnown
    ? `${word}: ${inArticles(articles)}, known to be one name with it`
    : `${word}: ${inArticles(articles)}, the words around both alike by ${likeness}`;
}

function inArticles(articles: number): string {
  return `in ${counted(articles, "article")}`;
}

/** A comment in the language of whoever reads it. */
function remark(sentence: string): string {
  return `# ${localised(sentence)}`;
}

/** In quotation marks where a reader of YAML would take the text for something else. */
function scalar(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

function list(texts: readonly string[]): string {
  const style = { lineWidth: 0, collectionStyle: "flow", flowCollectionPadding: false } as const;
  return stringify(texts, style).trimEnd();
}
