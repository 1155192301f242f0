import fc from "fast-check";
import { expect, test } from "vitest";
import { createDateFunctions, findArDates } from "../../plugin/dates/index.ts";

const MONTH_SETS = ["levant", "western", "maghreb", "morocco", "mauritania"] as const;
const MONTH = fc
  .tuple(fc.constantFrom(...MONTH_SETS), fc.integer({ min: 1, max: 12 }))
  .map(([months, month]) =>
    createDateFunctions({ months })
      .arDate(`2019-${String(month).padStart(2, "0")}`)
      .slice(0, -5),
  );
const DAY = fc.oneof(
  fc.constant(""),
  fc.integer({ min: 1, max: 28 }).map((day) => `${day} `),
);
const LETTERS = "بتثجحخدذرزسشصضطظعغفقكلمنهوي".split("");
/** Nouns by the patterns of Arabic, most of them in no dictionary: فَعيل, مِفعال, فَعلة and others. */
const NOUN = fc
  .tuple(
    fc.array(fc.constantFrom(...LETTERS.filter((letter) => !"بلوستي".includes(letter))), {
      minLength: 3,
      maxLength: 3,
    }),
    fc.constantFrom("12ي3", "12و3", "م12ا3", "م12و3", "123ة", "1ا23ة", "123ا", "12ا3ا"),
  )
  .map(([root, pattern]) => pattern.replace(/\d/g, (place) => root[Number(place) - 1]!))
  .filter((word) => !/(?:ه|ها|هم)$/.test(word));
const COUNT = fc.integer({ min: 1000, max: 9999 });

test("a number that counts an indefinite noun behind a month is no year", () => {
  fc.assert(
    fc.property(DAY, MONTH, COUNT, NOUN, (day, month, count, noun) => {
      expect(findArDates(`سجلت البلاد في ${day}${month} ${count} ${noun} جديدة.`)).toEqual([]);
    }),
    { numRuns: 5000, seed: 3 },
  );
});

test("a year goes on before definite words, particles and what marks the year as one", () => {
  const behind = [
    "القوات",
    "في بغداد",
    "وقالت",
    "بنسبة",
    "أعلنت",
    "أيضًا",
    "م",
    "هو",
    "، ثلاثة",
    ".",
  ];
  fc.assert(
    fc.property(
      DAY,
      MONTH,
      fc.integer({ min: 1901, max: 2059 }),
      fc.constantFrom(...behind),
      (day, month, year, word) => {
        const found = findArDates(`سجلت البلاد في ${day}${month} ${year} ${word}`);
        expect(found.map(({ iso }) => iso.slice(0, 4))).toEqual([String(year)]);
        const marked = findArDates(`سجلت البلاد في ${day}${month} عام ${year} إصابة`);
        expect(marked.map(({ iso }) => iso.slice(0, 4))).toEqual([String(year)]);
      },
    ),
    { numRuns: 2000, seed: 3 },
  );
});
