import { normalise } from "../text/index.ts";
import { instantOfWallTime } from "./zone.ts";
import { ZONE_CITIES } from "./zone-names.ts";

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

/** Zones by the words after بتوقيت, normalised. */
const ZONES_BY_WORDS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ZONE_CITIES).map(([zone, city]): [string, string] => [normalise(city), zone]),
  ...Object.entries({
    العراق: "Asia/Baghdad",
    سوريا: "Asia/Damascus",
    لبنان: "Asia/Beirut",
    الاردن: "Asia/Amman",
    مصر: "Africa/Cairo",
    السعودية: "Asia/Riyadh",
    "مكة المكرمة": "Asia/Riyadh",
    مكة: "Asia/Riyadh",
    الدوحة: "Asia/Qatar",
    المنامة: "Asia/Bahrain",
    ابوظبي: "Asia/Dubai",
    "أبو ظبي": "Asia/Dubai",
    الامارات: "Asia/Dubai",
    صنعاء: "Asia/Aden",
    غرينتش: "UTC",
    غرينيتش: "UTC",
    جرينتش: "UTC",
    جرينيتش: "UTC",
  }).map(([city, zone]): [string, string] => [normalise(city), zone]),
]);

/**
 * What a word after the clock makes of its hour: `null` when no clock shows it, `undefined` when it
 * cannot be told which hour is meant, as with twelve at night.
 */
type Shift = (hour: number) => number | null | undefined;

const afterNoon: Shift = (hour) => (hour >= 1 && hour <= 11 ? hour + 12 : onClock(hour));

const PARTS_OF_DAY: ReadonlyArray<readonly [readonly string[], Shift]> = [
  [["ص", "صباحا", "am"], (hour) => (hour === 12 ? 0 : hour <= 11 ? hour : null)],
  [["م", "pm"], (hour) => (hour === 0 ? null : afterNoon(hour))],
  [["مساء"], (hour) => (hour === 12 || hour === 0 ? undefined : afterNoon(hour))],
  [["عصرا"], (hour) => (hour >= 2 && hour <= 6 ? hour + 12 : undefined)],
  [
    ["ظهرا"],
    (hour) => (hour >= 1 && hour <= 3 ? hour + 12 : hour >= 11 && hour <= 15 ? hour : undefined),
  ],
  [["فجرا"], (hour) => (hour >= 1 && hour <= 7 ? hour : undefined)],
  [
    ["ليلا"],
    (hour) => (hour >= 7 && hour <= 11 ? hour + 12 : hour >= 18 ? onClock(hour) : undefined),
  ],
];

const SHIFTS: ReadonlyMap<string, Shift> = new Map(
  PARTS_OF_DAY.flatMap(([words, shift]) => words.map((word): [string, Shift] => [word, shift])),
);

const ZONE_WORDS = [...ZONES_BY_WORDS.keys()].sort((a, b) => b.length - a.length).join("|");
const TIME = new RegExp(
  `(?: ?[،,|\\-–] ?| |t)?(?:في |عند |علي )?((?:تمام )?الساعه )?(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?)?(?!\\d|:)` +
    `(?: ?(${[...SHIFTS.keys()].sort((a, b) => b.length - a.length).join("|")})(?![\\p{L}\\p{N}]))?` +
    `(?: ?\\(?ب?توقيت (${ZONE_WORDS})(?!\\p{L})\\)?| ?(gmt|utc|z)(?!\\p{L})| ?(?:gmt|utc)?(?=[+-])|)` +
    "(?:([+-])(\\d{1,2})(?::?(\\d{2}))?(?!\\d))?",
  "uy",
);

/**
 * The time of day that begins at a place in a normalised text, after a date, or `null`. A number
 * alone is none: it needs minutes or a word such as صباحا. Nor is an hour that may be of two days,
 * as twelve at night.
 */
export function matchTime(text: string, at: number): WrittenTime | null {
  TIME.lastIndex = at;
  const found = TIME.exec(text);
  if (found === null) return null;
  const [all, , hours, minutes, seconds, part, city, greenwich, sign, ahead, aheadMinutes] = found;
  if (minutes === undefined && part === undefined) return null;
  const written = Number(hours);
  const hour = part === undefined ? onClock(written) : SHIFTS.get(part)!(written);
  if (hour === undefined) return null;
  const minute = Number(minutes ?? 0);
  const second = seconds === undefined ? undefined : Number(seconds);
  const size = Number(ahead ?? 0) * 60 + Number(aheadMinutes ?? 0);
  const zone =
    city !== undefined
      ? ZONES_BY_WORDS.get(city)
      : sign !== undefined
        ? sign === "-"
          ? -size
          : size
        : greenwich !== undefined
          ? 0
          : undefined;
  const impossible =
    hour === null || hour > 23 || minute > 59 || (second ?? 0) > 59 || size > 18 * 60;
  return { hour: hour ?? 0, minute, second, zone, end: at + all.length, impossible };
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

function onClock(hour: number): number | null {
  return hour <= 23 ? hour : null;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
