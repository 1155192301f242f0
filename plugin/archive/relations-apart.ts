import {
  type MadeSections,
  RelatedIndexBuilder,
  type RelatedInput,
  type RelatedOptions,
} from "../related/index.ts";
import type { ArchiveArticle } from "./article.ts";
import { type FoundArticle, FoundRelations } from "./found-relations.ts";
import type { KeptRelations } from "./kept-relations.ts";
import { RelationTable } from "./relation-table.ts";
import { relatedCount } from "./relations.ts";
import type { StoryRules } from "./stories.ts";

/** An article as it is read where there is no archive. */
export interface ArticleApart {
  readonly date: ArchiveArticle["date"];
  /** What the index reads of it; its date is the one above. */
  readonly input: RelatedInput;
  /** Places of the articles that its list leaves out, its own among them; `undefined` for it alone. */
  readonly leftOut: readonly number[] | undefined;
}

/** How relations are found of articles that are no archive. */
export interface RulesApart {
  /** With the aliases of the site's topics. */
  readonly related: RelatedOptions;
  readonly stories: StoryRules | undefined;
}

/** What an archive of the same articles would find. */
export interface RelationsApart {
  readonly relations: KeptRelations;
  /** The index behind them, to be asked for once; none where it cannot be kept. */
  readonly index: () => MadeSections | undefined;
}

/**
 * Finds which articles belong together without an archive of them, so that a process which does
 * nothing else needs no memory for one.
 *
 * @param articles newest first, in the order of their archive
 * @param onStep called again and again while the work goes on
 */
export function relationsApart(
  articles: Iterable<ArticleApart>,
  { related, stories }: RulesApart,
  onStep: () => void = () => {},
): RelationsApart {
  const builder = new RelatedIndexBuilder(related);
  const known: FoundArticle[] = [];
  const leftOut = new Map<number, ReadonlySet<number>>();
  for (const { date, input, leftOut: others } of articles) {
    onStep();
    const place = builder.add(input);
    known.push({ title: input.title, date, inputPath: input.id });
    if (others !== undefined) leftOut.set(place, new Set(others));
  }
  const index = builder.finish();
  const count = relatedCount(related);
  const { onlyOlder = false } = related;
  const find = () => ({ index, table: RelationTable.empty(known.length, count) });
  const found = new FoundRelations(known, find, { count, onlyOlder, stories, onStep });
  const relations = found.keep((place) => {
    onStep();
    const exclude = leftOut.get(place) ?? new Set([place]);
    found.related(place, { count, exclude });
  });
  return { relations, index: () => found.keepIndex() };
}
