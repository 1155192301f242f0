import { frontsOf } from "../analysis/fronts.ts";
import { beginningsOf } from "../analysis/same-word.ts";
import type { AskedClause } from "../keys/asked-query.ts";
import { type CountOf, textKeys } from "../keys/word-keys.ts";

/**
 * The keys of those forms of articles that may stand for a word of a query. No engine tells which form
 * has which key.
 */
export function keysOfStanding(
  forms: Iterable<string>,
  clauses: readonly AskedClause[],
  countOf: CountOf,
): ReadonlyMap<string, ReadonlySet<string>> {
  const words = clauses.flatMap(({ alternatives }) => alternatives.flatMap((one) => one.words));
  const beginnings = new Set(
    words.flatMap(({ all }) => all.filter((key) => !key.startsWith("~")).flatMap(beginningsOf)),
  );
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  const keys = new Map<string, ReadonlySet<string>>();
  for (const form of forms) {
    const mayStand = frontsOf(form).some(({ word }) =>
      lengths.some((size) => beginnings.has(word.slice(0, size))),
    );
    if (mayStand) keys.set(form, new Set(keysOf(form, countOf)));
  }
  return keys;
}

function keysOf(form: string, countOf: CountOf): readonly string[] {
  const fronts = frontsOf(form).filter(
    ({ word, proclitic }) => proclitic === "" || countOf(word).articles > 0,
  );
  const frequency = (word: string, isBare?: boolean) =>
    isBare === true ? countOf(word).bare : countOf(word).articles;
  return textKeys(
    form,
    fronts.map(({ word }) => word),
    frequency,
  );
}
