import { Duration } from "luxon";
import { languageOfDates } from "./languages/index.ts";
import type { TimeUnit } from "./languages/language.ts";
import type { DateOptions } from "./options.ts";
import { unitNamed } from "./relative.ts";
import { countUnits, type GrammaticalCase, TIME_UNITS } from "./unit-words.ts";
import { DateValueError, describeValue } from "./value-error.ts";

/** Amounts by units, singular or plural; nothing is carried from one unit to another. */
export type DurationParts = { readonly [unit in TimeUnit | `${TimeUnit}s`]?: number };

export const DURATION_CASES: readonly GrammaticalCase[] = ["nominative", "oblique"];

/**
 * A length of time: سنة و6 أشهر, سنتان وشهران, and in the oblique case سنتين وشهرين. Units of zero
 * are left out, unless all are. A luxon Duration's milliseconds are not shown.
 *
 * @throws RangeError for a unit that does not exist; DateValueError for an amount that is no
 *   number, is negative, or when there is none
 */
export function printDuration(
  value: unknown,
  grammaticalCase: GrammaticalCase,
  options: DateOptions,
): string {
  const amounts = readParts(value);
  const given = TIME_UNITS.filter((unit) => amounts.has(unit));
  const shown = given.filter((unit) => amounts.get(unit) !== 0);
  const units = shown.length > 0 ? shown : given.slice(-1);
  return units
    .map((unit) => countUnits(amounts.get(unit)!, unit, grammaticalCase, options))
    .join(languageOfDates(options.lang)?.and ?? " و");
}

function readParts(value: unknown): ReadonlyMap<TimeUnit, number> {
  const parts: unknown = Duration.isDuration(value) && value.isValid ? value.toObject() : value;
  if (typeof parts !== "object" || parts === null || Array.isArray(parts)) throw unusable(value);
  const amounts = new Map<TimeUnit, number>();
  for (const [name, amount] of Object.entries(parts)) {
    if (amount === undefined || name === "__keywords" || name === "milliseconds") continue;
    const unit = unitNamed(name, "arDuration");
    if (typeof amount !== "number" || !(amount >= 0 && amount < 1e15)) throw unusable(amount);
    amounts.set(unit, amount);
  }
  if (amounts.size === 0) throw unusable(value);
  return amounts;
}

function unusable(value: unknown): DateValueError {
  return new DateValueError(
    `arDuration needs amounts by units, none below zero, and got ${describeValue(value)}. Write { years: 1, months: 6 }.`,
  );
}
