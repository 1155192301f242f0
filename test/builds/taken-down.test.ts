import fs from "node:fs";
import path from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { arshifBuild, counts, expectFullBuild } from "../support/builds.ts";
import {
  article,
  makeSite,
  type Run,
  removeSite,
  runEleventy,
  type Site,
} from "../support/site.ts";

/** Milliseconds: each test runs several builds. */
vi.setConfig({ testTimeout: 600_000 });

let site: Site;
afterEach(() => removeSite(site));

const at = (file: string) => path.join(site.folder, file);
const fileOf = (name: string) => `articles/2020-01-02-${name}.md`;
const pageOf = (name: string) => `2020/01/02/${name}/index.html`;
const write = (name: string, text = "نص.") =>
  site.write(fileOf(name), article(`title: ${name}\ndate: 2020-01-02\ntopics: [الماء]`, text));
const takeDown = (name: string) => fs.rmSync(at(fileOf(name)));

async function build(): Promise<Run> {
  const built = await arshifBuild(site);
  expect(built.code, built.printed).toBe(0);
  return built;
}

const start = () => {
  site = makeSite({});
  for (const name of ["أول", "ثان", "ثالث"]) write(name);
};

/** A copy of a folder, put in the place of what stands there by the function that is returned. */
function keep(folder: string): () => void {
  fs.cpSync(at(folder), at(`${folder}-kept`), { recursive: true, preserveTimestamps: true });
  return () => {
    fs.rmSync(at(folder), { recursive: true });
    fs.renameSync(at(`${folder}-kept`), at(folder));
  };
}

test("after a file was renamed and two were swapped, no feed and no page names an address that is gone", async () => {
  start();
  await build();
  fs.renameSync(at(fileOf("ثان")), at(fileOf("جديد")));
  const [first, third] = [at(fileOf("أول")), at(fileOf("ثالث"))];
  fs.renameSync(first, at("swap"));
  fs.renameSync(third, first);
  fs.renameSync(at("swap"), third);
  await build();
  await expectFullBuild(site);
});

test("links of other articles follow an article to its new address, and are told when it has none any more", async () => {
  start();
  write("رابط", "راجع [المقال](2020-01-02-ثان.md) و[العنوان](/2020/01/02/ثالث/).");
  await build();
  const links = () =>
    [...site.output(pageOf("رابط")).matchAll(/<a href="([^"]+)">(?:المقال|العنوان)</g)].map(
      ([, href]) => decodeURI(href ?? ""),
    );
  expect(links()).toEqual(["/2020/01/02/ثان/", "/2020/01/02/ثالث/"]);

  site.write(fileOf("ثان"), article("title: ثان\ndate: 2020-01-02\nslug: آخر\ntopics: [الماء]"));
  await build();
  expect(links()).toEqual(["/2020/01/02/آخر/", "/2020/01/02/ثالث/"]);

  fs.renameSync(at(fileOf("ثان")), at(fileOf("جديد")));
  takeDown("ثالث");
  const { printed } = await build();
  expect(printed).toContain("2020-01-02-ثان.md");
  expect(printed).toContain("/2020/01/02/ثالث/");
  expect(printed).toContain(fileOf("رابط"));
  await expectFullBuild(site);
});

test("an article that was taken down goes, whatever older or newer output and cache stand beside each other", async () => {
  start();
  // Alone in its year, which then has no page, no feed and no index of search any more.
  site.write("articles/2017-05-05-قديم.md", article("title: قديم\ndate: 2017-05-05"));
  await build();
  // An older output beside a newer cache.
  const olderOutput = keep("_site");
  takeDown("ثان");
  fs.rmSync(at("articles/2017-05-05-قديم.md"));
  await build();
  olderOutput();
  write("أول", "نص آخر.");
  expect(counts(await build()).removed).toBeGreaterThan(0);
  await expectFullBuild(site);

  // An older cache beside a newer output.
  const olderCache = keep(".cache");
  write("رابع");
  await build();
  olderCache();
  takeDown("رابع");
  await build();
  await expectFullBuild(site);

  // A cache that was damaged, and a file that was renamed.
  fs.truncateSync(at(".cache/arshif/archive.db"), 100);
  fs.renameSync(at(fileOf("أول")), at(fileOf("آخر")));
  await build();
  await expectFullBuild(site);

  // An article that Eleventy's own command alone has built.
  write("خامس");
  expect((await runEleventy(site.folder, { args: ["--quiet"] })).code).toBe(0);
  takeDown("خامس");
  await build();
  await expectFullBuild(site);
});

test("a file of the owner's at an address that is gone is left, and named by every build", async () => {
  start();
  await build();
  takeDown("ثان");
  takeDown("ثالث");
  site.write(`_site/${pageOf("ثان")}`, "<p>سُحب هذا الخبر.</p>");
  const changed = at(`_site/${pageOf("ثالث")}`);
  fs.appendFileSync(changed, "<!-- سطر -->");
  const edited = fs.readFileSync(changed, "utf8");
  for (let round = 0; round < 2; round++) {
    const { printed } = await build();
    expect(printed).toContain("[arshif] Warning: These files belong to no page of the site");
    for (const name of ["ثان", "ثالث"]) expect(printed).toContain(`  _site/${pageOf(name)}`);
    expect(site.output(pageOf("ثان"))).toBe("<p>سُحب هذا الخبر.</p>");
    expect(site.output(pageOf("ثالث"))).toBe(edited);
    expect(fs.readdirSync(path.dirname(changed))).toEqual(["index.html"]);
  }
  for (const name of ["ثان", "ثالث"])
    fs.rmSync(path.dirname(at(`_site/${pageOf(name)}`)), { recursive: true });
  expect((await build()).printed).not.toContain("Warning");
  await expectFullBuild(site);
});
