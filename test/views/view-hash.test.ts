import fc from "fast-check";
import { expect, test } from "vitest";
import { PreciseDate } from "../../plugin/dates/index.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import { viewHash } from "../../plugin/views/index.ts";
import { Value, value } from "../../plugin/views/value.ts";
import { holds } from "../text/property.ts";

const hash = (view: object) => viewHash(view, contentHash);

/** Views as they may be: what JSON knows, values that are hashed for themselves, dates and maps. */
const { view } = fc.letrec<{ view: object; field: unknown }>((tie) => ({
  field: fc.oneof(
    { depthSize: "small" },
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom(null, undefined, "", "undefined", "#", "[", '"'),
    fc
      .tuple(fc.integer(), fc.constantFrom("day", "minute"))
      .map(([time, precision]) => new PreciseDate(time, precision as "day")),
    fc.array(tie("field")),
    fc.array(fc.tuple(fc.string(), tie("field"))).map((entries) => new Map(entries)),
    fc.dictionary(fc.string(), tie("field")),
    tie("view"),
  ),
  view: fc.dictionary(fc.string(), tie("field")).map((fields) => value(fields)),
}));

test("views have one hash when they show the same, and no other view has it", () => {
  const told = (one: object) =>
    JSON.stringify(one, (_, field) => {
      if (field instanceof Map) return { map: [...field] };
      return field;
    });
  holds(
    fc.property(view, view, (one, other) => {
      expect(hash(one)).toBe(hash(structuredCopy(one) as object));
      if (told(one) !== told(other)) expect(hash(one)).not.toBe(hash(other));
    }),
  );
});

/** The same view made anew. */
function structuredCopy(part: unknown): unknown {
  if (typeof part !== "object" || part === null) return part;
  if (part instanceof PreciseDate) return new PreciseDate(+part, part.precision);
  if (Array.isArray(part)) return part.map(structuredCopy);
  if (part instanceof Map) return new Map([...part].map(([key, of]) => [key, structuredCopy(of)]));
  const fields = Object.entries(part).map(([name, field]) => [name, structuredCopy(field)]);
  const copy = Object.fromEntries(fields);
  return part instanceof Value ? value(copy) : copy;
}

test.each([
  ["a field that is gone", { title: "خبر", lang: "en" }, { title: "خبر" }],
  [
    "a field in an item of a list",
    { list: [value({ url: "/a/" })] },
    { list: [value({ url: "/b/" })] },
  ],
  ["the order of a list", { list: ["أ", "ب"] }, { list: ["ب", "أ"] }],
  ["where one text ends and the next begins", { list: ["أ,ب"] }, { list: ["أ", "ب"] }],
  ["a number and a text", { count: 1 }, { count: "1" }],
  [
    "the precision of a date",
    { date: new PreciseDate(0, "day") },
    { date: new PreciseDate(0, "month") },
  ],
  [
    "the address of a picture",
    { pictures: new Map([["a", { src: "1" }]]) },
    { pictures: new Map([["a", { src: "2" }]]) },
  ],
])("tells %s", (_, one, other) => {
  expect(hash(value(one))).not.toBe(hash(value(other)));
});
