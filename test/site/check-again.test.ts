import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { arshif } from "../support/builds.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";

/** Milliseconds after which a file's time tells whether it was changed again. */
const TICK = 2100;

/** A configuration that says when it is loaded. */
const LOADED = 'console.log("loaded");';

test("a check of a site in which nothing has changed starts no Eleventy, and says the same", async () => {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ ${SITE}, articles: { deadLinks: process.env.LINKS ?? "notice" } }`,
      LOADED,
    ),
    "media/صورة.png": "لا صورة",
    "articles/2019-08-07-خبر.md": article("title: خبر\ndate: 2019-08-07", "[ميت](/لا-شيء/)"),
    "articles/2019-08-08-آخر.md": article("title: آخر\ndate: 2019-08-08", "![](/media/صورة.png)"),
  });
  const check = async (...options: readonly string[]) => {
    // Told of the folder, so that it keeps its name: a folder's time is that of its last change of name, too.
    const { code, printed } = await arshif(site, ["check", ...options], { PWD: site.folder });
    const isLoaded = printed.startsWith("loaded\n");
    return { code, isLoaded, told: printed.replace("loaded\n", "") };
  };
  await setTimeout(TICK);
  const first = await check();
  expect(first).toMatchObject({ code: 1, isLoaded: true });
  expect(first.told).toMatch(/2 articles: 1 fault, 6 notices\.\n$/);
  expect(await check()).toEqual({ ...first, isLoaded: false });
  const json = await check("--json", "--without", "no-summary");
  expect(json.isLoaded).toBe(false);
  expect(json.told.split("\n").length - 1).toBe(5);
  expect((await check("--lang", "ar")).told).toMatch(/المقالات: 2، الأخطاء: 1، الملاحظات: 6\.\n$/);
  expect(await check("--hash")).toEqual(first);

  const changes: readonly (readonly [what: string, change: () => void, ending: RegExp])[] = [
    [
      "an article",
      () => site.write("articles/2019-08-07-خبر.md", article("title: خبر\ndate: 2019-08-07")),
      /1 fault, 5 notices/,
    ],
    [
      "a page of the site's own",
      () => site.write("صفحة.md", "---\npermalink: /2019/08/07/خبر/\n---\n"),
      /2 faults/,
    ],
  ];
  for (const [what, change, ending] of changes) {
    await setTimeout(TICK);
    await check();
    expect((await check()).isLoaded, `before ${what}`).toBe(false);
    change();
    const now = await check();
    expect(now.isLoaded, what).toBe(true);
    expect(now.told, what).toMatch(ending);
  }
});

test("a site whose data are worked out by scripts is looked at each time", async () => {
  const site = makeSite({
    "eleventy.config.js": configuration(`{ ${SITE} }`, LOADED),
    "_data/time.js": "export default () => Date.now();",
    "articles/2019-08-07-خبر.md": article("title: خبر\ndate: 2019-08-07"),
  });
  await setTimeout(TICK);
  for (const _ of [1, 2]) {
    expect((await arshif(site, ["check"])).printed).toMatch(/^loaded\n/);
  }
});
