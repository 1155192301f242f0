import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ArshifError } from "../../plugin/articles/faults.ts";
import { ChangeLists } from "../../plugin/incremental/change-lists.ts";

let folder: string;
const at = (...names: string[]) => path.join(folder, ...names);
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-changes-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

function put(file: string, content: string): void {
  fs.mkdirSync(path.dirname(at(file)), { recursive: true });
  fs.writeFileSync(at(file), content);
}

/** Moves files into the output folder and removes others, as a build does. */
function build(made: Readonly<Record<string, string>>, gone: readonly string[] = []) {
  const lists = new ChangeLists(at("changes.txt"), at("_site"));
  lists.begin();
  for (const [file, content] of Object.entries(made)) put(`staged/${file}`, content);
  lists.note(at("staged"), Object.keys(made), gone);
  for (const [file, content] of Object.entries(made)) put(`_site/${file}`, content);
  for (const file of gone) fs.rmSync(at("_site", file), { force: true });
  const counts = lists.write();
  fs.rmSync(at("staged"), { recursive: true, force: true });
  return counts;
}

const list = (step: string) => fs.readFileSync(at(`changes${step}.txt`), "utf8");
const STEPS = [".1-assets", ".2-pages", ".3-indexes", ".4-removed"];

const SITE = {
  "index.html": "الأولى",
  "assets/arshif/style.css": "a {}",
  "2019/08/07/داعش/index.html": "مقال",
  "2019/08/07/داعش/citation.bib": "@misc{}",
  "topics/iraq/index.html": "موضوع",
  "topics/iraq/feed.json": "{}",
  "search/parts/2019/terms-0.json": "{}",
  "search/manifest.json": "{}",
  "feed.xml": "<feed/>",
  "sitemap.xml": "<urlset/>",
  _redirects: "/a /b 301",
  ".nojekyll": "",
};

describe("what a build changes is listed in the order of an upload", () => {
  test("of a new site: what pages are drawn with, the pages, and what leads to them", () => {
    expect(build(SITE)).toEqual({ written: 12, removed: 0, unlisted: [] });
    expect(STEPS.map(list)).toEqual([
      "2019/08/07/داعش/citation.bib\nassets/arshif/style.css\nsearch/parts/2019/terms-0.json\n",
      "2019/08/07/داعش/index.html\ntopics/iraq/index.html\n",
      ".nojekyll\n_redirects\nfeed.xml\nindex.html\nsearch/manifest.json\nsitemap.xml\ntopics/iraq/feed.json\n",
      "",
    ]);
    expect(list("")).toBe(STEPS.map(list).join(""));
  });

  test("of a later one: pages that were there come after those that are new, and what is the same is left out", () => {
    build(SITE);
    fs.rmSync(at("changes.txt"));
    const next = {
      ...SITE,
      "2019/08/08/الموصل/index.html": "مقال ثان",
      "2019/08/07/داعش/index.html": "مقال، وبعده مقال ثان",
      "feed.xml": "<feed>2</feed>",
    };
    expect(build(next, ["topics/iraq/index.html"])).toEqual({
      written: 3,
      removed: 1,
      unlisted: [],
    });
    expect(STEPS.map(list)).toEqual([
      "",
      "2019/08/08/الموصل/index.html\n",
      "2019/08/07/داعش/index.html\nfeed.xml\n",
      "topics/iraq/index.html\n",
    ]);
  });

  test("and added to as long as the list is there, so that an upload that failed is repeated whole", () => {
    build({ "a/index.html": "1", "b/index.html": "1" });
    build({ "a/index.html": "2", "c/index.html": "1" }, ["b/index.html"]);
    expect(STEPS.slice(1).map(list)).toEqual([
      "a/index.html\nc/index.html\n",
      "",
      "b/index.html\n",
    ]);
    build({ "b/index.html": "3" });
    expect(list(".4-removed")).toBe("");
    expect(list("")).toBe("a/index.html\nb/index.html\nc/index.html\n");
  });

  test("with files that a killed build may have changed, though they are as they should be", () => {
    build({ "a/index.html": "1" });
    fs.rmSync(at("changes.txt"));
    build({ "a/index.html": "1" }, []);
    expect(list("")).toBe("");
    const lists = new ChangeLists(at("changes.txt"), at("_site"));
    lists.begin();
    lists.note(at("staged"), [], ["a/index.html"]);
    expect(lists.write()).toMatchObject({ written: 1 });
  });

  test("but for a name with a line break, which no list can hold", () => {
    expect(build({ "أ\nب.txt": "" }).unlisted).toEqual(["أ\nب.txt"]);
    expect(list("")).toBe("");
  });

  test("whatever happens: once all was uploaded, both sides are the same", () => {
    const file = fc.constantFrom("index.html", "a/index.html", "a.css", "feed.xml", "b/index.html");
    const state = fc.dictionary(file, fc.constantFrom("1", "2", "3"));
    const step = fc.record({ state, isUploaded: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 6 }), (steps) => {
        fs.rmSync(folder, { recursive: true, force: true });
        const remote = new Map<string, string>();
        let there: Readonly<Record<string, string>> = {};
        for (const { state: next, isUploaded } of [...steps, { state: {}, isUploaded: true }]) {
          build(
            next,
            Object.keys(there).filter((name) => !(name in next)),
          );
          there = next;
          if (!isUploaded) continue;
          for (const name of list("").split("\n").filter(Boolean)) {
            remote.set(name, fs.readFileSync(at("_site", name), "utf8"));
          }
          for (const name of list(".4-removed").split("\n")) remote.delete(name);
          fs.rmSync(at("changes.txt"));
          expect(Object.fromEntries(remote)).toEqual(there);
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe("a list that cannot be written is refused before anything is built", () => {
  function refusal(file: string): string {
    try {
      new ChangeLists(at(file), at("_site")).begin();
    } catch (error) {
      if (error instanceof ArshifError) return error.message;
      throw error;
    }
    throw new Error(`${file} was accepted.`);
  }

  test("in the output folder, in the place of something else, and below a file", () => {
    put("notes.md", "ملاحظات");
    expect(refusal("_site/changes.txt")).toContain(
      "The list of changes would stand in the output folder and be published.",
    );
    expect(refusal("notes.md")).toContain("Something else stands where the list of changes would.");
    expect(refusal("notes.md/changes.txt")).toContain("cannot be written there (EEXIST)");
    fs.mkdirSync(at("lists"));
    expect(refusal("lists")).toContain("Something else stands");
    expect(fs.readFileSync(at("notes.md"), "utf8")).toBe("ملاحظات");
  });
});
