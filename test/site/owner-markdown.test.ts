import { beforeAll, describe, expect, test } from "vitest";
import { invalidMarkup, one, parsePage } from "../support/html.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";

const TEXT = `**"نعم"**ثم قال <b onclick="x()">غامق</b> عن BBC، CNN[^1].

## خلفية عن @user_

![وصف BBC](https://example.org/a.png "سوق السراي | أ ف ب/ AFP")

> لن نترك بيوتنا.
> — John Smith

| القناة | النسبة |
|:--|--:|
| BBC | -5 |

\`\`\`js
x
\`\`\`

سطر \`</slot>\` أخير^[حاشية أخرى].

[^1]: رويترز، 2017-12-05.`;

const PAGES = {
  "articles/2020-01-01-خبر.md": article("title: خبر\ndate: 2020-01-01", TEXT),
  "guide.md": `---\ntitle: دليل\nlayout: arshif/page.njk\nfootnotes: نص\n---\n\n${TEXT}\n`,
  "page.njk":
    '---\npermalink: page.html\nlayout: false\nname: قال <C++> BBC، "CNN"\n---\n{% macro line(text) %}{{ text | bdi }}{% endmacro %}' +
    '<p title="{{ name | isolate }}">{{ name | bdi }}</p>\n<p>{{ line(name) }}</p>\n<p>{{ absent | bdi }}{{ absent | isolate }}{{ 5 | bdi }}{{ "-5" | bdi }}</p>\n<p>{{ name | isolate | bdi }}</p>',
  "page.liquid":
    "---\npermalink: liquid.html\nlayout: false\nname: قال <C++> BBC\n---\n<p>{{ name | bdi }}</p>\n<p>{{ name | isolate }}</p>\n<p>{{ absent | bdi }}</p>",
};

const plain = makeSite(PAGES);
const chosen = makeSite({
  ...PAGES,
  "eleventy.config.js": configuration(`{ ${SITE}, articles: { html: true, quotes: "«»" } }`),
});

beforeAll(async () => {
  for (const run of await Promise.all([plain.build(), chosen.build()])) {
    expect(run.code, run.printed).toBe(0);
  }
});

const PAGE_OF_ARTICLE = "2020/01/01/خبر/index.html";

test("an article and a page with everything of markdown are valid HTML", async () => {
  const wrong = await invalidMarkup(`${plain.folder}/_site`);
  expect(wrong.filter((fault) => !/^(?:page|liquid)\.html/.test(fault))).toEqual([]);
});

test("the feed carries the text without links of headings to themselves", () => {
  expect(plain.output("feed.xml")).not.toContain("heading-link");
  expect(plain.output(PAGE_OF_ARTICLE)).toContain("heading-link");
});

test("HTML in an article is text, and HTML where the site says so", () => {
  expect(plain.output(PAGE_OF_ARTICLE)).toContain("<bdi>&lt;b onclick=");
  expect(chosen.output(PAGE_OF_ARTICLE)).toContain('<b onclick="x()">غامق</b>');
});

test("straight quotation marks stay, and become others where the site says so", () => {
  expect(plain.output(PAGE_OF_ARTICLE)).toContain("<strong>&quot;نعم&quot;</strong>ثم");
  expect(chosen.output(PAGE_OF_ARTICLE)).toContain("<strong>«نعم»</strong>ثم");
  expect(chosen.output("guide/index.html")).toContain("<strong>«نعم»</strong>ثم");
});

test("a page of the site's own has footnotes whatever its data is called", () => {
  const page = parsePage(plain.output("guide/index.html"));
  expect(one(page, "section.footnotes").querySelectorAll("li")).toHaveLength(2);
});

describe("the filters bdi and isolate", () => {
  test("in Nunjucks give HTML that is not escaped again, and plain text", () => {
    const html = "قال <bdi>&lt;C++&gt; BBC</bdi>، &quot;<bdi>CNN</bdi>&quot;";
    const text = "قال \u2068&lt;C++&gt; BBC\u2069، &quot;\u2068CNN\u2069&quot;";
    expect(plain.output("page.html").split("\n")).toEqual([
      `<p title="${text}">${html}</p>`,
      `<p>${html}</p>`,
      '<p>5<bdi dir="ltr">-5</bdi></p>',
      `<p>${text}</p>`,
    ]);
  });

  test("in Liquid give the same", () => {
    expect(plain.output("liquid.html").split("\n")).toEqual([
      "<p>قال <bdi>&lt;C++&gt; BBC</bdi></p>",
      "<p>قال \u2068<C++> BBC\u2069</p>",
      "<p></p>",
    ]);
  });
});
