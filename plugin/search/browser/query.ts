import { findCompounds } from "../analysis/compounds.ts";
import { frontsOf } from "../analysis/fronts.ts";
import { findMonths } from "../analysis/months.ts";
import { pluralsOf } from "../analysis/plurals.ts";
import { basesOf } from "../analysis/same-word.ts";
import { type SearchWord, wordsOf } from "../analysis/words-of.ts";
import type { Names } from "../files.ts";

/** A word to look for. */
export interface QueryWord {
  readonly form: string;
  /** Of 1: how much it says when it is found instead of what was typed. */
  readonly weight: number;
}

/** A part of a query, for which one of several things may stand; each may have several words. */
export interface Clause {
  readonly alternatives: readonly (readonly QueryWord[])[];
  /** Where it was typed. */
  readonly typed: readonly SearchWord[];
  /** A month's name is no misspelling of another word. */
  readonly isMonth?: boolean;
}

/** Words that count; a longer query is read to here. */
const MOST_WORDS = 24;
/** Letters that are read. */
const MOST_LETTERS = 1000;

const PLURAL = 0.7;
const OTHER_NAME = 0.8;

/** Reads what was typed into clauses, all of which a result should have. */
export class QueryReader {
  readonly #names: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #longestName: number;

  constructor(names: Names) {
    const groups = new Map<string, readonly (readonly string[])[]>();
    let longest = 1;
    for (const topic of names.topic) {
      const all = topic.map((name) => wordsOf(name).map(({ form }) => form));
      const useful = all.filter((forms) => forms.length > 0);
      if (useful.length < 2) continue;
      for (const forms of useful) {
        longest = Math.max(longest, forms.length);
        groups.set(forms.join(" "), useful);
      }
    }
    this.#names = groups;
    this.#longestName = longest;
  }

  read(text: string): Clause[] {
    const words = wordsOf(text.slice(0, MOST_LETTERS)).slice(0, MOST_WORDS);
    const clauses: Clause[] = [];
    const months = new Map(
      findMonths(words.map(({ form }) => form)).map((month) => [month.at, month]),
    );
    const compounds = new Map(
      findCompounds(text, words).map((compound) => [compound.at, compound]),
    );
    for (let at = 0; at < words.length; ) {
      const compound = compounds.get(at);
      const name = this.#nameAt(words, at);
      const month = months.get(at);
      if (name !== undefined) {
        const typed = words.slice(at, at + name.length);
        clauses.push({ typed, alternatives: this.#alternatives(typed, name.others) });
        at += name.length;
      } else if (month !== undefined) {
        const typed = words.slice(at, at + month.length);
        clauses.push({ typed, alternatives: [[{ form: month.name, weight: 1 }]], isMonth: true });
        at += month.length;
      } else if (compound !== undefined) {
        const typed = words.slice(at, at + compound.length);
        const whole = [{ ...(typed[0] as SearchWord), form: compound.form }];
        const parts = compound.parts.map((form) => ({ form, weight: 1 }));
        clauses.push({ typed, alternatives: [...this.#alternatives(whole, []), parts] });
        at += compound.length;
      } else {
        const typed = words.slice(at, at + 1);
        clauses.push({ typed, alternatives: this.#alternatives(typed, []) });
        at++;
      }
    }
    return withoutRepeated(clauses);
  }

  #nameAt(words: readonly SearchWord[], at: number) {
    for (let length = Math.min(this.#longestName, words.length - at); length > 0; length--) {
      const forms = words.slice(at, at + length).map(({ form }) => form);
      const others = this.#names.get(forms.join(" "));
      if (others !== undefined) return { length, others };
    }
    return undefined;
  }

  #alternatives(
    typed: readonly SearchWord[],
    names: readonly (readonly string[])[],
  ): QueryWord[][] {
    const own = typed.map(({ form }) => form);
    const others = names.filter((forms) => forms.join(" ") !== own.join(" "));
    const [only] = own.length === 1 ? own : [];
    const plurals = only === undefined ? [] : otherNumbers(only);
    return [
      own.map((form) => ({ form, weight: 1 })),
      ...plurals.map((form) => [{ form, weight: PLURAL }]),
      ...others.map((forms) => forms.map((form) => ({ form, weight: OTHER_NAME }))),
    ];
  }
}

/** Singular and plurals of a word that the list of broken plurals has, whatever stands around it. */
function otherNumbers(form: string): string[] {
  for (const { word, proclitic } of frontsOf(form)) {
    // «ألعاب» begins as if it had the article.
    const words = [word, ...(proclitic.endsWith("ال") ? [`ال${word}`] : [])];
    const bases = words.flatMap((one) => [...basesOf(one, () => 0)]);
    const known = bases.find((base) => pluralsOf(base).length > 0);
    if (known !== undefined) return pluralsOf(known).filter((other) => other !== word);
  }
  return [];
}

function withoutRepeated(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter(({ alternatives: [own = []] }) => {
    const key = own.map(({ form }) => form).join(" ");
    return !seen.has(key) && seen.add(key);
  });
}
