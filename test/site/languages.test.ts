import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { picture } from "../support/pictures.ts";
import { article, configuration, makeSite, removeSite, type Site } from "../support/site.ts";

const GUEST = "Organisers said the «المتنبي» hall had doubled in size.";
const LATIN = "Report on Water—the first since 2003—costs $9,280.";

const FILES = {
  "articles/hall.md": article(
    `title: "The «المتنبي» hall grows."
summary: "${GUEST}"
date: 2021-03-02T09:15
updated: 2021-03-02T18:40
lang: en
topics: [Heritage]
authors: [Émile]
place: Basra
series: "Halls of «بغداد»"
redirectFrom: [/old/]
image: { src: hall.jpg, alt: "${GUEST}", caption: "The hall.", credit: أ ف ب }
corrections: [{ date: 2021-03-03, text: "The hall is new." }]
originalUrl: https://example.com/hall`,
    `${GUEST}\n\n> جملة عربية.\n\nThe war began in 2011—ten years ago.[^1]\n\n[^1]: A note.`,
  ),
  "articles/ماء.md": article(`title: "${LATIN}"\ndate: 2021-03-01\ntopics: [Heritage]`, "نص عربي."),
  "articles/تهران.md": article("title: تهران در شب\ndate: 2021-02-28\nlang: fa", "متن فارسی."),
  "articles/بغداد.md": article("title: بغداد في الليل\ndate: 2021-02-27", "نص عربي."),
};

const SITES = {
  ar: `site: { title: "أرشيف الاختبار", url: "https://example.org/" }`,
  en: `site: { title: "The Archive", url: "https://example.org/", lang: "en" }`,
  fa: `site: { title: "بایگانی", url: "https://example.org/", lang: "fa" }`,
};

const sites: Record<string, Site> = {};
beforeAll(async () => {
  const hall = await picture(800, 600);
  for (const [lang, site] of Object.entries(SITES)) {
    const options = `{ ${site}, newsSitemap: true, dates: { now: "2021-03-03T09:00" }, redirects: { pages: true }, topics: { open: true }, show: { share: ["email"], hijri: true } }`;
    sites[lang] = makeSite({
      ...FILES,
      "articles/hall.jpg": hall,
      "eleventy.config.js": configuration(options),
    });
    const { code, printed } = await sites[lang].build({ args: ["--quiet"] });
    if (code !== 0) throw new Error(printed);
  }
});
afterAll(() => Object.values(sites).forEach(removeSite));

const page = (lang: string, file: string) => sites[lang]?.output(file) ?? "";
const EN = 'lang="en" dir="ltr"';

describe("an English article of an Arabic archive", () => {
  test("has its headline, standfirst, text and captions in its own language and direction", () => {
    const html = page("ar", "2021/03/02/hall/index.html");
    expect(html).toContain('<html lang="ar" dir="rtl">');
    expect(html).toContain(`<h1 ${EN}>The «المتنبي» hall grows.</h1>`);
    expect(html).toContain(`<p class="standfirst" ${EN}>${GUEST}</p>`);
    expect(html).toContain(`<div class="prose" ${EN}>`);
    expect(html).toContain(`<p>${GUEST}</p>`);
    expect(html).toContain('<blockquote>\n<p dir="rtl">جملة عربية.</p>');
    expect(html).toContain("<p>The war began in 2011—ten years ago.<sup");
    expect(html).toContain(`<bdi ${EN}>The hall.</bdi>`);
    expect(html).toContain(
      `من سلسلة «<a href="/series/halls-of-بغداد/"><bdi ${EN}>Halls of «بغداد»</bdi></a>»`,
    );
    expect(html).toContain(`<bdi ${EN}>The hall is new.</bdi>`);
    expect(html).toMatch(
      /<details class="cite"[\s\S]*<bdi lang="en" dir="ltr">«The [^<]*<\/bdi>، /,
    );
  });

  test("leaves the interface around it in the site's language", () => {
    const html = page("ar", "2021/03/02/hall/index.html");
    for (const [, tag] of html.matchAll(/<(\w+)[^>]* lang="en"/g)) {
      expect(["h1", "p", "div", "bdi", "h2", "h3"]).toContain(tag);
    }
    expect(html).toContain('<article class="article">');
    expect(html).toMatch(/<p class="dateline-date">/);
    expect(html).not.toMatch(/class="(?:card|dateline[^"]*|share|cite)"[^>]* lang=/);
  });

  test("has a card whose title and summary alone are in its language", () => {
    const html = page("ar", "index.html");
    expect(html).toContain(
      `class="card-title" ${EN}><a href="/2021/03/02/hall/">The «المتنبي» hall`,
    );
    expect(html).toContain(`<p class="card-summary" ${EN}>${GUEST}</p>`);
    expect(html).not.toMatch(/<article class="card" [^>]*lang=/);
    expect(html).toContain('class="card-title" lang="fa" dir="rtl"');
    expect(page("ar", "corrections/index.html")).toContain(
      `<p class="card-summary" ${EN}>The hall is new.</p>`,
    );
  });

  test("has its title in one piece from left to right where no markup can be", () => {
    const title = "\u2066The «المتنبي» hall grows.\u2069";
    const html = page("ar", "2021/03/02/hall/index.html");
    expect(html).toContain(`<title>${title} - أرشيف الاختبار</title>`);
    expect(html).toContain(`<meta property="og:title" content="${title}">`);
    expect(html).toContain(`<meta property="og:image:alt" content="\u2066${GUEST}\u2069">`);
    expect(html).toContain(`<meta name="description" content="\u2066${GUEST}\u2069">`);
    expect(html).toContain(`alt="\u2066${GUEST}\u2069" width="800"`);
    expect(html).toContain(`"headline":"${title}"`);
    expect(html).toContain(`"name":"${title}","item"`);
    for (const file of ["feed.xml", "rss.xml", "news-sitemap.xml"]) {
      expect(page("ar", file), file).toContain(`title>${title}</`);
    }
    expect(page("ar", "feed.json")).toContain(`"title": "${title}"`);
    expect(page("ar", "old/index.html")).toContain(`<title>${title}</title>`);
    expect(page("ar", "index.html")).toContain(`"name":"${title}"`);
    expect(page("en", "2021/03/02/hall/index.html")).toContain(
      "<title>The «المتنبي» hall grows. - The Archive</title>",
    );
  });

  test("is named by its neighbour in its language", () => {
    expect(page("ar", "2021/03/01/ماء/index.html")).toContain(
      `<bdi ${EN}>The «المتنبي» hall grows.</bdi></a>`,
    );
  });

  test("runs from left to right in feeds, and others as they are", () => {
    for (const feed of ["feed.xml", "rss.xml", "feed.json"]) {
      const text = page("ar", feed).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
      const starts = text.match(/<div dir=\\?"\w+\\?" lang=\\?"\w+\\?">/g) ?? [];
      expect(
        starts.map((start) => start.replaceAll("\\", "")),
        feed,
      ).toEqual([
        '<div dir="ltr" lang="en">',
        '<div dir="rtl" lang="ar">',
        '<div dir="rtl" lang="fa">',
        '<div dir="rtl" lang="ar">',
      ]);
    }
  });

  test("is known to the search by its language", () => {
    const texts = sites.ar?.outputs().filter((file) => /search\/.*texts/.test(file)) ?? [];
    const shown = texts.map((file) => page("ar", file)).join("");
    expect(shown).toContain('"lang":["en","ltr"]');
    expect(shown).toContain('"lang":["fa","rtl"]');
    expect(shown.match(/"lang"/g)).toHaveLength(2);
  });
});

test("a headline without an Arabic letter is laid out from left to right as a whole, and no language is guessed", () => {
  const escaped = LATIN;
  expect(page("ar", "2021/03/01/ماء/index.html")).toContain(`<h1 dir="ltr">${escaped}</h1>`);
  expect(page("ar", "index.html")).toContain(
    `class="card-title" dir="ltr"><a href="/2021/03/01/ماء/">${escaped}</a>`,
  );
  expect(page("ar", "2021/03/02/hall/index.html")).toContain(`<bdi dir="ltr">${escaped}</bdi></a>`);
});

test("an Arabic article of an English archive is a guest in the same way", () => {
  const html = page("en", "2021/02/28/تهران/index.html");
  expect(html).toContain('<html lang="en" dir="ltr">');
  expect(html).toContain('<h1 lang="fa" dir="rtl">تهران در شب</h1>');
  expect(page("en", "index.html")).toContain('class="card-title" dir="rtl">');
  expect(page("en", "2021/03/02/hall/index.html")).toContain("<h1>The «المتنبي» hall grows.</h1>");
  expect(page("en", "feed.xml")).toContain('<div dir="rtl" lang="fa">');
});

describe("a site in Persian", () => {
  test("has Persian dates, digits and months everywhere, and names its language to social networks", () => {
    const html = page("fa", "2021/03/02/hall/index.html");
    expect(html).toContain('<html lang="fa" dir="rtl">');
    expect(html).toContain('<meta property="og:locale" content="fa_IR">');
    expect(html).toContain(">۲ مارس ۲۰۲۱، ۰۹:۱۵</time>");
    expect(html).toContain(
      'آخرین به‌روزرسانی: <time datetime="2021-03-02T18:40:00+03:00">۲ مارس ۲۰۲۱، ۱۸:۴۰</time>',
    );
    expect(html).toContain(">۱۸ رجب ۱۴۴۲ هجری قمری<");
    expect(html).toContain(">کمتر از یک دقیقه مطالعه<");
    expect(html).toMatch(/<nav class="breadcrumb"[\s\S]*>۲۰۲۱<[\s\S]*>مارس ۲۰۲۱<[\s\S]*>۲ مارس</);
    expect(page("fa", "index.html")).toContain('<time datetime="2021-02-28">۲۸ فوریه ۲۰۲۱</time>');
    expect(page("fa", "2021/03/index.html")).toContain(
      '<caption class="visually-hidden">تقویم مارس ۲۰۲۱</caption>',
    );
    expect(page("fa", "2021/03/index.html")).toContain('<time datetime="2021-03-02">۲</time>');
    const texts = sites.fa?.outputs().filter((file) => /search\/.*texts/.test(file)) ?? [];
    expect(texts.map((file) => page("fa", file)).join("")).toContain('"date":"۲ مارس ۲۰۲۱"');
    expect(page("fa", "search/index.html")).toContain('data-digits="arabext"');
  });

  test("prints no Arabic month and no Arabic digit on any page", () => {
    const pages = sites.fa?.outputs().filter((file) => /\.html$/.test(file)) ?? [];
    expect(pages.length).toBeGreaterThan(10);
    for (const file of pages) {
      const text = page("fa", file).replace(/<[^>]*>/g, " ");
      expect(text, file).not.toMatch(/آذار|شباط|فبراير|الثلاثاء|[٠-٩]/);
    }
  });
});

test("a site in English has English dates, and names its language to social networks", () => {
  const html = page("en", "2021/03/02/hall/index.html");
  expect(html).toContain('<meta property="og:locale" content="en_US">');
  expect(html).toContain(">2 March 2021, 09:15</time>");
  expect(html).toContain(">Less than a minute to read<");
  expect(page("en", "2021/03/index.html")).toContain("<h1>March 2021</h1>");
});

test("the parts of a dateline are apart for who copies or hears them, and an update has its hour", () => {
  const html = page("ar", "2021/03/02/hall/index.html");
  const dateline = /<p class="dateline-date">([\s\S]*?)<\/p>/.exec(html)?.[1] ?? "";
  expect(dateline).not.toMatch(/<\/span><span/);
  expect(
    dateline
      .replace(/<[^>]*>/g, "")
      .trim()
      .split(/\s+/)
      .join(" "),
  ).toBe(
    "Basra نُشر في 2 آذار/ مارس 2021، 09:15 18 رجب 1442 هـ آخر تحديث 2 آذار/ مارس 2021، 18:40 مدة القراءة: أقل من دقيقة",
  );
});
