import type { ArchiveVocabulary } from "./archive-words.ts";
import type { Clause } from "./query.ts";

/** Words that are looked for among those that exist. */
const MOST_WORDS = 3;

/**
 * What was typed, with words that the archive has for those that it lacks.
 *
 * @param lost the clauses of which nothing was found
 * @returns `undefined` when nothing is lost, or nothing is near to it
 */
export async function respelt(
  text: string,
  lost: readonly Clause[],
  vocabulary: ArchiveVocabulary,
): Promise<string | undefined> {
  const words = lost.flatMap(({ typed }) => typed).slice(0, MOST_WORDS);
  const meant = await Promise.all(words.map(({ form }) => vocabulary.meant(form)));
  let result = text;
  for (const [place, word] of [...words.entries()].reverse()) {
    const other = meant[place];
    if (other !== undefined) result = result.slice(0, word.from) + other + result.slice(word.to);
  }
  return result === text ? undefined : result;
}
