import fs from "node:fs";
import { afterAll, expect, test } from "vitest";
import {
  article,
  configuration,
  makeSite,
  type Run,
  removeSite,
  SITE,
  type Site,
} from "../support/site.ts";

const GOOD = article("title: خبر\ndate: 2020-01-01");
const sites: Site[] = [];

afterAll(() => sites.forEach(removeSite));

test("all wrong options stand in one report, each with its value and cure", async () => {
  const { site, run, report } = await build({
    "eleventy.config.js": configuration(`{
      site: { title: " ", url: "example.org", zone: "Bagdad", lang: "عربي" },
      dates: { months: "duel" },
      lists: { size: 0 },
      list: { size: 20 },
      pages: { feed: "no", abuot: false },
      words: { home: 5 },
      markdown: "markdown-it",
    }`),
    "articles/خبر.md": GOOD,
  });
  const faults = [
    ["site.title", /is empty/, /title: "/],
    ["site.url", /«example\.org»/, /https:\/\/example\.org\//],
    ["site.zone", /«Bagdad»/, /Asia\/Baghdad/],
    ["site.lang", /«عربي»/, /"ar"/],
    ["dates.months", /«duel»/, /dual/],
    ["lists.size", /below 1.*«0»/, /from 1 to 1000/],
    ["list", /no option «list»/, /Write lists/],
    ["pages.feed", /«no»/, /pages: \{/],
    ["pages.abuot", /no option/, /Write pages\.about/],
    ["words.home", /must be a text.*«5»/, /Correct it|Write/],
    ["markdown", /must be a function/, /markdown: \(md\)/],
  ] as const;
  for (const [option, message, cure] of faults) {
    const found = new RegExp(
      `^arshif options  ${option.replace(".", "\\.")}\\n {2}(.*)\\n {2}→ (.*)$`,
      "m",
    ).exec(report);
    expect(found?.[1], option).toMatch(message);
    expect(found?.[2], option).toMatch(cure);
  }
  expect(report).toContain(`Arshif found ${faults.length} faults in 1 file. Nothing was written.`);
  refused(site, run);
});

test("a plugin without options says what it needs", async () => {
  const { site, run, report } = await build({
    "eleventy.config.js": configuration("undefined"),
    "articles/خبر.md": GOOD,
  });
  expect(report).toMatch(
    /^arshif options {2}site\n {2}The option site is missing\.\n {2}→ .*title:.*url:/m,
  );
  refused(site, run);
});

test("faults of the topic registry stand in one report with those of the articles", async () => {
  const { site, run, report } = await build({
    "eleventy.config.js": configuration(`{ ${SITE}, topics: "_data/topics.yaml" }`),
    "_data/topics.yaml":
      "- id: iraq\n  name: العراق\n- id: baghdad\n  name: بغداد\n  parent: irak\n",
    "articles/خبر.md": article("titel: خبر\ndate: 2020-01-01"),
  });
  expect(report).toContain("Arshif found 2 faults in 2 files.");
  expect(report).toMatch(
    /^_data\/topics\.yaml:5 {2}baghdad\.parent\n.*«irak».*\n.*Write parent: iraq/m,
  );
  expect(report).toMatch(/^articles\/خبر\.md:2 {2}titel\n.*looks like title/m);
  refused(site, run);
});

test("a folder of articles and a registry that do not exist are named", async () => {
  const { site, run, report } = await build({
    "eleventy.config.js": configuration(
      `{ ${SITE}, topics: "_data/topcis.yaml", articles: { folder: "مقالات" } }`,
    ),
  });
  expect(report).toContain("The folder of articles مقالات does not exist.");
  expect(report).toContain("The topic registry _data/topcis.yaml does not exist.");
  expect(report).toContain("a path from the project's root, such as");
  refused(site, run);
});

test("a registry that is a folder, and a function for markdown that throws, are faults of their options", async () => {
  const files = { "articles/خبر.md": GOOD };
  const folder = configuration(`{ ${SITE}, authors: "articles" }`);
  const authors = await build({ ...files, "eleventy.config.js": folder });
  expect(authors.report).toContain(
    "articles  authors\n  The author registry articles is a folder.",
  );
  refused(authors.site, authors.run);
  const throws = configuration(`{ ${SITE}, markdown: (md) => md.use(5) }`);
  const markdown = await build({ ...files, "eleventy.config.js": throws });
  expect(markdown.report).toMatch(
    /^arshif options {2}markdown\n {2}The option markdown fails: \S/m,
  );
  refused(markdown.site, markdown.run);
});

test.each([
  ["/old/", "/archive/"],
  ["/archive/", "/"],
])("a site.url in the folder %s contradicts the pathPrefix %s", async (folder, prefix) => {
  const { site, run, report } = await build({
    "eleventy.config.js": configuration(
      `{ site: { title: "أرشيف", url: "https://example.org${folder}" } }`,
      "",
      `{ pathPrefix: "${prefix}" }`,
    ),
    "articles/خبر.md": GOOD,
  });
  expect(report).toMatch(/^arshif options {2}site\.url$/m);
  expect(report).toContain(`has the folder ${folder}, and Eleventy's pathPrefix is ${prefix}.`);
  expect(report).toContain(`→ Set pathPrefix: "${folder}"`);
  refused(site, run);
});

async function build(files: Record<string, string>) {
  const site = makeSite(files);
  sites.push(site);
  const run = await site.build();
  return { site, run, report: run.printed.replace(/^\[11ty\] ?/gm, "") };
}

/** Nothing is written, the deployment stops, and no line speaks of the plugin's insides. */
function refused(site: Site, { code, printed }: Run): void {
  expect(code).not.toBe(0);
  expect(printed).not.toMatch(/^(?:\[11ty\] )?\s+at /m);
  expect(printed).not.toMatch(/\.ts:|node_modules|\[object|undefined/);
  expect(printed.split("Arshif found").length).toBe(2);
  expect(fs.readdirSync(site.folder)).not.toContain("_site");
}
