import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { leftFilesWarning, strayFiles } from "../../plugin/incremental/stray-files.ts";

let output: string;
beforeEach(() => {
  output = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-stray-"));
});
afterEach(() => fs.rmSync(output, { recursive: true, force: true }));

function write(file: string, content = ""): void {
  fs.mkdirSync(path.dirname(path.join(output, file)), { recursive: true });
  fs.writeFileSync(path.join(output, file), content);
}

/** A page as the theme prints it. */
function page(folder: string, at = folder): void {
  const url = encodeURI(`https://example.org/archive/${at}/`);
  write(
    `${folder}/index.html`,
    `<!doctype html><link rel="stylesheet" href="/archive/assets/arshif/style.css?v=1">\n<link rel="canonical" href="${url}">`,
  );
}

const found = (...made: string[]) => {
  const { made: ours, others } = strayFiles(output, new Set(made));
  return { ours: [...ours].sort(), others: [...others].sort() };
};

test("pages of articles, lists, topics, names and stories that nothing makes are found, with what stands beside them", () => {
  const folders = [
    "2020/01/02/خبر",
    "2020/01/02",
    "2020/01",
    "2020",
    "2019/سنوي",
    "2019/08/شهري",
    "2019/08/07/page/3",
    "topics/الماء",
    "topics/الماء/page/1",
    "authors/ليلى",
    "sources/وكالة",
    "stories/2020-01-02-حريق",
    "page/4",
    "articles/page/2",
  ];
  for (const folder of folders) page(folder);
  for (const name of ["citation.bib", "citation.ris", "citation.json", "card.png", "صورة.jpg"]) {
    write(`2020/01/02/خبر/${name}`);
  }
  for (const name of ["feed.xml", "rss.xml", "feed.json"]) write(`topics/الماء/${name}`);
  const { ours, others } = found();
  expect(ours).toEqual(
    [
      ...folders.map((folder) => `${folder}/index.html`),
      ...["citation.bib", "citation.json", "citation.ris", "card.png"].map(
        (name) => `2020/01/02/خبر/${name}`,
      ),
      ...["feed.xml", "feed.json", "rss.xml"].map((name) => `topics/الماء/${name}`),
    ].sort(),
  );
  expect(others).toEqual(["2020/01/02/خبر/صورة.jpg"]);
});

test("pages of lists are looked at one by one, made or not", () => {
  for (const number of [2, 3]) page(`topics/الماء/page/${number}`);
  page("topics/الماء/page/2/قديم");
  expect(found("topics/الماء/page/2/index.html").ours).toEqual(["topics/الماء/page/3/index.html"]);
});

test("pages that are made, and what anybody put below them or elsewhere, are none", () => {
  page("2020/01/02/خبر");
  write("2020/01/02/خبر/ملحق/index.html", "لي");
  write("2020/01/02/ملف.pdf");
  write("نحن/index.html", "لي");
  page("en/2020/01/02/news");
  write("CNAME");
  expect(found("2020/01/02/خبر/index.html")).toEqual({ ours: [], others: [] });
});

describe("what does not tell of itself that it was made here is not taken for it:", () => {
  test.each<[string, () => void]>([
    ["a plain page", () => write("2020/01/02/خبر/index.html", "<p>صفحتي</p>")],
    ["a page of another address", () => page("2020/01/02/خبر", "2020/01/02/آخر")],
    [
      "a page that names its address without the theme",
      () =>
        write(
          "2020/01/02/خبر/index.html",
          `<link rel="canonical" href="${encodeURI("https://example.org/2020/01/02/خبر/")}">`,
        ),
    ],
    [
      "a page with a broken address",
      () =>
        write(
          "2020/01/02/خبر/index.html",
          `<link href="/assets/arshif/style.css"><link rel=canonical href="%E0">`,
        ),
    ],
  ])("%s", (_, make) => {
    make();
    expect(found()).toEqual({ ours: [], others: ["2020/01/02/خبر/index.html"] });
  });
});

test("links in circles and an output that is not there hold nothing", () => {
  fs.mkdirSync(path.join(output, "2020"));
  fs.symlinkSync("..", path.join(output, "2020/01"));
  expect(found()).toEqual({ ours: [], others: [] });
  expect(strayFiles(path.join(output, "none"), new Set())).toEqual({ made: [], others: [] });
});

test("the warning names twenty files at most, each once", () => {
  const names = Array.from({ length: 25 }, (_, number) => `2020/${number}/index.html`);
  const [warning = ""] = leftFilesWarning("_site", [...names, ...names]);
  expect(warning.split("\n")).toHaveLength(22);
  expect(warning).toContain("\n  _site/2020/0/index.html\n");
  expect(warning).toContain("\n  and 5 more");
  expect(leftFilesWarning("_site", [])).toEqual([]);
});
