import { afterAll, describe, expect, test } from "vitest";
import { elements, invalidMarkup, one, parsePage, textOf } from "../support/html.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const ARTICLES = {
  "articles/2019-08-07-سوق.md": article(
    `title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد]\ncorrections: [{ date: 2019-08-09, text: "صُحح اسم @Alhajwel1 في الخبر." }]`,
    "كلمة ".repeat(500),
  ),
  "articles/شهر.md": article("title: بلا يوم\ndate: 2018-03"),
  "articles/قديم.md": article("title: قبل الجداول\ndate: 1850-01-01"),
};
const PAGE = "2019/08/07/سوق/index.html";
const made: ReturnType<typeof makeSite>[] = [];
afterAll(() => made.forEach(removeSite));

async function built(options: string, site = SITE) {
  const folder = makeSite({
    ...ARTICLES,
    "eleventy.config.js": configuration(`{ ${site}, ${options} }`),
  });
  made.push(folder);
  const { code, printed } = await folder.build({ args: ["--quiet"] });
  expect(code, printed).toBe(0);
  return folder;
}

describe("by itself, the theme", () => {
  test("shows reading time and links to share by, and neither Hijri dates nor ages", async () => {
    const site = await built("");
    const page = one(parsePage(site.output(PAGE)), "main");
    expect(textOf(one(page, ".dateline"))).toContain("مدة القراءة: 3 دقائق");
    expect(elements(one(page, ".share"), "a")).toHaveLength(6);
    expect(textOf(page)).not.toContain("هـ");
    expect(page.querySelectorAll(".age")).toEqual([]);
  });
});

describe("a site that chooses what is shown", () => {
  test("has ages and Hijri dates, where there are any, and its own links to share by", async () => {
    const site = await built(
      `dates: { now: "2026-08-06" }, show: { hijri: true, readingTime: false, share: ["email", "x"], ageFrom: 7 }`,
    );
    const page = one(parsePage(site.output(PAGE)), "main");
    expect(textOf(one(page, ".dateline"))).toContain("6 ذو الحجة 1440 هـ");
    expect(textOf(one(page, ".dateline"))).not.toContain("للقراءة");
    expect(elements(one(page, ".share"), "a").map(textOf)).toEqual([
      "البريد الإلكتروني",
      "إكس (تويتر)",
    ]);
    // Six whole years on the day before the seventh anniversary.
    expect(page.querySelectorAll(".age")).toEqual([]);
    const month = one(parsePage(site.output("2018/03/شهر/index.html")), "main");
    expect(textOf(one(month, ".age"))).toBe("هذا المقال منشور قبل 8 سنوات");
    expect(textOf(one(month, ".dateline"))).not.toContain("هـ");
    // The tables of Umm al-Qura begin in 1882: an older article shows no Hijri date and stops nothing.
    expect(site.output("1850/01/01/قديم/index.html")).not.toContain("هـ");
    expect(textOf(one(parsePage(site.output("2019/08/07/index.html")), "main"))).toContain(
      "6 ذو الحجة 1440 هـ",
    );
    expect(await invalidMarkup(`${site.folder}/_site`)).toEqual([]);
  });

  test("may have no links to share by at all", async () => {
    const site = await built("show: { share: [] }");
    expect(site.output(PAGE)).not.toMatch(/class="share"|wa\.me/);
  });
});

test("corrections stand on one page, with Latin names in their order, and are linked to", async () => {
  const site = await built("");
  const page = one(parsePage(site.output("corrections/index.html")), "main");
  expect(textOf(one(page, "h1"))).toBe("التصحيحات");
  expect(elements(page, "bdi").map(textOf)).toContain("@Alhajwel1");
  expect(site.output(PAGE)).toContain(`<a href="/corrections/">كل التصحيحات</a>`);
  expect(site.output("sitemap.xml")).toContain("<loc>https://example.org/corrections/</loc>");
  expect(site.output("sitemap.xml")).toContain("<loc>https://example.org/2019/08/07/</loc>");
});

describe("a site in another language", () => {
  test("of the Arabic script has its words and runs from right to left", async () => {
    const site = await built("", SITE.replace(" }", ', lang: "ckb" }'));
    const html = site.output("topics/index.html");
    expect(html).toContain(`<html lang="ckb" dir="rtl">`);
    expect(textOf(one(parsePage(html), "h1"))).toBe("بابەتەکان");
    expect(textOf(one(one(parsePage(html), "main"), ".entries"))).toContain("یەک وتار");
  });

  test("of the Latin script runs from left to right, with right words for its numbers", async () => {
    const site = await built("", SITE.replace(" }", ', lang: "en" }'));
    const html = site.output(PAGE);
    expect(html).toContain(`<html lang="en" dir="ltr">`);
    expect(textOf(one(one(parsePage(html), "main"), ".dateline"))).toContain("3 minutes to read");
    expect(site.output("index.html")).toContain(">Years</a></h2>");
  });
});
