/** The index of search, made at build time. */
export { FormCache } from "../analysis/words-of.ts";
export { archiveFiles } from "./archive-files.ts";
export { ArchiveWords } from "./archive-words.ts";
export type { DescribedArticle, DocumentTopic, SearchDocument, YearArticle } from "./document.ts";
export { KeptTerms, keptTermsBytes } from "./kept-terms.ts";
export { type CountedName, namesOf } from "./names.ts";
export { type IndexRules, type YearIndex, yearIndex } from "./year-index.ts";
