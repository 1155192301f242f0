import { ArchiveVocabulary } from "../browser/archive-words.ts";
import { type Clause, linksOf, type ReadQuery } from "../browser/query.ts";
import { isGuessed, isUntoldLatin, joinedClauses, standIns } from "../browser/stand-ins.ts";
import { askedClause } from "../keys/asked-query.ts";
import type { SearchBackend } from "./backend.ts";
import { BackendWords } from "./backend-words.ts";
import { FormsInEngine } from "./forms-in-engine.ts";
import type { KnownCounts } from "./known-counts.ts";

/** Writes queries as an archive does: two words that it has as one, and what stands for one that it lacks. */
export class MeantClauses {
  readonly #sources: { readonly written: FormsInEngine; readonly vocabulary: ArchiveVocabulary };

  constructor(backend: SearchBackend) {
    this.#sources = {
      written: new FormsInEngine(backend),
      vocabulary: new ArchiveVocabulary(new BackendWords(backend)),
    };
  }

  /**
   * @param text as it was typed
   * @param isTyping is the last word still being written?
   */
  async of(
    text: string,
    read: ReadQuery,
    counts: KnownCounts,
    isTyping: boolean,
  ): Promise<ReadQuery> {
    const joined = await joinedClauses(read.clauses, text, this.#sources);
    const last = isTyping ? joined.at(-1) : undefined;
    const clauses = await Promise.all(
      joined.map(async (clause) => {
        if (clause === last || clause.isMonth === true) return clause;
        const { isFound, isNear, isTold } = await this.#known(text, clause, counts);
        if (isTold) return clause;
        const others = await standIns(clause, this.#sources);
        if (others.length === 0) return clause;
        const typed = isFound ? clause.alternatives : [];
        return { ...clause, alternatives: [...typed, ...others], isStoodFor: !isNear };
      }),
    );
    const links = read.links.length > 0 ? linksOf(clauses) : [];
    return { ...read, clauses, links };
  }

  /** Has the archive a clause, and that with the very endings that were typed? */
  async #known(text: string, clause: Clause, counts: KnownCounts) {
    return counts.settled((countOf) => {
      const { alternatives, articles } = askedClause(text, clause, countOf);
      const near = alternatives.flatMap(({ words }) => words.flatMap((word) => word.near));
      const has = (word: string) => countOf(word).articles > 0;
      const isNear = near.some(has) && !isGuessed(clause, articles, has);
      const isTold = isNear && !isUntoldLatin(clause, articles);
      return { isFound: articles > 0, isNear, isTold };
    });
  }
}
