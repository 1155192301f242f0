import { expect, test } from "vitest";
import { buildSummary } from "../../plugin/cli/build-summary.ts";
import type { EndedBuild } from "../../plugin/eleventy/run-settings.ts";
import { changeOf, PART_NAMES } from "../../plugin/incremental/environment-hash.ts";

const ENDED: EndedBuild = {
  counts: {
    articles: 10_001,
    read: 1,
    written: 14,
    unchanged: 13_474,
    removed: 2,
    everything: undefined,
  },
  steps: new Map([
    ["reading", 300],
    ["writing pages", 1250],
  ]),
  why: () => "",
};

test("a build tells what it did, its slowest step and its memory", () => {
  const [articles, pages, time] = buildSummary(ENDED).split("\n");
  expect(articles).toBe("Articles: 10,001, of which 1 new or changed.");
  expect(pages).toBe("Pages: 14 written, 13,474 unchanged, 2 removed.");
  expect(time).toMatch(
    /^Time: \d+\.\d s, most of it writing pages \(1\.3 s\)\. Memory: [\d,]+ MB\.$/,
  );
});

test("the memory is that of the largest of several processes", () => {
  const terabyte = 2 ** 40;
  expect(buildSummary(ENDED, terabyte)).toContain(" Memory: 1,048,576 MB for the largest process.");
  expect(buildSummary(ENDED, 1)).toMatch(/ Memory: [\d,]{2,6} MB for the largest process\./);
});

test("why everything was written stands first", () => {
  const counts = { ...ENDED.counts, everything: "an option changed" };
  expect(buildSummary({ ...ENDED, counts })).toMatch(
    /^Every page was written: an option changed\.$/m,
  );
});

test("whatever changed, the reason is a sentence", () => {
  expect(changeOf(["archive"])).toBe(
    "an article, a topic or a picture changed, and the site's own templates may show it on any page",
  );
  expect(changeOf(["options", "node"])).toBe(
    "an option or one of Eleventy's folders changed; Node.js or its tables of languages changed",
  );
  for (const part of Object.keys(PART_NAMES)) {
    expect(changeOf([part])).toMatch(/^(?:Node\.js|[A-Z]?[a-z][^;.]*) [^.;]*changed[^.;]*$/);
  }
});
