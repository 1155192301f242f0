import { expect, test } from "vitest";
import { findArDates, parseArDate } from "../../plugin/dates/index.ts";
import { growth, LINEAR } from "../support/growth.ts";

const now = "2019-08-12";

/** Bait for each rule, that goes on matching and never is a date, or is one each time. */
const BAIT: readonly (readonly [name: string, text: string])[] = [
  ["days and months", "الاثنين 12 من شهر تشرين الأول/ "],
  ["months that may be counts", "12 آب 2000 "],
  ["ordinals", "والثاني والأول "],
  ["numbers before a number", "1 و2 و3 و"],
  ["spaces", "12   \t  آب  "],
  ["blank lines", "12\n\nآب 2019\n\n"],
  ["doors", "باب إب آب "],
  ["spans of hours", "12 آب 2019، 10:00-12:00-"],
  ["clocks", "10:00 إلى 12:00 (14:30 "],
  ["numbers in words", "عام ألفين وتسعة عشر وخمسة و"],
  ["relative words", "أمس الأول من أمس "],
  ["counted units", "قبل خمسة وعشرين وخمسة يوم "],
  ["neighbours", "الخميس الماضي، أمس واليوم "],
  ["digits", "2019"],
  ["slashes", "2019/12/"],
];

test.each(BAIT)("finding dates among %s takes time in proportion to the text", (_, bait) => {
  const find = (size: number) => {
    findArDates(bait.repeat(Math.ceil(size / bait.length)), { now });
  };
  expect(growth(find, 50_000)).toBeLessThan(LINEAR);
});

test("a text too long for a date is none, however long", () => {
  const parse = (size: number) => {
    parseArDate("12 آب 2019 ".repeat(size), { now });
  };
  expect(growth(parse, 5_000)).toBeLessThan(LINEAR);
  expect(parseArDate("12 آب 2019 ".repeat(50))).toBeNull();
});
