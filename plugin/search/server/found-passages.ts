import { frontsOf } from "../analysis/fronts.ts";
import { beginningsOf } from "../analysis/same-word.ts";
import { wordsOf } from "../analysis/words-of.ts";
import type { TextRun } from "../browser/contract.ts";
import { type Marks, marked, type Phrase, passage } from "../browser/passage.ts";
import type { MarkedPieces } from "../endpoint.ts";
import type { AskedQuery } from "../keys/asked-query.ts";
import { type CountOf, textKeys } from "../keys/word-keys.ts";
import type { StoredArticle } from "./backend.ts";

/** What of some articles stands for the words of a query. */
export function marksOf(
  articles: readonly Pick<StoredArticle, "title" | "text">[],
  { clauses }: Pick<AskedQuery, "clauses">,
  countOf: CountOf,
): Marks {
  const alternatives = clauses.flatMap((clause) => clause.alternatives);
  const words = alternatives.flatMap((alternative) => alternative.words);
  const beginnings = new Set(
    words.flatMap(({ all }) => all.filter((key) => !key.startsWith("~")).flatMap(beginningsOf)),
  );
  const lengths = [...new Set([...beginnings].map(({ length }) => length))];
  const mayStand = (form: string) =>
    frontsOf(form).some(({ word }) => lengths.some((size) => beginnings.has(word.slice(0, size))));
  const forms = new Set(
    articles.flatMap(({ title, text }) => wordsOf(`${title}\n${text}`).map(({ form }) => form)),
  );
  const keys = new Map(
    [...forms].filter(mayStand).map((form) => [form, new Set(keysOf(form, countOf))] as const),
  );
  const standing = (wanted: readonly string[]) =>
    new Set([...keys].flatMap(([form, own]) => (wanted.some((key) => own.has(key)) ? form : [])));
  const single: string[] = [];
  const phrases: Phrase[] = [];
  for (const { words: own } of alternatives) {
    const phrase = own.map(({ all }) => standing(all));
    if (phrase.length === 1) single.push(...(phrase[0] ?? []));
    else phrases.push(phrase);
  }
  return { forms: new Set(single), phrases };
}

/** The keys of a form that stands in an article, which are not stored by form. */
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

/** A headline with its marks. */
export function markedTitle(title: string, marks: Marks): MarkedPieces {
  return piecesOf(marked(title, marks));
}

/** The part of a text that says most of the query. */
export function markedPassage(text: string, marks: Marks): MarkedPieces {
  return piecesOf(passage(text, marks));
}

function piecesOf(runs: readonly TextRun[]): string[] {
  const pieces: string[] = [""];
  for (const { text, marked: isMarked } of runs) {
    // Odd places are marked: what stands between two marks may be nothing.
    if (isMarked !== (pieces.length % 2 === 0)) pieces.push("");
    pieces[pieces.length - 1] += text;
  }
  return pieces;
}
