import { type NormalisedWithPlaces, normalise } from "../text/index.ts";
import type { Expression } from "./parse-expression.ts";
import { anyOf, DAY_ORDINALS, WEEKDAY_NUMBERS } from "./parse-words.ts";

/**
 * What is divided or numbered by the number behind it: «الأسبوع 2 من آب», «العدد 12، كانون الأول».
 * From the traps that Arabic news was seen to set, and their like.
 */
const NUMBERED = set(`
  أسبوع أسبوعين نصف نصفين ثلث ربع خمس عقد قرن دفعة جولة مرحلة فصل شوط دورة حلقة جزء مجلد مج طبعة ط
  باب مادة فقرة بند عدد عددان عددين أعداد رقم أرقام صفحة صفحتان صفحتين صفحات ص لوحة ملحق نسخة قاعة
  بوابة غرفة طابق قسم ملف خط محور شقة مبنى درس سورة آية حديث شكل جدول ج ع
`);
/** Definite words before an ordinal that do not take it as their adjective. */
const DAYS = new Set([...WEEKDAY_NUMBERS.keys(), ...set("اليوم الموافق المصادف التاريخ إلى")]);
/** «قمة العشرين», «دول العشرين». */
const TWENTY = set("قمة قمم مجموعة دول منتدى");

const ANY_ORDINAL = anyOf(DAY_ORDINALS);
const NUMBER = /^\d/;
const NUMBER_WITH_ARTICLE = /^ال ?\d/;
const ORDINAL = new RegExp(`^(?:${ANY_ORDINAL}|اول)(?!\\p{L})`, "u");
const FIRST_NIGHT = /^غره/;
const TENS = /^(?:العشر|الثلاث)[يو]ن/;
/** «الأول و» of «الأول والثاني من آب», which are days together or none. */
const EARLIER = new RegExp(
  `(?:(?:${ANY_ORDINAL})|(?:ال ?)?\\d{1,2}) ?(?:و|او|الي|حتي|[-–—،,])? ?$`,
  "u",
);
const UNIT_AND =
  /(?:الاول|الحادي|الواحد|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع) ?و ?$/;
const DEFINITE = /^(?:[وفبك]?ال|[وف]?لل)/;
const ARTICLE_OR_CLITIC = /^(?:[وفبك]?ال|[وف]?لل|[وفبلك])/;
const POSSESSED = /(?:ها|هم|نا|ه)$/;
const PARTICLES = set(
  "منه منها منهم فيه فيها له لها لهم به بها عنه عنها عليه عليها عليهم إليه إليها إليهم لديه معه معها عنده",
);
const FEMININE_ORDINAL = /^(?:الاولي|\p{L}+ه) /u;
const FEMININE = /(?:ة|ات)$/;
const NO_GENDER = /^(?:\d|ال ?\d|العشر|الثلاث[يو])/;
const STOP = /^(?:ال ?)?\d{1,2} ?([.،,]) ?\p{L}/u;
/** «آب 7 2019», where nothing says that the numbers are of one date. */
const MONTH_FIRST = /^\p{L}[^\d]*\d{1,2} ?(?<mark>[-/\\،,]?) ?\d{4}/u;
/** «ك2 2019», which is a vitamin as well. */
const SHORT_MONTH = /^[كت][12] /;
const REACH = 60;

/**
 * Is the number or ordinal with which an expression begins that of something else, and no day?
 * The ordinal of «النصف الثاني من تموز» belongs to the noun before it; the number of «العدد 12،
 * كانون الأول» counts issues; and in prose a full stop or comma behind a number ends a clause.
 */
export function isNoDay(
  original: string,
  { text, places }: NormalisedWithPlaces,
  start: number,
  { date, end }: Expression,
): boolean {
  const here = text.slice(start, end);
  if (FIRST_NIGHT.test(here)) return false;
  if (SHORT_MONTH.test(here)) return true;
  const monthFirst = date?.precision === "month" ? null : MONTH_FIRST.exec(here);
  if (monthFirst !== null && !ORDINAL.test(here) && !NUMBER_WITH_ARTICLE.test(here)) {
    return monthFirst.groups!.mark === "" || /\d ?$/.test(text.slice(start - 2, start));
  }
  const ordinal = ORDINAL.test(here) || NUMBER_WITH_ARTICLE.test(here);
  if (!ordinal && !NUMBER.test(here)) return false;
  const mark = STOP.exec(here)?.[1];
  if (mark !== undefined && !new RegExp(`\\${mark} ?\\d{4}`).test(here)) return true;
  let before = text.slice(Math.max(0, start - REACH), start);
  if (TENS.test(here) && UNIT_AND.test(before)) return true;
  const attached = !ordinal && /(?<!\p{L})ال ?$/u.test(before);
  if (attached) before = before.replace(/ال ?$/, "");
  for (let round = 0; round < 3 && EARLIER.test(before); round++) {
    before = before.replace(EARLIER, "");
  }
  const word = /(\p{L}+)(?: ?[.:(]? ?)$/u.exec(before);
  if (word === null) return false;
  const known = word[1]!;
  if (NUMBERED.has(known) || NUMBERED.has(known.replace(ARTICLE_OR_CLITIC, ""))) return true;
  if ((!ordinal && !attached) || PARTICLES.has(known)) return false;
  if (!/ $/.test(word[0]) || /[.:(]/.test(word[0])) return false;
  if (TENS.test(here) && TWENTY.has(known)) return true;
  const from = Math.max(0, start - REACH) + word.index;
  const written = original.slice(places[from]!, places[from + known.length]!).trim();
  if (!DEFINITE.test(known)) return POSSESSED.test(written);
  const feminine = FEMININE_ORDINAL.test(here);
  // «الجمعة الثانية من آب» is the second Friday; «الإسكندرية الأول من يناير» no Alexandria.
  if (feminine && FEMININE.test(written)) return true;
  const agrees = !FEMININE.test(written) || attached || NO_GENDER.test(here);
  return agrees && !DAYS.has(known.replace(/^[وفبك](?=ال)/, ""));
}

function set(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(normalise));
}
