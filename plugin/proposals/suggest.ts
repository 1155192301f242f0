import { normalise, WordScanner } from "../text/index.ts";
import { type AliasProposal, aliasProposals } from "./alias-proposals.ts";
import { HeadlineWords } from "./headline-words.ts";
import { type TopicProposal, topicProposals } from "./topic-proposals.ts";

/** What is proposed and what is not. Every option has a default. */
export interface SuggestOptions {
  /** The fewest articles of a proposed name; 5. */
  readonly least?: number;
  /** Proposals of each kind at most; 50. */
  readonly count?: number;
  /** Names and aliases that the registry has already. */
  readonly known?: Iterable<string>;
  /** A word in matching form in the one spelling of those that are known to be one name's. */
  readonly spelling?: (word: string) => string;
}

/**
 * Reads titles and leads and proposes topics, which are names, and pairs of spellings:
 * «الديمقراطية» and «الديموقراطية» when they differ in letters that writers vary, stand among the
 * same words and seldom in one article.
 *
 * @param articles read once, one by one
 */
export function suggest(
  articles: Iterable<{ readonly title: string; readonly lead: string }>,
  options: SuggestOptions = {},
): { topics: TopicProposal[]; aliases: AliasProposal[] } {
  const { least = 5, count = 50, spelling = (word) => word } = options;
  const known = new Set([...(options.known ?? [])].map(normalise));
  const heads = new HeadlineWords(new WordScanner());
  for (const { title, lead } of articles) heads.add(title, lead);
  return {
    topics: topicProposals(heads, least, known, count),
    aliases: aliasProposals(heads, least, known, spelling).slice(0, count),
  };
}
