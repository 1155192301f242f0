import { expect, test } from "vitest";
import {
  bothCalendars,
  createDateFunctions,
  fromHijri,
  hijriDate,
  parseArDate,
} from "../../plugin/dates/index.ts";
import { hijriYears } from "./fixture-cases.ts";

const DAY = 86_400_000;

/** Every day of 1420 to 1450 AH, counted from the fixture's year starts and month lengths. */
function* everyDay(): Generator<{ year: number; month: number; day: number; iso: string }> {
  for (const { year, start, lengths } of hijriYears()) {
    let time = Date.parse(start);
    for (const [index, length] of lengths.entries()) {
      for (let day = 1; day <= length; day++) {
        yield { year, month: index + 1, day, iso: new Date(time).toISOString().slice(0, 10) };
        time += DAY;
      }
    }
  }
}

test("the fixture's years follow each other without a gap", () => {
  const years = hijriYears();
  expect(years.map(({ year }) => year)).toEqual(Array.from({ length: 31 }, (_, n) => 1420 + n));
  for (const [index, { start, lengths }] of years.slice(0, -1).entries()) {
    const days = lengths.reduce((sum, length) => sum + length, 0);
    expect(Date.parse(start) + days * DAY).toBe(Date.parse(years[index + 1]!.start));
  }
});

test("every day of 1420 to 1450 goes there and back, in numbers and in words", () => {
  const wrong: string[] = [];
  for (const { year, month, day, iso } of everyDay()) {
    if (hijriDate(iso, "short") !== `${day}/${month}/${year} هـ`) wrong.push(`${iso} printed`);
    if (fromHijri(year, month, day) !== iso) wrong.push(`${iso} from numbers`);
    for (const style of ["short", "long", "full"] as const) {
      if (parseArDate(hijriDate(iso, style))?.iso !== iso) wrong.push(`${iso} read in ${style}`);
    }
    if (parseArDate(bothCalendars(iso))?.iso !== iso) wrong.push(`${iso} in both`);
  }
  expect(wrong).toEqual([]);
});

test("an adjusted calendar goes there and back too", () => {
  const wrong: string[] = [];
  for (const hijriAdjust of [-2, -1, 1, 2, { "1440-08": -1, "1440-09": -1 }]) {
    const site = createDateFunctions({ hijriAdjust, digits: "arab" });
    for (const { iso, year } of everyDay()) {
      if (year < 1439 || year > 1441) continue;
      if (site.parseArDate(site.hijriDate(iso, "full"))?.iso !== iso) wrong.push(iso);
      if (site.parseArDate(site.bothCalendars(iso))?.iso !== iso) wrong.push(`${iso} in both`);
    }
  }
  expect(wrong).toEqual([]);
});

test("no month of the table has a 30th day too many", () => {
  for (const { year, lengths } of hijriYears()) {
    for (const [index, length] of lengths.entries()) {
      expect(() => fromHijri(year, index + 1, length + 1)).toThrow(/has the days 1 to/);
    }
  }
});
