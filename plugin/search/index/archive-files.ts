import {
  MANIFEST,
  type Manifest,
  NAME_PAGES,
  NAMES,
  type NamePages,
  type Names,
  type YearEntry,
} from "../files.ts";
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
  pages?: NamePages,
): Map<string, string> {
  const { entry, files } = words.files(versionOf);
  const named = JSON.stringify(names);
  const paged = pages && JSON.stringify(pages);
  const manifest: Manifest = {
    years,
    words: entry,
    names: versionOf(named),
    ...(paged === undefined ? {} : { pages: versionOf(paged) }),
  };
  if (paged !== undefined) files.set(NAME_PAGES, paged);
  files.set(NAMES, named);
  files.set(MANIFEST, JSON.stringify(manifest));
  return files;
}
