import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArticleReader } from "../../plugin/articles/article.ts";
import { readArguments } from "../../plugin/cli/arguments.ts";
import { articleFile, type NewArticle } from "../../plugin/cli/new/article-file.ts";
import { articleMarkdown } from "../../plugin/theme/markdown/index.ts";
import { articleReading } from "../../plugin/theme/markdown/reading.ts";

const PLACE = {
  folder: "src/articles",
  zone: "Asia/Baghdad",
  now: Date.parse("2026-11-28T22:30:00Z"),
};

const reader = new ArticleReader({
  zone: PLACE.zone,
  defaults: {},
  fields: [],
  text: articleReading(articleMarkdown((address) => address)),
});

/** The article that a new file makes once it has a text, or its faults. */
function made(article: NewArticle) {
  const file = articleFile(article, PLACE, "نص المقال.");
  if (typeof file === "string") throw new Error(`No file: ${file}`);
  return { ...file, read: reader.read(Buffer.from(file.content), file.file) };
}

describe("the file of a new article", () => {
  test("is named by the site's day and the title, and holds its fields", () => {
    expect(
      articleFile({ title: "سوق المدينة يفتح أبوابه", topics: ["العراق", "الأمن"] }, PLACE),
    ).toEqual({
      file: "src/articles/2026-11-29-سوق-المدينة-يفتح-أبوابه.md",
      content:
        "---\ntitle: سوق المدينة يفتح أبوابه\ndate: 2026-11-29\ntopics: [العراق, الأمن]\n---\n\n",
    });
  });

  test.each([
    ["2019-08-07", "2019-08-07-خبر", "2019-08-07"],
    ["7 آب/ أغسطس 2019", "2019-08-07-خبر", "2019-08-07"],
    ["2019-08-07T14:30", "2019-08-07-خبر", "2019-08-07T14:30"],
    ["2019-08-07T23:30Z", "2019-08-08-خبر", "2019-08-07T23:30Z"],
    ["2019-08", "خبر", "2019-08"],
    ["2019", "خبر", "2019"],
  ])("is dated %s", (date, name, field) => {
    const { file, content, read } = made({ title: "خبر", date });
    expect(file).toBe(`src/articles/${name}.md`);
    expect(content).toMatch(new RegExp(`^date: ["']?${field}["']?$`, "m"));
    expect(Array.isArray(read)).toBe(false);
  });

  test.each([
    "[عاجل] خبر",
    "#هاشتاغ اليوم",
    "العراق: الجيش يدخل المدينة",
    "قال \"لا\" ثم 'نعم'",
    "1984",
    "true",
    "- خبر",
    "@حساب % و*نجمة* & غيرها",
    "خبر # تعليق",
    "{خبر}",
    "عنوان ينتهي بنقطتين:",
    "C:\\مجلد",
    "  فراغات \n كثيرة  ",
  ])("is read back with the title «%s»", (title) => {
    const { read } = made({ title });
    expect(read).toMatchObject({ data: { title: title.replace(/\s+/g, " ").trim() } });
  });

  test("is right for whatever words a title and topics have", () => {
    const words = fc
      .array(
        fc.constantFrom(
          "خبر",
          "عاجل",
          ":",
          "#",
          "[",
          "]",
          "{",
          "'",
          '"',
          "،",
          "-",
          "&",
          "*",
          "!",
          "%",
          "1",
          "\\",
          "|",
          ">",
          "?",
          "~",
          "null",
          "e1",
        ),
        { minLength: 1, maxLength: 8 },
      )
      .map((parts) => `أ ${parts.join(" ")}`);
    fc.assert(
      fc.property(words, words, (title, topic) => {
        const { read } = made({ title, topics: [topic.replaceAll("،", "")] });
        expect(read).toMatchObject({ data: { title: title.replace(/\s+/g, " ").trim() } });
      }),
    );
  });

  test("is not made of a title without letters, or of what is no date", () => {
    expect(articleFile({ title: "؟! 🎉" }, PLACE)).toBe("title");
    expect(articleFile({ title: "خبر", date: "أمس الأول" }, PLACE)).toBe("date");
    expect(articleFile({ title: "خبر", date: "2019-02-30" }, PLACE)).toBe("date");
  });
});

test("the command takes one title, and topics in either script's list", () => {
  const line = ["new", "سوق المدينة", "--topics", "العراق، الأمن", "--topics", "a, b"];
  expect(readArguments(line)).toMatchObject({
    command: "new",
    settings: { title: "سوق المدينة", topics: ["العراق", "الأمن", "a", "b"] },
  });
  expect(() => readArguments(["new"])).toThrow(
    "The command arshif new needs the title in quotation marks. See arshif --help.",
  );
  expect(() => readArguments(["new", "سوق", "المدينة"])).toThrow(
    "The command arshif new takes nothing beside the title in quotation marks; the next word is «المدينة». See arshif --help.",
  );
});
