import type { AliasProposal, Counted, TopicProposal } from "../proposals/index.ts";
import { matchingForm, slug } from "../text/index.ts";
import type { Topic, TopicRegistry } from "../topics/index.ts";

/** Another spelling of a name: the name with one of its words spelt in the other way. */
export interface OtherSpelling {
  readonly name: string;
  /** The word in its other spelling. */
  readonly word: string;
  /** Articles that have that word. */
  readonly articles: number;
  /** How alike the words around both spellings are, from 0 to 1. */
  readonly likeness: number;
  /** Is it known that they are one? */
  readonly isKnown: boolean;
}

/** A topic that the registry lacks. Its id and names are no other topic's. */
export interface NewTopic {
  readonly id: string;
  readonly name: string;
  /** Articles that have it. */
  readonly articles: number;
  readonly spellings: readonly OtherSpelling[];
  /** Longer names for it. */
  readonly longer: readonly Counted[];
  /** Why it is proposed; nothing of a pair of spellings, which says why itself. */
  readonly proposal?: TopicProposal;
}

/** Spellings that a topic of the registry lacks. */
export interface Addition {
  readonly topic: Topic;
  readonly spellings: readonly OtherSpelling[];
}

/** What the registry could gain. No name is proposed twice, and none is in the registry. */
export interface Proposals {
  readonly topics: readonly NewTopic[];
  readonly additions: readonly Addition[];
  /** Pairs of spellings that belong to no topic above and could be names, as topics of their own. */
  readonly pairs: readonly NewTopic[];
}

interface Found {
  readonly topics: readonly TopicProposal[];
  readonly aliases: readonly AliasProposal[];
}

/**
 * Puts each pair of spellings beside the topic that it belongs to, so that everything can be
 * accepted together: «ترمب» becomes an alias of «ترامب» and no topic of its own.
 *
 * @param found topics by falling worth, and pairs of words
 */
export function chooseProposals(found: Found, registry: TopicRegistry): Proposals {
  const taken = new Set<string>();
  const placed = new Set<AliasProposal>();

  /** Is the name free? It is taken then. */
  const take = (name: string): boolean => {
    const form = matchingForm(name);
    if (taken.has(form) || registry.find(name) !== undefined) return false;
    taken.add(form);
    return true;
  };
  const otherSpellings = (name: string): OtherSpelling[] =>
    found.aliases.flatMap((pair) => {
      const other = respelt(name, pair);
      if (other === undefined) return [];
      placed.add(pair);
      return take(other.name) ? [other] : [];
    });
  const newTopic = (name: string, articles: number, proposal?: TopicProposal): NewTopic[] => {
    const id = slug(name);
    // A name too long for an id, or with signs that none can hold, would clash or be refused.
    if (matchingForm(id) !== matchingForm(name) || !take(name)) return [];
    const spellings = otherSpellings(name);
    const longer = proposal?.longer.filter((other) => take(other.name)) ?? [];
    return [{ id, name, articles, spellings, longer, ...(proposal && { proposal }) }];
  };

  // The registry comes first: what is a spelling of its names is no new topic.
  const additions = registry.topics
    .map((topic) => ({
      topic,
      spellings: [topic.name, ...topic.aliases].flatMap(otherSpellings),
    }))
    .filter(({ spellings }) => spellings.length > 0);
  const topics = found.topics.flatMap((topic) => newTopic(topic.name, topic.articles, topic));
  const pairs = found.aliases
    .filter((pair) => pair.isName && !placed.has(pair))
    .flatMap((pair) => newTopic(pair.name, pair.articles[0]))
    .filter(({ spellings }) => spellings.length > 0);
  return { topics, additions, pairs };
}

/** A name with the words of a pair exchanged; `undefined` when it has neither. */
function respelt(name: string, pair: AliasProposal): OtherSpelling | undefined {
  const [first, second] = [matchingForm(pair.name), matchingForm(pair.alias)];
  const words = name.split(" ");
  const forms = words.map(matchingForm);
  const hasFirst = forms.includes(first);
  if (!hasFirst && !forms.includes(second)) return undefined;
  const [from, to] = hasFirst ? [first, pair.alias] : [second, pair.name];
  return {
    name: words.map((word, at) => (forms[at] === from ? to : word)).join(" "),
    word: to,
    articles: pair.articles[hasFirst ? 1 : 0],
    likeness: pair.likeness,
    isKnown: pair.isKnown,
  };
}
