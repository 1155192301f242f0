import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { GOVERNMENT, RESULTS, VOTE } from "../archive/election.ts";
import { FIRE, OTHER_NEWS, type Told } from "../archive/following.ts";
import {
  attribute,
  elements,
  followLinks,
  invalidMarkup,
  linksIn,
  one,
  parsePage,
  textOf,
} from "../support/html.ts";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

/** Files of articles by what a test says of them. */
function files(told: readonly Told[]): Record<string, string> {
  return Object.fromEntries(
    told.map(([name, { title, date, text, sources = ["صحيفة الاختبار"] }]) => [
      `articles/${date}-${name}.md`,
      article(`title: "${title}"\ndate: ${date}\nsources: [${sources.join(", ")}]`, text),
    ]),
  );
}

function address([name, { date }]: Told): string {
  return `/${date.replaceAll("-", "/")}/${name}/`;
}

function page(site: Site, url: string) {
  return parsePage(site.output(`${url.slice(1)}index.html`));
}

const KEY = "2021-07-12-حريق-مستشفى";
const TIMELINE = `/stories/${KEY}/`;
const COPY: Told = [
  "نسخة-الوكالة",
  { ...FIRE[1]![1], date: "2021-07-14", sources: ["وكالة الأنباء"] },
];
const [FIRST, SECOND, THIRD] = FIRE.map(address) as [string, string, string];
const LIQUID = `---
permalink: liquid.txt
---
{% for story in collections.stories %}{{ story.key }} {{ story.url }} {{ story.title }} {{ story.date | isoDate }} {{ story.data.title }} {{ story.articles.size }}{% endfor %}
{% assign story = "${SECOND}" | story %}{{ story.title }} {{ story.number }} {{ story.previous.url }} {{ story.next.url }} {{ story.story.key }}
{% assign none = "/about/" | story %}[{{ none.title }}]
`;

describe("an archive with a story", () => {
  const site = makeSite({
    ...files([...FIRE, COPY, ...OTHER_NEWS]),
    "list.liquid": LIQUID,
  });
  afterAll(() => removeSite(site));
  beforeAll(async () => {
    const { code, printed } = await site.build();
    expect(code, printed).toBe(0);
  });

  test("has its timeline on a page of its own, the oldest article first, each with its date", () => {
    const main = one(page(site, TIMELINE), "main");
    expect(textOf(one(main, "h1"))).toBe("حريق مستشفى الحسين");
    const items = elements(one(main, "ol.timeline"), "li");
    expect(items.map((item) => linksIn(item)[0])).toEqual(FIRE.map(address));
    expect(items.map((item) => attribute(one(item, "time"), "datetime"))).toEqual(
      FIRE.map(([, { date }]) => date),
    );
    expect(textOf(one(main, ".list-header p"))).toBe("6 مقالات، 12–21 تموز/ يوليو 2021");
  });

  test("shows a text once in the timeline, with the other place where it was published", () => {
    const items = elements(one(page(site, TIMELINE), "ol.timeline"), "li");
    expect(textOf(one(items[1]!, ".copies"))).toBe("نشرته أيضًا: وكالة الأنباء");
    expect(linksIn(items[1]!)).toEqual([SECOND, address(COPY)]);
    expect(items.filter((_, at) => at !== 1).flatMap((item) => linksIn(item))).toHaveLength(5);
  });

  test("leads from the timeline to the index of stories and the home page", () => {
    const trail = one(page(site, TIMELINE), ".breadcrumb");
    expect(linksIn(trail)).toEqual(["/", "/stories/"]);
  });

  test("links each article to what came before and after, and to the timeline", () => {
    const story = one(page(site, SECOND), ".story");
    expect(linksIn(story)).toEqual([FIRST, THIRD, TIMELINE]);
    expect(elements(story, "li").map((step) => textOf(step).replace(/\s+/g, " "))).toEqual([
      "ما قبله: حريق في مستشفى الحسين بالناصرية 12 تموز/ يوليو 2021",
      "ما بعده: إعفاء مدير صحة ذي قار بعد حريق مستشفى الحسين 14 تموز/ يوليو 2021",
    ]);
    expect(linksIn(one(page(site, FIRST), ".story"))).toEqual([SECOND, TIMELINE]);
    expect(linksIn(one(page(site, address(FIRE[5]!)), ".story"))).toEqual([
      address(FIRE[4]!),
      TIMELINE,
    ]);
    expect(linksIn(one(page(site, address(COPY)), ".story"))).toEqual([FIRST, THIRD, TIMELINE]);
  });

  test("shows before and after without a timeline in a story of two", () => {
    const [win, coach] = OTHER_NEWS.map(address) as [string, string];
    expect(linksIn(one(page(site, win), ".story"))).toEqual([coach]);
    expect(linksIn(one(page(site, coach), ".story"))).toEqual([win]);
    const stories = site.outputs().filter((file) => file.startsWith("stories/"));
    expect(stories).toEqual([`stories/${KEY}/index.html`, "stories/index.html"]);
  });

  test("shows nothing on an article that stands alone", () => {
    for (const told of OTHER_NEWS.slice(2)) {
      expect(page(site, address(told)).querySelectorAll(".story")).toEqual([]);
    }
  });

  test("lists its stories on a page that the header links to", () => {
    const index = page(site, "/stories/");
    expect(linksIn(one(index, ".stories"))).toEqual([TIMELINE]);
    expect(linksIn(one(page(site, "/"), ".site-nav"))).toContain("/stories/");
  });

  test("names both pages in the sitemap, the timeline with the day of its last article", () => {
    const sitemap = decodeURI(site.output("sitemap.xml"));
    expect(sitemap).toContain("<url><loc>https://example.org/stories/</loc></url>");
    expect(sitemap).toContain(
      `<url><loc>https://example.org${TIMELINE}</loc><lastmod>2021-07-21</lastmod></url>`,
    );
  });

  test("shows a Liquid template all that a Nunjucks one sees", () => {
    expect(site.output("liquid.txt").trim().split("\n")).toEqual([
      `${KEY} ${TIMELINE} حريق مستشفى الحسين 2021-07-21 حريق مستشفى الحسين 6`,
      `حريق مستشفى الحسين 2 ${FIRST} ${THIRD} ${KEY}`,
      "[]",
    ]);
  });

  test("has no invalid markup and no dead link", async () => {
    const built = path.join(site.folder, "_site");
    expect(await invalidMarkup(built)).toEqual([]);
    const { broken } = await followLinks(built, "https://example.org/");
    expect(broken).toEqual([]);
  });
});

describe("an archive with an event that is told in parts", () => {
  const site = makeSite(files([...VOTE, ...RESULTS, ...GOVERNMENT, ...FIRE, ...OTHER_NEWS]));
  const [whole, government] = [
    "/stories/2022-10-10-فتح-المراكز/",
    "/stories/2022-10-30-تكليف-الرئيسة/",
  ];
  afterAll(() => removeSite(site));
  beforeAll(async () => {
    const { code, printed } = await site.build();
    expect(code, printed).toBe(0);
  });

  test("has them on one page, each with a heading and a timeline of its own", () => {
    const main = one(page(site, whole), "main");
    expect(textOf(one(main, "h1"))).toBe("انتخابات إقليم الرافدين");
    expect(textOf(one(main, ".list-header p"))).toMatch(
      /^11 مقالًا، 10 تشرين الأول.* – 3 تشرين الثاني/,
    );
    const parts = main.querySelectorAll(".story-part");
    expect(parts.map((part) => linksIn(one(part, "ol.timeline")))).toEqual(
      [VOTE, RESULTS, GOVERNMENT].map((part) => part.map(address)),
    );
    expect(parts.map((part) => textOf(one(part, "p.quiet")).split("،")[0])).toEqual([
      "4 مقالات",
      "3 مقالات",
      "4 مقالات",
    ]);
    const nav = one(main, ".story-parts");
    expect(textOf(one(nav, "h2"))).toBe("محطات التغطية");
    const headings = main.querySelectorAll(".story-part h2");
    expect(elements(nav, "a").map((link) => attribute(link, "href"))).toEqual(
      headings.map((heading) => `#${attribute(heading, "id")}`),
    );
    expect(elements(nav, "a").map(textOf)).toEqual(headings.map(textOf));
    expect(headings.map(linksIn)).toEqual([[], [], [government]]);
  });

  test("leads to it from a part's own page and from every article", () => {
    const part = one(page(site, government), "main");
    expect(linksIn(one(part, ".story-all"))).toEqual([whole]);
    expect(linksIn(one(part, "ol.timeline"))).toEqual(GOVERNMENT.map(address));
    for (const told of [VOTE[0]!, RESULTS[1]!, GOVERNMENT[3]!]) {
      const link = one(page(site, address(told)), ".story-all");
      expect(textOf(link)).toBe("التغطية كاملة: انتخابات إقليم الرافدين");
      expect(linksIn(link)).toEqual([whole]);
    }
    expect(linksIn(one(page(site, "/stories/"), ".stories"))).toEqual([whole, TIMELINE]);
    const sitemap = decodeURI(site.output("sitemap.xml"));
    for (const url of [whole, government]) expect(sitemap).toContain(`example.org${url}</loc>`);
  });

  test("has no invalid markup and no dead link", async () => {
    const built = path.join(site.folder, "_site");
    expect(await invalidMarkup(built)).toEqual([]);
    expect((await followLinks(built, "https://example.org/")).broken).toEqual([]);
  });
});

test("a timeline keeps its address when another article follows", async () => {
  const site = makeSite(files([...FIRE.slice(0, 4), ...OTHER_NEWS]));
  await site.build();
  expect(linksIn(one(page(site, TIMELINE), "ol.timeline"))).toEqual(FIRE.slice(0, 4).map(address));
  for (const [file, content] of Object.entries(files(FIRE.slice(4)))) site.write(file, content);
  await site.build();
  expect(linksIn(one(page(site, TIMELINE), "ol.timeline"))).toEqual(FIRE.map(address));
  removeSite(site);
});

test("three articles have no page and no index", async () => {
  const site = makeSite(files([...FIRE.slice(0, 3), ...OTHER_NEWS]));
  await site.build();
  expect(site.outputs().filter((file) => file.startsWith("stories"))).toEqual([]);
  expect(linksIn(one(page(site, SECOND), ".story"))).toEqual([FIRST, THIRD]);
  expect(linksIn(one(page(site, "/"), ".site-nav"))).not.toContain("/stories/");
  removeSite(site);
});

test("articles of the same few words, which a site is tried with, are no story", async () => {
  const tried = Array.from({ length: 6 }, (_, number): Told => {
    const day = `2021-07-0${number + 1}`;
    return [`تجربة-${number}`, { title: `تجربة ${number}`, date: day, text: "نص المقال." }];
  });
  const site = makeSite(files([...tried, ...OTHER_NEWS]));
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  expect(site.outputs().filter((file) => file.startsWith("stories/"))).toEqual([]);
  removeSite(site);
});

describe("a site may leave out", () => {
  test.each([
    ["stories altogether", "stories: false", []],
    ["timelines", "pages: { story: false }", ["stories/index.html"]],
    ["the index", "pages: { stories: false }", [`stories/${KEY}/index.html`]],
    ["both", "pages: { story: false, stories: false }", []],
  ])("%s", async (_, option, expected) => {
    const site = makeSite({
      ...files([...FIRE, ...OTHER_NEWS]),
      "eleventy.config.js": configuration(`{ ${SITE}, ${option} }`),
    });
    const { code, printed } = await site.build();
    expect(code, printed).toBe(0);
    expect(site.outputs().filter((file) => file.startsWith("stories"))).toEqual(expected);
    const shown = page(site, SECOND).querySelectorAll(".story");
    expect(shown).toHaveLength(option === "stories: false" ? 0 : 1);
    expect(deadLinks(`${site.folder}/_site`)).toEqual([]);
    removeSite(site);
  });
});
