import fc from "fast-check";
import { expect, test } from "vitest";
import { NearCopies } from "../../plugin/related/near-copies.ts";
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

test("joining one by one gives the groups of grouping at once", () => {
  const edits = fc.array(fc.tuple(fc.nat(3), fc.nat(12)), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(edits, fc.nat(11), (texts, gone) => {
      const signatures = texts.map(([subject, skipped]) =>
        sign(TEXT.slice(skipped * 12).map((word) => word + 1000 * subject)),
      );
      const once = new NearCopies();
      signatures.forEach((signature, slot) => {
        once.set(slot, signature);
      });
      once.group(signatures.length);
      const stepwise = new NearCopies();
      stepwise.group(0);
      signatures.forEach((signature, slot) => {
        stepwise.set(slot, signature);
        stepwise.join(slot);
      });
      const groups = (copies: NearCopies) =>
        signatures.map((_, slot) => [...copies.members(slot)].sort((a, b) => a - b));
      expect(groups(stepwise)).toEqual(groups(once));

      const left = gone % signatures.length;
      stepwise.leave(left);
      const without = new NearCopies();
      signatures.forEach((signature, slot) => {
        without.set(slot, slot === left ? undefined : signature);
      });
      without.group(signatures.length);
      expect(groups(stepwise)).toEqual(groups(without));
    }),
  );
});
