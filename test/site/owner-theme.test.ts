import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, type Run, removeSite } from "../support/site.ts";

/** A site in a folder of its host, with files of its own in the place of the theme's. */
const site = makeSite({
  "eleventy.config.js": configuration(
    `{ site: { title: "أرشيف المدينة", url: "https://example.org/archive/" } }`,
    "",
    `{ pathPrefix: "/archive/" }`,
  ),
  "articles/2019-08-07-سوق-المدينة.md": article(
    "title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد]",
    "عاد الباعة إلى السوق، وفيه [كل المواضيع](/topics/).",
  ),
  "_includes/arshif/parts/footer.njk": `<footer class="mine">تذييل {{ arshif.site.title }}</footer>`,
  "_includes/arshif/parts/header.njk": `<p class="notice">نسخة تجريبية</p>{% include "@arshif/parts/header.njk" %}`,
  "_includes/arshif/parts/head-extra.njk": `<meta name="theme-color" content="#123456">`,
  "_includes/arshif/article.njk": `{% extends "@arshif/article.njk" %}
{% block articleText %}{{ super() }}<p class="thanks">شكرًا للقراءة.</p>{% endblock %}`,
  "_includes/arshif/style.css": "body { color: rebeccapurple; }\n",
  "دليل.md": `---
title: دليل الأرشيف
layout: arshif/page.njk
permalink: /guide/
---

## كيف نبحث؟

في [المواضيع](/topics/) و[المقال](/2019/08/07/سوق-المدينة/) و[خارجه](https://example.com/).
`,
  "short.md": `---\ntitle: بلا امتداد\nlayout: arshif/page\n---\nنص.\n`,
});

let run: Run;
beforeAll(async () => {
  run = await site.build();
});
afterAll(() => removeSite(site));

const ARTICLE = "2019/08/07/سوق-المدينة/index.html";

test("a site with files of its own in the theme's place builds", () => {
  expect(run.code, run.printed).toBe(0);
});

describe("a theme file of the site's own", () => {
  test("replaces a partial on every page, in layouts that the site did not touch too", () => {
    for (const page of ["index.html", ARTICLE, "topics/اقتصاد/index.html", "404.html"]) {
      expect(site.output(page)).toContain(`<footer class="mine">تذييل أرشيف المدينة</footer>`);
      expect(site.output(page)).not.toContain("site-footer");
    }
  });

  test("wraps the original partial", () => {
    const page = site.output("index.html");
    const notice = page.indexOf(`<p class="notice">نسخة تجريبية</p>`);
    expect(notice).toBeGreaterThan(0);
    expect(page.indexOf(`<header class="site-header">`)).toBeGreaterThan(notice);
    expect(page.match(/<header class="site-header">/g)).toHaveLength(1);
  });

  test("extends the original layout and adds to a block of it", () => {
    const page = site.output(ARTICLE);
    expect(page).toMatch(/عاد الباعة إلى السوق[\s\S]*<p class="thanks">شكرًا للقراءة\.<\/p>/);
    expect(page).toContain("<h1>سوق المدينة</h1>");
    expect(site.output("index.html")).not.toContain("thanks");
  });

  test("stands at the end of every head", () => {
    expect(site.output(ARTICLE)).toMatch(/<meta name="theme-color" content="#123456">\s*<\/head>/);
  });

  test("replaces the style sheet, under an address that changes with its content", () => {
    expect(site.output("assets/arshif/style.css")).toBe("body { color: rebeccapurple; }\n");
    expect(site.output("index.html")).toMatch(
      /href="\/archive\/assets\/arshif\/style\.css\?v=[0-9a-f]{8}"/,
    );
  });
});

describe("a page of the site's own in the theme's layout", () => {
  test("has its title, its text and heading ids in their own letters", () => {
    const page = site.output("guide/index.html");
    expect(page).toContain("<title>دليل الأرشيف - أرشيف المدينة</title>");
    expect(page).toContain("<h1>دليل الأرشيف</h1>");
    expect(page).toContain(`<h2 id="كيف-نبحث">كيف نبحث؟</h2>`);
  });

  test("links below the site's folder, and elsewhere as written", () => {
    const page = site.output("guide/index.html");
    expect(page).toContain(`<a href="/archive/topics/">المواضيع</a>`);
    expect(page).toContain(`<a href="https://example.com/">خارجه</a>`);
    expect(page).toContain(`<link rel="canonical" href="https://example.org/archive/guide/">`);
  });

  test("names the layout without its ending too", () => {
    expect(site.output("short/index.html")).toContain("<h1>بلا امتداد</h1>");
  });

  test("stands in the sitemap", () => {
    expect(site.output("sitemap.xml")).toContain("<loc>https://example.org/archive/guide/</loc>");
  });
});

test("no link on any page leads nowhere", () => {
  expect(deadLinks(`${site.folder}/_site`, "/archive/")).toEqual([]);
});
