import fc from "fast-check";
import { expect, test } from "vitest";
import { matchingForm, normalise, normaliseWithPlaces } from "../../plugin/text/index.ts";

const ARABIC = fc.array(
  fc.constantFrom(
    ..."أإآٱٲٳاىيیئكکةۃهؤوبتمـًّٰ١۲3 \u00A0\u200F\u061C\uFEFB\uFDF2A\u0301é«»".split(""),
  ),
  { maxLength: 30 },
);
const TEXT = fc.oneof(
  ARABIC.map((letters) => letters.join("")),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);

test("spellings that readers take for one have one form", () => {
  const pairs: [string, string][] = [
    ["تِشْـرين الأوّل", "تشرين الاول"],
    ["إيران", "ايران"],
    ["آب", "ا\u0653ب"],
    ["أيلول", "ا\u0654يلول"],
    ["ٲحمد ٱلله", "أحمد الله"],
    ["مدرسۃ", "مدرسة"],
    ["مستشفى", "مستشفي"],
    ["الأحزاب الکردیة", "الاحزاب الكردية"],
    ["القاهرة", "القاهره"],
    ["مسؤول", "مسوول"],
    ["مئة", "ميه"],
    ["٢٠١٩ ۲۰۱۹", "2019 2019"],
    ["BBC  عربي\u00A0", " bbc\tعربي"],
    ["\u200Fداعش\u200E", "داعش"],
    ["\uFEFBعب", "لاعب"],
    ["ﬁ", "fi"],
  ];
  for (const [one, other] of pairs) expect(normalise(one)).toBe(normalise(other));
});

test("letters that mean different things stay apart", () => {
  for (const [one, other] of [
    ["حب", "جب"],
    ["ماء", "ما"],
    ["كلب", "قلب"],
  ] as const) {
    expect(normalise(one)).not.toBe(normalise(other));
  }
});

test("normalising twice changes nothing", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const once = normalise(text);
      expect(normalise(once)).toBe(once);
      expect(once).toBe(once.trim());
    }),
    { numRuns: 3000, seed: 5 },
  );
});

test("places lead back to the letters that a form came from", () => {
  const text = "  في ١٢ تشـرين\u200F الأوّل ";
  const { text: plain, places } = normaliseWithPlaces(text);
  expect(plain).toBe("في 12 تشرين الاول");
  const start = plain.indexOf("تشرين");
  expect(text.slice(places[start], places[start + 5])).toBe("تشـرين\u200F");
  expect(text.slice(places[plain.indexOf("الاول")], places[plain.length])).toBe("الأوّل");
});

test("places grow with the form and stay within the text", () => {
  fc.assert(
    fc.property(TEXT, (text) => {
      const { text: plain, places } = normaliseWithPlaces(text);
      expect(plain).toBe(normalise(text));
      expect(places).toHaveLength(plain.length + 1);
      for (let index = 1; index < places.length; index++) {
        expect(places[index]).toBeGreaterThanOrEqual(places[index - 1]!);
        expect(places[index]).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 3000, seed: 6 },
  );
});

test("an id matches the name it was made from, and quotation marks do not count", () => {
  expect(matchingForm("sadr-city")).toBe(matchingForm("Sadr  City"));
  expect(matchingForm("تنظيم «داعش»")).toBe(matchingForm('تنظيم_"داعش"'));
  expect(matchingForm("«»")).toBe("");
});
