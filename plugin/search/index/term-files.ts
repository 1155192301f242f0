import type { IndexedYear } from "../files.ts";
import { type TermEntry, termLines } from "../term-lines.ts";

/**
 * Letters of a file of words: about a third when it travels compressed. Of the newest articles, which one
 * more changes, fewer files are made.
 */
const FILE_LETTERS = { year: 6_000, newest: 20_000 };

/** Words that begin with the same letters are looked for together. */
const TOGETHER = 3;

/**
 * Cuts a year's words into files, where possible between words of different beginnings.
 *
 * @param part the newest of the year, or all of it
 * @param take is given each file as soon as it is whole
 */
export function termFiles(
  entries: Iterable<TermEntry>,
  { part }: Pick<IndexedYear, "part">,
  take: (file: TermFile) => void,
): void {
  const most = FILE_LETTERS[part ?? "year"];
  let file: TermEntry[] = [];
  let letters = 0;
  const close = () => {
    if (file.length > 0) take({ first: file[0]?.word ?? "", content: termLines(file) });
    file = [];
    letters = 0;
  };
  for (const entry of entries) {
    const last = file.at(-1);
    // The larger the file, the more letters two words must share to stay together.
    const shared = TOGETHER + Math.max(0, Math.floor(letters / most) - 1);
    const isCut = last?.word.slice(0, shared) !== entry.word.slice(0, shared);
    if (last !== undefined && letters >= most && isCut) close();
    file.push(entry);
    letters += entry.articles.length + entry.places.length + entry.word.length + 4;
  }
  close();
}

/** Words from one to another. */
export interface TermFile {
  readonly first: string;
  readonly content: string;
}
