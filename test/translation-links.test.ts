import { expect, test } from "vitest";
import { translationLinks } from "../plugin/words/translation-links.ts";
import { arabicWords } from "../plugin/words.ts";

const labels = (...tags: string[]) =>
  translationLinks(
    tags.map((lang) => ({ lang, url: `https://example.org/${lang}/` })),
    arabicWords.inLanguage,
  ).map(({ lang, url, label }) => `${lang} ${label} ${new URL(url).pathname}`);

test("an article's other languages are named as Arabic says them", () => {
  expect(labels("en", "fr-CA", "ckb", "KU")).toEqual([
    "en بالإنكليزية /en/",
    "fr-CA بالفرنسية /fr-CA/",
    "ckb بالكردية السورانية /ckb/",
    "KU بالكردية /KU/",
  ]);
});

test("two that share a name say their tags, and so does a language without a name", () => {
  expect(labels("en-GB", "en-US", "de")).toEqual([
    "en-GB بالإنكليزية (en-GB) /en-GB/",
    "en-US بالإنكليزية (en-US) /en-US/",
    "de بالألمانية /de/",
  ]);
  expect(labels("tlh")).toEqual(["tlh بلغة أخرى (tlh) /tlh/"]);
});

test("an article in no other language has none", () => {
  expect(translationLinks(undefined, arabicWords.inLanguage)).toEqual([]);
});
