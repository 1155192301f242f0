import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDateFunctions, type DateLanguageTag } from "../../plugin/dates/index.ts";
import {
  DATE_LANGUAGES,
  dateLanguageFor,
  languageOfDates,
} from "../../plugin/dates/languages/index.ts";
import type { DateStyle } from "../../plugin/dates/print-date.ts";
import { MONTHS, WEEKDAYS } from "../../plugin/dates/words.ts";
import { holds } from "../text/property.ts";

const DAY = "2017-11-26";
const OTHERS = DATE_LANGUAGES.filter((lang) => lang !== "ar");
const inLanguage = (lang: DateLanguageTag) => createDateFunctions({ lang });

describe("a date is printed in the site's language and digits", () => {
  const expected: Record<Exclude<DateLanguageTag, "ar">, Partial<Record<DateStyle, string>>> = {
    fa: {
      short: "۲۰۱۷/۱۱/۲۶",
      medium: "۲۶ نوامبر ۲۰۱۷",
      long: "۲۶ نوامبر ۲۰۱۷",
      full: "یکشنبه ۲۶ نوامبر ۲۰۱۷",
      monthYear: "نوامبر ۲۰۱۷",
      dayMonth: "۲۶ نوامبر",
      month: "نوامبر",
      year: "۲۰۱۷",
      weekday: "یکشنبه",
    },
    "fa-AF": { long: "۲۶ نومبر ۲۰۱۷" },
    ur: {
      short: "26/11/2017",
      long: "26 نومبر 2017",
      full: "اتوار، 26 نومبر 2017",
      monthYear: "نومبر 2017",
    },
    ckb: {
      short: "٢٦/١١/٢٠١٧",
      long: "٢٦ی تشرینی دووەمی ٢٠١٧",
      full: "یەکشەممە، ٢٦ی تشرینی دووەمی ٢٠١٧",
      monthYear: "تشرینی دووەمی ٢٠١٧",
      dayMonth: "٢٦ی تشرینی دووەم",
    },
    en: {
      short: "26/11/2017",
      medium: "26 November 2017",
      long: "26 November 2017",
      full: "Sunday, 26 November 2017",
      monthYear: "November 2017",
      dayMonth: "26 November",
    },
  };
  test.each(OTHERS)("%s", (lang) => {
    const { arDate } = inLanguage(lang);
    const styles = expected[lang as keyof typeof expected];
    for (const [style, text] of Object.entries(styles)) {
      expect(arDate(DAY, style as DateStyle), style).toBe(text);
    }
  });

  test("and a time, a range, a month alone and a year alone", () => {
    const fa = inLanguage("fa");
    expect(fa.arDateTime("2017-11-26T15:05")).toBe("۲۶ نوامبر ۲۰۱۷، ۱۵:۰۵");
    expect(fa.arRange("2017-11-26", "2017-11-28")).toBe("۲۶–۲۸ نوامبر ۲۰۱۷");
    expect(fa.arDate("2017-11")).toBe("نوامبر ۲۰۱۷");
    expect(fa.arDate("2017-11", "short")).toBe("۲۰۱۷/۱۱");
    expect(fa.arDate("2017")).toBe("۲۰۱۷");
    const en = inLanguage("en");
    expect(en.arDateTime("2017-11-26T15:05")).toBe("26 November 2017, 15:05");
    expect(en.arTime("2017-11-26T15:05", { hour12: true, zoneName: true })).toBe("3:05 pm GMT+3");
    expect(en.arRange("2017-10-30", "2017-11-02", "long")).toBe("30 October – 2 November 2017");
    expect(inLanguage("ckb").arRange("2017-11-26", "2017-11-28")).toBe("٢٦–٢٨ی تشرینی دووەمی ٢٠١٧");
    expect(en.timeTag(DAY, "full")).toBe(
      '<time datetime="2017-11-26">Sunday, 26 November 2017</time>',
    );
  });

  test("and the Hijri one", () => {
    const texts = OTHERS.map((lang) => inLanguage(lang).hijriDate("2017-11-26"));
    expect(texts).toEqual([
      "۸ ربیع‌الاول ۱۴۳۹ هجری قمری",
      "۸ ربیع‌الاول ۱۴۳۹ هجری قمری",
      "8 ربیع الاول 1439 ہجری",
      "٨ی ڕەبیعی یەکەمی ١٤٣٩ کۆچی",
      "8 Rabiʻ I 1439 AH",
    ]);
    expect(inLanguage("en").bothCalendars(DAY)).toBe(
      "Sunday, 26 November 2017 (8 Rabiʻ I 1439 AH)",
    );
  });

  test("and distances in time", () => {
    const now = "2017-11-26T12:00";
    const said = (lang: DateLanguageTag, value: string) =>
      createDateFunctions({ lang, now }).arRelative(value);
    expect(said("en", "2017-11-23T12:00")).toBe("3 days ago");
    expect(said("en", "2017-11-26T13:00")).toBe("in 1 hour");
    expect(said("en", "2017-11-25")).toBe("yesterday");
    expect(said("fa", "2017-11-23T12:00")).toBe("۳ روز پیش");
    expect(said("ur", "2015-11-23T12:00")).toBe("2 سال پہلے");
    expect(said("ckb", "2017-11-29T12:00")).toBe("دوای ٣ ڕۆژ");
    expect(inLanguage("en").arDuration({ years: 1, months: 6 })).toBe("1 year and 6 months");
    expect(inLanguage("fa").arDuration({ days: 2, hours: 1 })).toBe("۲ روز و ۱ ساعت");
  });
});

describe("the tables are CLDR's, pinned", () => {
  const spelt = (lang: string, options: Intl.DateTimeFormatOptions, time: number) =>
    new Intl.DateTimeFormat(`${lang}-u-ca-gregory`, { timeZone: "UTC", ...options }).format(time);

  test.each(OTHERS.filter((lang) => lang !== "ckb"))("months and weekdays of %s", (lang) => {
    const { months, weekdays } = languageOfDates(lang) ?? { months: [], weekdays: [] };
    const tag = lang === "en" ? "en-GB" : lang;
    expect(months).toEqual(
      months.map((_, month) => spelt(tag, { month: "long" }, Date.UTC(2017, month, 15))),
    );
    expect(weekdays).toEqual(
      weekdays.map((_, day) => spelt(tag, { weekday: "long" }, Date.UTC(2017, 0, 1 + day))),
    );
  });

  test.each(OTHERS)(
    "%s has twelve months, seven days and twelve Hijri months, none twice",
    (lang) => {
      const { months, weekdays, hijriMonths } = languageOfDates(lang)!;
      expect([months, weekdays, hijriMonths].map((names) => new Set(names).size)).toEqual([
        12, 7, 12,
      ]);
    },
  );
});

test("no language prints an Arabic month, nor any sign that nobody sees but ZWNJ", () => {
  const arabic = [...new Set(Object.values(MONTHS).flat()), ...WEEKDAYS].filter(
    // «مارس» is Persian too.
    (name) => !OTHERS.some((lang) => languageOfDates(lang)?.months.includes(name)),
  );
  const styles = fc.constantFrom<DateStyle>("short", "medium", "long", "full", "monthYear");
  const day = fc.date({
    min: new Date("1971-01-01"),
    max: new Date("2100-01-01"),
    noInvalidDate: true,
  });
  holds(
    fc.property(day, styles, fc.constantFrom(...OTHERS), (date, style, lang) => {
      const text = inLanguage(lang).arDate(date, style);
      expect(
        arabic.filter((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, "u").test(text)),
      ).toEqual([]);
      expect(text.replaceAll("\u200C", "")).not.toMatch(/[\p{Cf}\p{Cc}]/u);
      expect(text).toBe(text.trim());
    }),
  );
});

test("digits follow the language unless they are chosen", () => {
  expect(createDateFunctions({ lang: "fa", digits: "latn" }).arDate(DAY)).toBe("26 نوامبر 2017");
  expect(createDateFunctions({ digits: "arabext" }).arDate(DAY, "year")).toBe("۲۰۱۷");
  const persian = createDateFunctions({ lang: "fa" });
  expect(persian.arDate(DAY, "long", { lang: "ar" })).toBe("26 تشرين الثاني/ نوفمبر 2017");
  expect(persian.arDate(DAY, "long", { lang: "en", digits: "arab" })).toBe("٢٦ November ٢٠١٧");
  expect(persian.isoDate(DAY)).toBe("2017-11-26");
  expect(() => createDateFunctions({ lang: "fr" as DateLanguageTag })).toThrow(
    "The date option lang is",
  );
});

test.each([
  ["ar-IQ", "ar"],
  ["fa", "fa"],
  ["fa-IR", "fa"],
  ["fa-AF", "fa-AF"],
  ["fa-Arab-AF", "fa-AF"],
  ["en-GB", "en"],
  ["ur-IN", "ur"],
  ["ckb-IQ", "ckb"],
  ["fr", undefined],
])("a site in %s has dates in %s", (tag, lang) => {
  expect(dateLanguageFor(tag)).toBe(lang);
});
