/** The index of search, made at build time. */
export { FormCache } from "../analysis/words-of.ts";
export { archiveFiles } from "./archive-files.ts";
export { ArchiveWords } from "./archive-words.ts";
export type { DocumentTopic, SearchDocument } from "./document.ts";
export { type CountedName, namesOf } from "./names.ts";
export { type YearIndex, yearIndex } from "./year-index.ts";
