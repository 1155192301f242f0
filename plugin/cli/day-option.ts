import { quote } from "../articles/faults.ts";
import { UsageError } from "./command.ts";

/**
 * The day that the option `--date` names.
 *
 * @throws {UsageError} when it is no day of the calendar, as `2019-08-07`
 */
export function dayOption(written: string | undefined): string | undefined {
  if (written === undefined || isDay(written)) return written;
  throw new UsageError(
    `The option --date is no day; it is ${quote(written)}. Write --date 2019-08-07.`,
  );
}

/** Is it a day of the calendar, as `2019-08-07`? */
function isDay(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}
