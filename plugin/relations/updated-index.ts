import {
  type OwnTexts,
  type RelatedIndex,
  type RelatedOptions,
  restoreIndex,
} from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ComparedArticle } from "./article.ts";
import { aliasesOf, datedOf, inputOf } from "./likeness.ts";
import { RelationTable } from "./relation-table.ts";
import type { EarlierRelations } from "./relations-cache.ts";

/** An index, and the lists that are known without asking it. */
export interface FoundIndex {
  readonly index: RelatedIndex;
  readonly table: RelationTable;
}

/**
 * The index of an archive of which most articles are those of an earlier one: only what is new is
 * read, and the lists that cannot have changed are taken over.
 *
 * @param earlier found with the same options and aliases
 * @param ownTexts what of the articles' texts is compared
 * @param width how long the lists are that are known
 * @returns nothing when so much has changed that an index is as soon made anew
 */
export function updatedIndex(
  earlier: EarlierRelations,
  articles: readonly ComparedArticle[],
  ownTexts: OwnTexts,
  registry: TopicRegistry,
  options: RelatedOptions,
  width: number,
): FoundIndex | undefined {
  const restored = restoreIndex(
    earlier.index,
    { ...options, aliases: aliasesOf(registry) },
    {
      numbers: earlier.places,
      size: articles.length,
      dated: (place) => datedOf(articles[place] as ComparedArticle),
      input: (place) => inputOf(articles, ownTexts, place),
    },
  );
  if (restored === undefined) return undefined;
  const { index, changed } = restored;
  // Pins and exclusions may name an article that has come or gone.
  const isKept = (place: number) => {
    const article = articles[place];
    return !changed.has(place) && (article?.entry ?? article?.data)?.related === undefined;
  };
  const known = { has: isKept, read: earlier.list };
  return { index, table: new RelationTable(articles.length, width, known) };
}
