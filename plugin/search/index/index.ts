/** The index of search, made at build time. */
export { archiveFiles } from "./archive-files.ts";
export { ArchiveWords } from "./archive-words.ts";
export { ArticleReader } from "./article-reader.ts";
export { CachedTerms, cachedTermsBytes } from "./cached-terms.ts";
export type { DescribedArticle, DocumentTopic, SearchDocument, YearArticle } from "./document.ts";
export { FormCache } from "./form-cache.ts";
export { type CountedName, namePagesOf, namesOf } from "./names.ts";
export type { Vocabulary } from "./vocabulary.ts";
export { type IndexRules, type YearIndex, yearIndex } from "./year-index.ts";
