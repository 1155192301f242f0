import { describe, expect, test } from "vitest";
import { faultLines, faultsOf, goodArticle, readArticle } from "./reading.ts";

const TOML = `+++
title = "خبر: من بغداد"
date = 2019-08-07
topics = ["العراق", "الأمن"]
draft = false

[image]
src = "صورة.jpg"
alt = "وصف"
+++

نص المقال.
`;

const JSON_GROUP = `{
	"title": "خبر: من بغداد",
	"date": "2019-08-07",
	"topics": ["العراق", "الأمن"],
	"image": { "src": "صورة.jpg", "alt": "وصف" }
}

نص المقال.
`;

const DATA = {
  title: "خبر: من بغداد",
  topics: ["العراق", "الأمن"],
  image: { src: "صورة.jpg", alt: "وصف" },
};

describe("fields are read", () => {
  test.each([
    ["TOML between +++", TOML],
    ["TOML between ---toml and ---", TOML.replace("+++", "---toml").replace("+++", "---")],
    ["JSON in braces", JSON_GROUP],
    [
      "JSON in braces on one line",
      `${JSON_GROUP.split("\n\n")[0]?.replace(/\n\t*/g, "")}\nنص المقال.\n`,
    ],
    ["JSON between ;;;", `;;;\n${JSON_GROUP.replace("}\n\n", "}\n;;;\n")}`],
    [
      "JSON between ;;; without its braces, as Hexo has it",
      `;;;\n${JSON_GROUP.replace("{", "").replace("}\n\n", ";;;\n")}`,
    ],
    ["JSON between ---json and ---", `---json\n${JSON_GROUP.replace("}\n\n", "}\n---\n")}`],
    [
      "YAML between ---yaml and ---",
      "---yaml\ntitle: 'خبر: من بغداد'\ndate: 2019-08-07\ntopics: [العراق, الأمن]\nimage: { src: صورة.jpg, alt: وصف }\n---\nنص المقال.\n",
    ],
    ["behind a byte-order mark, with CRLF", `\uFEFF${TOML.replaceAll("\n", "\r\n")}`],
  ])("as %s", (_, text) => {
    const article = goodArticle(text);
    expect(article).toMatchObject({ data: DATA, url: "/2019/08/07/خبر/", rawInput: "نص المقال." });
    expect(text.replace(/^\uFEFF/, "").split(/\r?\n/)[(article.lines.text ?? 0) - 1]).toBe(
      "نص المقال.",
    );
  });

  test("dates of TOML keep what is known of them", () => {
    const article = (date: string) => goodArticle(`+++\ntitle = "خبر"\ndate = ${date}\n+++\nنص\n`);
    expect(article("2019-08-07").date.precision).toBe("day");
    expect(article("2019-08-07T14:30:00+03:00").date.toISOString()).toBe(
      "2019-08-07T11:30:00.000Z",
    );
    expect(article("2019-08-07T14:30:00").date.toISOString()).toBe("2019-08-07T11:30:00.000Z");
    expect(article('"7 آب 2019"').url).toBe("/2019/08/07/خبر/");
  });

  test("numbers in TOML and JSON are texts where words are meant", () => {
    expect(goodArticle('+++\ntitle = 1984\ndate = "2019"\n+++\nنص\n').data.title).toBe("1984");
    expect(goodArticle('{"title": 1984, "date": 2019}\nنص\n').data.title).toBe("1984");
  });
});

describe("faults have their lines", () => {
  test.each([
    [
      "TOML",
      TOML.replace("draft = false", 'categories = ["أ"]').replace('alt = "وصف"', 'atl = "وصف"'),
      "5 categories",
      "9 image.atl",
    ],
    [
      "JSON",
      JSON_GROUP.replace("{\n", '{\n\t"categories": ["أ"],\n').replace('"alt"', '"atl"'),
      "2 categories",
      "6 image.atl",
    ],
  ])("in %s", (_, text, ...places) => {
    expect(
      faultsOf(text)
        .map(({ line, field }) => `${line} ${field}`)
        .sort(),
    ).toEqual(places);
  });

  test("a slip in TOML is told as one", () => {
    const [fault] = faultsOf("+++\ntitle = خبر\ndate = 2019-08-07\n+++\nنص\n");
    expect(fault).toMatchObject({
      line: 2,
      message: expect.stringMatching(/^The fields cannot be read as TOML: /),
    });
  });

  test.each([
    `x = ${"[".repeat(50_000)}`,
    `x = ${"{a=".repeat(50_000)}`,
    `${"a.".repeat(20_000)}a = 1`,
    `[${"a.".repeat(20_000)}a]`,
  ])("TOML that nests without end is a fault", (line) => {
    expect(faultsOf(`+++\n${line}\n+++\nنص\n`)).toHaveLength(1);
  });

  test("JSON that nests without end is a fault", () => {
    expect(faultsOf(`{"x": ${"[".repeat(50_000)}\n}\nنص\n`)[0]?.message).toBe(
      "Fields are nested too deeply to be read.",
    );
  });
});

describe("what stands in the fields' place is named", () => {
  test.each([
    [
      "---js\n{ title: 'خبر' }\n---\n",
      "The fields are written in js, which is not read here: no file of an article is run.",
    ],
    [
      "---javascript\nconst a = 1;\n---\n",
      "The fields are written in javascript, which is not read here: no file of an article is run.",
    ],
    [
      "\n\n---\ntitle: خبر\n---\n",
      "The fields begin on line 3 only: blank lines stand above them.",
    ],
    [
      "\uFEFF\n+++\ntitle = 'خبر'\n+++\n",
      "The fields begin on line 2 only: blank lines stand above them.",
    ],
    [" ---\ntitle: خبر\n---\n", "The line --- above the fields is indented."],
    [
      "```markdown\n---\ntitle: خبر\n---\n```\n",
      "The line ```markdown above the fields makes code of them.",
    ],
    ["———\ntitle: خبر\n---\n", "The line above the fields is ———, and not ---."],
    ["----\ntitle: خبر\n---\n", "The line above the fields is ----, and not ---."],
    [
      "title: خبر\ndate: 2019\n---\nنص\n",
      "The file begins with its fields, and the line --- above them is missing.",
    ],
    [
      "العنوان: خبر\n---\nنص\n",
      "The file begins with its fields, and the line --- above them is missing.",
    ],
    ["# عنوان\n\nنص\n", "The file does not begin with its fields."],
    ["{% extends 'x' %}\n", "The file does not begin with its fields."],
    ["+++\ntitle = 'خبر'\n", "The fields have no closing line."],
    ['{\n"title": "خبر"\n', "The fields in JSON have no closing line }."],
  ])("%j", (text, message) => {
    expect(faultsOf(text).map((fault) => fault.message)).toEqual([message]);
  });

  test("a text with rules and no fields is one fault", () => {
    const text =
      "---\n**العنوان:** بحث: في اللغة\n**الباحث:** اسم: آخر\n\nنص: طويل: جدًا\n- بند: أ: ب\n---\nنص\n";
    expect(faultLines(faultsOf(text))).toMatch(
      /^1: The fields on top are not a list of `name: value` lines\.\n.*$/,
    );
  });

  test("blanks behind the line are none of the fields", () => {
    expect(Array.isArray(readArticle("--- \t\ntitle: خبر\ndate: 2019\n---  \nنص\n"))).toBe(false);
  });
});
