/** Words of a year, as its files hold them: one a line, ordered by the word without its proclitic. */
export interface TermEntry {
  /** The word without what stands before it. */
  readonly word: string;
  readonly proclitic: string;
  /** Articles of the year, rising, encoded. */
  readonly articles: string;
  /** A letter for each of them: where the word stands there. */
  readonly places: string;
  /** As the archive writes it most often, with its proclitic. */
  readonly written: string;
}

/** The lines of a file; a word that is the same as in the line before is left out. */
export function termLines(entries: readonly TermEntry[]): string {
  let last = "";
  return entries
    .map(({ word, proclitic, articles, places, written }) => {
      const shown = word === last ? "" : word;
      last = word;
      const line = `${shown} ${proclitic} ${articles} ${places}`;
      return written === proclitic + word ? line : `${line} ${written}`;
    })
    .join("\n");
}

/** What {@link termLines} wrote. */
export function readTermLines(text: string): TermEntry[] {
  if (text === "") return [];
  let last = "";
  return text.split("\n").map((line) => {
    const [shown = "", proclitic = "", articles = "", places = "", written] = line.split(" ");
    if (shown !== "") last = shown;
    return { word: last, proclitic, articles, places, written: written ?? proclitic + last };
  });
}
