import type { Interner } from "../../text/index.ts";
import type { Collection } from "../collection.ts";
import { RECORD } from "../copy-record.ts";
import type { Heads } from "../heads.ts";
import type { Vectors } from "../vectors.ts";
import type { GrowingInts } from "./growing.ts";
import { PackedLists, packedLists } from "./packed-lists.ts";
import { packVector } from "./packed-vector.ts";
import {
  bytesOf,
  floatsOf,
  intsOf,
  type MadeSections,
  type Sections,
  sectionOf,
  unitsOf,
} from "./sections.ts";
import { ByteReader, ByteWriter } from "./varints.ts";

/** What is kept as JSON, since there is little of it. */
interface Rest {
  readonly names: readonly (readonly [number, string])[];
}

/**
 * A collection as arrays, without anything that is quickly worked out again.
 *
 * @param slots the articles that are there, in the order in which they are kept
 */
export function* collectionSections(
  collection: Collection,
  slots: readonly number[],
): MadeSections {
  const { lexicon, reader, words, shapes, heads, copies, pairs } = collection;
  const rest: Rest = { names: lexicon.names() };
  const place = placesOf(slots, collection.size);
  yield ["rest", new TextEncoder().encode(JSON.stringify(rest))];
  yield* internerSections("words", lexicon.words);
  yield ["word kinds", lexicon.kinds()];
  yield ["word stems", bytesOf(collection.stems.data.subarray(0, collection.stems.length))];
  yield* internerSections("spellings", reader.surfaces);
  yield ["spelt words", bytesOf(reader.wordOf.data.subarray(0, reader.wordOf.length))];
  yield ["pairs", pairBytes(pairs)];
  yield ["heads", headPieces(heads, slots)];
  yield ["word frequencies", numberBytes(words.frequencies)];
  yield ["word vectors", vectorPieces(words.vectors, slots)];
  yield ["shape frequencies", numberBytes(shapes.frequencies)];
  yield ["shape vectors", vectorPieces(shapes.vectors, slots)];
  yield ["norms", bytesOf(Float64Array.from(slots, (slot) => collection.norms[slot]!))];
  yield ["signed", Uint8Array.from(slots, (slot) => (copies.record(slot) === undefined ? 0 : 1))];
  yield ["records", records(collection, slots)];
  yield ["texts", bytesOf(Int32Array.from(slots, (slot) => place[copies.groupOf(slot)]!))];
  yield ["chains", bytesOf(Int32Array.from(slots, (slot) => place[copies.chainOf(slot)]!))];
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
  const lists = (name: string) => new PackedLists(sectionOf(sections, name), slots, size);
  heads.restore(lists("heads"), size);
  words.frequencies.restore(numbersOf(sectionOf(sections, "word frequencies")));
  words.vectors.restore(lists("word vectors"), size);
  shapes.frequencies.restore(numbersOf(sectionOf(sections, "shape frequencies")));
  shapes.vectors.restore(lists("shape vectors"), size);
  const signed = sectionOf(sections, "signed");
  const records = sectionOf(sections, "records");
  let at = 0;
  slots.forEach((slot, place) => {
    collection.alive.set(slot, 1);
    if (signed[place] === 0) return;
    copies.set(slot, records.subarray(at, at + RECORD));
    at += RECORD;
  });
  copies.restore(size, slots, intsOf(sections, "texts"), intsOf(sections, "chains"));
  const kept = floatsOf(sections, "norms");
  const norms = new Float64Array(size);
  slots.forEach((slot, place) => {
    norms[slot] = kept[place]!;
  });
  collection.restoreNorms(norms);
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

function records({ copies }: Collection, slots: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(slots.length * RECORD);
  let end = 0;
  for (const slot of slots) {
    const record = copies.record(slot);
    if (record === undefined) continue;
    bytes.set(record, end);
    end += RECORD;
  }
  return bytes.subarray(0, end);
}

function vectorPieces(vectors: Vectors, slots: readonly number[]): Uint8Array[] {
  const write = (slot: number, writer: ByteWriter) => packVector(vectors.of(slot), writer);
  return packedLists(slots, vectors.kept, write, vectors.entries.length * 3);
}

function headPieces(heads: Heads, slots: readonly number[]): Uint8Array[] {
  return packedLists(slots, heads.kept, writeHead, heads.bytes);

  function writeHead(slot: number, writer: ByteWriter): void {
    const title = heads.title(slot);
    writer.number(title.length);
    for (const field of [title, heads.lead(slot)]) {
      for (const entry of field) writer.signed(entry);
    }
  }
}

/** How many numbers there are, then each: none is below 0, and most are small. */
function numberBytes({ data, length }: GrowingInts): Uint8Array {
  const writer = new ByteWriter(length * 2);
  writer.number(length);
  for (let at = 0; at < length; at++) writer.number(data[at]!);
  return writer.bytes;
}

function numbersOf(bytes: Uint8Array): Int32Array {
  const reader = new ByteReader(bytes);
  const numbers = new Int32Array(reader.number());
  for (let at = 0; at < numbers.length; at++) numbers[at] = reader.number();
  return numbers;
}

const BYTES_A_PAIR = 6;

/** How many pairs there are, then each; the second of a pair may be -1. */
function pairBytes(pairs: Collection["pairs"]): Uint8Array {
  const writer = new ByteWriter(pairs.size * BYTES_A_PAIR);
  writer.number(pairs.size);
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
  pairs.restore(reader.number(), () => {
    isSecond = !isSecond;
    return isSecond ? reader.number() - 1 : reader.number();
  });
}
