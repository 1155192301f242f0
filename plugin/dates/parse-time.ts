import { isMachineOffset, minutesOfOffset } from "./parse-offset.ts";
import { anyOf } from "./parse-words.ts";
import {
  ANY_PART,
  ANY_ZONE,
  FRACTIONS,
  GREENWICH,
  HOURS,
  onClock,
  PARTS_OF_DAY,
  ZONES_BY_WORDS,
} from "./time-words.ts";
import { run, sticky } from "./written-date.ts";
import { instantOfWallTime } from "./zone.ts";

/** A time of day as it is written. */
export interface WrittenTime {
  readonly hour: number;
  readonly minute: number;
  readonly second: number | undefined;
  /** `GMT`'s minutes ahead of UTC, an IANA zone, or nothing when none is written. */
  readonly zone: number | string | undefined;
  /** Where it ends in the normalised text. */
  readonly end: number;
  /** No clock shows it: 25:00, 13 in the morning. */
  readonly impossible: boolean;
}

interface Clock {
  readonly hours: number;
  readonly minute: number;
  readonly second: number | undefined;
  readonly part: string | undefined;
  /** A number alone, which may count anything. */
  readonly bare: boolean;
  readonly end: number;
}

const LEAD = / ?[،,|\-–(] ?| |t|/y;
const TO_CLOCK = /(?:في |عند |علي |من |بين )?(?:تمام )?(?:الساعه:? )?/y;
/** «14,30» of agencies is a clock behind الساعة or before a zone or a part of the day. */
const POINT = `[.,](?=\\d{2}(?!\\d))(?:(?<=الساعه \\d{1,2}.)|(?=\\d{2} ?(?:${GREENWICH}|ب?توقيت|${ANY_PART})(?!\\p{L})))`;
const NUMBER_CLOCK = sticky(
  `(\\d{1,2})(?:(?::|${POINT})(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?(?![\\d:]|[.,،]\\d)`,
);
const WORD_CLOCK = sticky(`(${anyOf(HOURS)})(?: (${anyOf(FRACTIONS)}))?(?!\\p{L})`);
const PART = sticky(` ?(${ANY_PART})(?![\\p{L}\\p{N}])`);
const TO_SECOND = / ?(?:[-–—/]|الي|حتي|و) ?(?:الساعه )?/y;
const NAMED_ZONE = sticky(` ?\\(?ب?توقيت (${ANY_ZONE})(?!\\p{L})\\)?`);
const LOCAL = / ?بالتوقيت المحلي/y;
const UTC = sticky(` ?\\(?(?:بتوقيت )?(${GREENWICH})(?![\\p{L}\\p{N}])\\.?`);
const OFFSET = / ?([+-])(\d{1,2})(?::?(\d{2}))?(?![\d:]| ?(?:gmt|utc))/y;
const ELSEWHERE = / ?[(/،] ?/y;
const MACHINE_DATE = /\d{4}-\d{2}-\d{2}$/;

/**
 * The time of day that begins at a place in a normalised text, after a date, or `null`. A number
 * alone is none: it needs minutes or a word such as صباحا. Nor is an hour that may be of two days,
 * as twelve at night. Of a span of hours it is the first; of one moment in two places, the first.
 */
export function matchTime(text: string, at: number): WrittenTime | null {
  const lead = run(LEAD, text, at)![0];
  const first = matchClock(text, at + lead.length);
  if (first === null) return null;
  const { minute, second } = first;
  const written = lead === "t" || (lead === " " && MACHINE_DATE.test(text.slice(at - 10, at)));
  const machine = written ? machineZone(text, first, lead) : null;
  const last = machine === null ? matchSpanEnd(text, first) : null;
  if (first.bare && last === null) return null;
  const hour = hourOf(first, last);
  if (hour === undefined) return null;
  const { zone, end } = machine ?? matchZone(text, last?.end ?? first.end);
  const impossible = hour === null || minute > 59 || (second ?? 0) > 59 || zone === null;
  const closed = behindBracket(text, matchElsewhere(text, end), lead);
  return { hour: hour ?? 0, minute, second, zone: zone ?? undefined, end: closed, impossible };
}

/** `10:00`, `5 مساءً`, «الثانية والنصف بعد الظهر», with الساعة or without. */
function matchClock(text: string, at: number): Clock | null {
  const start = at + run(TO_CLOCK, text, at)![0].length;
  const number = run(NUMBER_CLOCK, text, start);
  const words = number === null ? run(WORD_CLOCK, text, start) : null;
  const found = number ?? words;
  if (found === null) return null;
  const clockEnd = start + found[0].length;
  const part = run(PART, text, clockEnd);
  const end = clockEnd + (part?.[0].length ?? 0);
  if (number !== null) {
    const [, hours, minutes, seconds] = number;
    return {
      hours: Number(hours),
      minute: Number(minutes ?? 0),
      second: seconds === undefined ? undefined : Number(seconds),
      part: part?.[1],
      bare: minutes === undefined && part === null,
      end,
    };
  }
  // Which half of the day an hour in words is of, only its part can tell.
  if (part === null) return null;
  const minutes = HOURS.get(words![1]!)! * 60 + (FRACTIONS.get(words![2] ?? "") ?? 0);
  // A quarter to one is an hour of twelve.
  const hours = minutes < 60 ? 12 : Math.floor(minutes / 60);
  return { hours, minute: minutes % 60, second: undefined, part: part[1], bare: false, end };
}

/** The second clock of «10:00-12:00» and «من 9 صباحًا حتى 12 ظهرًا». */
function matchSpanEnd(text: string, first: Clock): Clock | null {
  const mark = run(TO_SECOND, text, first.end);
  if (mark === null) return null;
  const last = matchClock(text, first.end + mark[0].length);
  return last === null || last.bare || last.hours > 24 ? null : last;
}

/** The part of the day that closes a span holds for its beginning too, where that comes before. */
function hourOf(first: Clock, last: Clock | null): number | null | undefined {
  if (first.part !== undefined) return PARTS_OF_DAY.get(first.part)!(first.hours);
  const shift = last?.part === undefined ? undefined : PARTS_OF_DAY.get(last.part);
  const moved = shift?.(first.hours);
  const until = shift?.(last!.hours);
  const before = typeof moved === "number" && typeof until === "number" && moved <= until;
  return before ? moved : onClock(first.hours);
}

interface ZoneAndEnd {
  /** `null` for an offset that no zone has. */
  readonly zone: number | string | undefined | null;
  readonly end: number;
}

function matchZone(text: string, at: number): ZoneAndEnd {
  const named = run(NAMED_ZONE, text, at);
  if (named !== null) return { zone: ZONES_BY_WORDS.get(named[1]!), end: at + named[0].length };
  const local = run(LOCAL, text, at);
  if (local !== null) return { zone: undefined, end: at + local[0].length };
  const utc = run(UTC, text, at);
  if (utc === null) return { zone: undefined, end: at };
  let end = at + utc[0].length;
  const offset = run(OFFSET, text, end);
  if (offset !== null) end += offset[0].length;
  if (utc[0].includes("(") && text[end] === ")") end += 1;
  return { zone: offset === null ? 0 : minutesOfOffset(offset[1]!, offset[2]!, offset[3]), end };
}

/** The offset behind a clock that a machine wrote. */
function machineZone(text: string, clock: Clock, separator: string): ZoneAndEnd | null {
  const offset = run(OFFSET, text, clock.end);
  const precise = clock.second !== undefined;
  if (offset === null || !isMachineOffset(separator, precise, offset[0])) return null;
  const [all, sign, hours, minutes] = offset;
  return { zone: minutesOfOffset(sign!, hours!, minutes), end: clock.end + all.length };
}

/** The same moment in another place: the bracket of «17:30 (14:30 بتوقيت غرينتش)». */
function matchElsewhere(text: string, at: number): number {
  const mark = run(ELSEWHERE, text, at);
  if (mark === null) return at;
  const clock = matchClock(text, at + mark[0].length);
  if (clock === null || clock.bare) return at;
  const { end } = matchZone(text, clock.end);
  if (end === clock.end) return at;
  return text[end] === ")" && mark[0].includes("(") ? end + 1 : end;
}

function behindBracket(text: string, end: number, lead: string): number {
  return lead.includes("(") && text[end] === ")" ? end + 1 : end;
}

/**
 * The time in ISO 8601 behind the date: `T17:10`, with an offset when a zone is written.
 *
 * @param midnight the date's UTC midnight in epoch milliseconds
 */
export function isoOfTime(time: WrittenTime, midnight: number): string {
  const seconds = time.second === undefined ? "" : `:${two(time.second)}`;
  const clock = `T${two(time.hour)}:${two(time.minute)}${seconds}`;
  if (time.zone === undefined) return clock;
  const offset = typeof time.zone === "number" ? time.zone : minutesAhead(time, midnight);
  const size = Math.abs(offset);
  return `${clock}${offset < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function minutesAhead(time: WrittenTime, midnight: number): number {
  const wall = midnight + ((time.hour * 60 + time.minute) * 60 + (time.second ?? 0)) * 1000;
  return Math.round((wall - instantOfWallTime(String(time.zone), wall)) / 60_000);
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
