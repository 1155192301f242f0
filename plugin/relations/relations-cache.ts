import type { OwnTexts, RelatedOptions, Sections } from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ComparedArticle } from "./article.ts";
import type { KnownLists } from "./relation-table.ts";
import type { RelationsData, StoryLimits } from "./relations.ts";

/** All that decides which articles belong together. */
export interface RelationsBasis {
  /** Newest first. */
  readonly articles: readonly ComparedArticle[];
  /** What of their texts is compared, by the same places. */
  readonly ownTexts: OwnTexts;
  readonly registry: TopicRegistry;
  readonly related: RelatedOptions;
  readonly stories: StoryLimits | undefined;
}

/** What was found for an archive of which many articles are in another one too. */
export interface EarlierRelations {
  /** Of each of its articles, newest first, the place in the archive at hand; -1 for none. */
  readonly places: Int32Array;
  /** Its kept index, articles in the same order. */
  readonly index: Sections;
  /** The list of one of its articles, by the places of now. */
  readonly list: KnownLists["read"];
}

/** Where relations are kept from one build for the next, or from one process for another. */
export interface RelationsCache {
  /**
   * Asked after {@link restore}, for the same: what was found for other articles with the same options
   * and aliases, of which most are the same; `undefined` when nothing was, or too few of them are.
   */
  earlier(asked: RelationsBasis): EarlierRelations | undefined;
  /** What was found for the same articles; `undefined` when nothing was. */
  restore(asked: RelationsBasis): RelationsData | undefined;
}
