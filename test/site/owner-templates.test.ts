import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { article, configuration, makeSite, type Run, removeSite } from "../support/site.ts";

const OPTIONS = `{
  site: { title: "أرشيف المدينة", url: "https://example.org/archive/" },
  words: { topics: "الملفات", articleCount: { two: "مادتان" } },
  related: { count: 1 },
  markdown: (md) => { md.use(marked); },
}`;

/** A markdown-it plugin of the owner's: text between two equals signs is marked. */
const MARKED = `
function marked(md) {
  md.inline.ruler.push("marked", (state, silent) => {
    const found = /^==(.+?)==/.exec(state.src.slice(state.pos));
    if (found === null) return false;
    if (!silent) state.push("html_inline", "", 0).content = "<mark>" + found[1] + "</mark>";
    state.pos += found[0].length;
    return true;
  });
}
`;

/** Every collection in one list: kind, address, date and title as Eleventy's own items give them. */
const NUNJUCKS = `---
permalink: njk.txt
---
{% for name in ["articles", "topics", "years", "months", "authors", "sources"] -%}
{% for item in collections[name] -%}
{{ name }} | {{ item.url }} | {{ item.date | isoDate }} | {{ item.data.title }}
{% endfor -%}
{% endfor -%}
related: {% for entry in collections.articles[0] | relatedArticles %}{{ entry.article.title }} ({{ entry.reason.join("، ") }}) {{ entry.url }} {{ entry.data.title }};{% endfor %}
related 5: {% for entry in collections.articles[0] | relatedArticles(5) %}{{ entry.title }};{% endfor %}
topics: {% for topic in collections.topics[0] | relatedTopics %}{{ topic.title }};{% endfor %}
more: {% for item in collections.articles[0] | moreArticles(5) %}{{ item.title }};{% endfor %}
link: {{ "/topics/" | siteUrl }} {{ "https://example.com/" | siteUrl }}
whole: {{ collections.articles[0].url | absoluteUrl }}
`;

const JAVASCRIPT = `export const data = { permalink: "javascript.txt" };
export function render({ collections }) {
  const [newest] = collections.articles;
  return [
    ...collections.articles.map((item) => this.siteUrl(item.url) + " " + item.data.title),
    this.relatedArticles(newest, 5).map((entry) => entry.article.title).join(";"),
    this.moreArticles(newest, 1).map((item) => item.title).join(";"),
    this.relatedTopics(collections.topics[0], 1).map((topic) => topic.title).join(";"),
    this.absoluteUrl(newest.url),
    newest.date instanceof Date,
    newest.content.trim(),
  ].join("\\n");
}
`;

const site = makeSite({
  "eleventy.config.js": `${MARKED}${configuration(OPTIONS, "", `{ pathPrefix: "/archive/" }`)}`,
  "articles/2019-08-07-سوق.md": article(
    "title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد, خدمات]\nauthors: [ليلى]\nsources: [وكالة]",
  ),
  "articles/2019-09-01-مدرسة.md": article("title: مدرسة\ndate: 2019-09-01\ntopics: [خدمات]"),
  "articles/2020-03-01-جسر.md": article(
    "title: جسر جديد\ndate: 2020-03-01\ntopics: [اقتصاد, خدمات]\nمكتب: بغداد",
    "افتُتح ==الجسر== اليوم.",
  ),
  "list.njk": NUNJUCKS,
  "javascript.11ty.js": JAVASCRIPT,
  "_includes/arshif/article.njk": `{% extends "@arshif/article.njk" %}
{% block afterArticle %}<ol>{% for entry in page | relatedArticles %}<li>{{ entry.article.title }}</li>{% endfor %}</ol>{% endblock %}`,
});

let run: Run;
beforeAll(async () => {
  run = await site.build();
});
afterAll(() => removeSite(site));

const SOUQ = "/2019/08/07/سوق/";
const SCHOOL = "/2019/09/01/مدرسة/";
const BRIDGE = "/2020/03/01/جسر/";

test("a site with templates of its own builds", () => {
  expect(run.code, run.printed).toBe(0);
});

describe("the owner's Nunjucks template", () => {
  const lines = () => site.output("njk.txt").trim().split("\n");

  test("goes over every collection; items have url, date and data", () => {
    expect(lines().slice(0, -6)).toEqual([
      `articles | ${BRIDGE} | 2020-03-01 | جسر جديد`,
      `articles | ${SCHOOL} | 2019-09-01 | مدرسة`,
      `articles | ${SOUQ} | 2019-08-07 | سوق المدينة`,
      "topics | /topics/اقتصاد/ | 2020-03-01 | اقتصاد",
      "topics | /topics/خدمات/ | 2020-03-01 | خدمات",
      "years | /2020/ | 2020-03-01 | 2020",
      "years | /2019/ | 2019-09-01 | 2019",
      "months | /2020/03/ | 2020-03-01 | آذار/ مارس 2020",
      "months | /2019/09/ | 2019-09-01 | أيلول/ سبتمبر 2019",
      "months | /2019/08/ | 2019-08-07 | آب/ أغسطس 2019",
      "authors | /authors/ليلى/ | 2019-08-07 | ليلى",
      "sources | /sources/وكالة/ | 2019-08-07 | وكالة",
    ]);
  });

  test("asks the archive through filters; the option related.count is their usual count", () => {
    expect(lines().slice(-6)).toEqual([
      `related: سوق المدينة (اقتصاد، خدمات) ${SOUQ} سوق المدينة;`,
      "related 5: سوق المدينة;مدرسة;",
      "topics: خدمات;",
      "more: مدرسة;سوق المدينة;",
      "link: /archive/topics/ https://example.com/",
      `whole: https://example.org/archive${encodeURI(BRIDGE)}`,
    ]);
  });
});

test("the owner's JavaScript template sees the same as a Nunjucks one, and an article's HTML", () => {
  expect(site.output("javascript.txt").split("\n")).toEqual([
    `/archive${BRIDGE} جسر جديد`,
    `/archive${SCHOOL} مدرسة`,
    `/archive${SOUQ} سوق المدينة`,
    "سوق المدينة;مدرسة",
    "مدرسة",
    "خدمات",
    `https://example.org/archive${encodeURI(BRIDGE)}`,
    "true",
    "<p>افتُتح <mark>الجسر</mark> اليوم.</p>",
  ]);
});

test("a filter in an article's layout knows the page that it is on", () => {
  expect(site.output("2019/09/01/مدرسة/index.html")).toMatch(
    /<ol><li>(?:جسر جديد|سوق المدينة)<\/li><\/ol>/,
  );
});

test("words of the owner's stand in the place of the theme's, single plural forms too", () => {
  const page = site.output("topics/index.html");
  expect(page).toContain("<h1>الملفات</h1>");
  expect(page).toContain("مادتان");
  expect(page).toContain("3 مقالات");
  expect(page).not.toContain("المواضيع");
});

test("the option markdown changes how articles are rendered", () => {
  expect(site.output("2020/03/01/جسر/index.html")).toContain("<mark>الجسر</mark>");
});
