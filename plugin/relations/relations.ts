import {
  DEFAULT_COUNT,
  type MadeSections,
  type RelatedOptions,
  type RelatedSuggestion,
  type StoryOptions,
} from "../related/index.ts";
import type { CopyGroups } from "./copy-groups.ts";
import type { RelationTable } from "./relation-table.ts";

/** How stories are found. */
export type StoryLimits = Pick<StoryOptions, "windowDays" | "minimum">;

/** Articles that follow one event, by place, the oldest first, and what they are called. */
export interface FoundPart {
  readonly articles: readonly number[];
  readonly title: string;
}

/** A story as it was found. */
export interface FoundStory extends FoundPart {
  /** Of an event that is told in several parts these, in the order of time; of any other none. */
  readonly parts: readonly FoundPart[];
}

/** How many related articles are asked for, and which may not be among them. */
export interface RelatedQuestion {
  readonly count: number;
  /** Places of articles; for one article the same at each question. */
  readonly exclude: ReadonlySet<number>;
}

/** What one build found, for another of the same articles: plain data. */
export interface RelationsData {
  readonly table: RelationTable;
  readonly copies: CopyGroups;
  readonly stories: readonly FoundStory[];
}

/** All that an archive needs to know of which articles belong together, by their places in it. */
export interface Relations {
  /** The articles most like one, best first. */
  related(place: number, question: RelatedQuestion): readonly RelatedSuggestion[];
  /** Other articles that carry the same text as one: the ten oldest, oldest first. */
  copies(place: number): readonly number[];
  /** The story that began first at the front; none for a site without stories. */
  readonly stories: readonly FoundStory[];
  /**
   * Everything, to be kept.
   *
   * @param ask asks for the list of an article that nobody has asked for so far
   */
  keep(ask: (place: number) => void): RelationsData;
  /** The index behind it, to be kept, if there is one and it can be. */
  keepIndex(): MadeSections | undefined;
}

/** How long the lists are that a site shows. */
export function relatedCount(options: RelatedOptions): number {
  return options.count ?? DEFAULT_COUNT;
}
