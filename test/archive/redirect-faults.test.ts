import { describe, expect, test } from "vitest";
import { Archive, buildArchive } from "../../plugin/archive/index.ts";
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
