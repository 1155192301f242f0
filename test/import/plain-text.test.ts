import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { plainArticles } from "../../plugin/import/plain-text/read.ts";

const NO_NOTES = () => undefined;

/** What stands below the fields of an article of the sample archive. */
function sampleText(name: string): string {
  return fs
    .readFileSync(`src/articles/${name}`, "utf8")
    .replace(/^---\n[\s\S]*?\n---\n\n/, "")
    .trimEnd();
}

describe("texts in plain words", () => {
  it("gives the articles of the sample archive as they stand there", () => {
    const text = fs.readFileSync("test/fixtures/import/articles.txt", "utf8");
    const [first, second, ...others] = plainArticles(text, NO_NOTES);
    expect(others).toEqual([]);
    expect(first?.body).toBe(sampleText("2019-08-07-داعش-يعاود-الظهور.md"));
    expect(first?.sources).toEqual(["ارفع صوتك", "وكالة الصحافة الفرنسية"]);
    expect(first?.image?.caption).toBe(
      "مقاتلون من الجيش العراقي والحشد الشعبي قرب مدينة رواة في منطقة الصحراء الغربية",
    );
    expect(second?.body).toBe(sampleText("2024-02-26-مشاجرة-سوق-مريدي.md"));
    expect(second?.image).toEqual({
      alt: "لقطة من الاشتباك",
      caption:
        "لقطة من فيديو المواجهة المسلحة بين مواطنين عراقيين في سوق شعبي بمدينة الصدر شرق بغداد",
      credit: "Source: X/@Alhajwel1",
    });
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
});
