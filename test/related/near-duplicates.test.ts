import fc from "fast-check";
import { expect, test } from "vitest";
import { RECORD, writeRecord } from "../../plugin/related/copy-record.ts";
import { NearDuplicates } from "../../plugin/related/near-duplicates.ts";
import { SIGNATURE, SignatureMaker } from "../../plugin/related/signature.ts";

/** The signature of a text of words given as numbers. */
function sign(words: readonly number[]): Uint8Array | undefined {
  const target = new Uint8Array(SIGNATURE);
  const hashes = Int32Array.from(words, (word) => Math.imul(word + 1, 0x9e3779b1));
  return new SignatureMaker().sign(hashes, words.length, target) ? target : undefined;
}

function agreement(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, at) => sum + (value === b[at] ? 1 : 0), 0) / SIGNATURE;
}

const TEXT = Array.from({ length: 300 }, (_, at) => at);

test("signatures agree about as much as texts do", () => {
  for (const changed of [0, 5, 15, 30]) {
    const other = TEXT.map((word) => (word % Math.floor(300 / (changed + 1)) === 1 ? -word : word));
    const shingles = (words: number[]) =>
      new Set(words.slice(3).map((_, at) => words.slice(at, at + 4).join(" ")));
    const [a, b] = [shingles(TEXT), shingles(other)];
    const shared = [...a].filter((shingle) => b.has(shingle)).length;
    const jaccard = shared / (a.size + b.size - shared);
    expect(Math.abs(agreement(sign(TEXT)!, sign(other)!) - jaccard)).toBeLessThan(0.2);
  }
});

test("a text too short to compare has no signature", () => {
  expect(sign([1, 2, 3])).toBeUndefined();
});

/** The record of such a text. */
function recorded(words: readonly number[], source: string, date: number, body = ""): Uint8Array {
  const record = new Uint8Array(RECORD);
  record.set(sign(words)!);
  writeRecord(
    record,
    { id: "", title: "", lead: "", body, topics: [], date, source },
    body,
    Int32Array.from(words),
  );
  return record;
}

/** As where the words of any two are the same, which leaves all to their records. */
const SAME_WORDS = () => ({
  inside: 1,
  alike: 1,
  titleInside: 1,
  leadInside: 1,
  nameOthers: false,
});

test("joining one by one gives the groups of grouping at once", () => {
  const source = fc.constantFrom("رويترز", "السومرية");
  const edit = fc.tuple(fc.nat(3), fc.nat(12), source, fc.nat(90), fc.nat(4));
  const edits = fc.array(edit, { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(edits, fc.nat(11), (texts, gone) => {
      const records = texts.map(([subject, skipped, source, hours, number]) =>
        recorded(
          TEXT.slice(skipped * 12).map((word) => word + 1000 * subject),
          source,
          hours * 3_600_000,
          `${number} ${number * 2} 100`,
        ),
      );
      const once = new NearDuplicates(SAME_WORDS);
      records.forEach((record, slot) => {
        once.set(slot, record);
      });
      once.group(records.length);
      const stepwise = new NearDuplicates(SAME_WORDS);
      stepwise.group(0);
      records.forEach((record, slot) => {
        stepwise.set(slot, record);
        stepwise.join(slot);
      });
      const groups = (copies: NearDuplicates) =>
        records.map((_, slot) => [...copies.members(slot)].sort((a, b) => a - b));
      expect(groups(stepwise)).toEqual(groups(once));

      const left = gone % records.length;
      stepwise.leave(left);
      const without = new NearDuplicates(SAME_WORDS);
      records.forEach((record, slot) => {
        without.set(slot, slot === left ? undefined : record);
      });
      without.group(records.length);
      expect(groups(stepwise)).toEqual(groups(without));
    }),
  );
});

test("an article that leaves takes no others apart", () => {
  const [first, second, third] = ["رويترز", "السومرية", "واع"].map((source, at) =>
    recorded(TEXT.slice(at * 12), source, at * 3_600_000, "1 2 100"),
  ) as [Uint8Array, Uint8Array, Uint8Array];
  const late = recorded(TEXT.slice(36), "السومرية", 320 * 3_600_000, "1 2 100");
  const link = recorded(TEXT.slice(24), "رويترز", 160 * 3_600_000, "1 2 100");
  const copies = new NearDuplicates(SAME_WORDS);
  copies.group(0);
  [first, second, link, late, third].forEach((record, slot) => {
    copies.set(slot, record);
    copies.join(slot);
  });
  copies.leave(2);
  expect([...copies.members(0)].sort()).toEqual([0, 1, 4]);
  expect(copies.members(3)).toEqual([3]);
});
