import { expect, test } from "vitest";
import { pluralsOf } from "../../plugin/search/analysis/plurals.ts";
import { wordsOf } from "../../plugin/search/analysis/words-of.ts";

const formOf = (word: string) => wordsOf(word).map(({ form }) => form);

const SAME = `
  الأميركية الأمريكية
  ترامب ترمب
  الصحافيون الصحفيون
  بالأوربيين بالأوروبيين
  الأوربية الأوروبية
  كوردستان كردستان
  الكيماوي الكيميائي
  لإسطنبول لاستانبول
  التليفزيون التلفزيون
  فايسبوك فيسبوك
  أوكراينا أوكرانيا
  شئون شؤون
  مائة مئة
  المايكروسوفت الميكروسوفت
`;

test.each(
  SAME.trim()
    .split("\n")
    .map((line) => line.trim().split(" ") as [string, string]),
)("%s is %s", (one, other) => {
  expect(formOf(one)).not.toEqual([]);
  expect(formOf(one)).toEqual(formOf(other));
});

test.each([
  ["صحف", "صحافة"],
  ["عرب", "أوروبا"],
])("%s is not %s", (one, other) => {
  expect(formOf(one)).not.toEqual(formOf(other));
});

test.each([
  ["أبوبكر", "أبو بكر"],
  ["لأبوظبي", "لأبو ظبي"],
  ["نورالدين", "نور الدين"],
  ["وعلاءالدين", "وعلاء الدين"],
  ["عبدالرحمن", "عبد الرحمن"],
  ["نصرالله", "نصر الله"],
  ["أبوعبدالله", "أبو عبد الله"],
])("%s is %s", (joined, apart) => {
  expect(formOf(joined)).toEqual(formOf(apart));
});

test.each(["أبوابها", "أبواب", "الخالدين", "والدين", "أبوة", "والله"])("%s is one word", (word) => {
  expect(formOf(word)).toHaveLength(1);
});

const PLURALS = `
  صاروخ صواريخ
  شاطئ شواطئ
  جزيرة جزر
  شاهد شهود
  أستاذ أساتذة
  جائزة جوائز
  إعصار أعاصير
  مقهى مقاه
  وسيلة وسائل
  حليف حلفاء
`;

test.each(
  PLURALS.trim()
    .split("\n")
    .map((line) => line.trim().split(" ") as [string, string]),
)("%s stands with %s", (one, other) => {
  const [singular = "", plural = ""] = [...formOf(one), ...formOf(other)];
  expect(pluralsOf(singular)).toContain(plural);
  expect(pluralsOf(plural)).toContain(singular);
});
