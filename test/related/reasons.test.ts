import { describe, expect, test } from "vitest";
import { isEmptyInHead } from "../../plugin/related/empty-words.ts";
import { RelatedIndex, type RelatedInput } from "../../plugin/related/index.ts";
import { normalise } from "../../plugin/text/index.ts";

/** What the first of two reports with these headlines has in common with the second. */
function reason(first: string, second: string, source = "المساء"): readonly string[] {
  const rest = (at: number) => Array.from({ length: 12 }, (_, word) => `كلمة${at}و${word}`);
  const titles = [first, second, "خبر ثالث", "خبر رابع", "خبر خامس"];
  const inputs = titles.map((title, at): RelatedInput => {
    const body = `${title} ${rest(at).join(" ")}`;
    return { id: `${at}`, title, lead: "", body, topics: [], date: at * 8e8, source };
  });
  const found = RelatedIndex.build(inputs, { minimum: 0 }).related(0);
  return found.find(({ index }) => index === 1)?.reason ?? [];
}

describe("a name is said whole", () => {
  test.each([
    ["سفر ولي العهد السعودي إلى باريس", "خطاب ولي العهد السعودي أمام القمة", "ولي العهد السعودي"],
    ["لقاء محمد بن راشد ووفد الطلبة", "رسالة من محمد بن راشد", "محمد بن راشد"],
    ["افتتاح مركز الملك حسين للسرطان غدا", "تبرعات في مركز الملك حسين للسرطان", "مركز الملك حسين"],
    ["استقالة عبد الرحمن منيف", "رواية من عبد الرحمن منيف", "عبد الرحمن منيف"],
  ])("«%s» and «%s»", (first, second, whole) => {
    expect(reason(first, second)[0]).toContain(whole);
  });
});

describe("half a name is not said", () => {
  test.each([
    ["لقاء محمد بن راشد", "رسالة من محمد بن نايف"],
    ["وفاة أبو العلا", "معرض أبو سمبل"],
    ["تعيين رئيس الجامعة", "استقالة رئيس البلدية"],
  ])("«%s» and «%s»", (first, second) => {
    for (const words of reason(first, second)) {
      expect(words).not.toMatch(/(?:^| )(?:بن|أبو|رئيس)$|^محمد/);
    }
  });
});

test.each([
  ["الثلاثاء الحافل في البرلمان", "ندوة الثلاثاء في المتحف"],
  ["بيان المساء عن الأسعار", "عودة المساء إلى القراء"],
  ["مليون ريال لبناء مدرسة", "خسارة مليون ريال في السباق"],
  ["عام على افتتاح المتحف", "عام على رحيل الشاعر"],
  ["الحصاد هذا العام", "سباق الزوارق هذا العام"],
])("what does not say what «%s» is about is no reason", (first, second) => {
  expect(reason(first, second)).not.toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^(?:الثلاثاء|المساء|مليون ريال|ريال|عام|العام|هذا العام)$/),
    ]),
  );
});

test("of two as alike, the one that is nearer in time comes first", () => {
  const report = (id: string, day: number, title: string): RelatedInput => ({
    id,
    title,
    lead: title,
    body: title,
    topics: [],
    date: day * 86_400_000,
  });
  const found = RelatedIndex.build([
    report("اليوم", 400, "ترميم جسر الأئمة القديم"),
    report("أمس", 399, "زوار جسر الأئمة"),
    report("قبل عام", 10, "مصابيح جسر الأئمة"),
    ...["حصاد القمح", "مهرجان الزهور", "سباق الزوارق"].map((title, at) =>
      report(`${at}`, at * 50, title),
    ),
  ]);
  expect(found.related(0).map(({ index }) => index)).toEqual([1, 2]);
});

describe("empty words of a headline", () => {
  const filler = ["حصاد القمح", "مهرجان الزهور", "سباق الزوارق", "ندوة الشعر"];
  const nearest = (title: string, ...others: readonly string[]) => {
    const inputs = [title, ...others, ...filler].map(
      (text, at): RelatedInput => ({
        id: `${at}`,
        title: text,
        lead: text,
        body: `${text} سطر${at} حاشية${at}`,
        topics: [],
        date: at * 8e8,
      }),
    );
    return RelatedIndex.build(inputs, { minimum: 0 }).related(0)[0]?.index;
  };

  test.each([
    ["أحمد عيد يتوج بطل السوبر", "برلين يتوج عداء كينيا", "تذاكر السوبر عند أحمد عيد"],
    ["إيفرتون يمدد عقد ميرالاس", "بلدية الخبر تدرس كيف يمدد الأنبوب", "إصابة في إيفرتون"],
    ["الصين تناقش الخطة في أكتوبر المقبل", "معرض الوظائف في أكتوبر المقبل", "صادرات الصين"],
    ["منتدى الأردن في سبتمبر", "نهائي الكأس في سبتمبر", "غرفة تجارة الأردن"],
    ["كاظم الساهر ينشر صورة", "نادي الجواد ينشر صورة", "حفلة في قرطاج يغنيها كاظم الساهر"],
  ])("do not win: «%s» is nearer to «%s» than to «%s» by none of them", (title, empty, subject) => {
    expect(nearest(title, empty, subject)).toBe(2);
  });

  test.each("يتوج يمدد يفتتح سيغادر يستقبل".split(" "))("«%s» is one", (word) => {
    expect(isEmptyInHead(normalise(word))).toBe(true);
  });

  test.each("يمني يورو سيارة يوسف سيناء ينبع يوفنتوس يهود يد بيان".split(" "))(
    "«%s» is none",
    (word) => {
      expect(isEmptyInHead(normalise(word))).toBe(false);
    },
  );
});
