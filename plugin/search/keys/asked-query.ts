import type { FilterName, SearchQuery, TimeSpan } from "../browser/contract.ts";
import { asTyped, type Clause, type Link, type ReadQuery } from "../browser/query.ts";
import { type AskedKeys, askedKeys, type CountOf } from "./word-keys.ts";

/** One of the things that may stand for a part of a query. */
export interface AskedAlternative {
  /** An article has a key of each; in their order and side by side, if `isInOrder`. */
  readonly words: readonly AskedKeys[];
  readonly isInOrder: boolean;
  /** Of 1: how much it says when it is found instead of what was typed. */
  readonly weight: number;
  /** Words that stand side by side in it, as numbers of `word-pairs.ts`. */
  readonly pairs: readonly number[];
}

/** A part of a query. */
export interface AskedClause {
  /** As it stands in the text. */
  readonly typed: string;
  /** An article has one of them; the first is what was typed. */
  readonly alternatives: readonly AskedAlternative[];
  /** In about how many articles it stands; 0 for one that the archive seems to lack. */
  readonly articles: number;
  /** Has every result it, as words in quotation marks and one that is being written? */
  readonly isWanted: boolean;
  /** Is it another word than what was typed, which the archive lacks? */
  readonly isStoodFor: boolean;
}

/** The words of two clauses that were typed side by side. */
export interface AskedLink {
  /** Their places among the clauses. */
  readonly clauses: readonly [number, number];
  readonly words: readonly [AskedKeys, AskedKeys];
  /** Their number in `word-pairs.ts`. */
  readonly pair: number;
}

/** What an engine is to look for. */
export interface AskedQuery {
  /** An article has all of them, or all but `lacking`. */
  readonly clauses: readonly AskedClause[];
  /**
   * How many of the clauses that are not wanted an article may lack. An engine that cannot ask so
   * gives the articles that have all.
   */
  readonly lacking: number;
  /** And none of these. */
  readonly excluded: readonly AskedClause[];
  /** Articles that have their words side by side come before others. */
  readonly links: readonly AskedLink[];
  /** An article has one of the values of each. */
  readonly filters: Readonly<Partial<Record<FilterName, readonly string[]>>>;
  /** An article lies whole in one of them, where there is one. */
  readonly spans: readonly TimeSpan[];
  readonly sort: SearchQuery["sort"];
  /** How many of the first are passed over, and how many are wanted then. */
  readonly offset: number;
  readonly limit: number;
}

/**
 * The words of a query as keys.
 *
 * @param text as it was typed
 * @param read what `QueryReader` makes of it
 */
export function askedWords(
  text: string,
  { clauses, excluded, links }: ReadQuery,
  countOf: CountOf,
): Pick<AskedQuery, "clauses" | "excluded" | "links"> {
  const ask = (clause: Clause) => askedClause(text, clause, countOf);
  const linked = ({ clauses: [one, other], pair }: Link): AskedLink[] => {
    const first = clauses[one]?.typed.at(-1);
    const second = clauses[other]?.typed[0];
    if (first === undefined || second === undefined) return [];
    const keys = (form: string) => askedKeys(form, true, countOf);
    return [{ clauses: [one, other], words: [keys(first.form), keys(second.form)], pair }];
  };
  return {
    clauses: clauses.map(ask),
    excluded: excluded.map(ask),
    links: links.flatMap(linked),
  };
}

/** A part of a query with its words as keys. */
export function askedClause(text: string, clause: Clause, countOf: CountOf): AskedClause {
  const { alternatives, isQuoted = false, isStoodFor = false } = clause;
  const asked = alternatives.map(({ words, inOrder, pairs }) => {
    const forms = inOrder ?? words.map(({ form }) => form);
    return {
      words: forms.map((form, place) =>
        askedKeys(form, inOrder !== undefined || words[place]?.isExact === true, countOf),
      ),
      isInOrder: inOrder !== undefined,
      weight: words[0]?.weight ?? 1,
      pairs,
    };
  });
  const articlesOf = ({ all }: AskedKeys) =>
    all.reduce((sum, key) => sum + countOf(key).articles, 0);
  return {
    typed: asTyped(text, clause),
    alternatives: asked,
    isWanted: isQuoted,
    isStoodFor,
    articles: asked.reduce(
      (sum, { words }) => sum + Math.min(...words.map(articlesOf), Number.MAX_SAFE_INTEGER),
      0,
    ),
  };
}
