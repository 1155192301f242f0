import type { YearEntry } from "../files.ts";
import type { ArchiveVocabulary } from "./archive-words.ts";
import { wordsBeginningWith } from "./completions.ts";
import type { FoundForm } from "./found-form.ts";
import type { PairArticles, PairLookup } from "./found-pairs.ts";
import { SAME_WORD, type WordLookup } from "./found-words.ts";
import type { Phrase } from "./passage.ts";
import type { Alternative, Clause, QueryWord } from "./query.ts";
import { anyOf, frequencies, inAll, together, type YearScores } from "./scoring.ts";

/** What was found of a clause. */
export interface FoundClause {
  readonly clause: Clause;
  readonly frequent: YearScores;
  /** Forms that stand for it wherever they stand. */
  readonly forms: readonly string[];
  /** What stands for it only where several words stand together. */
  readonly phrases: readonly Phrase[];
  /** Has the archive any word of it? */
  readonly isFound: boolean;
  /** And that with the very endings that were typed? */
  readonly isNear: boolean;
}

/** Finds what stands for the clauses of a query. */
export class ClauseLookup {
  readonly #words: WordLookup;
  readonly #pairs: PairLookup;
  readonly #vocabulary: ArchiveVocabulary;

  constructor(words: WordLookup, pairs: PairLookup, vocabulary: ArchiveVocabulary) {
    this.#words = words;
    this.#pairs = pairs;
    this.#vocabulary = vocabulary;
  }

  async find(clause: Clause): Promise<FoundClause> {
    const forms: string[] = [];
    const phrases: Phrase[] = [];
    let [isFound, isNear] = [false, false];
    const alternatives = await Promise.all(
      clause.alternatives.map(async ({ words, pairs }, place) => {
        const found = await Promise.all(words.map((word) => this.#word(word)));
        const phrase = found.map(
          (own) => new Set(own.map(({ entry }) => entry.proclitic + entry.word)),
        );
        const isHere = phrase.every(({ size }) => size > 0);
        isFound ||= isHere || (place === 0 && phrase.some(({ size }) => size > 0));
        isNear ||= found.some((own) => own.some(({ nearness }) => nearness >= SAME_WORD));
        // A word of another name says nothing by itself: «العراق» is not «داعش».
        if (phrase.length === 1 || (place === 0 && pairs.length === 0))
          forms.push(...phrase.flatMap((own) => [...own]));
        else phrases.push(phrase);
        const all = together(found.map((own, at) => frequencies(own, words[at]?.weight ?? 1)));
        return isHere ? this.#sideBySide(all, pairs) : all;
      }),
    );
    const frequent = anyOf(alternatives);
    return { clause, frequent, forms, phrases, isFound, isNear };
  }

  /** The last clause of a query that is being written. */
  async findUnfinished(clause: Clause): Promise<FoundClause> {
    const found = await this.find(clause);
    const last = clause.typed.at(-1);
    if (found.isFound || last === undefined) return found;
    const words = await wordsBeginningWith(last.form, this.#vocabulary).catch(() => []);
    const alternatives = words.map(
      ({ form }): Alternative => ({ words: [{ form, weight: 1 }], pairs: [] }),
    );
    return this.find({ ...clause, alternatives });
  }

  async #word({ form, isExact }: QueryWord): Promise<FoundForm[]> {
    const found = await this.#words.find(form);
    return isExact === true ? found.filter(({ nearness }) => nearness >= SAME_WORD) : found;
  }

  async #sideBySide(scores: YearScores, pairs: readonly number[]): Promise<YearScores> {
    const years: YearEntry[] = [...scores.keys()];
    const found: PairArticles[] = await Promise.all(
      pairs.map((pair) => this.#pairs.find(pair, years)),
    );
    return inAll(scores, found);
  }
}
