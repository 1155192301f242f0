import fs from "node:fs";
import path from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { ArchiveCache } from "../../plugin/incremental/cache/archive-cache.ts";
import { arshifBuild, counts, expectFullBuild, tree } from "../support/builds.ts";
import { clockAheadBy } from "../support/preload.ts";
import {
  article,
  configuration,
  filesBelow,
  makeSite,
  type Run,
  removeSite,
  type Site,
} from "../support/site.ts";

const OPTIONS = `{ site: { title: "أرشيف", url: "https://example.org/" } }`;

let site: Site;
beforeAll(async () => {
  site = makeSite({
    "eleventy.config.js": configuration(
      OPTIONS,
      `eleventyConfig.addFilter("clock", () => new Intl.DateTimeFormat("en", { timeStyle: "medium" }).format());`,
    ),
    "اليوم.njk": "---\nlayout: false\npermalink: /today/\n---\nيوم",
    "articles/2020-01-03-أول.md": article("title: أول حروف ﻻ\ndate: 2020-01-03\ntopics: [الماء]"),
    "articles/2020-01-04-ثان.md": article("title: ثان\ndate: 2020-01-04"),
  });
  await build();
});
afterAll(() => removeSite(site));

async function build(): Promise<Run> {
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  return built;
}

const times = () =>
  filesBelow(path.join(site.folder, "_site")).map(
    (file) => `${file} ${fs.statSync(path.join(site.folder, "_site", file)).mtimeMs}`,
  );

test("where nothing has changed nothing is written, and what is to be told is told again", async () => {
  const before = times();
  const built = await build();
  expect(counts(built)).toMatchObject({ written: 0, removed: 0 });
  expect(counts(built).unchanged).toBeGreaterThan(8);
  expect(built.printed).toContain("Arshif: articles/2020-01-03-أول.md:2 title: ");
  expect(times()).toEqual(before);
});

test("a page that shows the time by a filter of the site's own is made in every build", async () => {
  site.write("اليوم.njk", "---\nlayout: false\npermalink: /today/\n---\n{{ 'x' | clock }}");
  await build();
  const shown: string[] = [];
  for (let round = 0; round < 2; round++) {
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const built = await build();
    expect(counts(built).written).toBe(1);
    shown.push(site.output("today/index.html"));
  }
  expect(shown[0]).toMatch(/^\d+:\d\d:\d\d/);
  expect(shown[1]).not.toBe(shown[0]);
});

describe("a build that finds all files older than the build before", () => {
  const PAGES = {
    "كل.njk":
      "---\npermalink: /all/\n---\n{% for a in collections.articles %}{{ a.title }} {% endfor %}",
    "مصدر.11ty.js": `export const data = { permalink: "/sources-of/" };
export const render = ({ collections }) => {
  const names = [];
  for (const { name } of collections.sources) names.push(name);
  return names.join("، ") + [...collections.years].map(({ key }) => key).join() + collections.articles.map(({ url }) => url);
};`,
    "عدد.liquid":
      "---\npermalink: /count/\n---\n{{ collections.articles.size }} {{ collections.topics[0].title }}",
  };
  let old: Site;
  afterEach(() => removeSite(old));

  const make = (files: Readonly<Record<string, string>> = {}) => {
    old = makeSite({
      "eleventy.config.js": configuration(OPTIONS),
      "articles/2020-01-03-أول.md": article("title: أول ﻻ\ndate: 2020-01-03\ntopics: [الماء]"),
      "articles/2020-01-04-ثان.md": article("title: ثان\ndate: 2020-01-04\nsources: [مصدر]"),
      ...files,
    });
  };

  /** Builds by a clock that is ahead, since the times of files that are as new as a build tell nothing. */
  async function buildLater(args: readonly string[] = [], seconds = 3600): Promise<Run> {
    const built = await arshifBuild(old, args, clockAheadBy(seconds * 1000));
    expect(built.code, built.printed).toBe(0);
    return built;
  }

  const at = (file: string) => path.join(old.folder, file);

  /** Takes from the cache what no build can do without that reads articles. */
  function forgetArticles(): void {
    const { cache } = ArchiveCache.open(old.folder);
    cache?.write("DELETE FROM entries");
    cache?.commit();
    cache?.close();
  }

  const read = ({ printed }: Run) => /of which (\d+) new or changed/.exec(printed)?.[1];

  test("reads no article, not even where Eleventy goes through collections, and tells all again", async () => {
    make({ "نحن.md": "---\npermalink: /us/\n---\nنحن" });
    const first = await buildLater();
    forgetArticles();
    const built = await buildLater(["--why", "/2020/01/03/أول/", "--why", "/us/"]);
    expect(read(built)).toBe("0");
    expect(built.printed).toContain("Articles: 2, ");
    expect(counts(built)).toEqual({
      ...counts(first),
      written: 0,
      unchanged: counts(first).written,
    });
    expect(built.printed).toContain("Arshif: articles/2020-01-03-أول.md:2 title: ");
    expect(built.printed).toContain("/2020/01/03/أول/ was left as it is");
    expect(built.printed).toContain("/us/ is written in every build");
    await expectFullBuild(old);
  });

  test("reads them where templates of the site's own show them, whatever their language", async () => {
    make(PAGES);
    await buildLater();
    forgetArticles();
    expect(read(await buildLater())).toBe("0");
    await expectFullBuild(old);
  });

  test("mends what was removed or edited in the output, and takes away what others put there", async () => {
    make();
    await buildLater();
    const page = at("_site/2020/01/04/ثان/index.html");
    const html = fs.readFileSync(page, "utf8");
    for (const harm of [
      () => fs.rmSync(page),
      () => fs.writeFileSync(page, html.replace("ثان", "آخر")),
      () => fs.rmSync(at("_site/feed.xml")),
      () => {
        const stray = html
          .replaceAll("ثان", "ثالث")
          .replaceAll(encodeURI("ثان"), encodeURI("ثالث"));
        old.write("_site/2020/01/04/ثالث/index.html", stray);
      },
    ]) {
      harm();
      await buildLater();
      await expectFullBuild(old);
    }
  });

  test("takes away the page of an article that was withdrawn, though only another build had published it", async () => {
    make();
    await buildLater();
    const file = "articles/2020-01-05-سر.md";
    old.write(file, article("title: سر\ndate: 2020-01-05"));
    await old.build();
    fs.rmSync(at(file));
    await old.build({ args: ["--quiet"] });
    expect(old.outputs()).toContain("2020/01/05/سر/index.html");
    await buildLater();
    await expectFullBuild(old);
  });

  test("is none where a file of the same size and time says something else, or a registry or picture does", async () => {
    make({
      "eleventy.config.js": configuration(`{ ${OPTIONS.slice(1, -1)}, topics: "topics.yaml" }`),
      "topics.yaml": "- { id: water, name: الماء }",
      "media/نهر.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="30" height="30"/>`,
      "articles/2020-01-06-نهر.md": article(
        "title: نهر\ndate: 2020-01-06\nimage: { src: /media/نهر.svg, alt: نهر }",
      ),
    });
    const file = "articles/2020-01-04-ثان.md";
    const { atime, mtime } = fs.statSync(at(file));
    const changes: Readonly<Record<string, () => void>> = {
      [file]: () => {
        old.write(file, article("title: ثال\ndate: 2020-01-04\nsources: [مصدر]"));
        fs.utimesSync(at(file), atime, mtime);
      },
      "topics.yaml": () =>
        old.write("topics.yaml", "- { id: water, name: النهر, aliases: [الماء] }"),
      "media/نهر.svg": () =>
        old.write(
          "media/نهر.svg",
          `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"/>`,
        ),
      "نحن.md": () => old.write("نحن.md", "---\npermalink: /us/\n---\nنحن"),
    };
    for (const [name, change] of Object.entries(changes)) {
      await buildLater();
      change();
      await buildLater();
      await expectFullBuild(old).catch((error) => {
        throw new Error(name, { cause: error });
      });
    }
  });

  test("looks at all where a script gives the site's own pages other addresses", async () => {
    make();
    const name = `${old.folder}.name`;
    const script = `import fs from "node:fs";
export const data = { permalink: () => "/" + fs.readFileSync(${JSON.stringify(name)}, "utf8") + "/" };
export const render = () => "صفحة";`;
    old.write("دوار.11ty.js", script);
    try {
      fs.writeFileSync(name, "one");
      await buildLater();
      fs.writeFileSync(name, "two");
      const built = await buildLater();
      expect(counts(built).removed).toBe(1);
      expect(built.printed.match(/Arshif: articles/g)?.length).toBeLessThanOrEqual(1);
      expect(old.outputs()).toContain("two/index.html");
      expect(old.output("sitemap.xml")).toContain("/two/");
      expect(old.output("sitemap.xml")).not.toContain("/one/");
    } finally {
      fs.rmSync(name);
    }
  });

  test("is none where its cache is damaged, wherever that is, and takes nothing away", async () => {
    make({ "كل.njk": PAGES["كل.njk"] });
    await buildLater();
    const [page, db] = [16_384, at(".cache/arshif/archive.db")];
    const whole = fs.readFileSync(db);
    const before = tree(at("_site"));
    for (let start = page; start < whole.length; start += 3 * page) {
      fs.writeFileSync(db, Buffer.from(whole).fill(0, start, start + page));
      const built = await buildLater();
      expect(built.printed).toContain("archive.db is damaged; it was thrown away");
      expect(built.printed).toContain("Every page was written");
      expect(tree(at("_site"))).toEqual(before);
    }
  });

  test("tells of a date in the future until it has come", async () => {
    const day = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    make({ [`articles/${day}-غد.md`]: article(`title: غد\ndate: ${day}`) });
    const notice = "The field date lies in the future";
    expect((await buildLater()).printed).toContain(notice);
    expect((await buildLater()).printed).toContain(notice);
    expect((await buildLater([], 8 * 86_400)).printed).not.toContain(notice);
  });
});
