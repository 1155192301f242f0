/** Which articles of an archive belong together: related ones, near-duplicates and stories. Pure. */
export { isDatedToDay } from "./article.ts";
export { CachedRelations } from "./cached-relations.ts";
export { ComputedRelations } from "./computed-relations.ts";
export { Copies, type CopyGroups } from "./copy-groups.ts";
export { aliasesOf, likenessOf, topicNames } from "./likeness.ts";
export { type KnownLists, RelationTable, type TableEntry } from "./relation-table.ts";
export { type Relations, type RelationsData, relatedCount, type StoryLimits } from "./relations.ts";
export type { EarlierRelations, RelationsBasis, RelationsCache } from "./relations-cache.ts";
export { updatedIndex } from "./updated-index.ts";
