import { findMonths, monthNumber } from "./months.ts";
import { wordsOf } from "./words-of.ts";

/** A piece of a date: a number or a month's name. */
interface Piece {
  /** `y` a year, `d` a day's or month's number, `m` a month's name, `x` anything else. */
  readonly kind: "y" | "d" | "m" | "x";
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

/** Words that say of what a number is: «شهر آب من عام 2020». */
const UNITS = /^[وفبل]?(?:ال)?(?:عام|سنه|شهر|يوم|تاريخ)$/;

/** The orders in which dates are written, each for what stands in its places. */
const ORDERS = /dmy|mdy|ymd|ddy|ydd|my|ym|dy|yd|y/g;

/** What stands between the numbers of a date without a name; blanks alone do not join two. */
const BETWEEN_THREE = /^[^\p{L}\p{N}]*$/u;
const BETWEEN_TWO = /^[^\p{L}\p{N}]*[-/.][^\p{L}\p{N}]*$/u;

const MOST_PERIODS = 3;

/**
 * The days, months and years that a text names: «30/12/2025» as `2025-12-30`, «كانون الأول 2025» as
 * `2025-12`, «٢٠٢٥» as `2025`; at most three.
 */
export function askedPeriods(text: string): string[] {
  const pieces = piecesOf(text);
  const found = new Set<string>();
  for (const order of pieces
    .map(({ kind }) => kind)
    .join("")
    .matchAll(ORDERS)) {
    const own = pieces.slice(order.index, order.index + order[0].length);
    const period = periodOf(order[0], own, text);
    // What is no date may hold a year: «99/99/2025».
    const years = own.filter(({ kind }) => kind === "y").map(({ value }) => String(value));
    for (const key of period === undefined ? years : [period]) found.add(key);
  }
  return [...found].slice(0, MOST_PERIODS);
}

function piecesOf(text: string): Piece[] {
  const words = wordsOf(text);
  const months = new Map(
    findMonths(words.map(({ form }) => form)).map((month) => [month.at, month]),
  );
  const pieces: Piece[] = [];
  for (let at = 0; at < words.length; at++) {
    const { form, from, to } = words[at] as (typeof words)[number];
    const month = months.get(at);
    if (month !== undefined) {
      at += month.length - 1;
      const piece = {
        kind: "m",
        value: monthNumber(month.name),
        from,
        to: words[at]?.to ?? to,
      } as const;
      // «كانون الأول/ ديسمبر» is one month.
      if (pieces.at(-1)?.kind !== "m" || pieces.at(-1)?.value !== piece.value) pieces.push(piece);
    } else if (!UNITS.test(form)) {
      pieces.push({ kind: kindOf(form), value: Number(form), from, to });
    }
  }
  return pieces;
}

function kindOf(form: string): Piece["kind"] {
  if (/^[12]\d{3}$/.test(form)) return "y";
  return /^\d{1,2}$/.test(form) ? "d" : "x";
}

function periodOf(order: string, pieces: readonly Piece[], text: string): string | undefined {
  const isNumeric = pieces.length > 1 && !order.includes("m");
  const between = pieces.length > 2 ? BETWEEN_THREE : BETWEEN_TWO;
  const areApart = pieces.some((piece, place) => {
    const before = pieces[place - 1];
    return before !== undefined && !between.test(text.slice(before.to, piece.from));
  });
  if (isNumeric && areApart) return undefined;
  const value = (kind: Piece["kind"]) => pieces.find((piece) => piece.kind === kind)?.value;
  let [month, day] = [value("m"), value("d")];
  if (isNumeric) {
    const numbers = pieces.filter(({ kind }) => kind === "d").map((piece) => piece.value);
    [month, day] = order.startsWith("y") ? numbers : numbers.toReversed();
    // «12/30/2025», as Americans write it.
    if (month !== undefined && day !== undefined && month > 12) [month, day] = [day, month];
  }
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (day !== undefined && (day < 1 || day > 31)) return undefined;
  return [value("y"), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}
