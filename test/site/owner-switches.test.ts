import { describe, expect, test } from "vitest";
import { one, parsePage, textOf } from "../support/html.ts";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const ARTICLES = {
  "articles/2019-08-07-سوق-المدينة.md": article(
    "title: سوق المدينة\ndate: 2019-08-07\ntopics: [اقتصاد]\nauthors: [ليلى]\nsources: [وكالة]\ncorrections: [{ date: 2019-08-08, text: صُحح اسم. }]",
  ),
  "articles/2020-03-01-جسر-جديد.md": article(
    "title: جسر جديد\ndate: 2020-03-01\ntopics: [اقتصاد, خدمات]\nauthors: [ليلى]\nsources: [وكالة]",
  ),
};

/** Each choice with the outputs that it takes away and what must remain beside it. */
const SWITCHED_OFF = [
  {
    pages: ["topics", "years", "authors", "sources", "about"],
    gone: /^(?:topics|years|authors|sources|about)\/index\.html$/,
    kept: ["topics/اقتصاد/index.html", "2019/index.html", "authors/ليلى/index.html"],
  },
  {
    pages: ["topic", "year", "author", "source"],
    gone: /^(?:topics|authors|sources)\/.+\/|^\d{4}\/index/,
    kept: ["topics/index.html", "years/index.html", "2019/08/index.html"],
  },
  {
    pages: ["home", "month", "notFound", "feed", "sitemap", "robots"],
    gone: /^index\.html$|^articles\/|^\d{4}\/\d\d\/index|^404\.html$|^(?:feed|sitemap).*\.xml$|\.txt$/,
    kept: ["about/index.html", "2019/index.html", "years/index.html"],
  },
  {
    pages: ["day", "corrections"],
    gone: /^\d{4}\/\d\d\/\d\d\/index|^corrections\//,
    kept: ["2019/08/index.html", "2019/08/07/سوق-المدينة/index.html"],
  },
  {
    pages: [
      "home",
      "topics",
      "years",
      "authors",
      "sources",
      "about",
      "search",
      "feed",
      "topic",
    ].concat(["year", "month", "day", "author", "source", "stories", "story", "corrections"]),
    gone: /^(?:index|topics|years|authors|sources|about|search|feed|corrections|\d{4}\/index)/,
    kept: ["2019/08/07/سوق-المدينة/index.html", "404.html"],
  },
  {
    pages: ["article"],
    gone: /^\d{4}\/\d\d\/\d\d\/.+\//,
    kept: ["index.html", "2019/index.html", "2019/08/07/index.html", "corrections/index.html"],
  },
];

describe("pages that the site switches off", () => {
  test.for(SWITCHED_OFF)("$pages: are not there, and no page links to them", async (choice) => {
    const off = choice.pages.map((name) => `${name}: false`).join(", ");
    const site = makeSite({
      ...ARTICLES,
      "eleventy.config.js": configuration(`{ ${SITE}, pages: { ${off} } }`),
    });
    const { code, printed } = await site.build();
    expect(printed).not.toContain("Problem");
    expect(code).toBe(0);
    const files = site.outputs();
    expect(files.filter((file) => choice.gone.test(file))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(choice.kept));
    expect(deadLinks(`${site.folder}/_site`)).toEqual([]);
    for (const file of files.filter((name) => name.endsWith(".html"))) {
      expect(site.output(file).match(EMPTY), file).toBeNull();
    }
    removeSite(site);
  });
});

/** An element that holds nothing, but for what a script fills; a heading with nothing below it. */
const EMPTY =
  /<(ul|ol|nav|section|div|p|h\d)\b(?![^>]*data-search)[^>]*>\s*<\/\1>|<(h[2-6])\b(?:(?!<\/\2>|<a )[\s\S])*<\/\2>\s*<\/section>/g;

test("the menu and the footer name a page of the site's own as it names itself", async () => {
  const site = makeSite({
    ...ARTICLES,
    "about.md": "---\ntitle: من نحن\nlayout: arshif/page.njk\n---\n\nنص.\n",
  });
  expect((await site.build()).code).toBe(0);
  const page = parsePage(site.output("2020/03/01/جسر-جديد/index.html"));
  expect(textOf(one(page, ".site-nav li:last-child"))).toBe("من نحن");
  expect(textOf(one(page, ".site-footer li:first-child"))).toBe("من نحن");
  expect(site.output("about/index.html")).toContain('<a href="/about/" aria-current="page">من نحن');
  removeSite(site);
});

/** A page of the site's own that paginates over a collection. */
const groupPage = (collection: string) => `---
layout: arshif/page.njk
pagination: { data: collections.${collection}, size: 1, alias: group }
permalink: "{{ group.url }}"
---
<h1>{{ group.title }}</h1>
<ul>{% for item in group.articles %}<li><a href="{{ item.url | siteUrl }}">{{ item.title }}</a></li>{% endfor %}</ul>
`;

test("a site that makes every page itself has them at the addresses that the theme links to", async () => {
  const single = { home: "/", topics: "/topics/", years: "/years/", authors: "/authors/" };
  const others = { sources: "/sources/", about: "/about/", notFound: "/404.html" };
  const groups = ["topic", "year", "month", "day", "author", "source"];
  const own = [...Object.keys({ ...single, ...others }), ...groups].map((name) => `${name}: "own"`);
  const site = makeSite({
    ...ARTICLES,
    "eleventy.config.js": configuration(`{ ${SITE}, pages: { ${own.join(", ")} } }`),
    ...Object.fromEntries(
      Object.entries({ ...single, ...others }).map(([name, permalink]) => [
        `mine/${name}.njk`,
        `---\nlayout: arshif/page.njk\ntitle: صفحتي ${name}\npermalink: ${permalink}${permalink.endsWith("/") ? "index.html" : ""}\n---\nنص.`,
      ]),
    ),
    ...Object.fromEntries(groups.map((name) => [`mine/each-${name}.njk`, groupPage(`${name}s`)])),
  });
  const { code, printed } = await site.build();
  expect(printed).not.toContain("Problem");
  expect(code).toBe(0);
  for (const [name, address] of Object.entries({ ...single, ...others })) {
    const file = address.endsWith("/") ? `${address}index.html` : address;
    expect(textOf(one(parsePage(site.output(file)), "h1"))).toBe(`صفحتي ${name}`);
  }
  expect(site.output("topics/خدمات/index.html")).toContain(
    `<ul><li><a href="/2020/03/01/جسر-جديد/">جسر جديد</a></li></ul>`,
  );
  expect(site.output("2019/08/index.html")).toContain("<h1>آب/ أغسطس 2019</h1>");
  expect(site.output("2019/08/07/index.html")).toContain("<h1>الأربعاء، 7 آب/ أغسطس 2019</h1>");
  expect(deadLinks(`${site.folder}/_site`)).toEqual([]);
  removeSite(site);
});
