import { wordsOf } from "../analysis/words-of.ts";
import type { TextRun } from "../browser/contract.ts";
import { type Marks, marked, type Phrase, passage } from "../browser/passage.ts";
import type { MarkedPieces } from "../endpoint.ts";
import type { AskedQuery } from "../keys/asked-query.ts";
import type { CountOf } from "../keys/word-keys.ts";
import type { StoredArticle } from "./backend.ts";
import { keysOfStanding } from "./standing-forms.ts";

/** What of some articles stands for the words of a query. */
export function marksOf(
  articles: readonly Pick<StoredArticle, "title" | "text">[],
  { clauses }: Pick<AskedQuery, "clauses">,
  countOf: CountOf,
): Marks {
  const alternatives = clauses.flatMap((clause) => clause.alternatives);
  const forms = new Set(
    articles.flatMap(({ title, text }) => wordsOf(`${title}\n${text}`).map(({ form }) => form)),
  );
  const keys = keysOfStanding(forms, clauses, countOf);
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
