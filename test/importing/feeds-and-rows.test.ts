import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { FeedFiles } from "../../plugin/importing/feed/index.ts";
import { kindOf } from "../../plugin/importing/kinds.ts";
import { ArticleRows } from "../../plugin/importing/rows/index.ts";
import { Importing } from "./importing.ts";

const ZONE = "Asia/Baghdad";

let project: Importing;
beforeEach(() => {
  project = new Importing();
});
afterEach(() => project.remove());

function fixture(name: string): string {
  return path.resolve("test/fixtures/import", name);
}

function rows(name: string, names: Readonly<Record<string, string>> = {}) {
  return new ArticleRows([fixture(name)], { zone: ZONE, names: new Map(Object.entries(names)) });
}

describe("an export of Blogger", () => {
  it("becomes articles of the site's own day, with redirects from the exact old paths", async () => {
    await project.run(new FeedFiles([fixture("blogger.atom")], ZONE));
    expect(project.read("src/articles/2019/2019-12-01-blog-post-30.md")).toBe(`---
title: بغداد تستعيد شارع المتنبي
date: 2019-12-01T01:30
updated: 2019-12-05T13:00
authors: [ليلى الكاتبة]
topics: [ثقافة]
redirectFrom: [/2019/11/blog-post_30.html]
importId: feed:tag:blogger.com,1999:blog-1.post-10
---

عاد **الشارع**.

[خبر آخر](http://old.example/2019/11/other.html)
`);
  });

  it("takes no comments and nothing that was thrown away, and holds drafts back", async () => {
    await project.run(new FeedFiles([fixture("blogger.atom")], ZONE));
    expect(project.articles).toHaveLength(2);
    expect(project.read("src/articles/2019/2019-11-29-مسودة.md")).toContain("draft: true");
    for (const secret of ["secret@old.example", "تعليق قارئ", "قارئ\n"]) {
      expect(project.everything).not.toContain(secret);
    }
  });
});

describe("a feed", () => {
  it("gives its whole texts, with moments in the site's clocks", async () => {
    await project.run(new FeedFiles([fixture("feed.xml")], ZONE));
    expect(project.read("src/articles/2019/2019-08-08-خبر-أول.md")).toBe(`---
title: خبر – أول
date: 2019-08-08T01:30
authors: [ليلى الكاتبة]
topics: [العراق]
summary: ملخص.
redirectFrom: [/news/خبر-أول]
importId: feed:https://old.example/news/%D8%AE%D8%A8%D8%B1-%D8%A3%D9%88%D9%84
---

النص *كله*.
`);
  });
});

describe("rows", () => {
  it("are read from Ghost's export, with the names of tags and authors, and nothing of its members", async () => {
    await project.run(rows("ghost.json"), { oldSite: "https://old.example" });
    expect(project.read("src/articles/2019/2019-08-08-news-ghost.md")).toBe(`---
title: خبر من غوست
date: 2019-08-08T01:30
authors: [ليلى الكاتبة]
topics: [العراق]
summary: ملخص.
redirectFrom: [/news-ghost/]
importId: row:a1
---

قال **الناطق**.

![جنود](https://old.example/content/images/1.jpg "تعليق")
`);
    expect(project.read("src/articles/2019/2019-08-08-members.md")).toContain("draft: true");
    expect(project.articles).toHaveLength(2);
    expect(project.everything).not.toMatch(/secret@|\$2a/);
  });

  it("are read a line at a time, under names of their own, and a line that is none is told", async () => {
    const report = await project.run(
      rows("rows.jsonl", { headline: "title", created: "date", story: "body", nid: "id" }),
    );
    expect(project.read("src/articles/2019/2019-08-07-خبر-من-نظام-خاص.md")).toBe(`---
title: خبر من نظام خاص
date: 2019-08-07T10:00
authors: [ليلى الكاتبة]
topics: [سياسة]
redirectFrom: [/node/7]
importId: row:7
score: 3
---

فقرة & أخرى.
`);
    expect(project.read("src/articles/2019/2019-08-09-خبر-بلا-رمز.md")).toContain(
      "نص في **ماركداون**.",
    );
    expect(report.summary("import-report.md")).toContain(
      "rows.jsonl:2: The line is no JSON object",
    );
    expect(report.hasLosses).toBe(true);
  });
});

describe("a source tells by itself what it is", () => {
  it.each([
    ["wordpress.xml", "wordpress"],
    ["blogger.atom", "feed"],
    ["feed.xml", "feed"],
    ["ghost.json", "json"],
    ["rows.jsonl", "json"],
    ["articles.txt", "text"],
    ["site", "folder"],
  ])("%s", (name, kind) => {
    expect(kindOf(fixture(name))).toBe(kind);
  });
});
