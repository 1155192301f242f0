import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { survivesJson } from "../../plugin/incremental/cache/survives-json.ts";
import { holds } from "../text/property.ts";

const anything = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withBoxedValues: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withObjectString: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
  withUnicodeString: true,
  key: fc.oneof(fc.string(), fc.constantFrom("__proto__", "toJSON", "constructor", "0", "العراق")),
});

class Named {
  name = "بغداد";
}

describe("what is said to survive JSON", () => {
  test("does", () => {
    let survivors = 0;
    let tried = 0;
    holds(
      fc.property(anything, (value) => {
        tried++;
        if (!survivesJson(value)) return;
        survivors++;
        expect(isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value)).toBe(true);
      }),
      3000,
    );
    expect(survivors).toBeGreaterThan(tried / 20);
  });

  test("is all that JSON can say", () => {
    const values = fc.jsonValue({ maxDepth: 5 }).filter((value) => !/-0\b/.test(written(value)));
    holds(
      fc.property(values, (value) => {
        expect(survivesJson(value)).toBe(true);
      }),
    );
  });

  test("are fields named as what all objects inherit, and halves of characters", () => {
    const fields = JSON.parse('{ "__proto__": { "toJSON": 1 }, "constructor": ["\\ud83d"] }');
    expect(survivesJson(fields)).toBe(true);
    expect(isDeepStrictEqual(JSON.parse(JSON.stringify(fields)), fields)).toBe(true);
  });
});

/** As JSON, but with the sign of every zero. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part) => (Object.is(part, -0) ? "-0" : part));
}

const itself: unknown[] = [];
itself.push({ again: itself });

test.each<[string, unknown]>([
  ["nothing", undefined],
  ["a field of nothing", { source: undefined }],
  ["no number", Number.NaN],
  ["a number without end", [Number.POSITIVE_INFINITY]],
  ["a zero below zero", { place: -0 }],
  ["a date", { seen: new Date(0) }],
  ["a whole number without end", 5n],
  ["a function", { toJSON: () => "نص" }],
  ["a symbol", Symbol("نص")],
  ["a field whose name is a symbol", { [Symbol("نص")]: 1 }],
  ["a list with a gap", Array(2)],
  ["a list with a name", Object.assign([1], { name: "بغداد" })],
  ["a set", new Set(["بغداد"])],
  ["a map", new Map([["بغداد", 1]])],
  ["bytes", Uint8Array.of(1)],
  ["a text in a box", Object("بغداد")],
  ["a thing of a class", new Named()],
  ["a group that inherits nothing", Object.assign(Object.create(null), { a: 1 })],
  ["a list of a class", new (class extends Array {})()],
  ["a list that holds itself", itself],
])("%s does not", (_, value) => {
  expect(survivesJson(value)).toBe(false);
});
