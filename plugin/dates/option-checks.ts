import { DIGITS, findControlCharacter, hasDirectionOverride } from "../text/index.ts";
import { DATE_LANGUAGES } from "./languages/index.ts";
import { readDate } from "./read.ts";
import { describeValue } from "./value-error.ts";
import { isZone } from "./zone.ts";

/** Throws when an option's value is wrong, in words that say what to write. */
type Check = (value: unknown) => void;

/** `/ - – — |`, the only marks whose two halves parseArDate reads back as one month. */
const SEPARATOR = /^ ?[/\-–—|] ?$/;
const HIJRI_MONTH = /^1[345]\d\d-(?:0[1-9]|1[0-2])$|^1600-(?:0[1-9]|1[0-2])$/;
const FURTHEST_ADJUSTMENT = 2;

/** Every date option and its check. */
export const OPTION_CHECKS: Readonly<Record<string, Check>> = {
  lang: oneOf("lang", DATE_LANGUAGES),
  zone: check(
    "zone",
    (value) => typeof value === "string" && isZone(value),
    "an IANA name such as Asia/Baghdad",
  ),
  months: oneOf("months", ["levant", "western", "dual", "maghreb", "morocco", "mauritania"]),
  dual: checkDual,
  digits: oneOf("digits", DIGITS),
  hour12: check("hour12", (value) => typeof value === "boolean", "true or false"),
  zoneName: check("zoneName", isZoneName, "true, false or a short text such as بتوقيت بغداد"),
  relativePrefix: oneOf("relativePrefix", ["قبل", "منذ"]),
  futurePrefix: oneOf("futurePrefix", ["بعد", "خلال"]),
  yearWord: oneOf("yearWord", ["سنة", "عام"]),
  numeric: oneOf("numeric", ["auto", "always"]),
  monthsFrom: check(
    "monthsFrom",
    (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 12,
    "a whole number of months from 1 to 12",
  ),
  hijriAdjust: checkHijriAdjust,
  now: check(
    "now",
    (value) => readDate(value) !== null,
    "a date such as 2019-08-12T10:00:00+03:00",
  ),
  onInvalid: oneOf("onInvalid", ["throw", "empty"]),
};

function checkDual(value: unknown): void {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw wrong("dual", value, '{ order: "levant-first", separator: "/ " }');
  }
  for (const [name, part] of Object.entries(value)) {
    if (part === undefined) continue;
    if (name === "order") oneOf("dual.order", ["levant-first", "western-first"])(part);
    else if (name === "separator") checkSeparator(part);
    else throw wrong("dual", name, "only order and separator in it");
  }
}

function checkSeparator(value: unknown): void {
  if (typeof value === "string" && SEPARATOR.test(value)) return;
  throw wrong("dual.separator", value, "one of / - – — | with at most one space on either side");
}

function checkHijriAdjust(value: unknown): void {
  if (isAdjustment(value)) return;
  const cure = 'a whole number from -2 to 2, or months with such numbers: { "1440-09": -1 }';
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw wrong("hijriAdjust", value, cure);
  }
  for (const [month, days] of Object.entries(value)) {
    if (!HIJRI_MONTH.test(month)) throw wrong("hijriAdjust", month, cure);
    if (!isAdjustment(days)) throw wrong(`hijriAdjust["${month}"]`, days, cure);
  }
}

function isAdjustment(value: unknown): boolean {
  return Number.isInteger(value) && Math.abs(value as number) <= FURTHEST_ADJUSTMENT;
}

function isZoneName(value: unknown): boolean {
  if (typeof value === "boolean") return true;
  if (typeof value !== "string" || value.trim() === "" || value.length > 60) return false;
  return (
    findControlCharacter(value) === undefined &&
    !hasDirectionOverride(value) &&
    !/\s{2}|[\t\r\n]/.test(value)
  );
}

function oneOf(name: string, allowed: readonly string[]): Check {
  return check(name, (value) => allowed.includes(value as string), inWords(allowed));
}

/** `levant, western or dual` */
function inWords(values: readonly string[]): string {
  return values.join(", ").replace(/, ([^,]*)$/, " or $1");
}

function check(name: string, isRight: (value: unknown) => boolean, cure: string): Check {
  return (value) => {
    if (!isRight(value)) throw wrong(name, value, cure);
  };
}

function wrong(name: string, value: unknown, cure: string): RangeError {
  return new RangeError(`The date option ${name} is ${describeValue(value)}. Write ${cure}.`);
}
