import fc from "fast-check";
import { expect, test } from "vitest";
import { arDate, isoDate, parseArDate, readDate } from "../../plugin/dates/index.ts";

const two = (value: number) => String(value).padStart(2, "0");
const CLOCK = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${two(hour)}:${two(minute)}`);
const DAY = fc
  .integer({ min: Date.UTC(1950, 0, 1) / 86_400_000, max: Date.UTC(2060, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
const MARK = fc.constantFrom("-", "–", " - ", " – ", "-", " إلى ", " حتى ");
const LEAD = fc.constantFrom("، ", " ", " الساعة ", "، من ", " - ", " (");

test("a date with a span of hours stays on its day and takes the first hour", () => {
  fc.assert(
    fc.property(DAY, LEAD, CLOCK, MARK, CLOCK, (day, lead, from, mark, to) => {
      const text = `${arDate(day)}${lead}${from}${mark}${to}${lead === " (" ? ")" : ""}`;
      expect(parseArDate(text)?.iso, text).toBe(`${day}T${from}`);
      for (const zone of ["Asia/Baghdad", "Africa/Casablanca", "UTC"]) {
        expect(isoDate(text, { zone }), text).toBe(day);
      }
    }),
    { numRuns: 2000, seed: 5 },
  );
});

test("a span behind a day in numbers is none of another day either", () => {
  fc.assert(
    fc.property(DAY, CLOCK, CLOCK, (day, from, to) => {
      expect(readDate(`${day} ${from}-${to}`)).toEqual(readDate(`${day}T${from}`));
    }),
    { numRuns: 500, seed: 5 },
  );
});

test("a machine's offset lies between −12:00 and +14:00", () => {
  const utc = (text: string) => readDate(text)?.toISOString().slice(0, 16) ?? null;
  expect(utc("2019-08-07T10:00-12:00")).toBe("2019-08-07T22:00");
  expect(utc("2019-08-07T10:00+14:00")).toBe("2019-08-06T20:00");
  for (const offset of ["-12:01", "-15:30", "+14:30", "+15", "+03:60"]) {
    expect(utc(`2019-08-07T10:00${offset}`), offset).toBeNull();
  }
  for (const offset of [" +0300", "+03:00", "+03", " -0300", "-03:00"]) {
    const hour = offset.includes("+") ? "20" : "02";
    expect(utc(`2019-08-07 23:30:00${offset}`), offset).toMatch(new RegExp(`T${hour}:30$`));
  }
});
