import { MONTHS, WEEKDAYS } from "../dates/words.ts";
import { normalise } from "../text/index.ts";

/** Spans of time, counted or not, and where in time they lie; this project's own list. */
const SPANS = `
  يوم يومين أيام أسبوع أسبوعين أسابيع شهر شهرا شهرين أشهر شهور سنة سنتين سنوات عام عاما عامين أعوام ساعة ساعتين ساعات دقيقة دقائق
  اليوم اليومين الأيام الأسبوع الأسابيع الشهر الأشهر السنة السنوات العام العامين الأعوام الساعة الساعات
  أمس غدا الماضي الماضية المقبل المقبلة القادم القادمة الجاري الجارية الحالي الحالية
  صباح مساء ظهر ليلة فجر الصباح المساء الليلة صباحا مساء ظهرا ليلا فجرا
  الآن حاليا مؤخرا يوميا أسبوعيا شهريا سنويا مطلع منتصف أوائل أواخر
`;

/** Words of number. */
const NUMBERS = `
  واحد واحدة اثنان اثنين ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة
  عشرون عشرين ثلاثون ثلاثين أربعون أربعين خمسون خمسين مئة مائة مئات ألف آلاف مليون ملايين مليار مليارات
  الأول الأولى الثاني الثانية الثالث الثالثة الرابع الرابعة الخامس الخامسة
`;

const NUMBER_WORDS: ReadonlySet<string> = new Set(normalise(NUMBERS).split(" "));

const CALENDAR_WORDS: ReadonlySet<string> = new Set(
  [...Object.values(MONTHS).flat(), ...WEEKDAYS, SPANS]
    .flatMap((text) => normalise(text).split(" "))
    .filter((word) => word !== ""),
);

/** Does the word, in matching form, say when something happens, so that no topic is named by it? */
export function isCalendarWord(word: string): boolean {
  return CALENDAR_WORDS.has(word);
}

/** Is it a number in digits or in words? */
export function isNumber(word: string): boolean {
  return /\d/.test(word) || NUMBER_WORDS.has(word);
}
