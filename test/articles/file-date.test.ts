import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayOfFile, isBefore, isOfDay } from "../../plugin/articles/file-date.ts";
import { readDate } from "../../plugin/dates/index.ts";
import { holds } from "../text/property.ts";
import { faultLines, faultsOf, goodArticle } from "./reading.ts";

const NAMED = "src/articles/2017-02-15-خبر.md";

function file(date: string, others = ""): string {
  return `---\ntitle: خبر\n${date}${others}\n---\nنص\n`;
}

describe("the day in a file's name", () => {
  test.each([
    ["src/articles/2017-02-15-خبر.md", "2017-02-15"],
    ["src/articles/2017-02-15-خبر.markdown", "2017-02-15"],
    ["src/articles/2017-02-15-خبر/index.md", "2017-02-15"],
    ["src/articles/2017-02-15.md", "2017-02-15"],
    ["src/articles/2017-02-15 خبر.md", "2017-02-15"],
    ["src/articles/٢٠١٧-٠٢-١٥-خبر.md", "2017-02-15"],
    ["src/articles/2017-02-30-خبر.md", undefined],
    ["src/articles/2017-02-خبر.md", undefined],
    ["src/articles/2017-02-15/خبر.md", undefined],
    ["src/articles/12017-02-15-خبر.md", undefined],
    ["src/articles/2017-02-155.md", undefined],
  ])("of %s is %s", (path, day) => {
    expect(dayOfFile(path)).toBe(day);
  });

  test.each(["", "date:\n", "date: ''\n"])("is the article's where it has no date: %j", (date) => {
    const article = goodArticle(file(date), NAMED);
    expect(article.url).toBe("/2017/02/15/خبر/");
    expect(article.date.precision).toBe("day");
    expect(goodArticle(file(date), "src/articles/2017-02-15-خبر/index.markdown").url).toBe(
      article.url,
    );
  });

  test("is stronger than what the site says of all", () => {
    expect(goodArticle(file(""), NAMED, { defaults: { date: "2001-01-01" } }).url).toBe(
      "/2017/02/15/خبر/",
    );
  });

  test.each([
    "2017-02-15",
    "2017-02",
    "2017",
    "2017-02-15T23:30",
    "15 شباط/ فبراير 2017",
    "١٥ شباط ٢٠١٧",
    "15/02/2017",
    "2017-02-15T23:30:00-05:00",
    "2017-02-14T22:00:00Z",
    "18 جمادى الأولى 1438",
  ])("agrees with the date %s", (date) => {
    expect(goodArticle(file(`date: ${date}\n`), NAMED).date).toEqual(
      readDate(date, { zone: "Asia/Baghdad" }),
    );
  });

  test.each([
    "2017-02-16",
    "2017-03",
    "2018",
    "2020-01-01T10:00",
    "16 شباط 2017",
    "2017-02-17T12:00:00Z",
  ])("disagrees with the date %s", (date) => {
    expect(faultLines(faultsOf(file(`date: ${date}\n`), NAMED))).toBe(
      `3 date: The field date is «${date}», and the file's name says 2017-02-15.\n  → Rename the file, or correct the date.`,
    );
  });

  test("is a day that the moment had somewhere on Earth", () => {
    const time = fc.integer({ min: 0, max: 4e12 });
    const offset = fc.integer({ min: -12 * 60, max: 14 * 60 });
    holds(
      fc.property(time, offset, (at, minutes) => {
        const moment = new Date(at);
        const date = readDate(`${moment.toISOString().slice(0, 19)}Z`);
        const day = new Date(at + minutes * 60_000).toISOString().slice(0, 10);
        const far = new Date(at + 3 * 86_400_000).toISOString().slice(0, 10);
        if (date === null) throw new Error("No date.");
        expect(isOfDay(date, day)).toBe(true);
        expect(isOfDay(date, far)).toBe(false);
      }),
    );
  });
});

describe("what may be a slip is said, and the article is published", () => {
  test.each([
    ["2019-08-07", "2019-08-06"],
    ["2019-08-07", "2019-07"],
    ["2019-08-07T12:00", "2019-08-07T11:59"],
    ["2019", "2018-12-31"],
  ])("of %s, changed on %s", (date, updated) => {
    const { notices } = goodArticle(file(`date: ${date}\nupdated: ${updated}\n`));
    expect(notices).toEqual([
      {
        file: "src/articles/خبر.md",
        line: 4,
        field: "updated",
        message: `The field updated is «${updated}», which is before the article's date.`,
        cure: "Correct one of the two dates.",
      },
    ]);
  });

  test.each([
    ["2019-08-07", "2019-08-07"],
    ["2019-08-07", "2019-08"],
    ["2019-08-07T12:00", "2019-08-07"],
    ["2019-08", "2019-08-01"],
    ["2019-08-07", "2019-08-06T22:00:00Z"],
  ])("and nothing of %s, changed on %s", (date, updated) => {
    expect(goodArticle(file(`date: ${date}\nupdated: ${updated}\n`)).notices).toEqual([]);
  });

  test.each([
    ["05/06/2019", "2019-06-05", "2019-05-06"],
    ["5-6-2019", "2019-06-05", "2019-05-06"],
    ["٠٥.٠٦.٢٠١٩", "2019-06-05", "2019-05-06"],
    ["1/12/2019 10:30", "2019-12-01", "2019-01-12"],
  ])("of %s, whose day may be the month", (date, read, other) => {
    expect(goodArticle(file(`date: "${date}"\n`)).notices).toEqual([
      {
        file: "src/articles/خبر.md",
        line: 3,
        field: "date",
        message: `The field date is «${date}», which is read day first: ${read}.`,
        cure: `Write date: ${read}, or ${other} if the month stands first.`,
        kind: "day-first",
      },
    ]);
  });

  test.each(["25/06/2019", "06/06/2019", "2019/05/06", "2019-05-06"])(
    "and nothing of %s",
    (date) => {
      expect(goodArticle(file(`date: "${date}"\n`)).notices).toEqual([]);
    },
  );

  test.each(["1441-05-07", "1398-10"])("of %s, which is of another calendar", (date) => {
    expect(goodArticle(file(`date: "${date}"\n`)).notices).toEqual([
      {
        file: "src/articles/خبر.md",
        line: 3,
        field: "date",
        message: `The field date is «${date}», which is read as a year of the Gregorian calendar.`,
        cure: "Write the Gregorian day, or the Hijri one with its month's name: 7 جمادى الأولى 1441 هـ.",
        kind: "date-calendar",
      },
    ]);
  });

  test.each(["7 جمادى الأولى 1441 هـ", "1882-07-11"])("and nothing of %s", (date) => {
    expect(goodArticle(file(`date: "${date}"\n`)).notices).toEqual([]);
  });

  test("no date is before itself, nor are two before each other", () => {
    const text = fc.constantFrom(
      "2019",
      "2019-08",
      "2019-08-07",
      "2019-08-08",
      "2019-08-07T12:00",
      "2020-01-01T00:00:00Z",
    );
    holds(
      fc.property(text, text, (a, b) => {
        const [one, two] = [readDate(a), readDate(b)];
        if (one === null || two === null) throw new Error("No date.");
        expect(isBefore(one, one, "Asia/Baghdad")).toBe(false);
        expect(isBefore(one, two, "Asia/Baghdad") && isBefore(two, one, "Asia/Baghdad")).toBe(
          false,
        );
      }),
    );
  });
});

describe("a date that is none says why", () => {
  test.each([
    ["الثلاثاء 7 آب 2019", "«الثلاثاء 7 آب 2019», but that day was الأربعاء"],
    ["الأحد، 7 آب/ أغسطس 2019", "«الأحد، 7 آب/ أغسطس 2019», but that day was الأربعاء"],
    ["يوم الأحد 7 آب 2019", "«يوم الأحد 7 آب 2019», but that day was الأربعاء"],
    ["999-01-01", "«999-01-01», and years have four digits here, from 1000 to 9999"],
    ["0999-01-01", "«0999-01-01», and years have four digits here, from 1000 to 9999"],
    ["12019-08-07", "«12019-08-07», and years have four digits here, from 1000 to 9999"],
    ["7 آب 20199", "«7 آب 20199», and years have four digits here, from 1000 to 9999"],
    ["2019-02-30", "«2019-02-30», and that month has 28 days"],
    ["٣١ فبراير ٢٠٢٤", "«٣١ فبراير ٢٠٢٤», and that month has 29 days"],
    ["45 آب 2019", "«45 آب 2019», and that month has 31 days"],
    ["30 صفر 1441 هـ", "«30 صفر 1441 هـ», and that month has 29 days"],
    ["2019-08-07T14:60", "«2019-08-07T14:60», which is no date"],
    [
      "12 ذي الحجة 1440 هـ الموافق 20 آب 2019 م",
      "«12 ذي الحجة 1440 هـ الموافق 20 آب 2019 م», whose two days are 2019-08-13 and 2019-08-20",
    ],
    ["12 ذي الحجة 1440 هـ الموافق أمس", "«12 ذي الحجة 1440 هـ الموافق أمس», which is no date"],
    ["2019-13-01", "«2019-13-01», which is no date"],
    ["7 آب", "«7 آب», which is no date"],
  ])("%s", (date, said) => {
    expect(faultsOf(file(`date: ${date}\n`))[0]?.message).toBe(`The field date is ${said}.`);
  });
});
