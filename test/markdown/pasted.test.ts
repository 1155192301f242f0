import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growth, LINEAR } from "../support/growth.ts";
import { textReading } from "../support/text-reading.ts";
import { holds } from "../text/property.ts";
import { articleHtml, articleParser, VERSIONS } from "./parsers.ts";

/** The HTML of a text on one line. */
const html = (text: string) => articleHtml(text).replaceAll("\n", "");

const items = (text: string) =>
  [...html(text).matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, of]) => of);

/** The cells of each row. */
const rows = (text: string) =>
  [...html(text).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = ""]) =>
    [...row.matchAll(/<(?:td|th)[^>]*>(.*?)<\//g)].map(([, cell]) => cell),
  );

describe("lines that begin with a sign that markdown does not know are a list", () => {
  test.each(["• ", "•", "•\t", "▪ ", "◦ ", "· ", "► ", "\uF0B7 ", "– ", "— ", "ـ ", "-", "–"])(
    "%j",
    (sign) => {
      expect(html(`${sign}بغداد\n${sign}البصرة`)).toBe("<ul><li>بغداد</li><li>البصرة</li></ul>");
    },
  );

  test("behind a line of prose, in a quotation and in an item as well", () => {
    expect(html("المطالب:\n• الماء\n• الكهرباء")).toBe(
      "<p>المطالب:</p><ul><li>الماء</li><li>الكهرباء</li></ul>",
    );
    expect(html("> • أ\n> • ب")).toBe("<blockquote><ul><li>أ</li><li>ب</li></ul></blockquote>");
    expect(html("- بند:\n  • أ\n  • ب")).toBe(
      "<ul><li>بند:<ul><li>أ</li><li>ب</li></ul></li></ul>",
    );
  });

  test("in paragraphs of their own too, but for dashes, with which people speak", () => {
    expect(items("• أ\n\n• ب\n\nنص")).toEqual(["<p>أ</p>", "<p>ب</p>"]);
    expect(html("– من أنت؟\n\n– صديق.")).toBe("<p>– من أنت؟</p><p>– صديق.</p>");
  });

  test("a line behind an item belongs to it and stays a line", () => {
    expect(items("• الماء\nمنذ شهر\n• الكهرباء")).toEqual(["الماء<br>منذ شهر", "الكهرباء"]);
  });

  test("an item holds emphasis, links and guests as any other", () => {
    expect(items("• **مهم**: [هنا](https://example.org)\n• BBC News")[0]).toContain("<strong>");
    expect(html("• خبر\n• BBC News")).toContain('<li dir="ltr">BBC News</li>');
  });
});

describe("numbers that count up by one are a list", () => {
  test.each([
    ["١. أ\n٢. ب", '<ol class="arabic-digits">'],
    ["٣) أ\n٤) ب", '<ol start="3" class="arabic-digits">'],
    ["(٩) أ\n(١٠) ب", '<ol start="9" class="arabic-digits">'],
    ["١- أ\n٢- ب", '<ol class="arabic-digits">'],
    ["١.أ\n٢.ب", '<ol class="arabic-digits">'],
    ["۱. الف\n۲. ب", '<ol class="persian-digits">'],
    ["1- أ\n2- ب", "<ol>"],
    ["١. ٢٠ قتيلا\n٢. ٣٠ جريحا", '<ol class="arabic-digits">'],
    ["7 - أ\n8 - ب", '<ol start="7">'],
    ["(1) أ\n(2) ب", "<ol>"],
    ["١. أ\n\n٢. ب", '<ol class="arabic-digits">'],
  ])("%j", (text, start) => {
    expect(html(text)).toContain(start);
    expect(items(text)).toHaveLength(2);
  });
});

describe("lines with another sign are a list within an item", () => {
  test.each([
    [
      "١. الماء\n• شبكات\n• خزانات\n٢. الكهرباء",
      '<ol class="arabic-digits"><li>الماء<ul><li>شبكات</li><li>خزانات</li></ul></li><li>الكهرباء</li></ol>',
    ],
    [
      "• الماء:\nمنذ شهر\n  – شبكات\n  – خزانات\nقديمة\n• الكهرباء\n  – محطات",
      "<ul><li>الماء:<br>منذ شهر<ul><li>شبكات</li><li>خزانات<br>قديمة</li></ul></li><li>الكهرباء<ul><li>محطات</li></ul></li></ul>",
    ],
    [
      "1- أ\n• ب\n◦ ج\n◦ د\n• هـ\n2- و",
      "<ol><li>أ<ul><li>ب<ul><li>ج</li><li>د</li></ul></li><li>هـ</li></ul></li><li>و</li></ol>",
    ],
    [
      "• أ\n٣) ب\n٤) ج\n\n• د",
      '<ul><li><p>أ</p><ol start="3" class="arabic-digits"><li>ب</li><li>ج</li></ol></li><li><p>د</p></li></ul>',
    ],
  ])("%j", (text, made) => {
    expect(html(text)).toBe(made);
  });

  test("but lines that answer each other stay lines, and so do numbers that do not count", () => {
    for (const text of ["١. من؟\n– أنا.\n٢. متى؟\n– أمس.", "• أ\n1- ب\n3- ج\n• د"]) {
      expect(html(text)).not.toMatch(/<[uo]l/);
      expect(html(text).split("<br>")).toHaveLength(4);
    }
  });
});

describe("what is no list keeps its lines", () => {
  test.each([
    "• أ\n◦ ب",
    "• من؟\n•• صديق.\n• متى؟\n•• أمس.",
    "١. أ\n٣. ب",
    "١. أ\n٢) ب\n٤. ج",
    "٢٠١٥- أ\n٢٠١٦- ب",
  ])("%j", (text) => {
    expect(html(text)).not.toMatch(/<[uo]l/);
  });
  test.each(["• بند واحد\nوتتمته", "1. أ\n\nنص ثم\n2. ب", "-5 درجات\n-7 درجات", "-rf\n-rx"])(
    "%j",
    (text) => {
      expect(html(text)).not.toMatch(/<ul|<ol class|<br>/);
    },
  );
  test("numbers with fractions, and code or comments that reach over a line's end", () => {
    for (const text of ["٢.٥ مليون\n٣.٥ مليون", "`• أ\n• ب`", "نص <!--\n• سر\n• سر\n-->"]) {
      expect(html(text)).not.toContain("<li");
      expect(html(text)).not.toContain("سر");
    }
  });
});

describe("lines with equally many tabs are a table", () => {
  test.each([
    [
      "بغداد\t5\nالبصرة\t7",
      [
        ["بغداد", "5"],
        ["البصرة", "7"],
      ],
    ],
    [
      "دولار\t1\t2\nيورو\t\t3",
      [
        ["دولار", "1", "2"],
        ["يورو", "", "3"],
      ],
    ],
    [
      "بغداد\t\t5\nالبصرة\t7",
      [
        ["بغداد", "5"],
        ["البصرة", "7"],
      ],
    ],
    ["١.\tبغداد\n٢.\tالبصرة\n", undefined],
    [
      "١.\tبغداد\t5\n٢.\tالبصرة\t7",
      [
        ["١.", "بغداد", "5"],
        ["٢.", "البصرة", "7"],
      ],
    ],
  ])("%j", (text, cells) => {
    if (cells === undefined) expect(items(text)).toEqual(["بغداد", "البصرة"]);
    else expect(rows(text)).toEqual(cells);
  });

  test("whose last line may end in empty cells", () => {
    expect(rows("أ\t10\t5%\nب\t20\t10%\nج\t3\t")[2]).toEqual(["ج", "3", ""]);
  });

  test("whose first line is its head where it alone has no digits", () => {
    const made = html("الأسعار:\nالمدينة\tالسعر\nبغداد\t5\nالبصرة\t7\nمصدر");
    expect(made).toMatch(/^<p>الأسعار:<\/p><div class="scroll"/);
    expect(made).toContain("<thead><tr><th>المدينة</th><th>السعر</th></tr></thead><tbody>");
    expect(made).toMatch(/<\/div><p>مصدر<\/p>$/);
    expect(html("العراق\tبغداد\nسوريا\tدمشق")).not.toContain("<th");
  });

  test.each([
    "على قدر أهل العزم\tتأتي العزائم\nوتأتي على قدر\tالكرام المكارم",
    "أ\tب\nج\tد\tه",
    "قال\tالوزير",
  ])("others stay lines: %j", (text) => {
    expect(html(text)).not.toContain("<table");
  });

  test("numbers in its cells keep their order", () => {
    expect(html("بغداد\t-5%\nالبصرة\t+7%")).toContain('<bdi dir="ltr">-5%</bdi>');
  });
});

test.each(VERSIONS)("on markdown-it %s", (_version, Parser) => {
  const md = articleParser(Parser);
  expect(md.render("• أ\n• ب")).toContain("<li>أ</li>");
  expect(md.render("أ\t1\nب\t2")).toContain("<td>1</td>");
});

const line = fc
  .array(fc.constantFrom("• ", "١. ", "٢. ", "– ", "\t", "أ", "b", "5", "`", "<!-- ", "*", " "), {
    maxLength: 6,
  })
  .map((pieces) => pieces.join(""));

test("no word is lost, whatever the lines are", () => {
  const { plainText } = textReading(true);
  holds(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const text = lines.join("\n");
      if (/<!--/.test(text)) return;
      const letters = (value: string) => value.replace(/[^أb]/g, "");
      expect(letters(articleHtml(text).replace(/<[^>]*>/g, ""))).toBe(letters(text));
      expect(letters(plainText(text))).toBe(letters(text));
    }),
    500,
  );
});

test.each(["• أ\n", "• أ\n\n", "١. أ\n", "أ\t1\n", "أ\t1\n\n", "– أ\n", "\t", "• ", "(1"])(
  "%j, again and again, is read in time that grows with its length",
  (piece) => {
    expect(growth((size) => articleHtml(piece.repeat(size)), 500)).toBeLessThan(LINEAR);
  },
);
