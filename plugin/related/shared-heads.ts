import type { Collection } from "./collection.ts";
import { codeOf, numberOf } from "./entries.ts";
import type { Scored } from "./ranking.ts";

/** What is so many times as alike as the least suggestion is suggested for its likeness alone. */
const SURE = 3;

/** What is less alike must have as much in common in its title and lead. */
const LEAST_SHARED = 5;

/** Two topics that editors gave both are a subject in common, one and two words of the leads as well. */
const TOPIC = 3;

/**
 * Says of articles that are like one whether they are suggested. What one rare word or a turn of speech
 * makes alike is not: «خواطر رمضانية» and «خواطر الظلام». Two articles share a subject when their titles
 * and leads do: each stem and each pair of neighbouring words that both have counts once, and a stem of
 * both titles once more. So it takes two words of both titles side by side, or five of the leads.
 *
 * @param minimum the least likeness of a suggestion; 0 leaves nothing out
 */
export function shareSubject(
  collection: Collection,
  slot: number,
  minimum: number,
): (entry: Scored) => boolean {
  const sure = SURE * minimum;
  let topics: readonly number[] | undefined;
  return (entry) => {
    if (entry.score >= sure) return true;
    const shared = sharedInHeads(collection, slot, entry.slot);
    if (shared >= LEAST_SHARED) return true;
    topics ??= topicsOf(collection, slot);
    return shared + sharedTopics(collection, topics, entry.slot) >= LEAST_SHARED;
  };
}

/** How much two titles and leads have in common; shapes are in the order of their numbers. */
function sharedInHeads(collection: Collection, a: number, b: number): number {
  const { vectors } = collection.shapes;
  const { leastOfTitle } = collection;
  let atA = vectors.start(a);
  let atB = vectors.start(b);
  const [endA, endB] = [vectors.end(a), vectors.end(b)];
  const { entries } = vectors;
  let shared = 0;
  while (atA < endA && atB < endB) {
    const [one, other] = [entries[atA]!, entries[atB]!];
    const [termA, termB] = [numberOf(one), numberOf(other)];
    if (termA <= termB) atA++;
    if (termB <= termA) atB++;
    if (termA !== termB) continue;
    shared++;
    const areTitles = codeOf(one) >= leastOfTitle && codeOf(other) >= leastOfTitle;
    if (areTitles && collection.isStem(termA)) shared++;
  }
  return shared;
}

function topicsOf({ words, lexicon }: Collection, slot: number): number[] {
  const topics: number[] = [];
  for (const entry of words.vectors.of(slot)) {
    if (lexicon.isTopic(numberOf(entry))) topics.push(numberOf(entry));
  }
  return topics;
}

function sharedTopics({ words }: Collection, topics: readonly number[], slot: number): number {
  if (topics.length === 0) return 0;
  let shared = 0;
  for (const entry of words.vectors.of(slot)) if (topics.includes(numberOf(entry))) shared++;
  return shared * TOPIC;
}
