import { expect, test } from "vitest";
import { DuePages } from "../../plugin/incremental/due-pages.ts";
import { archiveOf, article } from "../archive/making.ts";

const COUNTS = { relatedArticles: 5, moreArticles: 5, relatedTopics: 5 };

function file(url: string, ...parts: (object | string)[]) {
  return { url, shows: () => parts };
}

function urls(files: readonly { readonly url: string }[]): string[] {
  return files.map(({ url }) => url);
}

test("a file is due until it was written, and again when it is made of something else", () => {
  const archive = archiveOf([article("خبر")]);
  const due = new DuePages(COUNTS);
  const [one, other] = [{ title: "خبر" }, { title: "خبر" }];
  const build = (files: readonly { url: string; shows?: () => (object | string)[] }[]) => {
    due.begin(archive, false);
    const picked = urls(due.files(files));
    due.confirm();
    return picked;
  };
  const always = { url: "/sitemap.xml" };

  expect(build([file("/a/feed.xml", one), file("/b/feed.xml", one, "اسم"), always])).toEqual([
    "/a/feed.xml",
    "/b/feed.xml",
    "/sitemap.xml",
  ]);
  expect(build([file("/a/feed.xml", one), file("/b/feed.xml", one, "اسم"), always])).toEqual([
    "/sitemap.xml",
  ]);
  expect(build([file("/a/feed.xml", other), file("/b/feed.xml", one, "اسم آخر")])).toEqual([
    "/a/feed.xml",
    "/b/feed.xml",
  ]);
});

test("a build that was not finished leaves its files due", () => {
  const archive = archiveOf([article("خبر")]);
  const due = new DuePages(COUNTS);
  due.begin(archive, false);
  due.files([file("/feed.xml", "أ")]);
  due.begin(archive, false);
  expect(urls(due.files([file("/feed.xml", "أ")]))).toEqual(["/feed.xml"]);
});

test("outside of a served site every file is due", () => {
  const due = new DuePages(COUNTS);
  const files = [file("/feed.xml", "أ"), { url: "/robots.txt" }];
  expect(due.files(files)).toEqual(files);
});
