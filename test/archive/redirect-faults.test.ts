import { describe, expect, test } from "vitest";
import { Archive, buildArchive } from "../../plugin/archive/index.ts";
import { standingFaults } from "../../plugin/archive/redirect-faults.ts";
import { faultLines } from "../articles/reading.ts";
import { article, type Fields, RULES, registry } from "./making.ts";

const TOPICS = registry("iraq: العراق");

function told(articles: Readonly<Record<string, Fields & { redirectFrom?: string[] }>>): string[] {
  const files = Object.entries(articles).map(([name, fields]) => article(name, fields));
  const rules = { ...RULES, otherPages: ["/about/", "/feed.xml"] };
  const built = buildArchive(files, TOPICS, rules);
  return built instanceof Archive
    ? []
    : built.map((fault) => `${fault.file} ${faultLines([fault])}`);
}

describe("old addresses", () => {
  test("may be any at which nothing stands", () => {
    expect(
      told({
        خبر: { redirectFrom: ["/ar/1.html", "/%D8%AE%D8%A8%D8%B1/", "/about-us/"] },
        آخر: { redirectFrom: ["/ar/2.html"] },
      }),
    ).toEqual([]);
  });

  test("lead to one article", () => {
    const [fault, ...others] = told({
      خبر: { date: "2020-01-01", redirectFrom: ["/%D8%AE/"] },
      آخر: { date: "2019-01-01", redirectFrom: ["/a", "/%D8%AE/index.html"] },
    });
    expect(others).toEqual([]);
    expect(fault).toMatch(
      /^src\/articles\/آخر\.md 1 redirectFrom: The old address «\/خ\/index\.html» leads to the article src\/articles\/خبر\.md too\./,
    );
  });

  test("stand in a list once", () => {
    expect(told({ خبر: { redirectFrom: ["/a/", "/a"] } })[0]).toContain("stands twice in the list");
  });

  test.each([
    ["that of another article", "/2019/08/07/آخر/", "is that of the article src/articles/آخر.md"],
    ["its own", "/2019/08/07/خبر", "is the article's own"],
    ["that of a topic", "/topics/iraq/", "is that of a page of the site"],
    ["that of a month", "/2019/08/", "is that of a page of the site"],
    ["that of a page there is one of", "/about/", "is that of a page of the site"],
    ["that of a file", "/feed.xml", "is that of a page of the site"],
  ])("are no address at which a page stands: %s", (_, address, reason) => {
    const redirectFrom = [encodeURI(address)];
    const faults = told({ خبر: { topics: ["العراق"], redirectFrom }, آخر: {} });
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(`The old address «${address}» ${reason}.`);
  });
});

describe("old addresses and files of the site", () => {
  const standing = [
    "/rss.xml",
    "/feed.json",
    "/opensearch.xml",
    "/search/manifest.json",
    "/media/صور/p.png",
    "/2019/08/07/خبر/citation.bib",
    "/_headers",
    "/x.html/y/",
    "/100%.txt",
    "/about/",
  ].map((url) => ({ url, ...(url === "/about/" ? { from: "about.md" } : {}) }));
  const faultsOf = (...redirectFrom: string[]) =>
    faultLines(
      standingFaults(
        [article("خبر", { redirectFrom: redirectFrom.map(encodeURI) } as Fields)],
        standing,
      ),
    );

  test.each([
    ["/rss.xml", "is that of the site's file «/rss.xml»"],
    ["/RSS.XML", "is that of the site's file «/rss.xml»"],
    ["/rss.xml/", "is that of the site's file «/rss.xml»"],
    ["/rss.xml/index.html", "is that of the site's file «/rss.xml»"],
    ["/feed.json/old/1.html", "lies below the site's file «/feed.json»"],
    ["/search/manifest.json", "is that of the site's file «/search/manifest.json»"],
    ["/media/صور/p.png", "is that of the site's file «/media/صور/p.png»"],
    ["/media/صور/p.png/1", "lies below the site's file «/media/صور/p.png»"],
    ["/2019/08/07/خبر/citation.bib", "is that of the site's file"],
    ["/_headers", "is that of the site's file «/_headers»"],
    ["/_Headers/", "is that of the site's file «/_headers»"],
    ["/x.html", "would be a file, and the site's file «/x.html/y/» lies below it"],
    ["/About", "is that of the site's file «/about/», made from about.md"],
    ["/about/index.html", "is that of the site's file «/about/», made from about.md"],
    ["/media/صور/p.png".normalize("NFD"), "is that of the site's file"],
  ])("%s %s", (address, reason) => {
    const faults = faultsOf("/node/1", address);
    expect(faults).toContain(`redirectFrom: The old address «${address}» ${reason}`);
    expect(faults).not.toContain("/node/1");
  });

  test.each([
    "/media/",
    "/rss",
    "/rss.xml.bak",
    "/about/us/",
    "/x.html2",
    "/search/",
    "/صور/p.png",
  ])("%s is free", (address) => {
    expect(faultsOf(address)).toBe("");
  });

  test("escapes are letters, and a percent sign is one too", () => {
    const old = ["/%72ss.xml", "/media/%D8%B5%D9%88%D8%B1/p.png", "/100%25.txt"];
    const file = article("خبر", { redirectFrom: old } as Fields);
    expect(standingFaults([file], standing)).toHaveLength(3);
  });

  test("one is no file where another is a folder", () => {
    expect(
      told({
        خبر: { redirectFrom: ["/x.html"] },
        آخر: { redirectFrom: ["/X.html/y", "/a/index.html", "/a/b"] },
      }),
    ).toEqual([
      expect.stringContaining(
        "آخر.md 1 redirectFrom: The old address «/X.html/y» lies below the old address «/x.html» of src/articles/خبر.md.",
      ),
    ]);
  });
});
