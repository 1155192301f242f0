import fc from "fast-check";
import { expect, test } from "vitest";
import { beginningOf } from "../../plugin/search/browser/beginning.ts";
import { areSame } from "../../plugin/search/browser/same-text.ts";

const AGENCY = `قال مسؤول في وزارة المياه إن السد الجديد على نهر الوادي سيبدأ تخزين المياه في الخريف
المقبل، وإن القرى القريبة منه ستحصل على حصتها من الري قبل نهاية العام الحالي.`;

const same = (one: string, other: string) => areSame(beginningOf(one), beginningOf(other));

test("what an agency sent is one text under another dateline and with another end", () => {
  expect(same(AGENCY, `الرياض - واس: ${AGENCY}`)).toBe(true);
  expect(same(AGENCY, `${AGENCY} وأضاف المسؤول أن الأعمال تجري في موعدها.`)).toBe(true);
});

test("two reports of one event are two texts, and so are two columns of one name", () => {
  const other = `افتتح الوزير صباح اليوم محطة لتخزين المياه قرب السد الجديد على نهر الوادي، وحضر
    الافتتاح ممثلون عن القرى التي تنتظر حصتها من مياه الري منذ أعوام.`;
  expect(same(AGENCY, other)).toBe(false);
  expect(same("غير متاح", "غير متاح")).toBe(false);
});

test("a text of some length is its own, however it is set", () => {
  const word = fc.constantFrom(
    "سوق",
    "نهر",
    "جسر",
    "مدينة",
    "قطار",
    "مسرح",
    "حقل",
    "ميناء",
    "غابة",
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 60, maxLength: 90 }), (words) => {
      const [one, other] = [words.join(" "), words.join("\n\n")].map(beginningOf);
      expect(one).toEqual(other);
    }),
  );
});
