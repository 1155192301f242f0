import { isStopWord, normalise, validatedStem, WordScanner } from "../text/index.ts";
import { contextLikeness, HeadlineWords } from "./headline-words.ts";
import { soundingAlike } from "./spelling-pairs.ts";

/** Something that could be a topic of the registry, for a person to accept. */
export interface TopicProposal {
  readonly name: string;
  /** Articles that have it in title or lead. */
  readonly articles: number;
}

/** Two spellings that could be one name, for a person to accept. */
export interface AliasProposal {
  /** The more frequent spelling. */
  readonly name: string;
  readonly alias: string;
  readonly articles: readonly [number, number];
  /** How alike the words around them are, from 0 to 1. */
  readonly likeness: number;
}

/** What is proposed and what is not. Every option has a default. */
export interface SuggestOptions {
  /** The fewest articles of a proposed name; 5. */
  readonly least?: number;
  /** Proposals of each kind at most; 50. */
  readonly count?: number;
  /** Names and aliases that the registry has already. */
  readonly known?: Iterable<string>;
}

const LONGEST_NAME = 3;

/** Share of a word's places that stand after a preposition: names and nouns do, verbs do not. */
const NOUN_SHARE = 0.08;

/** Share of articles with a longer name from which on a shorter one is not proposed beside it. */
const SWALLOWED = 0.6;

const LEAST_LIKENESS = 0.3;

/** Share of the rarer spelling's articles that may have the other one too: papers keep to one. */
const MOST_TOGETHER = 0.3;

/**
 * Reads titles and leads and proposes topics and pairs of spellings: «الديمقراطية» and
 * «الديموقراطية» when they differ in letters that writers vary, stand among the same words and
 * seldom in one article.
 *
 * @param articles read once, one by one
 */
export function suggest(
  articles: Iterable<{ readonly title: string; readonly lead: string }>,
  options: SuggestOptions = {},
): { topics: TopicProposal[]; aliases: AliasProposal[] } {
  const { least = 5, count = 50 } = options;
  const known = new Set([...(options.known ?? [])].map(normalise));
  const heads = new HeadlineWords(new WordScanner());
  for (const { title, lead } of articles) heads.add(title, lead);
  return {
    topics: topicProposals(heads, least, known).slice(0, count),
    aliases: aliasProposals(heads, least, known).slice(0, count),
  };
}

function topicProposals(
  heads: HeadlineWords,
  least: number,
  known: ReadonlySet<string>,
): TopicProposal[] {
  const phrases = heads.phrases(LONGEST_NAME, least);
  const frequent = [...phrases].filter(
    ([phrase, articles]) => articles >= least && isName(heads, phrase),
  );
  const within = new Map<string, number>();
  for (const [phrase, articles] of frequent) {
    const words = phrase.split(" ");
    for (let size = 1; size < words.length; size++) {
      for (let at = 0; at + size <= words.length; at++) {
        const part = words.slice(at, at + size).join(" ");
        within.set(part, Math.max(within.get(part) ?? 0, articles));
      }
    }
  }
  return frequent
    .filter(([phrase, articles]) => (within.get(phrase) ?? 0) < articles * SWALLOWED)
    .filter(([phrase]) => !known.has(phrase))
    .map(([phrase, articles]) => ({ name: heads.written(phrase), articles }))
    .sort((a, b) => worth(b, heads) - worth(a, heads) || (a.name < b.name ? -1 : 1));
}

/** A name of every second article says little, one of a handful is no topic yet. */
function worth({ articles }: TopicProposal, heads: HeadlineWords): number {
  return articles * Math.log(1 + heads.articles / articles);
}

function isName(heads: HeadlineWords, phrase: string): boolean {
  const words = phrase.split(" ");
  if (words.some((word) => word.length < 3 || isStopWord(word) || /^\d/.test(word))) return false;
  return heads.shareAfterPreposition(words[0]!) >= NOUN_SHARE;
}

function aliasProposals(
  heads: HeadlineWords,
  least: number,
  known: ReadonlySet<string>,
): AliasProposal[] {
  const words = heads.words(least).filter((word) => word.length >= 4 && !isStopWord(word));
  const attested = new Set(words);
  const stem = (word: string) => validatedStem(word, (rest) => attested.has(rest));
  const proposals: AliasProposal[] = [];
  for (const [a, b] of soundingAlike(words)) {
    if (stem(a) === stem(b)) continue;
    if (known.has(a) && known.has(b)) continue;
    const [first, second] = heads.frequency(a) >= heads.frequency(b) ? [a, b] : [b, a];
    if (heads.together(first, second) > MOST_TOGETHER * heads.frequency(second)) continue;
    const likeness = contextLikeness(heads.contexts(first), heads.contexts(second));
    if (likeness < LEAST_LIKENESS) continue;
    proposals.push({
      name: heads.written(first),
      alias: heads.written(second),
      articles: [heads.frequency(first), heads.frequency(second)],
      likeness: Math.round(likeness * 100) / 100,
    });
  }
  return proposals.sort(
    (a, b) =>
      b.likeness * Math.log(b.articles[1]) - a.likeness * Math.log(a.articles[1]) ||
      (a.name + a.alias < b.name + b.alias ? -1 : 1),
  );
}
