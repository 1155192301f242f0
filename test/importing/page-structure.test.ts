import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readForeignDate } from "../../plugin/importing/folder/dates.ts";
import { articleOf, headOf, readPage } from "../../plugin/importing/pages/read-page.ts";
import { datesIn } from "../../plugin/importing/pages/written-dates.ts";
import { growth, LINEAR } from "../support/growth.ts";

const targets = {
  address: (written: string) => written,
  addressOf: () => undefined,
  addressOfId: () => undefined,
};

function read(html: string) {
  const cut: string[] = [];
  const page = readPage({ html, name: "خبر.html" }, "Asia/Baghdad", (kind, what) => {
    if (kind === "boilerplate") cut.push(what);
  });
  if (page === undefined) throw new Error("no article");
  return { ...articleOf(page, targets, () => undefined), cut, head: headOf(page) };
}

const FIRST = "قالت الشرطة إن السوق فتح أبوابه صباح اليوم بعد شهر من الإغلاق، وإن الباعة عادوا.";
const SECOND = "وأضاف الناطق أن الطرق سالكة، وأن الجسر الذي أغلق في الربيع عاد إلى العمل.";
const TEXT = `<p>${FIRST}</p><p>${SECOND}</p>`;
const OTHER = `<p>${"خبر قديم لا علاقة له بما حدث في السوق. ".repeat(4)}</p>`;

describe("a page's text is", () => {
  test.each([
    [
      "all parts into which its makers have parted it",
      `<div><div class="c wysiwyg">${`<p>${FIRST}</p>`}</div><div class="ad-slot">إعلان</div><div class="c wysiwyg"><p>${SECOND}</p></div></div>`,
    ],
    [
      "the article that has the page's headline, of several",
      `<article><h1>السوق</h1>${TEXT}</article><article><h2>آخر</h2>${OTHER.repeat(2)}</article>`,
    ],
    [
      "what holds its paragraphs, where elements that are called articles hold next to none",
      `<article>عنوان خبر آخر</article><article>وخبر ثالث</article><main><div>${TEXT.repeat(1)}</div></main>`,
    ],
    [
      "what its makers marked, without paragraphs as well",
      `<div itemprop="articleBody">${FIRST}<br><br>${SECOND}</div><div>${"<p>نشرة بريدية</p>"}</div>`,
    ],
    [
      "what stands between line ends in no marked element, with its links, and no comments",
      `<div><div>${FIRST} <a href="/1">رابط</a><br><br>${SECOND}</div><ul class="comments-list"><li><div>${OTHER.repeat(4)}</div></li></ul></div>`,
    ],
    [
      "what stands below a notice that is longer",
      `<div id="cookie-banner">${OTHER.repeat(6)}</div><div class="txt">${TEXT}</div>`,
    ],
    [
      "in a form, with all of the page",
      `<form id="aspnetForm"><div class="x">${TEXT}</div></form>`,
    ],
    [
      "the inner of two that hold the same paragraphs",
      `<div class="article-body"><div>وسم</div><div class="article-body-text">${TEXT}</div></div>`,
    ],
    [
      "without its headline and its day",
      `<article><h2>السوق</h2><time>7 آب</time>${TEXT}</article>`,
    ],
  ])("%s", (_, body) => {
    const head = "<head><title>السوق</title></head>";
    const { body: text } = read(`${head}<body class="has-sidebar">${body}</body>`);
    expect(text.replace(" [رابط](/1)", "")).toBe(`${FIRST}\n\n${SECOND}`);
  });
});

test.each([
  ['<div class="relatedContent"><a href="/2">خبر آخر</a></div>', "خبر آخر"],
  ['<div id="right-rail"><h3>شائع</h3></div>', "شائع"],
  ['<div class="content-recirculation__wrapper">المزيد</div>', "المزيد"],
  ['<p><strong>اقرأ أيضا: <a href="/2">عنوان خبر آخر</a></strong></p>', "اقرأ أيضا: عنوان خبر آخر"],
  ['<p>إقرأ أيضاً.. <a href="/2">عنوان خبر آخر</a></p>', "إقرأ أيضاً.. عنوان خبر آخر"],
  ['<p><a href="/2">شاهد أيضًا | عنوان فيديو</a></p>', "شاهد أيضًا | عنوان فيديو"],
])("%s within a text is cut, and told", (boilerplate, told) => {
  const { body, cut } = read(`<article><p>${FIRST}</p>${boilerplate}<p>${SECOND}</p></article>`);
  expect(body).toBe(`${FIRST}\n\n${SECOND}`);
  expect(cut).toEqual([told]);
});

test.each([
  [
    '<div class="social-embed"><blockquote class="twitter-tweet"><p>تغريدة من شاهد</p></blockquote></div>',
    "تغريدة من شاهد",
  ],
  [
    "<p>للمزيد من الحذر أغلقت الشرطة <a href='/1'>الشارع</a> كله.</p>",
    "للمزيد من الحذر أغلقت الشرطة",
  ],
  [
    "<p>اقرأ أيضا ما كتبه قبل عام عن <a href='/1'>السوق</a> وأهله.</p>",
    "اقرأ أيضا ما كتبه قبل عام",
  ],
])("%s within a text stays", (part, words) => {
  const { body, cut } = read(`<article><p>${FIRST}</p>${part}<p>${SECOND}</p></article>`);
  expect(body).toContain(words);
  expect(cut).toEqual([]);
});

test.each([
  ["نشر في: الأربعاء 7 أغسطس 2019 - 10:30", "2019-08-07T10:30"],
  ["آخر تحديث 7 أغسطس/ آب 2019 الساعة 2:05 م", "2019-08-07T14:05"],
  ["تاريخ النشر: 07/08/2019 | 10:30 GMT", "2019-08-07T13:30"],
  ["بغداد - ٧ أغسطس ٢٠١٩ ١٢:٣٠ صباحًا", "2019-08-07T00:30"],
  ["Published: August 7, 2019 at 10:30 pm", "2019-08-07T22:30"],
  ["Wed, 07 Aug 2019 10:00:00 -0500", "2019-08-07T18:00"],
  ["الجمعة 8 فيفري 2019", "2019-02-08"],
  ["منذ ساعتين", undefined],
  ["رقم 7 في 2019", undefined],
])("of «%s» the day is %s", (line, date) => {
  expect(
    datesIn(line)
      .map((one) => readForeignDate(one, "Asia/Baghdad"))
      .find((one) => one !== undefined),
  ).toBe(date);
});

test("the day is that of the article, not that on which its page was saved", () => {
  const { date } = read(
    `<div class="header-date">الأحد 29 نوفمبر 2026</div><h1>السوق</h1><span class="time">منذ يومين</span><span class="publish-date">نشر في 7 أغسطس 2019 10:30</span><article>${TEXT}</article>`,
  );
  expect(date).toBe("2019-08-07T10:30");
  const edited = read(
    `<h1>السوق</h1><div class="dates"><span class="date">آخر تحديث: 8/8/2019</span><p class="newsStoryDate"><b>نشر في 7/8/2019</b><i>7/8/2019</i></p></div><article>${TEXT}</article>`,
  );
  expect(edited.date).toBe("7/8/2019");
  const plain = read(
    `<table><tr><td><font>بغداد 7/8/2019</font><br>${FIRST}<br>${SECOND}</td></tr></table>`,
  );
  expect(plain.date).toBe("7/8/2019");
  const marked = read(
    `<h1>السوق</h1><article><div><span property="dc:date" content="2019-08-07T10:00:00+01:00">الأربعاء</span></div>${TEXT}</article>`,
  );
  expect(marked.date).toBe("2019-08-07T12:00");
});

test.each([
  ["السوق يفتح أبوابه | صحيفة", '<meta property="og:site_name" content="صحيفة">', ""],
  ["السوق يفتح أبوابه - صحيفة المدينة", "", "<h1>السوق يفتح أبوابه</h1>"],
  ["صحيفة", '<meta property="og:site_name" content="صحيفة">', "<h1>السوق يفتح أبوابه</h1>"],
  ["السوق يفتح أبوابه", "", ""],
])("of the title «%s» the site's name is no part", (title, head, body) => {
  const { title: taken } = read(
    `<head><meta property="og:title" content="${title}">${head}</head>${body}<article>${TEXT}</article>`,
  );
  expect(taken).toBe("السوق يفتح أبوابه");
});

test("what belongs to a title stays", () => {
  const head =
    '<meta property="og:title" content="رأي | السوق - والناس"><h1>رأي | السوق - والناس</h1>';
  expect(read(`${head}<article>${TEXT}</article>`).title).toBe("رأي | السوق - والناس");
});

test.each([
  ['<span class="byline">بقلم: ليلى الكاتبة | 7 أغسطس 2019</span>'],
  ['<div class="author"><a href="/l">ليلى الكاتبة</a> مراسلة في بغداد</div>'],
  ['<p class="author-name">كتبت ليلى الكاتبة الأربعاء 7 أغسطس</p>'],
  ['<meta name="author" content="كتب: ليلى الكاتبة">'],
  [
    `<script type="application/ld+json">//<![CDATA[
{"@type":"NewsArticle","headline":"سطر
آخر","author":{"name":"By ليلى&nbsp;الكاتبة"}}
//]]></script>`,
  ],
])("of %s the author's name is taken", (marked) => {
  expect(read(`${marked}<article>${TEXT}</article>`).authors).toEqual(["ليلى الكاتبة"]);
});

test("what structured data write as HTML is read as words", () => {
  const data = { "@type": "Article", headline: "&#8216;السوق&#8217; &amp; <em>الناس</em>" };
  const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  expect(read(`${script}<article>${TEXT}</article>`).title).toBe("‘السوق’ & الناس");
});

test("what is marked as a summary above the text is kept as that", () => {
  const { summary } = read(
    `<h1>السوق</h1><div class="article__summary">${SECOND}</div><article>${TEXT}</article>`,
  );
  expect(summary).toBe(SECOND);
});

test("a picture above the text comes along where the article is the page's main part", () => {
  const { body } = read(
    `<main><figure><img src="/1.jpg" alt="نهر"></figure><div class="wysiwyg">${TEXT}</div><figure><img src="/2.jpg"></figure></main>`,
  );
  expect(body).toBe(`![نهر](/1.jpg)\n\n${FIRST}\n\n${SECOND}`);
});

test("an article that stands in a folder of its own is called as that", () => {
  const { head } = read(
    `<link rel="canonical" href="https://old.example/2019/سوق/index.html"><article>${TEXT}</article>`,
  );
  expect(head.slug).toBe("سوق");
});

test("whatever a line holds, its days are looked for in time that grows with it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (line) => {
      for (const one of datesIn(line)) readForeignDate(one, "UTC");
    }),
  );
  expect(growth((size) => datesIn("7 أغ/ ".repeat(size)), 4000)).toBeLessThan(LINEAR);
});

test("many parts of a name cost no more than they are long", () => {
  const part = '<div class="entry-content"><p>نص طويل بما يكفي ليكون من مقال.</p></div>';
  expect(growth((size) => read(`<body><div>${part.repeat(size)}`), 150)).toBeLessThan(LINEAR);
});
