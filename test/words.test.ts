import { expect, test } from "vitest";
import { readOptions } from "../plugin/options.ts";
import { arPlural } from "../plugin/text/index.ts";
import { arabicWords, wordsWith } from "../plugin/words.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

test("words that a site leaves out are the theme's own", () => {
  expect(wordsWith({})).toEqual(arabicWords);
  const words = wordsWith(readOptions({ site: SITE, words: { home: "البداية" } }).words);
  expect(words).toEqual({ ...arabicWords, home: "البداية" });
});

test("words for a count may be set form by form", () => {
  const { words } = readOptions({ site: SITE, words: { articleCount: { one: "خبر واحد" } } });
  const { articleCount } = wordsWith(words);
  expect(articleCount).toEqual({ ...arabicWords.articleCount, one: "خبر واحد" });
  expect([1, 2, 3].map((n) => arPlural(n, articleCount))).toEqual([
    "خبر واحد",
    "مقالان",
    "3 مقالات",
  ]);
});

test("words may be empty, and the theme's own are not changed by a site's", () => {
  const before = JSON.stringify(arabicWords);
  expect(wordsWith({ home: "", articleCount: { other: "{n}" } }).home).toBe("");
  expect(JSON.stringify(arabicWords)).toBe(before);
});

test("words of the theme hold no control characters and a number where they count", () => {
  for (const word of Object.values(arabicWords)) {
    if (typeof word === "string") expect(word).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  }
  const { few, many, other } = arabicWords.articleCount;
  for (const form of [few, many, other]) expect(form).toContain("{n}");
});
