import type { Interner } from "../../text/index.ts";
import type { Collection } from "../collection.ts";
import { SIGNATURE } from "../signature.ts";
import { headBytes, restoreHeads, restoreVectors, vectorBytes } from "./kept-vectors.ts";
import { bytesOf, intsOf, type Sections, sectionOf, unitsOf } from "./sections.ts";
import { ByteReader, ByteWriter, numbersIn } from "./varints.ts";

/** What is kept as JSON, since there is little of it. */
interface Rest {
  readonly names: readonly (readonly [number, string])[];
  readonly words: number;
  readonly shapes: number;
}

/**
 * A collection as arrays, without anything that is quickly worked out again.
 *
 * @param slots the articles that are there, ascending
 */
export function* collectionSections(
  collection: Collection,
  slots: readonly number[],
): Generator<readonly [string, Uint8Array]> {
  const { lexicon, reader, words, shapes, heads, copies, pairs } = collection;
  const lengthOf = (of: typeof words.vectors) => {
    let sum = 0;
    for (const slot of slots) sum += of.end(slot) - of.start(slot);
    return sum;
  };
  const rest: Rest = {
    names: lexicon.names(),
    words: lengthOf(words.vectors),
    shapes: lengthOf(shapes.vectors),
  };
  const place = placesOf(slots, collection.size);
  yield ["rest", new TextEncoder().encode(JSON.stringify(rest))];
  yield* internerSections("words", lexicon.words);
  yield ["word kinds", lexicon.kinds()];
  yield ["word stems", bytesOf(collection.stems.data.subarray(0, collection.stems.length))];
  yield* internerSections("spellings", reader.surfaces);
  yield ["spelt words", bytesOf(reader.wordOf.data.subarray(0, reader.wordOf.length))];
  yield ["pairs", pairBytes(pairs)];
  yield ["heads", headBytes(heads, slots)];
  yield ["word vectors", vectorBytes(words, slots)];
  yield ["shape vectors", vectorBytes(shapes, slots)];
  yield [
    "signed",
    Uint8Array.from(slots, (slot) => (copies.signature(slot) === undefined ? 0 : 1)),
  ];
  yield ["signatures", signatures(collection, slots)];
  yield ["groups", bytesOf(Int32Array.from(slots, (slot) => place[copies.groupOf(slot)]!))];
}

/**
 * Puts kept articles into a new collection with the same settings, and weighs them.
 *
 * @param slots the number that each kept article gets
 * @param size numbers there are; those of no kept article stay free
 */
export function restoreCollection(
  collection: Collection,
  sections: Sections,
  slots: Int32Array,
  size: number,
): void {
  const rest = JSON.parse(new TextDecoder().decode(sectionOf(sections, "rest"))) as Rest;
  const { lexicon, reader, words, shapes, heads, copies, pairs } = collection;
  lexicon.restore(
    unitsOf(sections, "words"),
    intsOf(sections, "words ends"),
    sectionOf(sections, "word kinds"),
    rest.names,
  );
  collection.stems.restore(intsOf(sections, "word stems").slice());
  reader.restore(
    unitsOf(sections, "spellings"),
    intsOf(sections, "spellings ends"),
    intsOf(sections, "spelt words"),
  );
  restorePairs(pairs, sectionOf(sections, "pairs"));
  restoreHeads(heads, sectionOf(sections, "heads"), slots, size);
  const vectors = [
    [words, "word vectors", rest.words, lexicon.words.size],
    [shapes, "shape vectors", rest.shapes, pairs.size],
  ] as const;
  for (const [space, name, entries, terms] of vectors) {
    restoreVectors(space, sectionOf(sections, name), slots, entries, terms, size);
  }
  const signed = sectionOf(sections, "signed");
  const values = sectionOf(sections, "signatures");
  let at = 0;
  slots.forEach((slot, place) => {
    collection.alive.set(slot, 1);
    collection.countSpellings(slot, 1);
    if (signed[place] === 0) return;
    copies.set(slot, values.subarray(at, at + SIGNATURE));
    at += SIGNATURE;
  });
  copies.restore(size, slots, intsOf(sections, "groups"));
  collection.weigh();
}

/** The place of each article among those that are kept. */
export function placesOf(slots: readonly number[], size: number): Int32Array {
  const places = new Int32Array(size);
  slots.forEach((slot, place) => {
    places[slot] = place;
  });
  return places;
}

function internerSections(name: string, interner: Interner): [string, Uint8Array][] {
  const { units, ends } = interner.content;
  return [
    [name, bytesOf(units)],
    [`${name} ends`, bytesOf(ends)],
  ];
}

function signatures({ copies }: Collection, slots: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(slots.length * SIGNATURE);
  let end = 0;
  for (const slot of slots) {
    const signature = copies.signature(slot);
    if (signature === undefined) continue;
    bytes.set(signature, end);
    end += SIGNATURE;
  }
  return bytes.subarray(0, end);
}

const BYTES_A_PAIR = 6;

/** The second of a pair may be -1. */
function pairBytes(pairs: Collection["pairs"]): Uint8Array {
  const writer = new ByteWriter(pairs.size * BYTES_A_PAIR);
  for (let id = 0; id < pairs.size; id++) {
    const [first, second] = pairs.pair(id);
    writer.number(first);
    writer.number(second + 1);
  }
  return writer.bytes;
}

function restorePairs(pairs: Collection["pairs"], bytes: Uint8Array): void {
  const reader = new ByteReader(bytes);
  let isSecond = true;
  pairs.restore(numbersIn(bytes) / 2, () => {
    isSecond = !isSecond;
    return isSecond ? reader.number() - 1 : reader.number();
  });
}
