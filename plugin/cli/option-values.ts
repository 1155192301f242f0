import { quote } from "../articles/faults.ts";
import { isZone } from "../dates/zone.ts";
import { type CommandLine, UsageError } from "./command.ts";

/** Values of options that several commands take. A wrong one is told of with one that is right. */

/** @throws {UsageError} where the option is missing */
export function required(line: CommandLine, option: string, example: string): string {
  const written = line.last(option);
  if (written !== undefined) return written;
  throw new UsageError(`The option --${option} is missing. Write --${option} ${example}.`);
}

/** @throws {UsageError} where the value is none of the words */
export function oneOf<Word extends string>(
  option: string,
  words: readonly Word[],
  written: string | undefined,
): Word | undefined {
  const word = words.find((known) => known === written);
  if (written === undefined || word !== undefined) return word;
  throw new UsageError(
    `The option --${option} is none of ${words.join(", ")}; it is ${quote(written)}. Write --${option} ${words[0]}.`,
  );
}

/** @throws {UsageError} where the value is no whole number from 1 to `most` */
export function wholeNumber(
  line: CommandLine,
  option: string,
  most: number,
  example: number,
): number | undefined {
  const written = line.last(option);
  if (written === undefined) return undefined;
  const number = /^\d{1,9}$/.test(written) ? Number(written) : 0;
  if (number >= 1 && number <= most) return number;
  throw new UsageError(
    `The option --${option} is no whole number from 1 to ${most}; it is ${quote(written)}. Write --${option} ${example}.`,
  );
}

/**
 * Was an option written?
 *
 * @param others those that may not stand beside it
 * @throws {UsageError} where one of them does
 */
export function alone(line: CommandLine, option: string, others: readonly string[]): boolean {
  const other = others.find((name) => line.has(name));
  if (!line.has(option) || other === undefined) return line.has(option);
  throw new UsageError(`The option --${option} goes with no --${other}. Write one of the two.`);
}

/**
 * Was an option written?
 *
 * @param owner the one without which it says nothing
 * @throws {UsageError} where it stands without that
 */
export function beside(line: CommandLine, option: string, owner: string): boolean {
  if (!line.has(option) || line.has(owner)) return line.has(option);
  throw new UsageError(
    `The option --${option} belongs to --${owner}. Write --${owner} --${option}.`,
  );
}

/** The language in which faults are told. */
export function languageOption(line: CommandLine): "en" | "ar" | undefined {
  return oneOf("lang", ["en", "ar"], line.last("lang"));
}

/** A day, as `2019-08-07`. */
export function dayOption(line: CommandLine): string | undefined {
  const written = line.last("date");
  if (written === undefined || isDay(written)) return written;
  throw new UsageError(
    `The option --date is no day; it is ${quote(written)}. Write --date 2019-08-07.`,
  );
}

function isDay(written: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(written) ? Date.parse(`${written}T00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written);
}

/** The site's time zone, an IANA name; that of most sites if unset. */
export function zoneOption(line: CommandLine): string {
  const zone = line.last("zone") ?? "Asia/Baghdad";
  if (isZone(zone)) return zone;
  throw new UsageError(
    `The option --zone is no time zone; it is ${quote(zone)}. Write an IANA name: --zone Asia/Baghdad.`,
  );
}
