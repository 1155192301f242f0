import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { PlainTexts } from "../../plugin/importing/plain-text/index.ts";
import { plainArticles } from "../../plugin/importing/plain-text/read.ts";
import { Importing } from "./importing.ts";

const SAMPLES = [
  "src/articles/2019-08-07-داعش-يعاود-الظهور.md",
  "src/articles/2024-02-26-مشاجرة-سوق-مريدي.md",
];

/** An article's text, and those of its fields that its source says. */
function saidIn(markdown: string) {
  const [, fields = "", text = ""] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(markdown) ?? [];
  const { titleSupplied, sources, image } = parse(fields);
  return { titleSupplied, sources, image, text };
}

describe("texts in plain words", () => {
  it("come out as the articles of the sample archive stand there, but for their headlines, days and topics", async () => {
    const project = new Importing();
    try {
      const report = await project.run(new PlainTexts(["test/fixtures/seed-articles.txt"]), {
        date: "2019-08-07",
      });
      expect(report.hasLosses).toBe(false);
      const came = project.articles.map((file) => saidIn(project.read(file)));
      const wanted = SAMPLES.map((file) => saidIn(fs.readFileSync(file, "utf8")));
      const byText = (one: { text: string }, other: { text: string }) =>
        one.text < other.text ? -1 : 1;
      expect(came.sort(byText)).toEqual(wanted.sort(byText));
    } finally {
      project.remove();
    }
  });

  it("takes a short first line for the headline, short lines for headings, and leaves out what follows the end", () => {
    const said: string[] = [];
    const text = `افتتاح سوق المتنبي

افتتحت أمانة بغداد اليوم سوق المتنبي بعد أعمال ترميم دامت سنتين كاملتين.

رأي الباعة

قال باعة الكتب إنهم ينتظرون عودة القراء إلى شارعهم القديم بعد انقطاع طويل.

* وكالة

اقرأ أيضا:
خبر آخر لا نريده
`;
    expect(plainArticles(text, (_, what) => said.push(what))).toEqual([
      {
        line: 1,
        title: "افتتاح سوق المتنبي",
        image: undefined,
        sources: ["وكالة"],
        body: `افتتحت أمانة بغداد اليوم سوق المتنبي بعد أعمال ترميم دامت سنتين كاملتين.

## رأي الباعة

قال باعة الكتب إنهم ينتظرون عودة القراء إلى شارعهم القديم بعد انقطاع طويل.`,
        words: expect.stringContaining("رأي الباعة"),
      },
    ]);
    expect(said).toEqual(["اقرأ أيضا: خبر آخر لا نريده"]);
  });

  it("keep a credit line right above what the page adds, and take addresses, datelines and strokes for no headings", () => {
    const text = `البرلمان يصوت غدا على القانون

بغداد ـ 7 آب 2019

قال رئيس البرلمان إن التصويت على القانون سيكون غدا بعد جلسة طويلة.

https://www.youtube.com/watch?v=abcdefghijk

ـــــــــ

موقف النواب

لم يقل النواب شيئا.

* وكالة الأنباء العراقية
مواضيع ذات صلة:
`;
    const said: string[] = [];
    const [article] = plainArticles(text, (_, what) => said.push(what));
    expect(article?.sources).toEqual(["وكالة الأنباء العراقية"]);
    expect(article?.body).toBe(`بغداد ـ 7 آب 2019

قال رئيس البرلمان إن التصويت على القانون سيكون غدا بعد جلسة طويلة.

https://www.youtube.com/watch?v=abcdefghijk

---

## موقف النواب

لم يقل النواب شيئا.`);
    expect(said).toEqual(["مواضيع ذات صلة:"]);
  });
});
