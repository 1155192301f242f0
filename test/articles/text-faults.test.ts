import { describe, expect, test } from "vitest";
import { futureNotices } from "../../plugin/articles/date-faults.ts";
import { howTheyDiffer } from "../../plugin/articles/look-alikes.ts";
import { PreciseDate } from "../../plugin/dates/index.ts";
import { textReading } from "../support/text-reading.ts";

const asHtml = textReading(true);
const asText = textReading(false);

const told = (text: string, { read } = asHtml) => {
  const { faults = [], notices = [] } = read(text).found ?? {};
  return {
    faults: faults.map(({ line, message }) => `${line} ${message}`),
    notices: notices.map(({ line, message }) => `${line} ${message}`),
  };
};

describe("what would take in the rest of a page stops the build, with its line", () => {
  test.each(["style", "textarea", "template", "script", "title", "select", "iframe", "noscript"])(
    "an element <%s> without an end",
    (name) => {
      const { faults } = told(`نص.\n\n<${name}>\nبقية النص.\n\nفقرة.`);
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(new RegExp(`^3 <${name}> has no end`));
      expect(told(`نص.\n\n<${name}>\nبقية\n</${name}>\n\nفقرة.`).faults).toEqual([]);
      expect(told(`<${name}>`, asText).faults).toEqual([]);
    },
  );

  test.each([
    ["نص <!-- ملاحظة المحرر\nبقية", 1],
    ["نص.\n\nنص\nثم <!-- ملاحظة", 4],
  ])("a comment without an end: %j", (text, line) => {
    for (const reading of [asHtml, asText]) {
      expect(told(text, reading).faults).toEqual([
        `${line} The text begins a comment <!-- that does not end in its paragraph.`,
      ]);
    }
  });

  test("but none in code", () => {
    expect(told("`<!--` و`<style>`\n\n    <!--\n").faults).toEqual([]);
  });
});

test("ids that the page has itself, and ends of what was never begun, are told", () => {
  expect(told('نص\n\n<p id="content">أ</p>\n\n<p id="خاص">ب</p>').notices).toEqual([
    "3 The id «content» is one that the page has itself.",
  ]);
  expect(told("نص\n\n<p>أ</p>\n\n</div>").notices).toEqual([
    "5 The text ends an element </div> that it has not begun, and may end one of the page.",
  ]);
});

describe("names that look alike", () => {
  test.each([
    ["سوريا", "سوريا\u200F", "nothing where the other has U+200F"],
    ["آلاء", "ا\u0653لاء", "U+0622 where the other has U+0627 U+0653"],
    ["بغداد اليوم", "بغداد\u00A0اليوم", "U+0020 where the other has U+00A0"],
    ["می‌خواهم", "میخواهم", "U+200C where the other has U+062E"],
  ])("%j and %j are told apart by their code points", (one, other, difference) => {
    expect(howTheyDiffer(one, other)).toContain(`one has ${difference}.`);
    expect(howTheyDiffer(other, one)).not.toBe("");
  });
  test("others are not", () => {
    expect(howTheyDiffer("علي", "على")).toBe("");
    expect(howTheyDiffer("علي", "علي")).toBe("");
  });
});

test("a date in the future is told, and one of today is not", () => {
  const now = Date.UTC(2026, 0, 10, 12);
  const at = (day: number) => ({
    inputPath: `./articles/${day}.md`,
    date: new PreciseDate(Date.UTC(2026, 0, day), "day"),
    data: {},
    lines: { date: 3 },
  });
  const notices = futureNotices([at(9), at(10), at(20)] as never, now);
  expect(notices).toMatchObject([
    { file: "articles/20.md", line: 3, field: "date", message: expect.stringContaining("future") },
  ]);
});
