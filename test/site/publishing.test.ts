import { afterAll, describe, expect, test } from "vitest";
import { attribute, one, parsePage } from "../support/html.ts";
import { deadLinks } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE, type Site } from "../support/site.ts";

const made: Site[] = [];

afterAll(() => made.forEach(removeSite));

function siteOf(options: string, files: Record<string, string> = {}, returned = "{}"): Site {
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${options} }`, "", returned),
    "articles/2019-08-07-سوق.md": article(
      `title: خبر من BBC!
date: 2019-08-07
updated: 2019-08-08T10:00
topics: [اقتصاد]
authors: [ليلى]
sources: [وكالة]
image: { src: سوق.svg, alt: سوق }
redirectFrom: [/ar/1234.html, /خبر-قديم/]
translations: { en: https://example.org/en/market/, ckb: /ckb/ }`,
    ),
    "articles/سوق.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>`,
    "articles/2020-03-01-جسر.md": article("title: جسر\ndate: 2020-03-01\ntopics: [اقتصاد, خدمات]"),
    ...files,
  });
  made.push(site);
  return site;
}

async function built(site: Site): Promise<string> {
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  return printed;
}

const PAGE = "2019/08/07/سوق/index.html";

describe("a site that says nothing of how it is published", () => {
  const site = siteOf(`${SITE}, lists: { size: 1 }`);

  test("has what every host may read, and no warning", async () => {
    expect(await built(site)).not.toContain("[arshif]");
    const files = site.outputs();
    for (const file of ["_headers", "_redirects", ".nojekyll", "site.webmanifest"]) {
      expect(files).toContain(file);
    }
    expect(site.output("_headers")).toMatch(
      /^\/\*\n {2}Content-Security-Policy: default-src 'none'/,
    );
    const target = "/2019/08/07/%D8%B3%D9%88%D9%82/";
    expect(site.output("_redirects").split("\n")).toEqual([
      `/ar/1234.html ${target} 301`,
      `/%D8%AE%D8%A8%D8%B1-%D9%82%D8%AF%D9%8A%D9%85/ ${target} 301`,
      `/%d8%ae%d8%a8%d8%b1-%d9%82%d8%af%d9%8a%d9%85/ ${target} 301`,
      "",
    ]);
    expect(files.filter((file) => file.startsWith("ar/"))).toEqual([]);
  });

  test("has feeds of the site and of topics, and pages that lead readers to them", () => {
    const types = (page: string) =>
      parsePage(site.output(page))
        .querySelectorAll('link[rel="alternate"][type]')
        .map((link) => attribute(link, "href"));
    expect(types(PAGE)).toEqual(["/feed.xml", "/rss.xml", "/feed.json"]);
    expect(types("topics/خدمات/index.html")).toEqual([
      "/feed.xml",
      "/rss.xml",
      "/feed.json",
      "/topics/خدمات/feed.xml",
      "/topics/خدمات/rss.xml",
      "/topics/خدمات/feed.json",
    ]);
    // The archive in Sorani is published by itself.
    expect(deadLinks(`${site.folder}/_site`)).toEqual([`${PAGE} → /ckb/`]);
  });

  test("has references beside each article, and links to them on its page", () => {
    for (const file of ["citation.bib", "citation.ris", "citation.json"]) {
      expect(site.outputs()).toContain(`2019/08/07/سوق/${file}`);
      expect(site.output(PAGE)).toContain(`href="/2019/08/07/سوق/${file}"`);
    }
    expect(site.output("2019/08/07/سوق/citation.ris")).toContain("TI  - خبر من BBC!\r\n");
    const cite = one(parsePage(site.output(PAGE)), ".cite-text").textContent;
    expect(cite.replace(/\s+/g, " ")).toMatch(
      /^ليلى، «خبر من BBC!»، وكالة، أرشيف الاختبار، 7 آب\/ أغسطس 2019، https:\/\/example\.org\//,
    );
  });

  test("tells social networks of an article", () => {
    const root = parsePage(site.output(PAGE));
    const content = (name: string) =>
      root
        .querySelectorAll(`meta[property="${name}"], meta[name="${name}"]`)
        .map((meta) => attribute(meta, "content"));
    expect(content("og:type")).toEqual(["article"]);
    expect(content("og:title")).toEqual(["خبر من \u2068BBC\u2069!"]);
    expect(content("og:locale")).toEqual(["ar_AR"]);
    expect(content("og:image")).toEqual([
      expect.stringMatching(/^https:\/\/example\.org\/.*%D8%B3%D9%88%D9%82\.svg$/),
    ]);
    expect(content("og:image:width")).toEqual(["16"]);
    expect(content("og:image:alt")).toEqual(["سوق"]);
    expect(content("twitter:card")).toEqual(["summary_large_image"]);
    expect(content("article:published_time")).toEqual(["2019-08-07"]);
    expect(content("article:modified_time")).toEqual(["2019-08-08T10:00:00+03:00"]);
    expect(content("article:author")).toEqual([
      "https://example.org/authors/%D9%84%D9%8A%D9%84%D9%89/",
    ]);
    expect(content("article:tag")).toEqual(["اقتصاد"]);
    expect(content("robots")).toEqual(["max-image-preview:large"]);
    expect(content("citation_title")).toEqual(["خبر من BBC!"]);
  });

  test("names an article's other languages, itself among them", () => {
    const links = parsePage(site.output(PAGE)).querySelectorAll("link[hreflang]");
    expect(links.map((link) => [attribute(link, "hreflang"), attribute(link, "href")])).toEqual([
      ["ar", "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/"],
      ["en", "https://example.org/en/market/"],
      ["ckb", "https://example.org/ckb/"],
    ]);
    expect(site.output("2020/03/01/جسر/index.html")).not.toContain("hreflang");
  });

  test("links the pages of a list to each other in their heads", () => {
    const link = (page: string, rel: string) =>
      parsePage(site.output(page))
        .querySelectorAll(`head > link[rel="${rel}"]`)
        .map((found) => attribute(found, "href"));
    expect(link("index.html", "prev")).toEqual(["https://example.org/page/1/"]);
    expect(link("index.html", "next")).toEqual([]);
    expect(link("page/1/index.html", "next")).toEqual(["https://example.org/"]);
    expect(link("page/1/index.html", "prev")).toEqual([]);
  });
});

test("every part of the head can be changed or wrapped by itself", async () => {
  const heads = "_includes/arshif/parts/head";
  const site = siteOf(SITE, {
    [`${heads}/social.njk`]:
      '{% include "@arshif/parts/head/social.njk" %}<meta property="fb:app_id" content="1">',
    [`${heads}/citation.njk`]: "",
    [`${heads}/structured-data.njk`]: "",
    [`${heads}/feeds.njk`]: '<link rel="alternate" type="application/rss+xml" href="/rss.xml">',
  });
  await built(site);
  const page = site.output(PAGE);
  expect(page).toContain('<meta property="og:type" content="article">');
  expect(page).toContain('<meta property="fb:app_id" content="1">');
  expect(page).not.toMatch(/citation_|ld\+json|feed\+json/);
  expect(page).toContain('<link rel="canonical"');
});

test("indexes say what they are, and not the site's name alone", async () => {
  const site = siteOf(SITE);
  await built(site);
  for (const [page, title] of [
    ["topics", "المواضيع"],
    ["years", "الأرشيف"],
    ["authors", "الكتّاب"],
    ["sources", "المصادر"],
    ["about", "عن الأرشيف"],
  ]) {
    const root = parsePage(site.output(`${page}/index.html`));
    expect(attribute(one(root, 'meta[property="og:title"]'), "content")).toBe(title);
    expect(one(root, 'script[type="application/ld+json"]').textContent).toContain(
      `"@type":"WebPage","@id":"https://example.org/${page}/","url":"https://example.org/${page}/","name":"${title}"`,
    );
  }
});

describe("a site on GitHub Pages", () => {
  const site = siteOf(
    `site: { title: "أرشيف", url: "https://example.org/archive/" }, host: "github", feeds: { formats: ["json"], topics: false }, cite: { files: false }`,
    {},
    '{ pathPrefix: "/archive/" }',
  );

  test("has pages in the place of redirects, and no file that the host does not read", async () => {
    expect(await built(site)).not.toContain("[arshif]");
    const files = site.outputs();
    expect(files).toContain(".nojekyll");
    expect(files.filter((file) => file.startsWith("_"))).toEqual([]);
    for (const file of ["ar/1234.html", "خبر-قديم/index.html"]) {
      expect(site.output(file)).toContain(
        `content="0; url=https://example.org/archive/2019/08/07/%D8%B3%D9%88%D9%82/"`,
      );
    }
  });

  test("has the feeds that it wants, and no files of references", () => {
    const feeds = site.outputs().filter((file) => /(?:feed|rss)\./.test(file));
    expect(feeds).toEqual(["feed.json"]);
    expect(site.outputs().filter((file) => file.includes("citation"))).toEqual([]);
    expect(site.output(PAGE)).not.toContain("citation.");
    expect(site.output(PAGE)).toContain('class="cite-text"');
    expect(site.output(PAGE)).toContain('type="application/feed+json"');
    expect(site.output(PAGE)).not.toContain("application/atom+xml");
  });
});

describe("a site with files of its own", () => {
  const site = siteOf(
    `${SITE}, host: "netlify", dates: { now: "2020-03-02" }, newsSitemap: true, headers: { "/*": { "X-Robots-Tag": "noai" } },
     licence: { site: "cc by 4.0", sources: { "وكالة": "https://agency.example/شروط" } }, robots: { ai: "deny" }`,
    {
      _redirects: "/old/* /:splat 301\n",
      "robots.txt": "User-agent: *\nDisallow: /private/\n",
      "feed.xml.njk": "---\npermalink: feed.xml\n---\n<feed/>",
    },
  );

  test("keeps them, with the articles' redirects behind its own", async () => {
    expect(await built(site)).toContain(
      "[arshif] Warning: The option robots does nothing: the site has a robots.txt of its own",
    );
    expect(site.output("_redirects")).toMatch(/^\/old\/\* \/:splat 301\n\/ar\/1234\.html /);
    expect(site.output("robots.txt")).toBe("User-agent: *\nDisallow: /private/\n");
    expect(site.output("feed.xml")).toBe("<feed/>");
    expect(site.output("rss.xml")).toContain("<rss");
    expect(site.output(PAGE)).toContain('href="/feed.xml"');
    expect(site.output("_headers")).toContain("  X-Robots-Tag: noai\n");
  });

  test("says under what each article and its own may be published", () => {
    const links = (page: string, where: string) =>
      parsePage(site.output(page))
        .querySelectorAll(`${where}[rel="license"]`)
        .map((link) => [attribute(link, "href"), link.textContent]);
    const own = "https://creativecommons.org/licenses/by/4.0/";
    const agency = "https://agency.example/%D8%B4%D8%B1%D9%88%D8%B7";
    const bridge = "2020/03/01/جسر/index.html";
    expect(links(PAGE, "head link")).toEqual([[agency, ""]]);
    expect(links(bridge, "head link")).toEqual([[own, ""]]);
    expect(links(PAGE, "article a")).toEqual([[agency, "شروط إعادة النشر"]]);
    expect(links(bridge, "article a")).toEqual([[own, "المشاع الإبداعي: نَسب المُصنَّف 4.0"]]);
    expect(links("index.html", "footer a")[0]?.[0]).toBe(own);
    expect(site.output("rss.xml")).toContain(`<dc:rights>${agency}</dc:rights>`);
    expect(site.output(bridge)).toContain(
      '<link rel="cite-as" href="https://example.org/2020/03/01/%D8%AC%D8%B3%D8%B1/">',
    );
  });

  test("has a sitemap of news when it says what now is", () => {
    const news = site.output("news-sitemap.xml");
    expect(news).toContain("<news:title>جسر</news:title>");
    expect(news.match(/<url>/g)).toHaveLength(1);
  });
});

test("a site hears of old addresses that lead nowhere", async () => {
  const site = siteOf(`${SITE}, pages: { redirects: false, headers: false, manifest: false }`);
  expect(await built(site)).toContain(
    "[arshif] Warning: 2 old addresses of articles (redirectFrom) lead nowhere",
  );
  expect(site.outputs().filter((file) => /^_|webmanifest/.test(file))).toEqual([]);
  expect(site.output(PAGE)).not.toContain('rel="manifest"');
});

test("a site hears of what its host will not take", async () => {
  const large = "x".repeat(26 * 1024 * 1024);
  const site = siteOf(`${SITE}, host: "cloudflare"`, { "robots.txt": large });
  expect(await built(site)).toMatch(
    /\[arshif\] Warning: Cloudflare Pages takes files of up to 25 MiB: robots\.txt/,
  );
});

test("old addresses that cannot be are told with those of all other faults", async () => {
  const site = siteOf(SITE, {
    "articles/2021-01-01-ثالث.md": article(
      "title: ثالث\ndate: 2021-01-01\nredirectFrom: /ar/1234.html",
    ),
    "articles/2021-01-02-رابع.md": article("title: رابع\ndate: 2021-01-02\nredirectFrom: /about/"),
  });
  const { code, printed } = await site.build();
  expect(code).not.toBe(0);
  expect(printed).toContain("leads to the article articles/2021-01-01-ثالث.md too.");
  expect(printed).toContain("«/about/» is that of a page of the site.");
  expect(site.outputs()).toEqual([]);
});
