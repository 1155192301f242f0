import { describe, expect, test } from "vitest";
import { readDate } from "../../plugin/dates/index.ts";
import { robotsFile } from "../../plugin/publish/robots.ts";
import { type SitemapPage, sitemaps } from "../../plugin/publish/sitemap.ts";
import { slug } from "../../plugin/text/index.ts";
import { elements, parseXml, textOf } from "../support/xml.ts";
import { SITE, whole } from "./feed-site.ts";

const SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}";

function page(url: string, changed?: string): SitemapPage {
  return changed === undefined ? { url } : { url, changed: readDate(changed) ?? undefined };
}

function filesOf(pages: readonly SitemapPage[], own: readonly string[] = []) {
  return sitemaps(pages, SITE, "/sitemap.xml").map(({ url, content }) => ({
    url,
    source: content(own),
  }));
}

/** The entries of a sitemap or an index, each as `loc` and, where there is one, `lastmod`. */
function entries(source: string, root: "urlset" | "sitemapindex"): string[][] {
  const parsed = parseXml(source);
  expect(parsed.name).toBe(SPACE + root);
  return elements(parsed, SPACE + (root === "urlset" ? "url" : "sitemap")).map((entry) =>
    entry.children.map((child) => (typeof child === "string" ? child : textOf(child))),
  );
}

describe("a sitemap", () => {
  test("lists every page by its whole address, with the day of its last change", () => {
    const [file, ...others] = filesOf([page("/"), page("/2019/08/07/داعش/", "2019-08-07")]);
    expect(others).toEqual([]);
    expect(file?.url).toBe("/sitemap.xml");
    expect(entries(file!.source, "urlset")).toEqual([
      ["https://example.org/archive/"],
      [whole("/2019/08/07/داعش/"), "2019-08-07"],
    ]);
    expect(file!.source).not.toMatch(/[^\0-\x7F]/);
  });

  test("names no day that is not known, and of a time the day in the site's zone", () => {
    const [file] = filesOf([
      page("/a/", "2019-08"),
      page("/b/", "2019"),
      page("/c/", "2019-08-07T22:30:00Z"),
    ]);
    expect(entries(file!.source, "urlset").map(([, day]) => day)).toEqual([
      undefined,
      undefined,
      "2019-08-08",
    ]);
  });

  test("escapes what may stand in an address", () => {
    const [file] = filesOf([page("/a&b='c'/?x=<y>&z")]);
    expect(file!.source).toContain("&amp;");
    const [[address] = []] = entries(file!.source, "urlset");
    expect(address).toBe(whole("/a&b='c'/?x=<y>&z"));
  });

  test("has the pages that the site makes itself first", () => {
    const [file] = filesOf([page("/")], ["/عن/", "/x.html"]);
    expect(entries(file!.source, "urlset").flat()).toEqual(
      ["/عن/", "/x.html", "/"].map((url) => whole(url)),
    );
  });

  test("of no pages is one all the same", () => {
    expect(entries(filesOf([])[0]!.source, "urlset")).toEqual([]);
  });
});

describe("a sitemap of more pages than one file may hold", () => {
  const pages = Array.from({ length: 100_001 }, (_, index) => page(`/${index}/`));
  const own = Array.from({ length: 5_000 }, (_, index) => `/own/${index}/`);
  const [index, ...files] = filesOf(pages, own);

  test("is an index with numbered files", () => {
    expect(index?.url).toBe("/sitemap.xml");
    expect(files.map(({ url }) => url)).toEqual([
      "/sitemap-1.xml",
      "/sitemap-2.xml",
      "/sitemap-3.xml",
    ]);
    expect(entries(index!.source, "sitemapindex").flat()).toEqual(
      files.map(({ url }) => whole(url)),
    );
  });

  test("keeps to 50,000 addresses and 50 MB a file, and lists every page once", () => {
    const listed = files.map(({ source }) => source.match(/(?<=<loc>)[^<]*/g) ?? []);
    for (const [place, addresses] of listed.entries()) {
      expect(addresses.length).toBeLessThanOrEqual(50_000);
      expect(Buffer.byteLength(files[place]!.source)).toBeLessThan(50 * 1024 * 1024);
    }
    const all = listed.flat();
    expect(all).toHaveLength(105_001);
    expect(new Set(all).size).toBe(105_001);
    expect(() => parseXml(files[2]!.source)).not.toThrow();
  });

  test("keeps each file below 50 MB, with the longest addresses that slugs can make", () => {
    const longest = `/2019/08/07/${slug("ض".repeat(500))}/`;
    const full = Array.from({ length: 45_000 }, () => page(longest, "2019-08-07"));
    const [only] = sitemaps(full, SITE, "/sitemap.xml");
    expect(Buffer.byteLength(only!.content([]))).toBeLessThan(50 * 1024 * 1024);
  });

  test("one article more changes the last file alone", () => {
    const lists = Array.from({ length: 1000 }, (_, index) => page(`/page/${index}/`));
    const newest = Array.from({ length: 100_000 }, (_, index) =>
      page(`/a/${index}/`, "2019-08-07"),
    );
    const [before, after] = [newest, [page("/a/new/", "2019-08-08"), ...newest]].map((articles) =>
      filesOf([...lists, ...articles]),
    );
    const changed = after!.filter(({ source }, place) => before![place]?.source !== source);
    expect(changed.map(({ url }) => url)).toEqual(["/sitemap-4.xml"]);
    expect(entries(changed[0]!.source, "urlset").at(-1)).toEqual([whole("/a/new/"), "2019-08-08"]);
  });

  test("says all of it in views, but for the file with the pages that the site makes itself", () => {
    const dated = (day: string) =>
      Array.from({ length: 100_000 }, (_, index) => page(`/خبر-${index}/`, day));
    const files = [dated("2019-08-07"), dated("2019-08")].map((articles) =>
      sitemaps(articles, SITE, "/sitemap.xml").slice(1),
    );
    const [[first, ...others] = [], [, ...withoutDay] = []] = files;
    expect(first?.view).toBeUndefined();
    const views = others.map(({ view }) => JSON.stringify(view?.()));
    expect(new Set(views).size).toBe(2);
    for (const [place, { view, content }] of withoutDay.entries()) {
      expect(content([])).not.toBe(others[place]?.content([]));
      expect(JSON.stringify(view?.())).not.toBe(views[place]);
    }
  });

  test("begins when one file is full", () => {
    expect(sitemaps(pages.slice(0, 45_000), SITE, "/sitemap.xml")).toHaveLength(1);
    expect(sitemaps(pages.slice(0, 45_001), SITE, "/sitemap.xml")).toHaveLength(3);
  });
});

describe("robots.txt", () => {
  test("lets everything be read and names the sitemap", () => {
    expect(robotsFile(["https://example.org/sitemap.xml"])).toBe(
      "User-agent: *\nAllow: /\n\nSitemap: https://example.org/sitemap.xml\n",
    );
  });

  test("names every sitemap on a line of its own", () => {
    expect(robotsFile(["https://a.example/1.xml", "https://a.example/2.xml"])).toMatch(
      /^Sitemap: https:\/\/a\.example\/1\.xml\nSitemap: https:\/\/a\.example\/2\.xml\n$/m,
    );
  });

  test("sends robots away that train models, and never those of archives and of search", () => {
    expect(robotsFile(["https://example.org/sitemap.xml"], { ai: "deny", deny: [] })).toBe(
      `User-agent: GPTBot
User-agent: ClaudeBot
User-agent: CCBot
User-agent: Google-Extended
User-agent: Applebot-Extended
User-agent: Bytespider
User-agent: meta-externalagent
Disallow: /

User-agent: archive.org_bot
User-agent: ia_archiver
User-agent: heritrix
Allow: /

User-agent: *
Allow: /

Sitemap: https://example.org/sitemap.xml
`,
    );
  });

  test("sends away whom the site names, once, an archive's robot too", () => {
    const file = robotsFile([], { ai: "deny", deny: ["gptbot", "ExampleBot", "ia_archiver"] });
    expect(file.match(/^User-agent: gptbot$/gim)).toHaveLength(1);
    expect(file.split("\n\n")[0]).toContain(
      "User-agent: ExampleBot\nUser-agent: ia_archiver\nDisallow",
    );
    expect(file.match(/ia_archiver/g)).toHaveLength(1);
  });

  test("names no sitemap where there is none", () => {
    expect(robotsFile([])).toBe("User-agent: *\nAllow: /\n");
  });
});
