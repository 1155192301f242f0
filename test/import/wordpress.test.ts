import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { WordPressExport } from "../../plugin/import/wordpress/index.ts";
import { Importing } from "./importing.ts";

const EXPORT = path.resolve("test/fixtures/import/wordpress.xml");
const FIRST = "src/articles/2019/2019-08-07-داعش-يعاود.md";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

function wordPress(file = EXPORT, topicsFrom: "category" | "tag" | "both" = "category") {
  return new WordPressExport([file], { topicsFrom, withPages: false, zone: "Asia/Baghdad" });
}

describe("an export of WordPress", () => {
  it("becomes markdown as a person would write it, with fields, captions and links that lead on", async () => {
    await project.run(wordPress());
    expect(project.read(FIRST)).toBe(`---
title: 'داعش “يعاود” الظهور: تقرير & تحليل'
date: 2019-08-07T01:30
updated: 2019-08-09T12:00
authors: [ليلى الكاتبة]
topics: [العراق, ثقافة - فن]
summary: ملخص الخبر.
image:
  src: https://old.example/wp-content/uploads/2019/08/small.jpg
  alt: جنود في الصحراء
  caption: تعليق المكتبة
importId: wordpress:10
---

قال **«الناطق»** إن *القوات* تقدمت غربا.\\
وهذا سطر ثان.

![جنود](https://old.example/wp-content/uploads/2019/08/small.jpg "جنود قرب \\"رواة\\"")

## الصحراء

- بند أول
- بند [ثان](/2019/08/09/خبر-ثا/)

> لن نترك بيوتنا.
>
> — أم محمد

https://www.youtube.com/watch?v=abcdefghijk

![جنود في الصحراء](https://old.example/wp-content/uploads/2019/08/small.jpg "تعليق المكتبة")

نهاية [sic] و\\*نجمة\\* وa_b.
`);
  });

  it("reads what the editor of blocks writes, and leads links without a last «/» too", async () => {
    await project.run(wordPress());
    expect(project.read("src/articles/2019/2019-08-09-خبر-ثا.md")).toBe(`---
title: خبر ثان
date: 2019-08-09T10:00
authors: [ليلى الكاتبة]
redirectFrom: [/2019/08/09/خبر-ثان/]
importId: wordpress:11
---

فقرة من المحرر الجديد، [قبلها](/2019/08/07/داعش-يعاود/).

| المدينة | العدد |
| --- | --- |
| الموصل / (نينوى) | ١٢ |

https://vimeo.com/12345
`);
  });

  it("publishes nothing that its owner holds back, and leaves out what was thrown away", async () => {
    await project.run(wordPress());
    const drafts = project.articles.filter((file) =>
      project.read(file).includes("\ndraft: true\n"),
    );
    expect(drafts).toEqual([
      "src/articles/2019/2019-08-10-secret.md",
      "src/articles/2019/2019-08-11-locked.md",
      "src/articles/2019/2019-08-12-مقال-15.md",
    ]);
    expect(project.articles).toHaveLength(5);
    expect(project.everything).not.toContain("سلة\n");
  });

  it("keeps no reader's, author's or editor's secrets", async () => {
    await project.run(wordPress());
    for (const secret of [
      "reader@mail.example",
      "10.1.2.3",
      "معلق",
      "secret@old.example",
      "reporter7",
      "1234\n",
      "لا تنشر",
    ]) {
      expect(project.everything).not.toContain(secret);
    }
  });

  it("makes topics of categories, of tags or of both, with the topics above them", async () => {
    await project.run(wordPress(EXPORT, "both"));
    expect(project.read(FIRST)).toContain("topics: [العراق, ثقافة - فن, وسم]");
    expect(project.read("_data/topics.yaml")).toBe(`- id: العراق
  name: العراق
  parent: سياسة
- id: سياسة
  name: سياسة
- id: ثقافة-فن
  name: ثقافة - فن
- id: وسم
  name: وسم
`);
  });

  it("says what was lost, and nothing else of loss", async () => {
    const report = await project.run(wordPress());
    expect(report.hasLosses).toBe(true);
    expect(project.read("import-report.md")).toContain("[gallery] names picture 99");
    expect(project.read("import-report.md")).not.toContain("words of the source");
  });

  it("changes nothing the second time, and never a file that a person has edited", async () => {
    await project.run(wordPress());
    const before = project.everything;
    await project.run(wordPress());
    expect(project.everything).toBe(before);
    const edited = `${project.read(FIRST)}\nزيادة من المحرر.\n`;
    project.write(FIRST, edited);
    await project.run(wordPress());
    expect(project.read(FIRST)).toBe(edited);
    expect(project.read("import-report.md")).toContain("1 × left alone: changed by hand");
  });

  it("writes the report alone when it is asked to", async () => {
    await project.run(wordPress(), { isDry: true });
    expect(project.articles).toEqual([]);
    expect(project.read("import-report.md")).toContain("5 articles written");
  });

  it("reads what there is of a file that ends anywhere, and says so", async () => {
    const bytes = fs.readFileSync(EXPORT);
    const cut = path.join(fs.mkdtempSync(path.join(tmpdir(), "arshif-cut-")), "cut.xml");
    for (let end = 900; end < bytes.length - 20; end += 397) {
      fs.writeFileSync(cut, bytes.subarray(0, end));
      const report = await project.run(wordPress(cut), { isDry: true });
      expect(report.summary("import-report.md")).toContain("ends in the middle of an entry");
    }
    fs.rmSync(path.dirname(cut), { recursive: true });
  });
});
