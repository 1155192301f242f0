import fs from "node:fs";
import { DateTime, Duration } from "luxon";
import * as dates from "../../plugin/dates/index.ts";

/**
 * The fixture files of this room as calls to run. A file holds calls in the first column, with
 * arguments in JSON, and what they give indented below; `#` begins a comment. `month` in the place
 * of a value stands for the 12th of each month of 2019, with a line for each.
 */
export interface FixtureCase {
  /** File and line, for a failing test's name. */
  readonly place: string;
  readonly call: string;
  readonly expected: string;
  readonly run: () => string;
}

const FOLDER = new URL("../fixtures/dates/", import.meta.url);
const CALL = /^(\w+)\((.*)\)$/;

export function fixtureFiles(): string[] {
  return fs
    .readdirSync(FOLDER)
    .filter((name) => name.endsWith(".txt"))
    .sort();
}

/** All cases of a file, in order. */
export function readCases(file: string): FixtureCase[] {
  const lines = linesOf(file);
  const cases: FixtureCase[] = [];
  for (let index = 0; index < lines.length; index++) {
    const call = CALL.exec(lines[index]!);
    if (call === null) continue;
    const results: string[] = [];
    for (let next = index + 1; lines[next]?.startsWith("  "); next++) {
      results.push(lines[next]!.slice(2));
    }
    cases.push(...casesOf(`${file}:${index + 1}`, call[1]!, call[2]!, results));
  }
  return cases;
}

function casesOf(place: string, name: string, args: string, results: string[]): FixtureCase[] {
  if (!args.startsWith("month,")) {
    return [caseOf(place, name, args, results.join("\n"))];
  }
  return results.map((expected, month) => {
    const day = `"2019-${String(month + 1).padStart(2, "0")}-12"`;
    return caseOf(place, name, args.replace("month", day), expected);
  });
}

function caseOf(place: string, name: string, args: string, expected: string): FixtureCase {
  const call = `${name}(${args})`;
  return { place, call, expected, run: () => run(name, args) };
}

function run(name: string, args: string): string {
  const call = (dates as Record<string, unknown>)[name] as (...values: unknown[]) => unknown;
  const values = (JSON.parse(`[${args}]`) as unknown[]).map(revive);
  try {
    return printed(call(...values));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return `${error.name}: ${error.message}`;
  }
}

function revive(value: unknown): unknown {
  const { $date, $luxon, $duration } = (value ?? {}) as Record<string, string | undefined>;
  if ($date !== undefined) return new Date($date);
  if ($luxon !== undefined) return DateTime.fromISO($luxon, { zone: "America/New_York" });
  return $duration === undefined ? value : Duration.fromISO($duration);
}

function printed(result: unknown): string {
  if (result === "") return "(empty)";
  if (typeof result === "string") return result;
  if (result === null) return "null";
  if (!Array.isArray(result)) return parsed(result as dates.ParsedDate);
  if (result.length === 0) return "none";
  return (result as dates.FoundDate[])
    .map((found) => `${parsed(found)} ${found.start}–${found.end} ${found.text}`)
    .join("\n");
}

function parsed({ iso, precision, calendar }: dates.ParsedDate): string {
  return `${iso} ${precision} ${calendar}`;
}

function linesOf(file: string): string[] {
  return fs.readFileSync(new URL(file, FOLDER), "utf8").split("\n");
}
