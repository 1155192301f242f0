import fc from "fast-check";
import { expect, test } from "vitest";
import { Interner, PairInterner } from "../../plugin/text/index.ts";

test("numbers words in the order of their first sight and gives them back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3000 }), (texts) => {
      const interner = new Interner();
      const expected = new Map<string, number>();
      for (const text of texts) {
        if (!expected.has(text)) expected.set(text, expected.size);
        expect(interner.internText(text)).toBe(expected.get(text));
      }
      expect(interner.size).toBe(expected.size);
      for (const [text, id] of expected) {
        expect(interner.text(id)).toBe(text);
        expect(interner.find(text)).toBe(id);
      }
    }),
    { numRuns: 30 },
  );
});

test("grows past its first arrays", () => {
  const interner = new Interner();
  for (let index = 0; index < 20_000; index++) interner.internText(`كلمة${index}`);
  for (let index = 0; index < 20_000; index += 7) {
    expect(interner.text(interner.find(`كلمة${index}`))).toBe(`كلمة${index}`);
  }
  expect(interner.find("غائب")).toBe(-1);
  expect(interner.text(20_000)).toBe("");
});

test("a hash does not depend on what was seen before", () => {
  const one = new Interner();
  const other = new Interner();
  other.internText("قبل");
  expect(one.hash(one.internText("العراق"))).toBe(other.hash(other.internText("العراق")));
});

test("numbers every pair once, however many there are", () => {
  const pairs = new PairInterner();
  const expected: [number, number][] = [];
  for (let first = 0; first < 150; first++) {
    for (let second = -1; second < 20; second++) expected.push([first, second]);
  }
  const ids = expected.map(([first, second]) => pairs.intern(first, second));
  expect(ids).toEqual(expected.map((_, index) => index));
  expect(ids.map((id) => pairs.pair(id))).toEqual(expected);
  expect(pairs.intern(149, 19)).toBe(expected.length - 1);
});

test("takes over the pairs of another interner, and goes on from there", () => {
  const pair = fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: -1, max: 40 }));
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 2000 }), fc.array(pair), (known, later) => {
      const before = new PairInterner();
      for (const [first, second] of known) before.intern(first, second);
      const numbers = Array.from({ length: before.size }, (_, id) => before.pair(id)).flat();
      const after = new PairInterner();
      after.restore(before.size, () => numbers.shift() as number);
      expect(after.size).toBe(before.size);
      for (const [first, second] of [...known, ...later]) {
        const id = before.intern(first, second);
        expect(after.intern(first, second)).toBe(id);
        expect(after.pair(id)).toEqual([first, second]);
      }
    }),
    { numRuns: 50 },
  );
});
