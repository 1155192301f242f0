import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "../../plugin/search/analysis/asked-dates.ts";
import type { DateRange } from "../../plugin/search/analysis/date-ranges.ts";
import { articlesWithin } from "../../plugin/search/browser/articles-within.ts";
import { Fetched } from "../../plugin/search/browser/fetched.ts";
import type { Manifest, YearPeriods } from "../../plugin/search/files.ts";
import { anyText, arabicWord, holds } from "../text/property.ts";

/** «2019-08-01..2019-08-31», several by blanks. */
function shown(ranges: readonly DateRange[]): string {
  return ranges.map(({ from = "", to = "" }) => `${from}..${to}`).join(" ");
}

/** A query, the days that it asks for, and what else it says. */
const QUERIES: readonly (readonly [query: string, days: string, rest: string])[] = [
  ["انتخابات العراق ٢٠١٨", "2018-01-01..2018-12-31", "انتخابات العراق"],
  ["أغسطس 2019", "2019-08-01..2019-08-31", ""],
  ["أسعار النفط في شباط 2020", "2020-02-01..2020-02-29", "أسعار النفط"],
  ["الثلاثاء 30 كانون الأول 2025 الموازنة", "2025-12-30..2025-12-30", "الموازنة"],
  ["مقالات 2019", "2019-01-01..2019-12-31", ""],
  ["31 شباط 2019", "2019-01-01..2019-12-31", "31 شباط"],
  // Ranges.
  ["من 2015 إلى 2018", "2015-01-01..2018-12-31", ""],
  ["من 2018 إلى 2015", "2015-01-01..2018-12-31", ""],
  ["العراق 2015-2018", "2015-01-01..2018-12-31", "العراق"],
  ["موسم 2018/19", "2018-01-01..2019-12-31", "موسم"],
  ["بين آب 2019 وآذار 2020", "2019-08-01..2020-03-31", ""],
  ["من آب حتى تشرين الأول 2019", "2019-08-01..2019-10-31", ""],
  ["بين تشرين الثاني وشباط 2020", "2019-11-01..2020-02-29", ""],
  ["من 5 إلى 12 آب 2019 احتجاجات", "2019-08-05..2019-08-12", "احتجاجات"],
  ["خلال الفترة من 1/8/2019 إلى 15/9/2019", "2019-08-01..2019-09-15", ""],
  ["between May 2019 and June 2020", "2019-05-01..2020-06-30", ""],
  ["منذ عام 2015 حتى الآن", "2015-01-01..", ""],
  ["بعد شباط 2019 أمطار", "2019-03-01..", "أمطار"],
  ["قبل آذار 2020", "..2020-02-29", ""],
  ["حتى 2018", "..2018-12-31", ""],
  ["آب وأيلول 2019", "2019-08-01..2019-08-31 2019-09-01..2019-09-30", ""],
  ["5 و6 آب 2019", "2019-08-05..2019-08-05 2019-08-06..2019-08-06", ""],
  ["منذ آب 2020 وحتى الآن", "2020-08-01..", ""],
  ["في عامي 2015 و2016", "2015-01-01..2015-12-31 2016-01-01..2016-12-31", ""],
  // In words.
  ["عام ألفين وتسعة عشر", "2019-01-01..2019-12-31", ""],
  ["الرابع من آب عام ألفين وعشرين انفجار", "2020-08-04..2020-08-04", "انفجار"],
  ["الخامس والعشرين من كانون الثاني 2011", "2011-01-25..2011-01-25", ""],
  // Hijri.
  ["رمضان 1440", "2019-05-06..2019-06-03", ""],
  ["15/9/1440", "2019-05-20..2019-05-20", ""],
  ["1440هـ", "2018-09-11..2019-08-30", ""],
  ["رمضان 2019", "2019-05-06..2019-06-03", ""],
  // No dates.
  ['"آب 2019" العراق', "", '"آب 2019" العراق'],
  ["«2019» رواية", "", "«2019» رواية"],
  ["العراق -2018", "", "العراق -2018"],
  ["رؤية 2030", "", "رؤية 2030"],
  ["12 آب", "", "12 آب"],
  ["1440 شهيدًا", "", "1440 شهيدًا"],
];

describe("a query's dates", () => {
  test.each(QUERIES)("«%s»: %s", (query, days, rest) => {
    const read = readDates(query, ["رؤية 2030"]);
    expect([shown(read.ranges), read.rest]).toEqual([days, rest]);
  });

  test("are told as they were written", () => {
    expect(readDates("انتخابات بين آب 2019 وآذار 2020").typed).toBe("بين آب 2019 وآذار 2020");
    expect(readDates("في عامي 2015 و2016 العراق").typed).toBe("في عامي 2015 و2016");
  });

  const MONTHS = [
    "كانون الثاني",
    "فبراير",
    "مارس",
    "نيسان",
    "أيار",
    "يونيو",
    "تموز",
    "آب",
    "سبتمبر",
    "تشرين الأول",
    "نوفمبر",
    "ديسمبر",
  ];
  const month = fc.tuple(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }));
  const monthName = ([year, number]: readonly [number, number]) => `${MONTHS[number - 1]} ${year}`;
  const key = ([year, number]: readonly [number, number]) =>
    `${year}-${String(number).padStart(2, "0")}`;

  test("stand among any words, before or after them, which stay", () => {
    const words = fc.array(
      arabicWord.map((word) => `كلمة${word}`),
      { minLength: 1, maxLength: 3 },
    );
    holds(
      fc.property(words, month, fc.boolean(), (others, date, isFirst) => {
        const parts = [others.join(" "), monthName(date)];
        const read = readDates((isFirst ? parts.toReversed() : parts).join(" "));
        expect(read.ranges.map((range) => range.key)).toEqual([key(date)]);
        expect(read.rest).toBe(others.join(" "));
      }),
    );
  });

  test("may be a range of any two months, in both orders", () => {
    holds(
      fc.property(month, month, (one, other) => {
        const { ranges, rest } = readDates(`من ${monthName(one)} إلى ${monthName(other)}`);
        const [first = "", last = ""] = [key(one), key(other)].sort();
        expect(ranges).toHaveLength(1);
        expect(ranges[0]?.from).toBe(`${first}-01`);
        expect(ranges[0]?.to?.startsWith(last)).toBe(true);
        expect(rest).toBe("");
      }),
    );
  });

  test("are days that exist, whatever was typed", () => {
    const date = fc.constantFrom(
      "2019",
      "آب",
      "12",
      "إلى",
      "من",
      "-",
      "/",
      "1440",
      "رمضان",
      "بين",
      "و",
      "شباط",
      "31",
      "هـ",
      "منذ",
      "ألفين",
    );
    const typed = fc.oneof(
      anyText,
      fc.array(date, { maxLength: 12 }).map((parts) => parts.join(" ")),
    );
    holds(
      fc.property(typed, (text) => {
        for (const { from, to } of readDates(text).ranges) {
          for (const day of [from, to]) {
            if (day === undefined) continue;
            expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
          }
          if (from !== undefined && to !== undefined) expect(from <= to).toBe(true);
        }
      }),
    );
  });
});

describe("articles of some days", () => {
  const date = fc
    .tuple(
      fc.constantFrom(2018, 2019, 2020),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 1, max: 3 }),
    )
    .map(([year, month, day, parts]) =>
      [String(year), ...[month, day].map((part) => String(part).padStart(2, "0"))]
        .slice(0, parts)
        .join("-"),
    );
  const day = date.map((key) => `${key}-01-01`.slice(0, 10));

  test("are those whose whole date is within them", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(date, { maxLength: 40 }), day, day, async (dates, one, other) => {
        const [from = "", to = ""] = [one, other].sort();
        const own = await within(dates, { from, to });
        const wanted = [...dates]
          .sort()
          .filter((key) => key + "-01-01".slice(key.length - 4) >= from)
          .filter((key) => key + "-12-31".slice(key.length - 4) <= to);
        expect(own).toEqual(wanted);
      }),
      { seed: 20190807, numRuns: 200 },
    );
  });

  /** Of an index of articles with these dates, those of a range. */
  async function within(dates: readonly string[], range: DateRange): Promise<string[]> {
    const years = [...new Set(dates.map((key) => key.slice(0, 4)))].map((year) => {
      const own = dates.filter((key) => key.startsWith(year)).sort();
      return { entry: { year, articles: own.length }, own };
    });
    const fetched = new Fetched("/search/");
    fetched.get = async <Content>(name: string) => {
      const year = years.find(({ entry }) => name.includes(entry.year));
      const periods: Record<string, [string, number]> = {};
      for (const key of year?.own ?? []) {
        for (const part of new Set([key.slice(0, 4), key.slice(0, 7), key])) {
          periods[part] = [part, (periods[part]?.[1] ?? 0) + 1];
        }
      }
      return periods satisfies YearPeriods as Content;
    };
    const manifest = { years: years.map(({ entry }) => entry) } as unknown as Manifest;
    const passes = await articlesWithin([range], manifest, fetched);
    return years
      .flatMap(({ entry, own }) =>
        own.filter((_, article) =>
          passes({ year: manifest.years.find((year) => year.year === entry.year)!, article }),
        ),
      )
      .sort();
  }
});
