import { describe, expect, test } from "vitest";
import { faultLines, faultsOf, goodArticle, readArticle } from "./reading.ts";

const HEAD = "---\ntitle: خبر\ndate: 2019-08-07\n---\n";

describe("an article", () => {
  const article = goodArticle(
    "---\ntitle: خبر من بغداد\ndate: 2019-08-07\ntopics:\n  - العراق\n\n  - الأمن\nsources: وكالة\nrelated:\n  pin: [خبر آخر]\n---\n\n## تفاصيل\n\nنص **المقال**.\n",
    "src/articles/2019-08-07-خبر.md",
  );

  test("reads like an item of Eleventy's collections", () => {
    expect(article).toMatchObject({
      inputPath: "./src/articles/2019-08-07-خبر.md",
      fileSlug: "خبر",
      url: "/2019/08/07/خبر/",
      rawInput: "## تفاصيل\n\nنص **المقال**.",
      lead: "نص المقال.",
    });
    expect(article.data.title).toBe("خبر من بغداد");
    expect(article.data.date).toBe(article.date);
    expect(article.date).toBeInstanceOf(Date);
    expect(article.date.toISOString()).toBe("2019-08-07T00:00:00.000Z");
  });

  test("knows the lines of what is checked later against other articles", () => {
    expect(article.lines).toEqual({
      date: 3,
      topics: 4,
      "topics.0": 5,
      "topics.1": 7,
      sources: 8,
      related: 9,
      text: 13,
    });
  });

  test("has its text composed, and `{{` and `{%` as they stand", () => {
    const { rawInput } = goodArticle(`${HEAD}ا\u0653ب {{ x }} {% if %} {# #}\n`);
    expect(rawInput).toBe("آب {{ x }} {% if %} {# #}");
  });

  test("whose title is only signs takes its address from its file", () => {
    expect(goodArticle("---\ntitle: ؟!\ndate: 2019\n---\nنص").url).toBe("/2019/خبر/");
  });

  test("may have a title of 300 letters", () => {
    const title = "كلمة ".repeat(60).trim();
    expect(goodArticle(`---\ntitle: ${title}\ndate: 2019\n---\nنص`).data.title).toBe(title);
  });

  test.each(["\uFEFF", "\uFEFF\uFEFF", "\u200F"])("may begin with the mark %j", (mark) => {
    expect(goodArticle(`${mark}${HEAD}نص`)).toEqual(goodArticle(`${HEAD}نص`));
  });

  test.each(["\r\n", "\r"])("may have the line ends %j", (end) => {
    const text = `${HEAD}نص\n\n- نص\n`;
    expect(goodArticle(text.replaceAll("\n", end))).toEqual(goodArticle(text));
  });

  test("is read the same way from the same bytes", () => {
    expect(readArticle(`${HEAD}نص`)).toEqual(readArticle(`${HEAD}نص`));
  });
});

describe("an article without a text", () => {
  test("is a fault", () => {
    expect(faultLines(faultsOf(`${HEAD}\n  \n`))).toBe(
      "-: The article has fields and no text.\n" +
        "  → Write the text below the second line ---, or write draft: true until it is there.",
    );
  });

  test("is none when it is a draft or a picture", () => {
    const draft = HEAD.replace("date:", "draft: true\ndate:");
    const picture = HEAD.replace("date:", "image: { caption: صورة }\ndate:");
    expect(goodArticle(draft)).toMatchObject({ rawInput: "", lead: "" });
    expect(goodArticle(picture).data.image).toEqual({ caption: "صورة" });
  });
});

test("all faults of a file stand together, each with its line", () => {
  const faults = faultsOf(`---
date: أمس
autor: ليلى
image:
  captoin: صورة
  credit:
    - وكالة
caption: صورة
tags: [أ]
topics:
  - العراق
  - { أ: ب }
originalUrl: example
---
`);
  expect(faults.map(({ line, field }) => `${line} ${field}`).sort()).toEqual([
    "1 title",
    "12 topics.2",
    "13 originalUrl",
    "2 date",
    "3 autor",
    "5 image.captoin",
    "6 image.credit",
    "8 caption",
    "9 tags",
  ]);
  for (const fault of faults) {
    expect(fault.file).toBe("src/articles/خبر.md");
    expect(fault.message).toMatch(/\.$/);
    expect(fault.cure).toMatch(/^[A-Z].+\.$/);
  }
});
