import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  blockDirection,
  languageAttributes,
  languageDirection,
  languageOfTag,
  textLanguage,
} from "../../plugin/text/index.ts";
import { holds } from "./property.ts";

const ARABIC = { lang: "ar", dir: "rtl" } as const;
const ENGLISH = { lang: "en", dir: "ltr" } as const;

describe("a language runs as the script it is written in", () => {
  test.each(["ar", "ar-IQ", "fa", "fa-AF", "ur", "ckb", "he", "yi", "ps", "ug", "sd", "dv", "syr"])(
    "%s from right to left",
    (tag) => expect(languageDirection(tag)).toBe("rtl"),
  );
  test.each(["pa-PK", "uz-AF", "az-Arab", "ku-Arab", "ff-Adlm", "tr-Arab", "AR-iq"])(
    "%s from right to left, for its region or script",
    (tag) => expect(languageDirection(tag)).toBe("rtl"),
  );
  test.each(["en", "fr-CA", "tr", "ku", "ckb-Latn", "ar-Latn", "ru", "el", "hy", "zh", "ja", "hi"])(
    "%s from left to right",
    (tag) => expect(languageDirection(tag)).toBe("ltr"),
  );
  test.each(["und", "mul", "zxx", "xx"])("%s nobody knows how", (tag) =>
    expect(languageDirection(tag)).toBeUndefined(),
  );
});

describe("on an Arabic page", () => {
  test.each([
    ["en", "Organisers said the «المتنبي» hall had doubled in size.", ' lang="en" dir="ltr"'],
    ["fr", "Le Phare", ' lang="fr" dir="ltr"'],
    ["ru", "Правда", ' lang="ru" dir="ltr"'],
    ["fa", "تهران در شب", ' lang="fa" dir="rtl"'],
    ["ar-EG", "القاهرة", ' lang="ar-EG" dir="rtl"'],
    ["ar", "القاهرة", ""],
    ["en", "القاهرة", ""],
    ["en", "2017", ' lang="en" dir="ltr"'],
    ["fa", "BBC News", ' dir="ltr"'],
    ["und", "القاهرة", ' lang="und" dir="rtl"'],
    [undefined, "Report on Water, Part 1/2.", ' dir="ltr"'],
    [undefined, "Report | تقرير", ""],
    [undefined, "القاهرة", ""],
    [undefined, "2017", ""],
    [undefined, "", ""],
  ])("a text of an article in %s: %s", (tag, text, attributes) => {
    const own = tag === undefined ? undefined : languageOfTag(tag);
    expect(languageAttributes(textLanguage(text, own, ARABIC))).toBe(attributes);
  });
});

describe("on an English page", () => {
  test.each([
    ["ar", "قالت BBC إن القاعة اتسعت.", ' lang="ar" dir="rtl"'],
    ["en", "Organisers said the «المتنبي» hall", ""],
    ["de", "Der Saal „المتنبي“", ' lang="de" dir="ltr"'],
    ["ar", "BBC", ""],
    [undefined, "القاهرة!", ' dir="rtl"'],
    [undefined, "قالت BBC", ""],
    [undefined, "Cairo", ""],
  ])("a text of an article in %s: %s", (tag, text, attributes) => {
    const own = tag === undefined ? undefined : languageOfTag(tag);
    expect(languageAttributes(textLanguage(text, own, ENGLISH))).toBe(attributes);
  });
});

test("a text without a language of its own runs as its block does, and nothing is said of its language", () => {
  const letters = fc.constantFrom(..."aZéЯ漢ابپ۱1 .-—«»!؟");
  holds(
    fc.property(fc.string({ unit: letters }), (text) => {
      const { lang, dir = "rtl" } = textLanguage(text, undefined, ARABIC);
      expect([lang, dir]).toEqual([undefined, blockDirection(text)]);
    }),
  );
});

test("no text is said to be in a language that runs against all its letters", () => {
  const tags = fc.constantFrom("ar", "fa", "he", "en", "tr", "ru");
  holds(
    fc.property(fc.string({ unit: fc.constantFrom(..."ab اب1.") }), tags, (text, tag) => {
      for (const page of [ARABIC, ENGLISH]) {
        const { lang, dir = page.dir } = textLanguage(text, languageOfTag(tag), page);
        if (/^[^a-z]*[اب][^a-z]*$/.test(text)) expect(dir).toBe("rtl");
        if (/^[^اب]*[a-z][^اب]*$/.test(text)) expect(dir).toBe("ltr");
        if (lang !== undefined) expect(languageDirection(lang)).toBe(dir);
      }
    }),
  );
});
