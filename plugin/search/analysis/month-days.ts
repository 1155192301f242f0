import { HIJRI_BEGINNINGS, hijriMonthAt } from "./hijri-months.ts";
import { type FoundMonth, findMonths, isOfMonth, monthNumber } from "./months.ts";
import { ordinalAt } from "./number-words.ts";
import { wordsOf } from "./words-of.ts";

/*
 * Days without a year, «3 آذار» and «العاشر من محرم». Each has a form for the articles that say it,
 * whatever they call its month, and one for those that are of it. No word of a text has such a form.
 */

/** A day of a year. */
export interface MonthDay {
  readonly day: number;
  /** From 1. */
  readonly month: number;
  readonly isHijri: boolean;
}

/** A day among words: its place, and how many words it has. */
export interface FoundDay extends MonthDay {
  readonly at: number;
  readonly length: number;
}

const DAY_OF_MONTH = /^(?:[1-9]|[12]\d|3[01])$/;
/** What may stand between a day and its month: «أول أيام رمضان», «10 من شهر رجب». */
const BETWEEN: ReadonlySet<string> = new Set(formsOf("شهر أيام يوم"));
/** «الأسبوع الأول من رمضان» is no day. */
const PART = /^[وفبل]?(?:ال)?(?:اسبوع|نصف|ثلث|ربع|شطر|عشر)$/;
/** «غرة رمضان» is its first day. */
const FIRST: ReadonlySet<string> = new Set(formsOf("غرة بغرة"));
/** Days of Muharram that are called by a word of their own, with what may stand before it. */
const OF_MUHARRAM: ReadonlyMap<string, number> = new Map(
  ["", "و", "ب", "ل", "وب"].flatMap((before) => [
    [formsOf(`${before}عاشوراء`)[0] ?? "", 10] as const,
    [formsOf(`${before}تاسوعاء`)[0] ?? "", 9] as const,
  ]),
);
/** Words in which a day's name or a Hijri month's may begin: few are. */
const BEGINNINGS: ReadonlySet<string> = new Set([
  ...OF_MUHARRAM.keys(),
  ...HIJRI_BEGINNINGS.keys(),
]);
const MUHARRAM = 1;
/** «صفر» is nought too: «3 صفر» is a score. */
const SAFAR = 2;

/** May a day or a month be told with a word in matching form? */
export function isOfDate(form: string): boolean {
  return BEGINNINGS.has(form) || isOfMonth(form);
}

/** The form of articles that say a day. */
export function formOfDay({ day, month, isHijri }: MonthDay): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(month)}${two(day)}${isHijri ? "h" : "g"}`;
}

/** The form of articles that were published on a day. */
export function formOfDate(day: MonthDay): string {
  return `${formOfDay(day)}d`;
}

/**
 * Days of both calendars among the words of a text, in matching forms.
 *
 * @param months those of the Gregorian calendar among them
 */
export function findDays(
  words: readonly string[],
  months: readonly FoundMonth[] = findMonths(words),
): FoundDay[] {
  const found: FoundDay[] = [];
  let next = 0;
  /** Before it no word is of this day. */
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const isOfNext = months[next]?.at === at;
    if (!isOfNext && !BEGINNINGS.has(words[at] as string)) continue;
    const named = OF_MUHARRAM.get(words[at] as string);
    if (named !== undefined) {
      found.push({ at, length: 1, day: named, month: MUHARRAM, isHijri: true });
      continue;
    }
    const gregorian = isOfNext ? months[next++] : undefined;
    const hijri = gregorian === undefined ? hijriMonthAt(words, at) : undefined;
    const length = gregorian?.length ?? hijri?.length;
    if (length === undefined) continue;
    const month = gregorian === undefined ? (hijri?.value ?? 0) : monthNumber(gregorian.name);
    const isHijri = hijri !== undefined;
    const before = isHijri && month === SAFAR ? undefined : dayBefore(words, at, from);
    if (before !== undefined) {
      const { value: day, at: first } = before;
      found.push({ at: first, length: at + length - first, day, month, isHijri });
    }
    at += length - 1;
    from = at + 1;
  }
  return found;
}

/** The number of a day that stands before its month. */
function dayBefore(words: readonly string[], month: number, from: number) {
  const last = month - (BETWEEN.has(words[month - 1] ?? "") ? 2 : 1);
  if (last < from) return undefined;
  const word = words[last] as string;
  if (DAY_OF_MONTH.test(word)) return { at: last, value: Number(word) };
  if (FIRST.has(word)) return { at: last, value: 1 };
  for (const at of [last - 1, last]) {
    const ordinal = at < from ? undefined : ordinalAt(words, at);
    if (ordinal === undefined || at + ordinal.length !== last + 1) continue;
    return PART.test(words[at - 1] ?? "") ? undefined : { at, value: ordinal.value };
  }
  return undefined;
}

function formsOf(text: string): string[] {
  return wordsOf(text).map(({ form }) => form);
}
