import { Collection } from "../collection.ts";
import type { RelatedInput } from "../input.ts";
import { type RelatedOptions, settingsOf } from "../options.ts";
import { RankingArrays } from "../ranking-arrays.ts";
import { RelatedIndex } from "../related-index.ts";
import { TakenIds } from "../taken-ids.ts";
import { collectionSections, restoreCollection } from "./cached-collection.ts";
import { rankingSections, restoreRankings } from "./cached-rankings.ts";
import type { MadeSections, Sections } from "./sections.ts";

/** The articles of an index that is made from a kept one. */
export interface IndexChange {
  /** Of each kept article, from the last to the first as they were numbered, its number now; -1 for one that is gone. */
  readonly numbers: Int32Array;
  /** How many articles there are now. */
  readonly size: number;
  /** An article's id and date, as its number is now. */
  readonly dated: (number: number) => Pick<RelatedInput, "id" | "date">;
  /** All of an article, asked of those that are new. */
  readonly input: (number: number) => RelatedInput;
}

/** An index as it would be if it were made anew, and how its lists differ from those before. */
export interface RestoredIndex {
  readonly index: RelatedIndex;
  /** Numbers of the articles whose list may be another one; the new ones among them. */
  readonly changed: ReadonlySet<number>;
}

/**
 * An index as arrays, articles in the order of their numbers from the last. What restores it must know the options
 * and which articles they were.
 *
 * @returns nothing for an index that cannot be kept: two spellings of one topic's name depend on
 *   which articles there ever were
 */
export function indexSections(index: RelatedIndex): MadeSections | undefined {
  return index.parts.collection.lexicon.hasTwoNames ? undefined : sectionsOf(index);
}

function* sectionsOf(index: RelatedIndex): MadeSections {
  const { collection, forLists, forStories } = index.parts;
  // Those added last come first: mostly the oldest, so that what is new stands at the end of each array.
  const slots: number[] = [];
  for (let slot = collection.size - 1; slot >= 0; slot--) {
    if (collection.alive.at(slot) === 1) slots.push(slot);
  }
  yield* collectionSections(collection, slots);
  yield* rankingSections("lists", forLists.arrays, collection, slots);
  if (forStories !== forLists) {
    yield* rankingSections("stories", forStories.arrays, collection, slots);
  }
}

/**
 * Makes an index of kept articles, of which some have gone, and of new ones. Only the texts of these
 * are read.
 *
 * @param sections of an index with the same options
 * @returns nothing when so much has changed that an index is as soon made anew
 * @throws RangeError when a section is missing
 */
export function restoreIndex(
  sections: Sections,
  options: RelatedOptions,
  { numbers, size, dated, input }: IndexChange,
): RestoredIndex | undefined {
  const settings = settingsOf(options);
  const collection = new Collection(settings);
  // Those that are gone stand behind the others until they are taken out.
  let end = size;
  const slots = numbers.map((number) => (number < 0 ? end++ : number));
  const isKept = new Uint8Array(end);
  for (const slot of slots) isKept[slot] = 1;
  const added: number[] = [];
  for (let slot = 0; slot < end; slot++) {
    // Nobody asks for the name and date of one that is gone.
    const { id, date } = slot < size ? dated(slot) : { id: "", date: 0 };
    collection.ids[slot] = id;
    collection.dates[slot] = date;
    if (slot < size && isKept[slot] === 0) added.push(slot);
  }
  restoreCollection(collection, sections, slots, end);
  const arraysOf = (name: string) => {
    const arrays = new RankingArrays(end, settings.candidates);
    restoreRankings(name, sections, collection, arrays, slots);
    return arrays;
  };
  const lists = arraysOf("lists");
  const ids = new TakenIds(collection.ids.slice(0, size));
  const index = new RelatedIndex(collection, settings, ids, {
    lists,
    stories: settings.onlyOlder ? arraysOf("stories") : lists,
  });
  const gone = Array.from({ length: end - size }, (_, place) => size + place);
  const changed = index.change(gone, added, input);
  if (changed === undefined || collection.lexicon.hasTwoNames) return undefined;
  return { index, changed };
}
