import { diffArrays } from "diff";

/** A piece of a text, and what became of it. */
export interface TextPiece {
  readonly text: string;
  /** Unset where it stands in both texts. */
  readonly change?: "deleted" | "inserted";
}

/** A word or a sign, and the blanks behind it, which count for nothing. */
interface Token {
  readonly word: string;
  readonly blanks: string;
}

/** Letters and digits with the signs between them, which are part of a number and an address; or one sign. */
const TOKEN =
  /(\n|[\p{L}\p{M}\p{N}]+(?:[^\s\p{L}\p{M}\p{N}]+[\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}]|(?=[^\S\n]))([^\S\n]*)/gu;

/** Texts that differ in more places are another text: the search for what they share grows with its square. */
const MOST_CHANGES = 2000;

/**
 * What was deleted from a text and what was inserted, by its words: first by whole lines, then by the
 * words of lines that differ. Signs alone between two changes are part of them.
 *
 * @returns the lines of both texts, each as its pieces; a deleted piece stands before what took its place
 */
export function changedWords(before: string, after: string): TextPiece[][] {
  const pieces: TextPiece[] = [];
  const lines = diffArrays(before.split("\n"), after.split("\n"), { maxEditLength: MOST_CHANGES });
  if (lines === undefined) pieces.push(...replaced(before, after));
  let deleted: string | undefined;
  const flush = (inserted?: string) => {
    pieces.push({ text: "\n" }, ...piecesOf(deleted, inserted));
    deleted = undefined;
  };
  for (const { value, added, removed } of lines ?? []) {
    const text = value.join("\n");
    if (added) flush(text);
    else if (removed) deleted = text;
    else {
      flush();
      pieces.push({ text: `\n${text}` });
    }
  }
  flush();
  return inLines(pieces);
}

function piecesOf(deleted: string | undefined, inserted: string | undefined): TextPiece[] {
  if (deleted === undefined) return [{ text: inserted ?? "", change: "inserted" }];
  if (inserted === undefined) return [{ text: deleted, change: "deleted" }];
  return changedTokens(deleted, inserted) ?? replaced(deleted, inserted);
}

function changedTokens(before: string, after: string): TextPiece[] | undefined {
  const chunks = diffArrays(tokensOf(before), tokensOf(after), {
    comparator: (a, b) => a.word === b.word,
    maxEditLength: MOST_CHANGES,
  });
  if (chunks === undefined) return undefined;
  const pieces: TextPiece[] = [];
  let [deleted, inserted] = ["", ""];
  // Blanks at the end stay out of it, or the line that marks it would run on.
  const take = (text: string, change: "deleted" | "inserted") => {
    const bare = text.replace(/[^\S\n]+$/, "");
    pieces.push({ text: bare, change });
    if (bare !== text) pieces.push({ text: " " });
  };
  const flush = () => {
    take(deleted, "deleted");
    take(inserted, "inserted");
    [deleted, inserted] = ["", ""];
  };
  for (const [place, { value, added, removed }] of chunks.entries()) {
    const text = value.map(({ word, blanks }) => word + blanks).join("");
    const isBetween = place > 0 && place < chunks.length - 1 && !/[\p{L}\p{N}\n]/u.test(text);
    if (!added && !removed && !isBetween) {
      flush();
      pieces.push({ text });
      continue;
    }
    if (!added) deleted += text;
    if (!removed) inserted += text;
  }
  flush();
  return pieces;
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map(([, word = "", blanks = ""]) => ({ word, blanks }));
}

function replaced(before: string, after: string): TextPiece[] {
  return [{ text: before, change: "deleted" }, { text: "\n" }, { text: after, change: "inserted" }];
}

/** Blank pieces and lines are left out. */
function inLines(pieces: readonly TextPiece[]): TextPiece[][] {
  const lines: TextPiece[][] = [[]];
  for (const { text, change } of pieces) {
    for (const [place, part] of text.split("\n").entries()) {
      if (place > 0) lines.push([]);
      if (part === "") continue;
      lines.at(-1)?.push(change === undefined ? { text: part } : { text: part, change });
    }
  }
  return lines.filter((line) => line.length > 0);
}
