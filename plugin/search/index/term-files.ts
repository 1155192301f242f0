import { type TermEntry, termLines } from "../term-lines.ts";

/** Letters of a file of words: about a third when it travels compressed. */
const FILE_LETTERS = 20_000;

/** Words that begin with the same letters are looked for together. */
const TOGETHER = 3;

/** Cuts a year's words into files, where possible between words of different beginnings. */
export function termFiles(entries: readonly TermEntry[]): { first: string; content: string }[] {
  const files: TermEntry[][] = [];
  let file: TermEntry[] = [];
  let letters = 0;
  for (const entry of entries) {
    const last = file.at(-1);
    // The larger the file, the more letters two words must share to stay together.
    const shared = TOGETHER + Math.max(0, Math.floor(letters / FILE_LETTERS) - 1);
    const isCut = last?.word.slice(0, shared) !== entry.word.slice(0, shared);
    if (last !== undefined && letters >= FILE_LETTERS && isCut) {
      files.push(file);
      file = [];
      letters = 0;
    }
    file.push(entry);
    letters += entry.articles.length + entry.places.length + entry.word.length + 4;
  }
  if (file.length > 0) files.push(file);
  return files.map((found) => ({ first: found[0]?.word ?? "", content: termLines(found) }));
}
