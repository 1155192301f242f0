import { normalise, WordScanner } from "../text/index.ts";
import { type AliasProposal, aliasProposals } from "./alias-proposals.ts";
import { HeadlineWords } from "./headline-words.ts";
import { type TopicProposal, topicProposals } from "./topic-proposals.ts";

/** What is read of an article. */
export interface SuggestArticle {
  readonly title: string;
  /** The beginning of its text: what is proposed stands in it or in the title. */
  readonly lead: string;
  /** The whole text, which tells how words behave; the lead where it is not at hand. */
  readonly text?: string | undefined;
}

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
  /** Singular and plurals of a word in matching form, where they are known. */
  readonly numbers?: (word: string) => readonly string[];
}

/**
 * Reads titles and leads and proposes topics, which are names, and pairs of spellings:
 * «الديمقراطية» and «الديموقراطية» when they differ in letters that writers vary, stand among the
 * same words and seldom in one article.
 *
 * @param articles read once, one by one
 */
export function suggest(
  articles: Iterable<SuggestArticle>,
  options: SuggestOptions = {},
): { topics: TopicProposal[]; aliases: AliasProposal[] } {
  const { least = 5, count = 50, spelling = (word) => word, numbers = () => [] } = options;
  const known = new Set([...(options.known ?? [])].map(normalise));
  const heads = new HeadlineWords(new WordScanner());
  for (const { title, lead, text } of articles) heads.add(title, lead, text);
  return {
    topics: topicProposals(heads, least, known, count, numbers),
    aliases: aliasProposals(heads, least, known, spelling).slice(0, count),
  };
}
