import fc from "fast-check";
import { expect, test } from "vitest";
import { PackedLists, packedLists } from "../../plugin/related/update/packed-lists.ts";
import { packVector, unpackVector } from "../../plugin/related/update/packed-vector.ts";
import { ByteReader, ByteWriter } from "../../plugin/related/update/varints.ts";
import { joined } from "./newsroom.ts";

const list = fc.array(fc.integer(), { maxLength: 70 });

const writer = (lists: readonly number[][]) => (slot: number, to: ByteWriter) => {
  for (const value of lists[slot]!) to.signed(value);
};

function listOf(packed: PackedLists, slot: number): number[] {
  const reader = new ByteReader(packed.bytes, packed.content(slot));
  const values: number[] = [];
  while (reader.at < packed.end(slot)) values.push(reader.signed());
  return values;
}

test("lists are read as they were written, whatever the number of each is", () => {
  fc.assert(
    fc.property(fc.array(list), fc.integer({ min: 0, max: 5 }), (lists, moved) => {
      const places = lists.map((_, place) => place);
      const bytes = joined(packedLists(places, undefined, writer(lists), 0));
      const slots = Int32Array.from(places, (place) => place + moved);
      const packed = new PackedLists(bytes, slots, lists.length + moved);
      expect([...slots].map((slot) => listOf(packed, slot))).toEqual(lists);
    }),
  );
});

test("lists of which some are others, new or gone are written as if none had been kept", () => {
  const entry = fc.record({ before: list, now: list, change: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(entry), (entries) => {
      const [KEPT, CHANGED, NEW, GONE] = [0, 1, 2, 3];
      const all = entries.map(({ before, now, change }) => (change === KEPT ? before : now));
      const places = entries.map((_, place) => place);
      const were = places.filter((place) => entries[place]!.change !== NEW);
      const before = entries.map((one) => one.before);
      const kept = new PackedLists(
        joined(packedLists(were, undefined, writer(before), 0)),
        Int32Array.from(were),
        entries.length,
      );
      for (const place of were) if (entries[place]!.change === CHANGED) kept.forget(place);
      const are = places.filter((place) => entries[place]!.change !== GONE);
      expect(joined(packedLists(are, kept, writer(all), 0))).toEqual(
        joined(packedLists(are, undefined, writer(all), 0)),
      );
    }),
  );
});

test("a vector comes back in the order of its terms, behind what stands there", () => {
  const entry = fc.tuple(fc.nat(2 ** 24 - 1), fc.nat(255));
  const vector = fc.uniqueArray(entry, { selector: ([term]) => term, maxLength: 400 });
  fc.assert(
    fc.property(vector, fc.nat(9), (entries, start) => {
      const packed = Int32Array.from(entries, ([term, code]) => (term << 8) | code);
      const bytes = new ByteWriter();
      packVector(packed, bytes);
      const to = new Int32Array(start + (bytes.bytes.length >> 1));
      const end = unpackVector(bytes.bytes, 0, bytes.bytes.length, to, start);
      expect(to.subarray(start, end)).toEqual(new Int32Array(new Uint32Array(packed).sort()));
    }),
  );
});
