/** Which articles of an archive belong together: related ones, near-duplicates and stories. Pure. */
export { isDatedToDay } from "./article.ts";
export { type CopyGroups, MOST_COPIES } from "./copy-groups.ts";
export { aliasesOf } from "./likeness.ts";
export { type KnownLists, RelationTable, type TableEntry } from "./relation-table.ts";
export {
  type FoundPart,
  type Relations,
  type RelationsData,
  relatedCount,
  type StoryLimits,
} from "./relations.ts";
export type { EarlierRelations, RelationsBasis, RelationsCache } from "./relations-cache.ts";
