import { expect, test } from "vitest";
import { type KnownBuild, whyPage } from "../../plugin/incremental/why.ts";

const HOME = "https://example.org/";

const BUILD: KnownBuild = {
  everything: undefined,
  isLeft: (url) => url === "/2019/08/07/داعش/",
  isPlanned: (url) => url.startsWith("/2019/"),
  wasKnown: (url) => url !== "/2019/new/",
  wasMade: (url) => url === "/2018/",
  isMade: (url) =>
    !["/2018", "/none", "/2019/نسخة-2.0"].includes(url.replace(/\/$/, "")) ||
    url === "/2019/نسخة-2.0/",
  missing: (url) => (url === "/2019/cut/" ? "2019/cut/index.html" : undefined),
  changed: ["articles/a.md", "articles/b.md"],
};

test.each([
  ["/2019/08/07/داعش/", "/2019/08/07/داعش/ was left as it is: it shows what it showed before."],
  ["/2018/", "/2018/ was removed: nothing makes it any more."],
  ["/none/", "/none/ is no page or file of this site."],
  [
    "/sitemap.xml",
    "/sitemap.xml is written in every build: what it is made of cannot be told, or is the whole archive.",
  ],
  ["/2019/new/", "/2019/new/ was written: it is new."],
  [
    "/2019/cut/",
    "/2019/cut/ was written: its file 2019/cut/index.html was missing, or changed by something else than a build.",
  ],
  [
    "/2019/",
    "/2019/ was written: it shows something else than before. Since the build before, these articles have changed: articles/a.md, articles/b.md.",
  ],
])("%s", (address, expected) => {
  expect(whyPage(address, BUILD, HOME)).toBe(expected);
});

test.each([
  "2019/08/07/داعش",
  "/2019/08/07/%D8%AF%D8%A7%D8%B9%D8%B4/",
  "https://example.org/2019/08/07/داعش/index.html",
  "https://EXAMPLE.org/2019/08/07/%d8%af%d8%a7%d8%b9%d8%b4",
  "example.org/2019/08/07/داعش/",
  "/2019/08/07/داعش/?utm_source=x#حاشية_1",
  " /2019/08/07/داعش/ ",
])("%s means the same page", (address) => {
  expect(whyPage(address, BUILD, HOME)).toMatch(/^\/2019\/08\/07\/داعش\/ was left/);
});

test.each([
  "https://example.org/%D8%A7%D9%84%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/2019/08/07/داعش/",
  "/الأرشيف/2019/08/07/داعش",
  "/2019/08/07/داعش/",
])("in a site with a folder %s means the same page", (address) => {
  const home = "https://example.org/%D8%A7%D9%84%D8%A3%D8%B1%D8%B4%D9%8A%D9%81/";
  expect(whyPage(address, BUILD, home)).toMatch(/^\/2019\/08\/07\/داعش\/ was left/);
});

test("the home page of a site with a folder, and a page whose name looks like a file's", () => {
  expect(whyPage("https://example.org/a", BUILD, "https://example.org/a/")).toMatch(
    /^\/ is written/,
  );
  expect(whyPage("/2019/نسخة-2.0", BUILD, HOME)).toMatch(/^\/2019\/نسخة-2\.0\/ was written/);
});

test("what cannot be decoded is taken as it is", () => {
  expect(whyPage("/%C7", BUILD, HOME)).toMatch(/^\/%C7\/ /);
});

test("names five changed files at most, and says when no article has changed", () => {
  const changed = ["1", "2", "3", "4", "5", "6", "7"];
  expect(whyPage("/2019/", { ...BUILD, changed }, HOME)).toMatch(/: 1, 2, 3, 4, 5 and 2 more\.$/);
  expect(whyPage("/2019/", { ...BUILD, changed: [] }, HOME)).toMatch(
    /No article has changed: a topic or a picture has\.$/,
  );
  expect(whyPage("/2019/", { ...BUILD, everything: "an option changed" }, HOME)).toBe(
    "/2019/ was written, as every page: an option changed.",
  );
});
