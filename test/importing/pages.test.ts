import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kindOf } from "../../plugin/importing/kinds.ts";
import { SavedPages } from "../../plugin/importing/pages/index.ts";
import { growthOfAnswers, LINEAR } from "../support/growth.ts";
import { Importing, PNG } from "./importing.ts";

/** Letters of Windows' Arabic character set by their places in it. */
const WINDOWS = new Map(
  Array.from({ length: 128 }, (_, place) => place + 128).map((byte) => [
    new TextDecoder("windows-1256").decode(Uint8Array.of(byte)),
    byte,
  ]),
);

function inWindows(text: string): Buffer {
  return Buffer.from([...text].map((letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0)));
}

let project: Importing;
let folder: string;
beforeEach(() => {
  project = new Importing();
  folder = project.sources;
});
afterEach(() => project.remove());

async function imported(pages: Readonly<Record<string, string | Buffer>>, date = "2000-01-01") {
  for (const [name, content] of Object.entries(pages)) {
    project.source(name, content);
  }
  return project.run(new SavedPages([folder], "Asia/Baghdad"), { date });
}

const TEXT =
  "<p>قالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر من الإغلاق.</p><p>وأضاف <b>الناطق</b> أن الطرق سالكة.</p>";

test("a page that was made on one's own machine did not stand there", async () => {
  const page = (canonical: string) =>
    `<html><head><title>خبر</title><link rel="canonical" href="${canonical}"></head><body><article><h1>خبر</h1><time datetime="2019-08-07">7</time>${TEXT}</article></body></html>`;
  await imported({
    "2019/08/أول/index.html": page("http://localhost:4000/2019/08/أول/"),
    "2019/08/ثان/index.html": page("https://old.example/2019/08/ثان/"),
  });
  const [first = "", second = ""] = project.articles.map((file) => project.read(file));
  expect(first).toContain("redirectFrom: [/2019/08/أول/]");
  expect(first).not.toContain("originalUrl");
  expect(second).toContain("originalUrl: https://old.example/");
});

test("a saved page of a news site becomes its article, and what belongs to the page is cut and told", async () => {
  const data = {
    "@context": "https://schema.org",
    "@graph": [
      { "@type": "WebSite", name: "صحيفة" },
      {
        "@type": ["NewsArticle"],
        headline: "السوق يفتح أبوابه",
        datePublished: "2019-08-07T10:00:00+03:00",
        dateModified: "2019-08-09T08:00:00Z",
        author: [{ "@type": "Person", name: "ليلى الكاتبة", url: "https://old.example/leila" }],
        image: { url: "https://old.example/img/1-1200x800.jpg" },
        articleSection: "اقتصاد",
        description: "ملخص الخبر.",
      },
    ],
  };
  const report = await imported({
    "سوق.html": `<!DOCTYPE html><!-- saved from url=(0042)https://old.example/news/%d8%b3%d9%88%d9%82.html -->
<html lang="ar" dir="rtl"><head><title>السوق يفتح أبوابه | صحيفة</title>
<script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body class="single has-sidebar"><nav><a href="/">الرئيسية</a></nav>
<article class="post"><header><h1>السوق يفتح أبوابه</h1><time datetime="2019-08-07">7 آب</time><div class="byline">بقلم ليلى الكاتبة</div></header>
<figure><img src="https://old.example/img/1-600x400.jpg" alt="سوق"><figcaption>باعة في السوق</figcaption></figure>
<div class="entry-content has-sidebar">${TEXT}<div class="share-buttons">شارك على فيسبوك</div>
<h3>اقرأ أيضًا</h3><ul><li><a href="/x">خبر آخر</a></li></ul><p>وقال <a href="/news/2.html">شاهد</a> إنه رأى ذلك.</p></div>
<section class="related-posts"><h2>مواضيع ذات صلة</h2><p>خبر قديم طويل لا علاقة له</p></section></article>
<aside>الأكثر قراءة</aside><footer>جميع الحقوق محفوظة</footer></body></html>`,
  });
  expect(project.read("src/articles/2019/2019-08-07-سوق.md")).toBe(`---
title: السوق يفتح أبوابه
date: 2019-08-07T10:00
updated: 2019-08-09T11:00
authors: [ليلى الكاتبة]
topics: [اقتصاد]
summary: ملخص الخبر.
lang: ar
originalUrl: https://old.example/news/%d8%b3%d9%88%d9%82.html
redirectFrom: [/news/سوق.html]
importId: page:سوق.html
---

![سوق](https://old.example/img/1-600x400.jpg "باعة في السوق")

قالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر من الإغلاق.

وأضاف **الناطق** أن الطرق سالكة.

وقال [شاهد](https://old.example/news/2.html) إنه رأى ذلك.
`);
  const told = JSON.parse(report.json).notes.filter(
    ({ kind }: { kind: string }) => kind === "boilerplate",
  );
  expect(told.map(({ what }: { what: string }) => what)).toEqual([
    "شارك على فيسبوك",
    "اقرأ أيضًا",
    "خبر آخر",
  ]);
  expect(report.hasLosses).toBe(false);
});

describe("a page's text is read", () => {
  const page = (head: string, text = TEXT) =>
    `<html><head>${head}<title>خبر - صحيفة</title></head><body><div id="c">${text}</div></body></html>`;

  test.each([
    ["as it says that it is", inWindows(page('<meta charset="windows-1256">'))],
    [
      "as it says in the old way",
      inWindows(page('<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=Windows-1256">')),
    ],
    ["without a word of its set", inWindows(page(""))],
    [
      "in UTF-8 that says that it is in another",
      Buffer.from(page('<meta charset="windows-1256">')),
    ],
    ["in UTF-16", Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(page(""), "utf16le")])],
  ])("%s", async (_, bytes) => {
    await imported({ "2019-08-07-خبر.htm": bytes });
    expect(project.read("src/articles/2019/2019-08-07-خبر.md")).toContain(
      "title: خبر\ndate: 2019-08-07\nredirectFrom: [/2019-08-07-خبر.htm]\nimportId: page:2019-08-07-خبر.htm\n---\n\nقالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر من الإغلاق.\n\nوأضاف **الناطق** أن الطرق سالكة.\n",
    );
  });

  test.each([
    [
      "what its makers marked",
      `<div itemprop="articleBody">${TEXT}</div><article><p>${"أخرى ".repeat(90)}</p></article>`,
    ],
    ["an article", `<article>${TEXT}</article><div><p>${"أخرى ".repeat(90)}</p></div>`],
    ["the main part", `<main>${TEXT}</main><div><p>${"أخرى ".repeat(90)}</p></div>`],
    [
      "the most paragraphs, below layers of tables",
      `<table><tr><td><font><a href="/">قائمة</a></font></td><td>${"<div>".repeat(60)}${TEXT}${"</div>".repeat(60)}</td></tr></table>`,
    ],
  ])("from %s", async (_, body) => {
    await imported({ "خبر.html": `<body>${body}</body>` });
    const text = project.read("src/articles/2000/2000-01-01-خبر.md");
    expect(text).toContain("قالت الشرطة إن السوق فتح");
    expect(text).not.toMatch(/أخرى|قائمة/);
  });
});

test("fields are those of metas and marks where there is no JSON, and no JSON spoils a page", async () => {
  await imported({
    "1.html": `<head><script type="application/ld+json">{"@type": NewsArticle</script><script type="application/ld+json">null</script>
<meta property="og:title" content="عنوان &quot;أول&quot;"><meta name="author" content="حسن"><meta property="article:author" content="https://facebook.example/x">
<meta property="article:published_time" content="2019-08-07T21:30:00Z"><meta property="article:section" content="أمن"><meta property="og:image" content="/img/1.jpg">
<meta property="og:url" content="https://old.example/a/1.html"><meta name="description" content="وصف."></head><body><main>${TEXT}</main></body>`,
  });
  expect(project.read(project.articles[0] ?? "")).toContain(`title: عنوان "أول"
date: 2019-08-08T00:30
authors: [حسن]
topics: [أمن]
summary: وصف.
image:
  src: https://old.example/img/1.jpg
originalUrl: https://old.example/a/1.html
redirectFrom: [/a/1.html]
`);
});

test("what no reader found stays hidden, and what is no article stays out", async () => {
  const report = await imported({
    "مخفي.html": `<head><meta name="robots" content="noindex, nofollow"></head><article>${TEXT}</article>`,
    "سر.html": `<article><form class="post-password-form">كلمة المرور</form>${TEXT}</article>`,
    "tag/x.html": `<article>${TEXT}</article>`,
    "404.html": `<article>${TEXT}</article>`,
    "صورة.html": Buffer.concat([PNG, Buffer.from(`<article>${TEXT}`)]),
    "فارغ.html": "<p>قصير</p>",
    "صفحة_files/اعلان.html": `<article>${TEXT}</article>`,
  });
  expect(project.articles).toHaveLength(2);
  for (const file of project.articles) expect(project.read(file)).toContain("\ndraft: true\n");
  expect(
    JSON.parse(report.json).notes.filter(({ kind }: { kind: string }) => kind === "left-out"),
  ).toHaveLength(4);
});

test("pictures that were saved beside a page come along, and none from elsewhere on the disk", async () => {
  const secret = path.join(path.dirname(folder), `سر-${path.basename(folder)}.png`);
  fs.writeFileSync(secret, PNG);
  await imported({
    "خبر.html": `<article>${TEXT}<img src="خبر_files/1.png" alt="صورة"><img src="/etc/passwd"><img src="../../../../../../etc/x.png"></article>`,
    "خبر_files/1.png": PNG,
  });
  expect(project.read(project.articles[0] ?? "")).toContain("![صورة](/media/خبر_files/1.png)");
  expect(fs.readdirSync(path.join(project.root, "src/media"))).toEqual(["خبر_files"]);
  fs.rmSync(secret);
});

test("folders and files of pages are known", async () => {
  await imported({ "أ.html": TEXT });
  expect(kindOf(folder)).toBe("html");
  expect(kindOf(path.join(folder, "أ.html"))).toBe("html");
  fs.writeFileSync(path.join(folder, "ب.md"), "نص");
  expect(kindOf(folder)).toBe("folder");
});

test("hostile pages are read, whatever stands in them", async () => {
  const part = fc.constantFrom(
    "<article>",
    "</div>",
    "<p>نص",
    "<h1>",
    "<script type='application/ld+json'>",
    '{"@type":"Article","author":[null,{}],"image":[]}',
    "</script>",
    "<meta property='og:title' content='",
    "'>",
    "<table><tr><td>",
    "&#0;&#x110000;",
    "\0",
    "<!-- ",
    "<time datetime>",
    "<img src=data:,>",
    "<svg><title>",
    "نص طويل بما يكفي ليكون مقالا فيه كلمات كثيرة ",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
      await imported({ "خبر.html": parts.join("") });
    }),
    { numRuns: 60 },
  );
  expect(
    await growthOfAnswers(
      (size) => imported({ "خبر.html": `<article>${"<div><p>نص ".repeat(size)}` }),
      1000,
    ),
  ).toBeLessThan(LINEAR);
});
