import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import { arabicSound, latinSound, vowelsApart } from "../../plugin/search/analysis/latin-sounds.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

const HEADLINES = [
  "«ناسا» تصور الجانب المظلم من القمر",
  "نساء يشاركن في السباق",
  "بوينغ تسلم طائرة جديدة",
  "بنك يرفع أرباحه",
  "كيري يلتقي نظيره",
  "قرى نائية بلا ماء",
  "هاتف سوني الجديد",
  "أحزاب سنية في البرلمان",
  "مطر على جدة",
  "نتائج جيدة للفريق",
  "هدف ميسي",
  "إيرباص تعلن أرباحها",
  "أزيز الطائرات",
  "مصفاة تويوتا",
  "عمدة شيكاغو يستقيل",
  "حقل شيفرون في الخليج",
  "متجر تشامبرز يفتح أبوابه",
  "مباراة روسيف الأخيرة",
  "تشيلسي يخسر أمام جاره",
  "يوتيوب يحذف مقاطع",
  "اليونسكو ترمم المئذنة",
  "يونيسيف تطعم الأطفال",
  "هاتف آيفون الجديد",
  "iPhone في الأسواق",
];

function archive() {
  const documents = HEADLINES.flatMap((title, place) => [
    document({ url: `/${place}/`, title }),
    document({ url: `/${place}/2/`, title }),
  ]);
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  return async (text: string) => {
    const { items } = await engine.search({ text, filters: {}, sort: "relevance" });
    const found = await Promise.all(items.map((item) => item.load()));
    return new Set(found.map(({ url }) => HEADLINES[Number(url.split("/")[1])]));
  };
}

describe("a name in Latin letters finds the Arabic one of its sound", () => {
  test.each([
    ["NASA", "«ناسا» تصور الجانب المظلم من القمر"],
    ["Boeing", "بوينغ تسلم طائرة جديدة"],
    ["Kerry", "كيري يلتقي نظيره"],
    ["Sony", "هاتف سوني الجديد"],
    ["Jeddah", "مطر على جدة"],
    ["Messi", "هدف ميسي"],
    ["Airbus", "إيرباص تعلن أرباحها"],
    ["toyota", "مصفاة تويوتا"],
    ["Chicago", "عمدة شيكاغو يستقيل"],
    ["Chevron", "حقل شيفرون في الخليج"],
    ["Chambers", "متجر تشامبرز يفتح أبوابه"],
    ["Rousseff", "مباراة روسيف الأخيرة"],
    ["Chelsea", "تشيلسي يخسر أمام جاره"],
    ["YouTube", "يوتيوب يحذف مقاطع"],
    ["UNESCO", "اليونسكو ترمم المئذنة"],
    ["unicef", "يونيسيف تطعم الأطفال"],
  ])("%s: %s", async (query, headline) => {
    expect(await archive()(query)).toEqual(new Set([headline]));
  });

  test("beside what the archive writes in Latin letters", async () => {
    const both = new Set(["هاتف آيفون الجديد", "iPhone في الأسواق"]);
    expect(await archive()("iPhone")).toEqual(both);
  });

  test.each(["hello", "CNN", "xyz", "Nadal", "ISIS"])("%s has none", async (query) => {
    expect(await archive()(query)).toEqual(new Set());
  });
});

describe("a name that an article has in both scripts", () => {
  const both = ["«تسلا» (Tesla) تعرض سيارة", "Tesla opens a factory", "مصنع تسلا", "وسائل للتسلية"];
  const rest = Array.from({ length: 40 }, (_, place) => `خبر رقم ${place + 900}`);
  const ask = async (text: string) => {
    const documents = [...both, ...rest].map((title, place) =>
      document({ url: `/${place}/`, title }),
    );
    vi.stubGlobal("fetch", fetching(searchFiles(documents)));
    const { items } = await openSearchEngine("/search/").search({
      ...{ text, filters: {}, sort: "relevance" },
    });
    const found = await Promise.all(items.map((item) => item.load()));
    return new Set(found.map(({ url }) => both[Number(url.split("/")[1])]));
  };

  test.each(["Tesla", "تسلا"])("is found in both by %s", async (text) => {
    expect(await ask(text)).toEqual(new Set(both.slice(0, 3)));
  });
});

test("a name in Latin letters finds no word that ends as if it were a name: `Tesla` is not «تصله»", async () => {
  const titles = [
    "رسائل تصله كل يوم",
    "رسائل تصله كل يوم",
    "رسائل تصله",
    "مصنع تسلا",
    "سيارة تسلا",
  ];
  const documents = titles.map((title, place) => document({ url: `/${place}/`, title }));
  vi.stubGlobal("fetch", fetching(searchFiles(documents)));
  const engine = openSearchEngine("/search/");
  const { count } = await engine.search({ text: "Tesla", filters: {}, sort: "relevance" });
  expect(count).toBe(2);
});

test("whatever is typed has a sound of Arabic letters", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz") });
  fc.assert(
    fc.property(letters, (word) => {
      expect(latinSound(word) ?? "").toMatch(/^[\u0621-\u064A]*$/);
      expect(vowelsApart(word, arabicSound("ناسا"))).toBeGreaterThanOrEqual(0);
    }),
  );
});
