import {
  MANIFEST,
  type Manifest,
  NAME_PAGES,
  NAMES,
  type NamePages,
  type Names,
  type WordsEntry,
  type YearEntry,
} from "../files.ts";
/**
 * The files of search that are of the whole archive, but for its words, by their names.
 *
 * @param years newest first
 */
export function archiveFiles(
  years: readonly YearEntry[],
  words: WordsEntry,
  names: Names,
  versionOf: (content: string) => string,
  pages?: NamePages,
): Map<string, string> {
  const files = new Map<string, string>();
  const named = JSON.stringify(names);
  const paged = pages && JSON.stringify(pages);
  const manifest: Manifest = {
    years,
    words,
    names: versionOf(named),
    ...(paged === undefined ? {} : { pages: versionOf(paged) }),
  };
  if (paged !== undefined) files.set(NAME_PAGES, paged);
  files.set(NAMES, named);
  files.set(MANIFEST, JSON.stringify(manifest));
  return files;
}
