import type { HtmlElement } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attribute, invalidMarkup, one, parsePage, textOf } from "../support/html.ts";
import { article, configuration, makeSite, removeSite } from "../support/site.ts";

const SITE = 'site: { title: "أرشيف", url: "https://example.org/", zone: "Asia/Baghdad" }';
const OPTIONS = `${SITE}, topics: { file: "_data/topics.yaml", open: true, opinion: ["الرأي"] }, authors: "_data/authors.yaml",
  front: [{ topic: "الرأي", design: "opinion", size: 2 }, "latest"]`;
const AUTHORS = `
- name: ليلى حسن
  aliases: [ليلى ح.]
  portrait: authors/layla.svg
  job: مراسلة الاقتصاد
  biography: تكتب عن الموازنة منذ 2010.
  email: layla@example.org
  links: { موقعها: "https://layla.example/" }
  sameAs: ["https://www.wikidata.org/wiki/Q1"]
`;
const TOPICS = `
- id: economy
  name: الاقتصاد
  image: { src: economy.svg, alt: سوق الشورجة, credit: ليلى حسن }
  key: [موازنة]
`;
const PORTRAIT = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>';
const OPINION = "2020/01/01/موازنة/index.html";
const NEWS = "2020/02/01/خبر/index.html";

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${OPTIONS} }`),
  "_data/authors.yaml": AUTHORS,
  "_data/topics.yaml": TOPICS,
  "media/authors/layla.svg": PORTRAIT,
  "media/economy.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>',
  "articles/2020-01-01-موازنة.md": article(
    "title: من يقرأ الموازنة؟\ndate: 2020-01-01\nauthors: [ليلى ح.]\ntopics: [الرأي]\ntranslations: { en: https://example.org/en/budget, fr: /fr/budget/ }",
  ),
  "articles/2020-02-01-خبر.md": article(
    "title: خبر\ndate: 2020-02-01\nauthors: [ليلى حسن, ضيف]\ntopics: [الاقتصاد]",
  ),
  "articles/2020-02-02-متابعة.md": article(
    "title: متابعة\ndate: 2020-02-02\nauthors: ليلى حسن\ntopics: الاقتصاد",
  ),
});
const page = (file: string) => parsePage(site.output(file));
const read = (within: HtmlElement, selector: string) =>
  [...within.querySelectorAll(selector)].map((found) =>
    textOf(found as HtmlElement).replace(/\s+/g, " "),
  );
const data = (file: string) =>
  JSON.parse(one(page(file), 'script[type="application/ld+json"]').textContent)["@graph"];

beforeAll(async () => {
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
});
afterAll(() => removeSite(site));

describe("a site with an author registry", () => {
  const AUTHOR = "authors/ليلى-حسن/index.html";

  test("shows the author on a page with portrait, job, biography and links", async () => {
    const shown = page(AUTHOR);
    expect(textOf(one(shown, ".author")).replace(/\s+/g, " ").trim()).toBe(
      "مراسلة الاقتصاد تكتب عن الموازنة منذ 2010. موقعها layla@example.org",
    );
    expect(site.output(AUTHOR)).toContain(
      '<img src="/media/authors/layla.svg" alt="" width="90" height="90"',
    );
    expect(site.outputs()).toContain("media/authors/layla.svg");
    expect(await invalidMarkup(site.output(AUTHOR))).toEqual([]);
  });

  test("writes «بقلم» over opinion, and the names alone over news", async () => {
    const byline = (file: string) => textOf(one(page(file), ".dateline-authors")).trim();
    expect(byline(OPINION)).toBe("بقلم ليلى حسن مراسلة الاقتصاد");
    expect(byline(NEWS)).toBe("ليلى حسن، ضيف");
    expect(site.output(OPINION)).toContain('<span class="portrait"><img src="/media/authors/');
    expect(textOf(one(page(NEWS), ".dateline"))).not.toContain("بقلم");
    expect(page(NEWS).querySelectorAll(".dateline .portrait")).toHaveLength(0);
    expect(await invalidMarkup(site.output(OPINION))).toEqual([]);
  });

  test("puts portrait and name on cards of opinion wherever they stand, and on no others", () => {
    const byline =
      /<p class="card-byline"><span class="portrait"><img src="\/media\/authors\/layla\.svg" alt=""[^>]*><\/span><span>ليلى حسن<\/span><\/p>/g;
    for (const file of [
      "index.html",
      "2020/index.html",
      "2020/01/index.html",
      "2020/01/01/index.html",
      "topics/الرأي/index.html",
      AUTHOR,
      NEWS,
    ]) {
      expect(site.output(file).match(byline), file).toHaveLength(1);
    }
    expect(site.output("2020/02/index.html")).not.toContain("card-byline");
  });

  test("has a face and a job beside every name in the index of authors, and no letters for so few", () => {
    const index = page("authors/index.html");
    expect(read(index, ".entries li")).toEqual([
      "ضيف مقال واحد",
      "ليلى حسن مراسلة الاقتصاد 3 مقالات",
    ]);
    expect(attribute(one(index, ".portrait img"), "src")).toBe("/media/authors/layla.svg");
    expect(read(index, "h2")).toEqual([]);
  });

  test("tells on the page about it who writes, on what, and its newest and oldest articles", async () => {
    const about = page("about/index.html");
    expect(read(about, ".entries li")).toEqual([
      "الاقتصاد مقالان",
      "الرأي مقال واحد",
      "ليلى حسن مراسلة الاقتصاد 3 مقالات",
      "ضيف مقال واحد",
    ]);
    const [newest, oldest] = read(about, ".card");
    expect(newest).toContain("الأحدث متابعة");
    expect(oldest).toContain("الأقدم من يقرأ الموازنة؟");
    expect(await invalidMarkup(site.output("about/index.html"))).toEqual([]);
  });

  test("tells machines who the author is", () => {
    const person = {
      "@type": "Person",
      name: "ليلى حسن",
      url: encodeURI("https://example.org/authors/ليلى-حسن/"),
      jobTitle: "مراسلة الاقتصاد",
      image: "https://example.org/media/authors/layla.svg",
      sameAs: ["https://www.wikidata.org/wiki/Q1", "https://layla.example/"],
    };
    expect(data(OPINION)[0].author).toEqual([person]);
    expect(data(AUTHOR)[0].about).toEqual({
      ...person,
      description: "تكتب عن الموازنة منذ 2010.",
      email: "layla@example.org",
    });
  });

  test("shows topics as dossiers: a picture, articles to begin with, who writes of it", async () => {
    const file = "topics/economy/index.html";
    const shown = page(file);
    expect(site.output(file)).toContain(
      '<img src="/media/economy.svg" alt="سوق الشورجة" width="900" height="600"',
    );
    expect(textOf(one(shown, "figcaption")).trim()).toContain("ليلى حسن");
    expect(textOf(one(shown, ".front-section h2")).trim()).toBe("أبرز المقالات");
    expect(textOf(one(shown, ".front-section .card-title")).trim()).toBe("من يقرأ الموازنة؟");
    expect(textOf(one(shown, ".writers")).trim()).toBe("ليلى حسن، مقالان");
    expect(attribute(one(shown, ".writers .portrait img"), "src")).toBe("/media/authors/layla.svg");
    const address = "https://example.org/media/economy.svg";
    expect(data(file)[0].image).toBe(address);
    expect(attribute(one(shown, 'meta[property="og:image"]'), "content")).toBe(address);
    expect(await invalidMarkup(site.output(file))).toEqual([]);
    expect(site.outputs()).toContain("media/economy.svg");
  });

  test("names an article's other languages, with the language of each link's page", () => {
    expect(site.output(OPINION)).toContain(
      '<li><a rel="alternate" hreflang="en" href="https://example.org/en/budget">بالإنكليزية</a></li>\n<li><a rel="alternate" hreflang="fr" href="/fr/budget/">بالفرنسية</a></li>',
    );
    expect(site.output(NEWS)).not.toContain("translations");
  });
});

describe("an author registry with faults", () => {
  test("stops the build with all of them, beside those of the topics that the options name", async () => {
    site.write("_data/authors.yaml", "- { name: ليلى, portrait: authors/نور.svg }\n");
    site.write(
      "_data/topics.yaml",
      "- { id: a, name: أ, image: نهر.svg }\n- { id: b, name: ب, key: [موازنة, موازنه] }\n",
    );
    site.write(
      "eleventy.config.js",
      configuration(`{ ${OPTIONS.replace('opinion: ["الرأي"]', 'opinion: ["الراية"]')} }`),
    );
    const missing = await site.build();
    expect(missing.code).not.toBe(0);
    expect(missing.printed).toMatch(/_data\/authors\.yaml:1 +portrait/);
    expect(missing.printed).toMatch(/_data\/topics\.yaml:1 +a\.image/);
    expect(missing.printed).toMatch(
      /_data\/topics\.yaml:2 +b\.key\n.*No article's file is named «موازنه»/,
    );
    site.write("_data/authors.yaml", "- { name: ليلى, jop: مراسلة }\n");
    const unknown = await site.build();
    expect(unknown.printed).toMatch(/_data\/authors\.yaml:1 +jop/);
    expect(unknown.printed).toContain("An author has no part «jop».");
  });
});
