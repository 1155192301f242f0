import { hijriMonthAt } from "./hijri-months.ts";
import { findMonths, monthNumber } from "./months.ts";
import { ordinalAt, yearAt } from "./number-words.ts";
import { wordsOf } from "./words-of.ts";

/** A piece of a date: a number or a month's name. */
export interface Piece {
  /** `y` a year, `d` a day's or month's number, `m` a month's name, `x` anything else. */
  readonly kind: "y" | "d" | "m" | "x";
  readonly value: number;
  /** Of a year or a month's name. */
  readonly isHijri: boolean;
  readonly from: number;
  readonly to: number;
}

/** Words that say of what a number is: «شهر آب من عام 2020», and where in it. */
export const UNIT =
  "[وفبل]?(?:ال)?(?:عام|عامي|سن[هة]|سنتي|سنوات|[اأ]عوام|شهر|شهري|يوم|يومي|تاريخ|فتر[هة]|نهاي[هة]|[اأآ]خر|[اأ]واخر|[اأ]وائل|[اأ]وايل|مطلع|بداي[هة]|منتصف)";

const WHOLE_UNIT = new RegExp(`^${UNIT}$`);
const IS_YEAR_NEXT = /(?:عام|عامي|سنه|سنتي|سنوات|اعوام)$/;

/** A month's name, how many words it has, and its number. */
interface NamedMonth {
  readonly value: number;
  readonly length: number;
  readonly isHijri: boolean;
}

/** Numbers, names of months and all other words of a text, in order; units are left out. */
export function piecesOf(text: string): Piece[] {
  const words = wordsOf(text);
  const forms = words.map(({ form }) => form);
  const months = new Map(
    findMonths(forms).map(({ at, length, name }): [number, NamedMonth] => [
      at,
      { value: monthNumber(name), length, isHijri: false },
    ]),
  );
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const { form, from } = words[at] as (typeof words)[number];
    const end = (length: number) => words[at + length - 1]?.to ?? text.length;
    const before = pieces.at(-1);
    const hijri = hijriMonthAt(forms, at);
    const month = months.get(at) ?? (hijri && { ...hijri, isHijri: true });
    const isAfterUnit = IS_YEAR_NEXT.test(forms[at - 1] ?? "") || before?.kind === "m";
    const year = isAfterUnit ? yearAt(forms, at) : undefined;
    const day = ordinalAt(forms, at);
    const one = { from: month !== undefined && form.startsWith("و") ? from + 1 : from };
    if (month !== undefined) {
      const { value, length, isHijri } = month;
      const to = end(length);
      at += length - 1;
      // «كانون الأول/ ديسمبر» is one month.
      const isSame = before?.kind === "m" && before.value === value;
      const isBeside = isSame && !/\d|[إا]ل[ىي]/.test(text.slice(before.to, from));
      if (isBeside) pieces[pieces.length - 1] = { ...before, to };
      else pieces.push({ kind: "m", value, isHijri, ...one, to });
    } else if (year !== undefined || day !== undefined) {
      const { value, length } = year ?? (day as typeof year & object);
      const kind = year === undefined ? "d" : "y";
      pieces.push({ kind, value, isHijri: false, from, to: end(length) });
      at += length - 1;
    } else if (!WHOLE_UNIT.test(form)) {
      const value = Number(form);
      const isHijri = value >= 1300 && value < 1500;
      pieces.push({ kind: kindOf(form), value, isHijri, from, to: end(1) });
    }
  }
  return pieces;
}

function kindOf(form: string): Piece["kind"] {
  if (/^[12]\d{3}$/.test(form)) return "y";
  return /^\d{1,2}$/.test(form) ? "d" : "x";
}
