import type { ArchiveVocabulary } from "./archive-words.ts";
import type { WordFinder } from "./found-words.ts";
import type { Clause } from "./query.ts";

/** Words that are looked for among those that exist. */
const MOST_WORDS = 3;

/**
 * What was typed, with words that the archive has for those that it lacks, as the archive writes them.
 *
 * @param lost the clauses of which nothing was found
 * @returns `undefined` when nothing is lost, or nothing is near to it
 */
export async function respelt(
  text: string,
  lost: readonly Clause[],
  vocabulary: ArchiveVocabulary,
  finder: WordFinder,
): Promise<string | undefined> {
  const words = lost.flatMap(({ typed }) => typed).slice(0, MOST_WORDS);
  const meant = await Promise.all(words.map(({ form }) => written(form, vocabulary, finder)));
  let result = text;
  for (const [place, word] of [...words.entries()].reverse()) {
    const other = meant[place];
    if (other !== undefined) result = result.slice(0, word.from) + other + result.slice(word.to);
  }
  return result === text ? undefined : result;
}

/** The word that was meant: with what was typed before it, if the archive has it so. */
async function written(form: string, vocabulary: ArchiveVocabulary, finder: WordFinder) {
  const meant = await vocabulary.meant(form);
  if (meant === undefined || meant.proclitic === "") return meant?.written;
  const found = await finder.find(meant.proclitic + meant.form);
  return found.find(({ nearness }) => nearness === 1)?.entry.written ?? meant.written;
}
