import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Fault } from "../../plugin/articles/faults.ts";
import { anyText, holds } from "../text/property.ts";
import { faultsOf, goodArticle } from "./reading.ts";

const HEAD = "title: خبر\ndate: 2019-08-07\n";
const CURE =
  "Delete the character, which nobody sees: type the text anew, or copy it without formatting.";

function file(fields: string, text = "نص"): string {
  return `---\n${HEAD}${fields}\n---\n${text}\n`;
}

function told(faults: readonly Fault[] | undefined): string[] {
  return (faults ?? []).map(
    ({ line, field, message }) => `${line} ${field ? `${field}: ` : ""}${message}`,
  );
}

describe("an embedding or override in a field is an error", () => {
  test.each([
    ['place: "بغ\u202Eداد"', "4 place", "U+202E (right-to-left override)"],
    ['summary: "\u202Aنص"', "4 summary", "U+202A (left-to-right embedding)"],
    ['topics: [العراق, "الأ\u202Bمن"]', "4 topics.2", "U+202B (right-to-left embedding)"],
    ['image:\n  credit: "\u202DAFP\u202C"', "5 image.credit", "U+202D (left-to-right override)"],
    ['image:\n  alt: "نص\u202C"', "5 image.alt", "U+202C (end of an embedding)"],
    [
      'corrections:\n  - date: 2020\n    text: "\u202Eنص"',
      "6 corrections.1.text",
      "U+202E (right-to-left override)",
    ],
    ['slug: "\u202Eنص"', "4 slug", "U+202E (right-to-left override)"],
    ['حقل:\n  داخل: ["أ", "\\u202Eب"]', "5 حقل.داخل.2", "U+202E (right-to-left override)"],
    ['حقل: { "\u202Eاسم": نص }', "4 حقل.اسم", "U+202E (right-to-left override)"],
    ["\u202Eحقل: نص", "4 حقل", "U+202E (right-to-left override)"],
  ])("%s", (fields, place, name) => {
    const faults = faultsOf(file(fields));
    const field = place.split(" ")[1];
    expect(told(faults)).toEqual([
      `${place}: The field ${field} holds the character ${name}, which can make a text read as what it does not say.`,
    ]);
    expect(faults[0]?.cure).toBe(CURE);
  });

  test("each field of several is told, on its line", () => {
    const faults = faultsOf(file('place: "\u202Eأ"\nحقل: "\u202Eب"\nsummary: "\u202Eج"'));
    expect(faults.map(({ line, field }) => `${line} ${field}`).sort()).toEqual([
      "4 place",
      "5 حقل",
      "6 summary",
    ]);
  });
});

describe("isolates balance", () => {
  test.each([
    ['place: "\u2067بغداد"', "4 place", "U+2067 (right-to-left isolate) without its end U+2069"],
    ['حقل: "بغداد\u2069"', "4 حقل", "U+2069 (end of an isolate) without its beginning"],
  ])("in a field: %s", (fields, place, problem) => {
    expect(told(faultsOf(file(fields)))).toEqual([
      `${place}: The field ${place.split(" ")[1]} holds the character ${problem}.`,
    ]);
  });

  test("in a paragraph, each on its line", () => {
    const text = "أ \u2068BBC\u2069\n\nب \u2067\nج\n\nد\u2069 \u2066";
    expect(told(faultsOf(file("place: بغداد", text)))).toEqual([
      "8 A paragraph of the text holds the character U+2067 (right-to-left isolate) without its end U+2069.",
      "11 A paragraph of the text holds the character U+2069 (end of an isolate) without its beginning.",
    ]);
  });

  test("and those that do are no faults", () => {
    const article = goodArticle(
      file('place: "\u2067بغداد\u2069"', "أ \u2068BBC \u2066x\u2069\u2069\nب"),
    );
    expect(article.data.place).toBe("بغداد");
    expect(article.rawInput).toBe("أ \u2068BBC \u2066x\u2069\u2069\nب");
    expect(article.lead).toBe("أ BBC x ب");
    expect(article.notices).toEqual([]);
  });
});

describe("in the text", () => {
  test("embeddings and overrides are left out, and told once with their first line", () => {
    const article = goodArticle(
      file("place: بغداد", "أول\n\nنص \u202Eمقلوب\u202C هنا\n\n\u202Eآخر"),
    );
    expect(article.rawInput).toBe("أول\n\nنص مقلوب هنا\n\nآخر");
    expect(told(article.notices)).toEqual([
      "8 The text holds the character U+202E (right-to-left override), U+202C (end of an embedding) in 3 places from here on, which can make it read as what it does not say; it was left out.",
    ]);
  });

  test("marks of direction stay, but not at a line's beginning", () => {
    const article = goodArticle(
      file("place: بغداد", "\u200F## عنوان\n\nقال C++\u200E نعم\n\u061C- أ\n- ب"),
    );
    expect(article.rawInput).toBe("## عنوان\n\nقال C++\u200E نعم\n- أ\n- ب");
    expect(article.notices).toEqual([]);
  });

  test("letters are composed", () => {
    expect(goodArticle(file("place: بغداد", "ا\u0653لاف")).rawInput).toBe("آلاف");
  });
});

describe("letters in presentation forms become plain ones, and are told", () => {
  test("in fields and text", () => {
    const article = goodArticle(file("place: ﺑﻐﺪﺍﺩ\nحقل: ﻻ", "نص\nﻻ ﷲ ﷺ ﷽ ﴿نص﴾ ²"));
    expect(article.data.place).toBe("بغداد");
    expect(article.data).toHaveProperty("حقل", "ﻻ");
    expect(article.rawInput).toBe("نص\nلا الله ﷺ ﷽ ﴿نص﴾ ²");
    const rest =
      "holds letters in presentation forms (such as ﻻ for لا), which no search finds; plain letters took their place.";
    expect(told(article.notices)).toEqual([
      `4 place: The field place ${rest}`,
      `8 The text ${rest}`,
    ]);
  });

  test("signs that people type are left", () => {
    const article = goodArticle(file("place: بغداد", "محمد ﷺ ﴿آية﴾ ﷼"));
    expect(article.rawInput).toBe("محمد ﷺ ﴿آية﴾ ﷼");
    expect(article.notices).toEqual([]);
  });
});

describe("much of what nobody sees is read in one pass", () => {
  test.each([
    ["overrides", "نص \u202E"],
    ["isolates", "نص \u2067\u2069 "],
    ["marks at lines' beginnings", "\u200F\n"],
    ["presentation forms", "ﻻ "],
    ["combining marks", "ا\u0653"],
  ])("%s", (_, piece) => {
    const article = goodArticle(file("place: بغداد", `${piece.repeat(300_000)}نص`));
    expect(article.notices?.length).toBeLessThanOrEqual(1);
    expect(article.rawInput).not.toMatch(/[\u202A-\u202E\uFE70-\uFEFC]/);
  });

  test("isolates that never end", () => {
    expect(faultsOf(file("place: بغداد", "\u2067".repeat(300_000)))).toHaveLength(1);
  });
});

test("a text that holds nothing unusual is read as one that does", () => {
  holds(
    fc.property(anyText, (text) => {
      const plain = text.toWellFormed().replace(/[\p{Cc}\p{Cf}\uFB50-\uFFFF]/gu, " ");
      const body = `نص ${plain} نص`;
      const marked = goodArticle(file("place: بغداد", `${body}\u200F`));
      const { rawInput, notices } = goodArticle(file("place: بغداد", body));
      expect(marked).toMatchObject({ rawInput: `${rawInput}\u200F`, notices });
    }),
  );
});

test("titles, slugs, topics and names lose their marks of direction", () => {
  const { data, url } = goodArticle(
    '---\ntitle: "\u200Fخبر \u200EBBC\u200E"\ndate: 2019\nslug: "\u200Fخبر\u061C-ثان"\ntopics: ["العراق\u200F"]\nauthors: "\u2067ليلى\u2069، حسن"\n---\nنص',
  );
  expect([data.title, url, data.topics, data.authors]).toEqual([
    "خبر BBC",
    "/2019/خبر-ثان/",
    ["العراق"],
    ["ليلى", "حسن"],
  ]);
});
