import { describe, expect, test } from "vitest";
import { type MachineFileRules, machineFiles } from "../../plugin/publish/files.ts";
import { archiveOf, article } from "../archive/making.ts";
import { SITE, whole } from "./feed-site.ts";

const RULES: MachineFileRules = {
  linkedSitemap: undefined,
  feeds: { items: 20, formats: ["atom"], topics: false },
  newsUntil: undefined,
  openSearch: undefined,
  headers: () => ({}),
  manifest: { themeColor: "#fff", backgroundColor: "#fff" },
  icon: "/icon.svg",
  ownRedirects: "",
  fixity: undefined,
  robots: { ai: "allow", deny: [] },
  redirectPages: false,
  host: undefined,
};

const NO_FEEDS = { ...RULES.feeds, formats: [] };
const ARCHIVE = archiveOf([article("خبر")]);
const URLS = { feed: "/feed.xml", sitemap: "/sitemap.xml", robots: "/robots.txt" };

function filesOf(
  urls: Partial<typeof URLS>,
  archive = ARCHIVE,
  linked: string | undefined = "/sitemap.xml",
) {
  return machineFiles(archive, [{ url: "/" }], SITE, urls, { ...RULES, linkedSitemap: linked });
}

describe("files for machines", () => {
  test("are a feed, a sitemap and robots.txt", () => {
    const files = filesOf(URLS);
    expect(files.map(({ url }) => url)).toEqual(["/feed.xml", "/sitemap.xml", "/robots.txt"]);
    const [feed, sitemap, robots] = files.map(({ content }) => content(["/own/"]));
    expect(feed).toContain(`<id>${whole("/2019/08/07/خبر/")}</id>`);
    expect(sitemap).toContain(`<loc>${whole("/own/")}</loc>`);
    expect(robots).toContain(`Sitemap: ${whole("/sitemap.xml")}\n`);
  });

  test.each(["feed", "sitemap", "robots"] as const)(
    "include no %s when it has no address",
    (name) => {
      const { [name]: left, ...others } = URLS;
      const made = filesOf(others).map(({ url }) => url);
      expect(made).toEqual(Object.values(others));
      expect(made).not.toContain(left);
    },
  );

  test("include no feed of an archive without articles", () => {
    expect(filesOf(URLS, archiveOf([])).map(({ url }) => url)).toEqual([
      "/sitemap.xml",
      "/robots.txt",
    ]);
  });

  test("name the sitemap that the site makes itself, and none that nobody makes", () => {
    const { robots } = URLS;
    expect(filesOf({ robots }, ARCHIVE, "/own.xml")[0]?.content([])).toContain(whole("/own.xml"));
    expect(
      machineFiles(ARCHIVE, [], SITE, { robots }, { ...RULES, feeds: NO_FEEDS })[0]?.content([]),
    ).not.toContain("Sitemap");
  });

  test("are worked out only when they are asked for", () => {
    const asked: string[] = [];
    const text = () => {
      asked.push("text");
      return "";
    };
    const files = machineFiles(ARCHIVE, [], { ...SITE, text }, URLS, RULES);
    expect(asked).toEqual([]);
    files[0]?.content([]);
    expect(asked).toEqual(["text"]);
  });
});
