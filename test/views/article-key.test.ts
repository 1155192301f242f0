import { expect, test } from "vitest";
import type { ArchiveArticle } from "../../plugin/archive/index.ts";
import { contentHash } from "../../plugin/incremental/content-hash.ts";
import { articleKeys } from "../../plugin/views/article-key.ts";
import { archiveOf, registry } from "../archive/making.ts";
import { told } from "./newsroom.ts";

const TOPICS = ["places: الأماكن", "baghdad < places: بغداد"];

function article(topics: readonly string[] = TOPICS): ArchiveArticle {
  const [one] = archiveOf(
    [
      told("خبر", {
        date: "2019-08-07",
        title: "خبر من بغداد",
        topics: ["بغداد"],
        authors: ["ليلى"],
        sources: ["وكالة الأنباء"],
        series: "أوراق",
        text: "نص الخبر.",
      }),
    ],
    registry(...topics),
  ).articles;
  return one as ArchiveArticle;
}

function keyOf(change: object = {}, topics?: readonly string[]): string {
  const one = article(topics);
  const others = Object.getOwnPropertyDescriptors({ entry: one.entry, ...change });
  const changed = Object.create(one, others) as ArchiveArticle;
  return articleKeys(() => "the file", contentHash)(changed);
}

const renamed = (group: object | undefined) => ({ ...group, title: "اسم آخر" });

test("the same article has the same key", () => {
  expect(keyOf()).toBe(keyOf());
});

test.each([
  ["its author has another name", () => ({ authors: article().authors.map(renamed) })],
  ["its source has another name", () => ({ sources: article().sources.map(renamed) })],
  ["its series has another name", () => ({ series: renamed(article().series) })],
  [
    "its author has a profile",
    () => ({ authors: article().authors.map((one) => ({ ...one, profile: { text: "كاتبة" } })) }),
  ],
  ["a picture of its text has a size", () => ({ pictures: new Map([["a.jpg", { width: 60 }]]) })],
  [
    "a link leads to another article's new address",
    () => ({ links: new Map([["b.md", "/2019/b/"]]) }),
  ],
  ["its film was found", () => ({ media: [{ src: "/media/a.mp4" }] })],
  ["its picture was found", () => ({ image: { src: "/media/a.jpg", width: 600 } })],
])("an article has another key where %s", (_, change) => {
  expect(keyOf(change())).not.toBe(keyOf());
});

test("an article has another key where the topic around its own has another name", () => {
  expect(keyOf({}, ["places: المدن", TOPICS[1] as string])).not.toBe(keyOf());
});

test("two pictures' sizes are told apart", () => {
  const sized = (width: number) => keyOf({ pictures: new Map([["a.jpg", { width }]]) });
  expect(sized(60)).not.toBe(sized(90));
});
