import fs from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { inArabic } from "../../plugin/articles/arabic/index.ts";
import { CHECK_NAMES } from "../../plugin/articles/check-names.ts";
import { FIELD_CURES } from "../../plugin/articles/contract.ts";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { FIELD_DESCRIPTIONS } from "../../plugin/articles/field-descriptions.ts";
import { KIND_NAMES } from "../../plugin/cli/check/kinds.ts";
import { textReport } from "../../plugin/cli/check/text-report.ts";
import { filesBelow, ROOT } from "../support/site.ts";
import { goodArticle } from "./reading.ts";

/** Is a sentence translated, however much of it is a value? */
function isArabic(english: string, arabic: string): boolean {
  return arabic !== english && /[\u0621-\u064A]{2}/.test(arabic) && !/\{\d?\}/.test(arabic);
}

const said = (message: string) => inArabic({ message, cure: "" }).message;
const mended = (cure: string) => inArabic({ message: "", cure }).cure;

/** What tests of articles expect authors to be told. */
const FIXTURES = ["bad-fields.txt", "broken-yaml.txt", "fields.txt"].flatMap((name) =>
  fs.readFileSync(path.join(ROOT, "test/fixtures/articles", name), "utf8").split("\n"),
);

/** Sentences as the sources have them, each of their values being one. */
const SOURCES = filesBelow(path.join(ROOT, "plugin"))
  .filter(
    (file) =>
      /^(?:articles|archive|topics|theme\/markdown)\//.test(file) && !file.includes("/arabic/"),
  )
  .map((file) => fs.readFileSync(path.join(ROOT, "plugin", file), "utf8"));
const literals = (pattern: RegExp) => [
  ...new Set(
    SOURCES.flatMap((source) => [...source.matchAll(pattern)]).map(([, , sentence = ""]) =>
      sentence.replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, "«قيمة»").replace(/\\(["`\\])/g, "$1"),
    ),
  ),
];

/** Sentences that are put together of parts: the fixtures and the test below hold what they come to. */
const IN_PARTS =
  /^The (?:field|file) «قيمة» «قيمة»\.$|without its «قيمة»|UTF-8 text\.«قيمة»|an article, «قيمة»|^«قيمة»|: «قيمة»$|publish it, «قيمة»$|^Save it as UTF-8\$/;

describe("every sentence of a fault is told in Arabic", () => {
  test("as the tests of articles expect it", () => {
    const messages = FIXTURES.flatMap(
      (line) => /^(?:\d+|-)(?: [^:]+)?: ([A-Z].*)$/.exec(line)?.[1] ?? [],
    );
    expect(messages.length).toBeGreaterThan(80);
    expect(messages.filter((message) => !isArabic(message, said(message)))).toEqual([]);
  });

  test("as it stands in the sources", () => {
    const messages = literals(
      /\bmessage(?::| =)\s*(["`])((?:The|A|An|No|Nothing|Something|Fields|YAML) (?:(?!\1)[^\\]|\\.)*)\1[,;]/g,
    );
    expect(messages.length).toBeGreaterThan(70);
    const whole = messages.filter((message) => !IN_PARTS.test(message));
    expect(whole.filter((message) => !isArabic(message, said(message)))).toEqual([]);
  });

  test("with its cure", () => {
    const told = FIXTURES.flatMap((line) => /^ {2}→ (.*)$/.exec(line)?.[1] ?? []);
    const written = literals(
      /\b(?:cure|CURE|templateCure|QUOTE_IT)(?::| =)\s*(["`])([A-Z](?:(?!\1)[^\\]|\\.)*)\1[,;]/g,
    );
    expect(told.length).toBeGreaterThan(80);
    expect(written.length).toBeGreaterThan(70);
    const cures = [...told, ...written, ...Object.values(FIELD_CURES)].filter(
      (cure) => !IN_PARTS.test(cure),
    );
    expect([...new Set(cures)].filter((cure) => !isArabic(cure, mended(cure)))).toEqual([]);
  });

  test("as it is put together of parts", () => {
    const messages = [
      "A paragraph of the text holds the character U+2067 without its end U+2069.",
      "A paragraph of the text holds the character U+2069 without its beginning.",
      "The file is not UTF-8 text. It looks like windows-1256.",
      "The file looks like an article, has no ending, and is not read.",
      "The file looks like an article, ends in .mdx, and is not read.",
      "The file a.png is no picture that can be read.",
      "The file a.tiff is of the kind tiff, which browsers do not show.",
      "2 articles hold formulas ($$…$$, \\(…\\)), which are printed as text: a.md:4.",
      "1 article holds headings or tables that markdown does not read, which are printed as text: a.md:4.",
      "3 articles hold shortcodes or template tags, which are printed as text: a.md:4, b.md:2, c.md:9.",
      "The field date is «1441-05-07», which is read as a year of the Gregorian calendar.",
      "The text holds the fields of a second article, and prints them.",
      "<div has no end, and would take in everything behind it.",
    ];
    expect(messages.filter((message) => !isArabic(message, said(message)))).toEqual([]);
    const cures = [
      "Save it as UTF-8.",
      "Write the Gregorian day, or the Hijri one with its month's name: 7 جمادى الأولى 1441 هـ.",
      "Save it as UTF-8, for example: iconv -f windows-1256 -t utf-8.",
      "Write draft: true to hold it back, take the field out to publish it, or add «hidden» to the option articles.fields if it is your own.",
      "Name the file from the article's folder, or write the page's address.",
      "Write /about/, the page's address.",
      "Write /media/a.jpg, or put the file there.",
    ];
    expect(cures.filter((cure) => !isArabic(cure, mended(cure)))).toEqual([]);
  });

  test("values stay as they are, and kinds of values are named", () => {
    expect(said("The field topics must be a list of names, not a group of fields.")).toBe(
      "يجب أن يكون الحقل topics قائمة أسماء، وهو مجموعة حقول.",
    );
    expect(said("The topic «العراك» is not in the topic registry.")).toBe(
      "الموضوع «العراك» ليس في سجل المواضيع.",
    );
    expect(said("Something that nobody has said.")).toBe("Something that nobody has said.");
    expect(
      mended(
        "Write place: with the dateline's place as one text. If it is your own, add it to the option articles.fields.",
      ),
    ).toBe(
      "اكتب place: وفيه مكان الخبر نصا واحدا. وإن كان حقلا خاصا بك فأضفه إلى الخيار articles.fields.",
    );
  });
});

describe("the guide for authors in Arabic", () => {
  const guide = fs.readFileSync(path.join(ROOT, "docs/ar/authors.md"), "utf8");

  test("has every field and part of one, and every kind of fault and every check", () => {
    const paths = Object.keys(FIELD_DESCRIPTIONS);
    expect(paths.filter((field) => !guide.includes(`| \`${field}\` |`))).toEqual([]);
    const kinds = [...KIND_NAMES, ...CHECK_NAMES];
    expect(kinds.filter((kind) => !guide.includes(`\`${kind}\``))).toEqual([]);
  });

  test("shows an article that a build takes", () => {
    const [, article = ""] = /```md\n([\s\S]*?)```/.exec(guide) ?? [];
    expect(goodArticle(article, "src/articles/2019-08-07-سوق-المدينة.md").url).toBe(
      "/2019/08/07/سوق-المدينة/",
    );
  });
});

describe("a report in Arabic", () => {
  const before = process.env.ARSHIF_LANG;
  afterEach(() => {
    if (before === undefined) delete process.env.ARSHIF_LANG;
    else process.env.ARSHIF_LANG = before;
  });
  const fault = (file: string) => ({
    ...{ file, line: 3, field: "date" },
    message: "The field date is missing.",
    cure: "Correct the date, or write draft: true until it has come.",
  });

  test("counts as Arabic counts, and tells each fault", () => {
    process.env.ARSHIF_LANG = "ar";
    expect(new ArshifError([fault("أ.md")]).message).toBe(
      "وجد أرشيف خطأ واحدا في ملف واحد. لم يُكتب شيء.\n\nأ.md:3  date\n  الحقل date غير موجود.\n  → صحح التاريخ، أو اكتب draft: true إلى أن يحين.",
    );
    const many = ["أ", "ب", "ج"].map((name) => fault(`${name}.md`));
    expect(new ArshifError(many).message).toMatch(/^وجد أرشيف 3 أخطاء في 3 ملفات\./);
    const eleven = Array.from({ length: 11 }, (_, place) => fault(`${place}.md`));
    expect(new ArshifError(eleven).message).toContain(
      "الأخطاء: 11، وأنواعها: 1:\n  11 × الحقل date غير موجود.",
    );
    const findings = [{ ...fault("أ.md"), kind: "field.missing", level: "fault" as const }];
    expect(textReport({ findings, articles: 1204 })).toMatch(
      /^وجد أرشيف خطأ واحدا في ملف واحد\.\n[\s\S]*\nالمقالات: 1,204، الأخطاء: 1، الملاحظات: 0\.\n$/,
    );
  });
});
