import type { Collection } from "../collection.ts";
import type { RankingArrays } from "../ranking-arrays.ts";
import { placesOf } from "./cached-collection.ts";
import { bytesOf, floatsOf, type MadeSections, type Sections, sectionOf } from "./sections.ts";
import { ByteReader, ByteWriter } from "./varints.ts";

const BYTES_AN_ENTRY = 6;

/**
 * Rankings as arrays. A score is the shared weight, a whole number, divided by two lengths: the
 * weight is kept, from which the very same score comes again.
 *
 * @param slots the articles that are there, in the order in which they are kept
 */
export function* rankingSections(
  name: string,
  arrays: RankingArrays,
  { norms, size }: Collection,
  slots: readonly number[],
): MadeSections {
  const places = placesOf(slots, size);
  const writer = new ByteWriter(slots.length * arrays.width * BYTES_AN_ENTRY);
  for (const slot of slots) {
    const length = arrays.lengths[slot] ?? 0;
    writer.number(length);
    if (length === 0) continue;
    const scored = arrays.scored[slot]!;
    writer.number(scored);
    const start = slot * arrays.width;
    for (let at = start; at < start + length - 1; at++) {
      const other = arrays.slots[at]!;
      writer.number(places[other]!);
      if (at >= start + scored) continue;
      const score = arrays.scores[at]!;
      // Lengths are rounded, and a score that came out above 1 is 1.
      writer.number(score === 1 ? 0 : 1 + Math.round(score * (norms[slot]! * norms[other]!)));
    }
  }
  yield [name, writer.bytes];
  yield [`${name} bars`, bytesOf(Float64Array.from(slots, (slot) => arrays.bars[slot] ?? 0))];
}

/** Puts rankings back. Articles must have their lengths. */
export function restoreRankings(
  name: string,
  sections: Sections,
  { norms }: Collection,
  arrays: RankingArrays,
  slots: Int32Array,
): void {
  const reader = new ByteReader(sectionOf(sections, name));
  const bars = floatsOf(sections, `${name} bars`);
  for (let place = 0; place < slots.length; place++) {
    const slot = slots[place]!;
    const length = reader.number();
    if (length === 0) continue;
    const scored = reader.number();
    arrays.lengths[slot] = length;
    arrays.scored[slot] = scored;
    arrays.bars[slot] = bars[place]!;
    const norm = norms[slot]!;
    const start = slot * arrays.width;
    for (let number = 0; number < length - 1; number++) {
      const other = slots[reader.number()]!;
      arrays.slots[start + number] = other;
      if (number >= scored) continue;
      const weight = reader.number();
      arrays.scores[start + number] = weight === 0 ? 1 : (weight - 1) / (norm * norms[other]!);
    }
  }
}
