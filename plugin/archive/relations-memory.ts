import type { RelatedOptions } from "../related/index.ts";
import type { TopicRegistry } from "../topics/registry.ts";
import type { ArchiveArticle } from "./article.ts";
import type { KeptRelations } from "./kept-relations.ts";
import type { StoryRules } from "./stories.ts";

/** All that decides which articles belong together. */
export interface RelationsBasis {
  /** Newest first. */
  readonly articles: readonly ArchiveArticle[];
  readonly registry: TopicRegistry;
  readonly related: RelatedOptions;
  readonly stories: StoryRules | undefined;
}

/** Where relations are kept from one build for the next, or from one process for another. */
export interface RelationsMemory {
  /** What was found for the same articles; `undefined` when nothing was. */
  recall(asked: RelationsBasis): KeptRelations | undefined;
}
