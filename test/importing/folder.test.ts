import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { readForeignDate } from "../../plugin/importing/folder/dates.ts";
import { MarkdownFolder } from "../../plugin/importing/folder/index.ts";
import { Importing } from "./importing.ts";

const FOLDER = path.resolve("test/fixtures/import/site/content/posts");

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

function folder(oldAddress?: string) {
  return new MarkdownFolder(FOLDER, { zone: "Asia/Baghdad", oldAddress });
}

describe("a folder of another generator", () => {
  it("becomes articles with this archive's fields, pictures in the media folder, and no HTML or templates", async () => {
    await project.run(folder("/blog/:slug/"), { date: "2022-02-02" });
    expect(project.read("src/articles/2019/2019-08-07-خبر.md")).toBe(`---
title: 'خبر من هوغو: الأول'
date: 2019-08-07T10:00
updated: 2019-08-09
authors: [ليلى الكاتبة]
topics: [العراق, سياسة, أمن]
summary: ملخص الخبر.
image:
  src: /media/img/صورة.png
  alt: رجل يحمل كتابا
lang: ar-IQ
redirectFrom: [/old/10.html, /2019/خبر.html, /blog/خبر/]
importId: folder:2019-05-05-خبر.markdown
rating: 4
---

فقرة فيها **خط** و[رابط](/2021/03/01/حزمة/) ونص داخلي.

![](/media/img/صورة.png "تعليق | أ ف ب")

داخل القسم.

https://www.youtube.com/watch?v=abcdefghijk

مفقودة

\`\`\`html
<b>يبقى</b>
\`\`\`
`);
    expect(project.read("src/media/img/صورة.png")).toContain("PNG");
    expect(project.everything).not.toContain("secret@old.example");
  });

  it("reads TOML, folders that are named by a day, and what stands before «more»", async () => {
    await project.run(folder(), { date: "2022-02-02" });
    expect(project.read("src/articles/2021/2021-03-01-حزمة.md")).toBe(`---
title: حزمة
date: 2021-03-01
summary: قبل.
draft: true
importId: folder:2021-03-01-حزمة/index.md
---

# عنوان داخلي

قبل.

![صورة](/media/2021-03-01-حزمة/صورة.png)
`);
  });

  it("takes a headline from the text, the last of a field that stands twice, and holds back what was held back", async () => {
    const report = await project.run(folder(), { date: "2022-02-02" });
    expect(project.read("src/articles/2022/2022-02-02-بلا-حقول.md")).toContain(
      "title: عنوان من النص\n",
    );
    expect(project.read("src/articles/2020/2020-01-01-خاص.md")).toContain(
      "summary: ثان\ndraft: true\n",
    );
    expect(report.markdown).toContain("2020-01-01-خاص.md: summary: أول\n");
    expect(project.articles).toHaveLength(4);
    expect(report.markdown).toContain("_index.md: a page of the site");
    expect(report.markdown).toContain("2019-05-05-خبر.markdown: /img/none.png");
  });

  it("leaves out articles without a day and says how to name it", async () => {
    const report = await project.run(folder());
    expect(project.articles).toHaveLength(3);
    expect(report.markdown).toContain("بلا-حقول.md: name the day with --date");
    expect(report.hasLosses).toBe(true);
  });

  it("changes nothing the second time", async () => {
    await project.run(folder(), { date: "2022-02-02" });
    const before = project.everything;
    await project.run(folder(), { date: "2022-02-02" });
    expect(project.everything).toBe(before);
  });
});

describe("dates of other systems", () => {
  test.each([
    ["Wed, 07 Aug 2019 10:00:00 +0300", "2019-08-07T10:00"],
    ["7 Aug 2019", "2019-08-07"],
    ["August 7th, 2019", "2019-08-07"],
    ["Aug 7, 2019 9:05", "2019-08-07T09:05"],
    ["20190807", "2019-08-07"],
    ["1565161200", "2019-08-07T10:00"],
    [1565161200000, "2019-08-07T10:00"],
    ["2019-08-07 10:00:00 +0300", "2019-08-07T10:00"],
    ["2019-08-07T22:30:00Z", "2019-08-08T01:30"],
    ["7 آب 2019", "2019-08-07"],
    ["Last Modified", undefined],
    ["31 Feb 2019", undefined],
    ["Smarch 7, 2019", undefined],
  ])("%s", (written, expected) => {
    expect(readForeignDate(written, "Asia/Baghdad")).toBe(expected);
  });
});
