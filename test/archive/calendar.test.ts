import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { activityOf, byLetter, calendarOf, monthsOf } from "../../plugin/archive/index.ts";
import { holds } from "../text/property.ts";
import { archiveFaults, archiveOf, article, find, names, RULES } from "./making.ts";

/** A month's calendar as a printer would set it: `*` marks a day with articles. */
function drawn(key: string, days: readonly number[] = []): string {
  const dates = days.map((day) => `${key}-${String(day).padStart(2, "0")}`);
  const { months } = archiveOf([key, ...dates].map((date) => article(`خبر ${date}`, { date })));
  return calendarOf(months[0]!)
    .map((week) =>
      week
        .map((day) => (day === undefined ? " ·" : String(day.number).padStart(2)))
        .map((day, column) => day + (week[column]?.group === undefined ? " " : "*"))
        .join("")
        .trimEnd(),
    )
    .join("\n");
}

describe("the calendar of a month", () => {
  test("begins its weeks with Saturday", () => {
    expect(drawn("2019-08", [7, 31]).split("\n")).toEqual([
      " ·  ·  ·  ·  ·  1  2",
      " 3  4  5  6  7* 8  9",
      "10 11 12 13 14 15 16",
      "17 18 19 20 21 22 23",
      "24 25 26 27 28 29 30",
      "31* ·  ·  ·  ·  ·  ·",
    ]);
  });

  test("has four weeks at least and six at most", () => {
    expect(drawn("2003-02").split("\n")).toHaveLength(4);
    expect(drawn("2003-02").split("\n")[0]).toBe(" 1  2  3  4  5  6  7");
    expect(drawn("2019-08").split("\n")).toHaveLength(6);
  });

  test("gives every day of every month once, in its own column", () => {
    holds(
      fc.property(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1, max: 12 }), (y, m) => {
        const key = `${y}-${String(m).padStart(2, "0")}`;
        const [month] = archiveOf([article("خبر", { date: key })]).months;
        const days = calendarOf(month!).flatMap((week) => {
          expect(week).toHaveLength(7);
          return week.map((day, column) => ({ number: day?.number, column }));
        });
        const numbers = days.flatMap(({ number }) => number ?? []);
        expect(numbers).toEqual(numbers.map((_, index) => index + 1));
        expect(new Date(Date.UTC(y, m - 1, numbers.length + 1)).getUTCDate()).toBe(1);
        for (const { number, column } of days) {
          if (number === undefined) continue;
          expect((new Date(Date.UTC(y, m - 1, number)).getUTCDay() + 1) % 7).toBe(column);
        }
      }),
    );
  });
});

describe("days", () => {
  const archive = archiveOf([
    article("صباحًا", { date: "2019-08-07T08:00" }),
    article("يوم", { date: "2019-08-07" }),
    article("غد", { date: "2019-08-08" }),
    article("شهر", { date: "2019-08" }),
    article("سنة", { date: "2019" }),
    article("قديم", { date: "2017-12-31" }),
  ]);

  test("have addresses, titles and their articles; those dated to a month or a year are of none", () => {
    expect(archive.days.map(({ key, url, title }) => [key, url, title])).toEqual([
      ["2019-08-08", "/2019/08/08/", "الخميس، 8 آب/ أغسطس 2019"],
      ["2019-08-07", "/2019/08/07/", "الأربعاء، 7 آب/ أغسطس 2019"],
      ["2017-12-31", "/2017/12/31/", "الأحد، 31 كانون الأول/ ديسمبر 2017"],
    ]);
    expect(names(archive.days[1]?.articles ?? [])).toEqual(["صباحًا", "يوم"]);
    expect(find(archive, "يوم").day).toBe(archive.days[1]);
    expect(find(archive, "شهر").day).toBeUndefined();
    expect(find(archive, "سنة").day).toBeUndefined();
    expect(archive.months[0]?.days).toEqual(archive.days.slice(0, 2));
  });

  test("are those of the site's zone", () => {
    const late = article("ليلًا", { date: "2019-12-31T22:00Z" });
    expect(archiveOf([late]).days[0]?.key).toBe("2020-01-01");
  });

  test("have no address when their pages are off", () => {
    const groupsWithPages = new Set([...RULES.groupsWithPages].filter((kind) => kind !== "day"));
    const off = archiveOf([article("خبر")], undefined, { groupsWithPages });
    expect(off.days[0]?.url).toBeUndefined();
    expect(off.groupPages("day")).toEqual([]);
  });

  test("come before and after each other without the empty ones between, as months and years do", () => {
    const [newest, middle, oldest] = archive.days;
    expect(archive.earlierPeriod(newest!)).toBe(middle);
    expect(archive.earlierPeriod(middle!)).toBe(oldest);
    expect(archive.laterPeriod(oldest!)).toBe(middle);
    expect(archive.laterPeriod(newest!)).toBeUndefined();
    expect(archive.earlierPeriod(archive.months[0]!)?.key).toBe("2017-12");
    expect(archive.laterPeriod(archive.years[1]!)?.key).toBe("2019");
  });

  test("keep their address from articles that are dated to their month", () => {
    const taken = archiveFaults([
      article("خبر", { date: "2019-08-07" }),
      article("آخر", { date: "2019-08", slug: "07" }),
    ]);
    expect(taken).toContain("the address /2019/08/07/, which the list of «الأربعاء، 7 آب");
  });
});

test("a year has twelve months; its busiest sets the measure of the others", () => {
  const dates = ["2019-01-01", "2019-03-01", "2019-03-02", "2019-03-03", "2019"];
  const [year] = archiveOf(dates.map((date) => article(`خبر ${date}`, { date }))).years;
  const months = monthsOf(year!);
  expect(months.map(({ key }) => key)).toEqual(
    ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"].map(
      (month) => `2019-${month}`,
    ),
  );
  expect(months.map(({ share }) => share)).toEqual([33, 0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect(months[1]?.group).toBeUndefined();
});

test("the activity of a group names every year from its first to its last, empty ones too", () => {
  const dates = ["2016-01-01", "2019-08-07", "2019"];
  const archive = archiveOf(
    dates.map((date) => article(`خبر ${date}`, { date, authors: ["ليلى"] })),
  );
  expect(activityOf(archive.authors[0]!)).toEqual([
    { key: "2016", count: 1, share: 50 },
    { key: "2017", count: 0, share: 0 },
    { key: "2018", count: 0, share: 0 },
    { key: "2019", count: 2, share: 100 },
  ]);
});

test("one article among thousands is still to be seen", () => {
  const months = monthsOf(
    archiveOf([
      ...Array.from({ length: 500 }, (_, index) => article(`خبر ${index}`, { date: "2019-08-07" })),
      article("وحيد", { date: "2019-01-01" }),
    ]).years[0]!,
  );
  expect(months[0]?.share).toBe(1);
});

describe("an index by letters", () => {
  const filed = (...titles: readonly string[]) =>
    byLetter(titles.map((title) => ({ title }))).map(
      ({ letter, groups }) => `${letter}: ${groups.map(({ title }) => title).join("، ")}`,
    );

  test("follows the alphabet; «ال» and the hamza do not count, nor do quotation marks", () => {
    expect(
      filed("العراق", "عدن", "أحمد", "الأنبار", "إيران", "«آفاق»", "بغداد", "الله", "BBC", "2019"),
    ).toEqual([
      "ا: أحمد، «آفاق»، الأنبار، إيران",
      "ب: بغداد",
      "ع: عدن، العراق",
      "ل: الله",
      "B: BBC",
      ": 2019",
    ]);
  });

  test("keeps an alef that is no article's, and knows the letters of Persian, Urdu and Sorani", () => {
    expect(
      filed("ألمانيا", "آلة", "الم", "پاریس", "چین", "ژاپن", "گیلان", "ئێران", "ڤیان"),
    ).toEqual([
      "ئ: ئێران",
      "ا: الم، ألمانيا، آلة",
      "پ: پاریس",
      "چ: چین",
      "ژ: ژاپن",
      "ڤ: ڤیان",
      "گ: گیلان",
    ]);
  });

  test("files a Latin letter with a diacritic under the plain one, in the place of the plain one", () => {
    expect(
      filed(
        "Zola",
        "Émile",
        "Eman",
        "emre",
        "Élan vital",
        "Łukasz",
        "Luca",
        "Ørsted",
        "Şahin",
        "Sami",
      ),
    ).toEqual([
      "E: Élan vital، Eman، Émile، emre",
      "L: Luca، Łukasz",
      "O: Ørsted",
      "S: Şahin، Sami",
      "Z: Zola",
    ]);
  });

  test("takes a letter and its mark apart the same as together, and leaves Arabic marks alone", () => {
    expect(filed("E\u0301mile", "Émile", "İbrahim", "Æsop", "Àvila", "آمنة")).toEqual([
      "ا: آمنة",
      "A: Æsop، Àvila",
      "E: E\u0301mile، Émile",
      "I: İbrahim",
    ]);
  });

  test("puts a shorter name before a longer one that begins with it", () => {
    expect(filed("بغداد الجديدة", "بغداديات", "بغداد")).toEqual([
      "ب: بغداد، بغداد الجديدة، بغداديات",
    ]);
  });
});
