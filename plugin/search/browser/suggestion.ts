import type { ArchiveVocabulary } from "./archive-words.ts";
import type { Clause } from "./query.ts";

/** Says how an archive writes a form, where it has it. */
interface Writings {
  writingOf(form: string): Promise<string | undefined>;
}

/** Words that are looked for among those that exist. */
const MOST_WORDS = 3;

/**
 * What was typed, with words that the archive has for those that it lacks, as the archive writes them.
 *
 * @param lost the clauses of which nothing was found
 * @param isThere has the archive the words, so that only letters that are often confused are changed?
 * @returns `undefined` when nothing is lost, or nothing is near to it
 */
export async function respelt(
  text: string,
  lost: readonly Clause[],
  vocabulary: ArchiveVocabulary,
  writings: Writings,
  isThere = false,
): Promise<string | undefined> {
  const words = lost.flatMap(({ typed }) => typed).slice(0, MOST_WORDS);
  const meant = await Promise.all(
    words.map(({ form }) => written(form, vocabulary, writings, isThere)),
  );
  let result = text;
  for (const [place, word] of [...words.entries()].reverse()) {
    const other = meant[place];
    if (other !== undefined) result = result.slice(0, word.from) + other + result.slice(word.to);
  }
  return result === text ? undefined : result;
}

/** The word that was meant: with what was typed before it, if the archive has it so. */
async function written(
  form: string,
  vocabulary: ArchiveVocabulary,
  writings: Writings,
  isThere: boolean,
) {
  const meant = await vocabulary.meant(form);
  if (isThere && meant?.isConfused !== true) return undefined;
  if (meant === undefined) return isThere ? undefined : inTwo(form, writings);
  if (meant.proclitic === "") return meant.written;
  return (await writings.writingOf(meant.proclitic + meant.form)) ?? meant.written;
}

/** «كرةالقدم» as «كرة القدم», where the archive has both words. */
async function inTwo(form: string, writings: Writings): Promise<string | undefined> {
  const at = form.indexOf("ال", SHORTEST_PART);
  if (at < 0) return undefined;
  const [first, second] = await Promise.all(
    [form.slice(0, at), form.slice(at)].map((part) => writings.writingOf(part)),
  );
  return first === undefined || second === undefined ? undefined : `${first} ${second}`;
}

const SHORTEST_PART = 2;
