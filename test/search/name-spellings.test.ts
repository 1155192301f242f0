import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { soundOf } from "../../plugin/search/analysis/sounds.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { nameSpellings } from "../../plugin/search/index/name-spellings.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Headlines that fill an archive, so that words of the others say something. */
const FILLING = Array.from(
  { length: 40 },
  (_, place) => `خبر رقم ${place} من القرية ${place + 900}`,
);

function archiveOf(headlines: readonly string[], texts: readonly string[] = []) {
  const documents = [...headlines, ...FILLING].map((title, place) =>
    document({ url: `/${place}/`, title, text: texts[place] ?? "", lead: "" }),
  );
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  return async (text: string) =>
    (await engine.search({ text, filters: {}, sort: "relevance" })).count;
}

describe("spellings of a name that stand in one company are one name:", () => {
  test.each([
    ["فيرغسن", "فيرجسون", "المدرب % يشرف على تدريب الفريق الأحمر في الملعب"],
    ["الكونغرس", "الكونجرس", "مجلس الشيوخ في % يصوت على قانون الموازنة"],
    ["روديغير", "روديجر", "المدافع % يغيب عن منتخب الشمال بسبب إصابة"],
    ["مورينيو", "مورينهو", "المدرب % يشرف على تدريب الفريق الأزرق في الملعب"],
    ["سالزبورغ", "سالزبورج", "مهرجان % للموسيقى يفتتح موسم الصيف"],
    ["سان جيرمان", "سان جرمان", "نادي % يتعاقد مع حارس جديد في باريس"],
  ])("%s and %s", async (one, other, headline) => {
    const headlines = [one, one, one, other, other].map((name) => headline.replace("%", name));
    const count = archiveOf(headlines);
    expect([await count(one), await count(other)]).toEqual([5, 5]);
  });

  test("«بوينغ» is «بوينج» though one of them stands with «ال» here and there", async () => {
    const headline = "شركة % لصناعة الطائرات تسلم دفعة جديدة إلى الناقلة الوطنية";
    const names = ["بوينج", "بوينج", "بوينج", "البوينج", "بوينغ", "بوينغ", "بوينغ", "بوينغ"];
    const count = archiveOf(names.map((name) => headline.replace("%", name)));
    expect([await count("بوينغ"), await count("بوينج")]).toEqual([8, 8]);
  });

  test("a rare one is told by texts too", async () => {
    const headline = "مفاوضات فيينا حول الملف النووي تمدد يومين";
    const texts = ["موغيريني", "موغيريني", "موغيريني", "موغريني", "موغريني"];
    const count = archiveOf(
      Array(5).fill(headline),
      texts.map((name) => `وقالت ${name} إن الطرفين اقتربا.`),
    );
    expect([await count("موغيريني"), await count("موغريني")]).toEqual([5, 5]);
  });

  test("but no vowel stands for another: «عبادي» is not «عبيدي»", async () => {
    const headline = "الوزير % يفتتح مدرسة جديدة في العاصمة ويلقي كلمة";
    const names = ["العبادي", "العبادي", "العبادي", "العبيدي", "العبيدي"];
    const count = archiveOf(names.map((name) => headline.replace("%", name)));
    expect([await count("العبادي"), await count("العبيدي")]).toEqual([3, 2]);
  });

  test("a plural in another spelling is none: «المتفرجين» are not «المتفرغين»", async () => {
    const headline = "عدد % في القاعة الكبرى يزداد كل أسبوع";
    const names = ["المتفرجين", "المتفرجين", "المتفرجين", "المتفرّجن", "المتفرّجن", "متفرج"];
    const count = archiveOf(names.map((name) => headline.replace("%", name)));
    expect(await count("المتفرجن")).toBe(2);
  });

  test("a name whose words are both spelt with another letter, in whatever company", async () => {
    const count = archiveOf([
      ...Array(3).fill("بورصة هونغ كونغ تغلق على ارتفاع"),
      ...Array(3).fill("مهرجان هونج كونج للسينما يكرم مخرجا"),
      ...Array(3).fill("بعثة الفاغ تصل إلى الميناء"),
      ...Array(3).fill("سوق الفاج يعرض تمرا"),
    ]);
    expect([await count("هونغ كونغ"), await count("هونج كونج")]).toEqual([6, 6]);
    expect([await count("الفاغ"), await count("الفاج")]).toEqual([3, 3]);
  });

  test("in another company they are two", async () => {
    const count = archiveOf([
      ...Array(4).fill("إيلون ماسك يعرض سيارة كهربائية في المصنع"),
      ...Array(4).fill("موسكو تستضيف وفد الحكومة وتوقع اتفاق السلام"),
    ]);
    expect([await count("ماسك"), await count("موسكو")]).toEqual([4, 4]);
  });
});

describe("whatever they stand with, one name are", () => {
  test.each([
    ["كلينتون", "كلنتون"],
    ["شفاينشتايغر", "شفاينشتايجر"],
    ["رونالدو", "رنالدو"],
    ["واشنطن", "واشنطون"],
  ])("%s and %s", async (one, other) => {
    const count = archiveOf([
      ...Array(8).fill(`${one} يلتقي بالصحافة في الملعب الكبير`),
      `لا يعرف أحد من يكون ${other} هذا`,
    ]);
    expect([await count(one), await count(other)]).toEqual([9, 9]);
  });
});

test.each([
  ["a «و» before another word", "وتخلل", "ويتخلل", "تخلل الحفل خطاب"],
  ["a verb in two forms", "وضعت", "وضيعت", "وضع المدير خطة"],
  ["a plural in two cases", "الكاتدرائيون", "الكاتدرائيين", "حجر قديم"],
])("%s is none: %s and %s", (_, one, other, more) => {
  const words = (form: string, articles: number, heads: readonly number[]) => ({
    word: form,
    articles,
    definite: 0,
    heads,
    few: heads,
  });
  const others = more.split(" ").map((form) => words(form, 50, [4, 5]));
  expect(nameSpellings([words(one, 40, [1]), words(other, 1, [2]), ...others], 60)).toEqual([]);
});

describe("a spelling that the archive lacks finds the one that it has:", () => {
  test.each([
    ["تيسلا", "تسلا"],
    ["غريزمان", "جريزمان"],
    ["نايمار", "نيمار"],
    ["نيو يورك", "نيويورك"],
    ["كوالا لمبور", "كوالالمبور"],
    ["بنلادن", "بن لادن"],
    ["سنابشات", "سناب شات"],
  ])("%s as %s", async (typed, written) => {
    const count = archiveOf(Array(3).fill(`تقرير عن ${written} ينشر اليوم`));
    expect(await count(typed)).toBe(3);
  });
});

test("«بيكين» is «بكين», though the archive has a «بيك»", async () => {
  const count = archiveOf([
    ...Array(4).fill("قمة في بكين"),
    ...Array(2).fill("سيارة بيك أمام الباب"),
  ]);
  expect(await count("بيكين")).toBe(6);
});

test("«بوتن», which the archive lacks, is «بوتين», and no more «وتن» with «ب»", async () => {
  const count = archiveOf([
    ...Array(4).fill("قمة بوتين في سوتشي"),
    ...Array(2).fill("بلدة وتن تستقبل ضيوفا"),
  ]);
  expect(await count("بوتن")).toBe(6);
  expect(await count("وتن")).toBe(2);
});

test("common nouns are no spellings of each other, whatever they stand with", async () => {
  const count = archiveOf([
    ...Array(4).fill("جوائز الكاتب والكاتبة في معرض المدينة وكاتب الرواية"),
    ...Array(4).fill("جوائز الكتاب والكتب في معرض المدينة وكتاب الرواية"),
  ]);
  expect(await count("رواية")).toBe(8);
  expect(await count("«كاتب الرواية»")).toBe(4);
});

test("a group has each word once, and words of one sound, in whatever order words come", () => {
  const word = fc.string({ unit: fc.constantFrom(..."كجغقمسناوي"), minLength: 4, maxLength: 7 });
  const words = fc.uniqueArray(
    fc.record({
      word,
      articles: fc.constant(3),
      definite: fc.constant(0),
      heads: fc.uniqueArray(fc.nat({ max: 20 }), { minLength: 1, maxLength: 3 }),
      few: fc.uniqueArray(fc.nat({ max: 20 }), { minLength: 3, maxLength: 3 }),
    }),
    { selector: (one) => one.word, maxLength: 25 },
  );
  fc.assert(
    fc.property(words, (all) => {
      const groups = nameSpellings(all, 21);
      const flat = groups.flat();
      expect(new Set(flat).size).toBe(flat.length);
      for (const group of groups) expect(new Set(group.map(soundOf)).size).toBe(1);
      const reversed = nameSpellings(all.toReversed(), 21).map((group) => [...group].sort());
      expect(reversed).toEqual(groups.map((group) => [...group].sort()));
    }),
  );
});
