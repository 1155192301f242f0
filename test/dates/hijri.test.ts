import fc from "fast-check";
import { expect, test } from "vitest";
import {
  bothCalendars,
  createDateFunctions,
  fromHijri,
  hijriDate,
  parseArDate,
} from "../../plugin/dates/index.ts";
import { holds } from "../text/property.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(1882, 10, 12) / DAY;
const LAST = Date.UTC(2174, 10, 25) / DAY;

/** Dates that Arab newspapers and public memory know by both calendars. */
const EVENTS: readonly (readonly [string, string])[] = [
  ["الجمعة، 8 رجب 1344 هـ", "1926-01-22"],
  ["الاثنين، 2 ربيع الأول 1373 هـ", "1953-11-09"],
  ["الجمعة، 14 رمضان 1382 هـ", "1963-02-08"],
  ["الاثنين، 27 جمادى الآخرة 1384 هـ", "1964-11-02"],
  ["السبت، 10 رمضان 1393 هـ", "1973-10-06"],
  ["الثلاثاء، 13 ربيع الأول 1395 هـ", "1975-03-25"],
  ["الثلاثاء، 1 محرم 1400 هـ", "1979-11-20"],
  ["الاثنين، 21 رجب 1401 هـ", "1981-05-25"],
  ["الأحد، 21 شعبان 1402 هـ", "1982-06-13"],
  ["الاثنين، 24 صفر 1407 هـ", "1986-10-27"],
  ["الجمعة، 6 ذو الحجة 1407 هـ", "1987-07-31"],
  ["الاثنين، 10 ذو الحجة 1410 هـ", "1990-07-02"],
  ["الخميس، 11 محرم 1411 هـ", "1990-08-02"],
  ["الأحد، 27 شعبان 1412 هـ", "1992-03-01"],
  ["الثلاثاء، 8 ذو الحجة 1417 هـ", "1997-04-15"],
];

/** Days that readers reported as one too early, by the recomputed calendar, and another's starts. */
const REPORTED: readonly (readonly [number, number, number, string])[] = [
  [1404, 1, 25, "1983-10-31"],
  [1410, 1, 7, "1989-08-08"],
  [1343, 1, 1, "1924-08-01"],
  [1344, 7, 1, "1926-01-15"],
];

/** From the mastheads of the newspaper Umm al-Qura, as hijridate's author copied them. */
const MASTHEADS: readonly (readonly [number, number, number, string])[] = [
  [1344, 3, 14, "1925-10-02"],
  [1345, 11, 11, "1927-05-13"],
  [1346, 3, 13, "1927-09-09"],
  [1347, 9, 13, "1929-02-22"],
  [1349, 12, 13, "1931-05-01"],
  [1350, 9, 7, "1932-01-15"],
  [1352, 10, 10, "1934-01-26"],
  [1355, 2, 9, "1936-05-01"],
  [1412, 4, 11, "1991-10-18"],
  [1414, 9, 8, "1994-02-18"],
  [1416, 6, 10, "1995-11-03"],
  [1419, 10, 12, "1999-01-29"],
  [1421, 7, 9, "2000-10-06"],
  [1422, 10, 27, "2002-01-11"],
  [1430, 2, 11, "2009-02-06"],
];

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

test.each(EVENTS)("%s is %s, printed and read, with its weekday and without", (hijri, iso) => {
  const day = hijri.replace(/^.+، /, "");
  expect(hijriDate(iso, "full")).toBe(hijri);
  expect(hijriDate(iso)).toBe(day);
  for (const text of [hijri, day, hijriDate(iso, "short"), bothCalendars(iso)]) {
    expect(parseArDate(text)?.iso).toBe(iso);
  }
});

test.each([...MASTHEADS, ...REPORTED])("%i-%i-%i was printed on %s", (year, month, day, iso) => {
  expect(fromHijri(year, month, day)).toBe(iso);
  expect(hijriDate(iso, "short")).toBe(`${day}/${month}/${year} هـ`);
});

test("every day of 1300 to 1600 goes there and back, in numbers, in words and beside its twin", () => {
  holds(
    fc.property(fc.integer({ min: FIRST, max: LAST }), (day) => {
      const iso = isoOf(day);
      const [ofMonth, month, year] = hijriDate(iso, "short")
        .replace(" هـ", "")
        .split("/")
        .map(Number);
      expect(fromHijri(year!, month!, ofMonth!)).toBe(iso);
      for (const style of ["short", "long", "full"] as const) {
        expect(parseArDate(hijriDate(iso, style))?.iso).toBe(iso);
      }
      expect(parseArDate(bothCalendars(iso))?.iso).toBe(iso);
    }),
    800,
  );
});

test("every day where months have 28 or 31 days, and at both seams, is followed by the next", () => {
  const wrong: string[] = [];
  for (const [from, to] of [
    ["1924-06-01", "1932-01-01"],
    ["1945-06-01", "1945-10-01"],
    ["2077-10-01", "2078-01-01"],
  ] as const) {
    let before = hijriDate(isoOf(Date.parse(from) / DAY - 1), "short");
    for (let day = Date.parse(from) / DAY; day <= Date.parse(to) / DAY; day++) {
      const iso = isoOf(day);
      const short = hijriDate(iso, "short");
      if (parseArDate(bothCalendars(iso))?.iso !== iso) wrong.push(`${iso} ${bothCalendars(iso)}`);
      const next = Number.parseInt(before, 10) + 1;
      if (!short.startsWith(`${next}/`) && !(short.startsWith("1/") && next > 28)) wrong.push(iso);
      before = short;
    }
  }
  expect(wrong).toEqual([]);
});

test("a month has the days that were printed, and no other", () => {
  expect(fromHijri(1345, 5, 31)).toBe("1926-12-06");
  expect(hijriDate("1926-12-06")).toBe("31 جمادى الأولى 1345 هـ");
  expect(parseArDate("31 جمادى الأولى 1345 هـ")?.iso).toBe("1926-12-06");
  expect(() => fromHijri(1345, 5, 32)).toThrow(/has the days 1 to 31/);
  expect(hijriDate("1945-08-08")).toBe("1 رمضان 1364 هـ");
  expect(() => fromHijri(1364, 8, 29)).toThrow(/has the days 1 to 28/);
  expect(parseArDate("29 شعبان 1364 هـ")).toBeNull();
  expect(() => fromHijri(1342, 12, 29)).toThrow(/has the days 1 to 28/);
  expect(hijriDate("1924-07-31")).toBe("28 ذو الحجة 1342 هـ");
  expect(hijriDate("1924-08-01")).toBe("1 محرم 1343 هـ");
  expect(hijriDate("2077-11-16")).toBe("30 ذو الحجة 1500 هـ");
  expect(hijriDate("2077-11-17")).toBe("1 محرم 1501 هـ");
});

test("an adjusted calendar goes there and back too", () => {
  const wrong: string[] = [];
  for (const hijriAdjust of [-2, -1, 1, 2, { "1440-08": -1, "1440-09": -1 }]) {
    const site = createDateFunctions({ hijriAdjust, digits: "arab" });
    for (const from of ["1926-08-01", "1945-07-01", "2018-12-01"]) {
      for (let day = Date.parse(from) / DAY; day < Date.parse(from) / DAY + 400; day++) {
        const iso = isoOf(day);
        if (site.parseArDate(site.hijriDate(iso, "full"))?.iso !== iso) wrong.push(iso);
        if (site.parseArDate(site.bothCalendars(iso))?.iso !== iso) wrong.push(`${iso} in both`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("a weekday decides between the printed table and one that is a day off", () => {
  expect(parseArDate("الثلاثاء 1 محرم 1400 هـ")?.iso).toBe("1979-11-20");
  expect(parseArDate("الأربعاء 1 محرم 1400 هـ")?.iso).toBe("1979-11-21");
  // Printed on Thursday, 10 January 1951; ICU's month begins a day earlier.
  expect(parseArDate("الأربعاء 1 ربيع الآخر 1370 هـ")?.iso).toBe("1951-01-10");
  expect(parseArDate("الثلاثاء 1 ربيع الآخر 1370 هـ")?.iso).toBe("1951-01-09");
  // Printed on Saturday, 30 September 1989; ICU's month begins two days later.
  expect(parseArDate("السبت 1 ربيع الأول 1410 هـ")?.iso).toBe("1989-09-30");
  expect(parseArDate("الاثنين 1 ربيع الأول 1410 هـ")).toBeNull();
});

test("with a weekday a month may have 30 days that the table gives 29 or 28", () => {
  expect(parseArDate("الثلاثاء 30 رمضان 1440 هـ")?.iso).toBe("2019-06-04");
  expect(parseArDate("الأربعاء 30 رمضان 1440 هـ")?.iso).toBe("2019-06-05");
  expect(parseArDate("الأربعاء 29 شعبان 1364 هـ")?.iso).toBe("1945-08-08");
  expect(parseArDate("30 رمضان 1440 هـ")).toBeNull();
  expect(parseArDate("السبت 30 رمضان 1440 هـ")).toBeNull();
  expect(parseArDate("الأربعاء 31 رمضان 1440 هـ")).toBeNull();
});

test("a Gregorian date beside a Hijri one decides up to two days from the printed table", () => {
  expect(parseArDate("1 محرم 1400 هـ الموافق 21 نوفمبر 1979 م")?.iso).toBe("1979-11-21");
  expect(parseArDate("1 ربيع الأول 1410 هـ الموافق 2 أكتوبر 1989 م")?.iso).toBe("1989-10-02");
  expect(parseArDate("1 ربيع الأول 1410 هـ الموافق 3 أكتوبر 1989 م")).toBeNull();
  expect(parseArDate("1 ربيع الآخر 1370 هـ الموافق 9 يناير 1951 م")?.iso).toBe("1951-01-09");
  // Days that the printed month does not have, but a sighted one may.
  expect(parseArDate("29 شعبان 1364 هـ الموافق 8 آب 1945 م")?.iso).toBe("1945-08-08");
  expect(parseArDate("31 جمادى الأولى 1345 هـ الموافق 6 كانون الأول 1926 م")?.iso).toBe(
    "1926-12-06",
  );
  expect(parseArDate("31 شعبان 1440 هـ الموافق 6 أيار 2019 م")).toBeNull();
});
