import { MANIFEST, type Manifest, NAMES, type Names, type YearEntry } from "../files.ts";
import type { ArchiveWords } from "./archive-words.ts";

/**
 * The files of search that are of the whole archive, by their names.
 *
 * @param years newest first
 * @param words of all these years
 */
export function archiveFiles(
  years: readonly YearEntry[],
  words: ArchiveWords,
  names: Names,
  versionOf: (content: string) => string,
): Map<string, string> {
  const { entry, files } = words.files(versionOf);
  const named = JSON.stringify(names);
  const manifest: Manifest = { years, words: entry, names: versionOf(named) };
  files.set(NAMES, named);
  files.set(MANIFEST, JSON.stringify(manifest));
  return files;
}
