import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOptions } from "../plugin/options.ts";
import { arPlural, type PluralLanguage } from "../plugin/text/index.ts";
import { interfaceLanguage, WORD_TABLES, wordsFor } from "../plugin/words/choice.ts";
import { arabicWords } from "../plugin/words.ts";
import { holds } from "./text/property.ts";

const SITE = { title: "ارفع صوتك", url: "https://example.org/" };

describe("words that a site sets", () => {
  test("take the place of the theme's own, and the rest is the theme's", () => {
    expect(wordsFor("ar")).toEqual(arabicWords);
    const { words } = readOptions({ site: SITE, words: { home: "البداية" } });
    expect(wordsFor("ar", words)).toEqual({ ...arabicWords, home: "البداية" });
  });

  test("may be single forms of a count and single entries of a group", () => {
    const { words } = readOptions({
      site: SITE,
      words: { articleCount: { one: "خبر واحد" }, shareWith: { x: "تويتر" } },
    });
    const { articleCount, shareWith } = wordsFor("ar", words);
    expect(shareWith).toEqual({ ...arabicWords.shareWith, x: "تويتر" });
    expect([1, 2, 3].map((n) => arPlural(n, articleCount))).toEqual([
      "خبر واحد",
      "مقالان",
      "3 مقالات",
    ]);
  });

  test("may be empty, and the theme's own are not changed by them", () => {
    const before = JSON.stringify(arabicWords);
    expect(wordsFor("ar", { home: "", articleCount: { other: "{n}" } }).home).toBe("");
    expect(JSON.stringify(arabicWords)).toBe(before);
  });

  test("are told by their names when they are unknown", () => {
    const write = () => readOptions({ site: SITE, words: { shareWith: { twitter: "تويتر" } } });
    expect(write).toThrow("words.shareWith.twitter");
  });
});

describe("the language of a site", () => {
  test.each([
    ["ar", "الرئيسية"],
    ["ar-IQ", "الرئيسية"],
    ["fa", "خانه"],
    ["fa-AF", "خانه"],
    ["ur", "صفحۂ اول"],
    ["ckb", "سەرەتا"],
    ["en-GB", "Home"],
  ])("%s picks its table: %s", (lang, home) => {
    expect(wordsFor(lang).home).toBe(home);
  });

  test.each(["fr", "ps", "he", "ku", "tr", "de-DE", "und", "ar-Latn", "fa-Latn", "en-Arab", "arz"])(
    "%s is a fault that names the known ones",
    (lang) => {
      expect(interfaceLanguage(lang)).toBeUndefined();
      const read = () => readOptions({ site: { ...SITE, lang } });
      expect(read).toThrow(
        `The option site.lang is no language that the theme has words for; it is`,
      );
      expect(read).toThrow(/Write "ar", with a region.*"fa", "ur", "ckb" or "en"/);
    },
  );

  test.each(["ar_IQ", "arabic language", "العربية", "a", ""])("«%s» is no tag at all", (lang) => {
    expect(() => readOptions({ site: { ...SITE, lang } })).toThrow("site.lang");
  });

  test.each([
    ["AR-iq", "ar-IQ", "ar_AR"],
    ["ara", "ar", "ar_AR"],
    ["ar-Arab-EG", "ar-Arab-EG", "ar_AR"],
    ["fa", "fa", "fa_IR"],
    ["pes", "fa", "fa_IR"],
    ["ur-IN", "ur-IN", "ur_PK"],
    ["ckb", "ckb", "cb_IQ"],
    ["en", "en", "en_US"],
    ["en-gb", "en-GB", "en_GB"],
  ])("%s is written %s, and to social networks it is %s", (written, lang, locale) => {
    const { site } = readOptions({ site: { ...SITE, lang: written } });
    expect(site).toMatchObject({ lang, locale });
    const own = readOptions({ site: { ...SITE, lang: written, locale: "ar_AR" } });
    expect(own.site.locale).toBe("ar_AR");
  });
});

const TABLES = Object.entries(WORD_TABLES);
const COUNTED = [
  "articleCount",
  "partCount",
  "holdings",
  "resultCount",
  "readingTime",
  "publishedYearsAgo",
] as const;

/** Places for what is told when a page is printed. */
const PLACES = /\{(?:n|page|pages|part|parts|from|to|kind|provider|field)\}/g;

/** A word without its places, and without the one name that no language writes otherwise. */
const bare = (word: string) => word.replace(PLACES, "").replace("RSS", "");

describe.each(TABLES)("the table of %s", (lang, table) => {
  test("has every word of the Arabic one, none empty and in the same order", () => {
    expect(shapeOf(table)).toEqual(shapeOf(arabicWords));
    for (const word of everyText(table)) expect(word.trim()).not.toBe("");
  });

  test("has for each count the forms of its language's plural categories, and one for none", () => {
    const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
    for (const name of COUNTED) {
      const expected = new Set(["zero", ...pluralCategories]);
      expect(new Set(Object.keys(table[name])), name).toEqual(expected);
      expect(table[name].other).toContain("{n}");
    }
  });

  test("counts as its language does", () => {
    const rules = new Intl.PluralRules(lang);
    holds(
      fc.property(fc.nat(100_000), fc.constantFrom(...COUNTED), (n, name) => {
        const forms = table[name] as Readonly<Record<string, string>>;
        const category = n === 0 ? "zero" : rules.select(n);
        const counted = arPlural(n, table[name], "latn", lang as PluralLanguage);
        expect(counted).toBe(forms[category]?.replace("{n}", String(n)));
      }),
    );
  });

  test("holds no control characters but joiners, no markup, and the places that the Arabic word has", () => {
    for (const [name, word] of Object.entries(arabicWords)) {
      if (typeof word !== "string") continue;
      const same = table[name as "page"].match(PLACES)?.sort();
      expect(same, name).toEqual(word.match(PLACES)?.sort());
    }
    for (const word of everyText(table)) {
      expect(word.replaceAll("\u200C", "")).not.toMatch(/[\p{Cc}\p{Cf}<>&"]/u);
      expect(bare(word)).not.toMatch(/[{}]/);
    }
  });

  test("is written in its own script", () => {
    const script = lang === "en" ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
    const foreign = lang === "en" ? /\p{Script=Arabic}/u : /\p{Script=Latin}/u;
    for (const word of everyText(table).filter((text) => /\p{L}/u.test(text))) {
      expect(bare(word)).toMatch(script);
      expect(bare(word)).not.toMatch(foreign);
    }
  });
});

test("reading time has all six Arabic forms", () => {
  const counts = [0, 1, 2, 3, 10, 11, 99, 100, 103];
  expect(counts.map((n) => arPlural(n, arabicWords.readingTime))).toEqual([
    "مدة القراءة: أقل من دقيقة",
    "مدة القراءة: دقيقة واحدة",
    "مدة القراءة: دقيقتان",
    "مدة القراءة: 3 دقائق",
    "مدة القراءة: 10 دقائق",
    "مدة القراءة: 11 دقيقة",
    "مدة القراءة: 99 دقيقة",
    "مدة القراءة: 100 دقيقة",
    "مدة القراءة: 103 دقائق",
  ]);
});

test.each([
  ["ar", "مدة القراءة: أقل من دقيقة"],
  ["fa", "کمتر از یک دقیقه مطالعه"],
  ["ur", "ایک منٹ سے کم کا مطالعہ"],
  ["ckb", "کەمتر لە خولەکێک بۆ خوێندنەوە"],
  ["en", "Less than a minute to read"],
])("reading time below half a minute in %s: %s", (lang, text) => {
  expect(arPlural(0, wordsFor(lang).readingTime, "latn", lang as PluralLanguage)).toBe(text);
});

/** The names in a table; those of a count's forms are its language's own. */
function shapeOf(table: object): unknown[] {
  return Object.entries(table).map(([name, word]) =>
    typeof word === "string" || (COUNTED as readonly string[]).includes(name)
      ? name
      : [name, ...Object.keys(word)],
  );
}

function everyText(table: object): string[] {
  return Object.values(table).flatMap((word: string | object) =>
    typeof word === "string" ? [word] : everyText(word),
  );
}
