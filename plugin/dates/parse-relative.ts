import { NUMBER_PHRASE, numberOf } from "./number-words.ts";
import { anyOf } from "./parse-words.ts";
import { FIRST_YEAR, LAST_YEAR, type PreciseDate } from "./precise-date.ts";
import { DAY_WORDS, NEIGHBOUR_NOUNS, NEIGHBOURS, UNIT_NOUNS, type Unit } from "./relative-words.ts";
import { wallTime } from "./wall-clock.ts";
import { run, sticky } from "./written-date.ts";

/** A date told by its distance from now, found in a normalised text. */
export interface RelativeDate {
  /** As much as the words say: a day of قبل يومين, a month of قبل شهر, a year of قبل سنة. */
  readonly iso: string;
  readonly precision: "year" | "month" | "day";
  readonly end: number;
  /** The words often mean something else in running prose: اليوم, غدا, بعد يومين. */
  readonly loose: boolean;
  /** Which words tell it: of a day (أمس), of a neighbour (العام الماضي), of a count (قبل يومين). */
  readonly kind: "day" | "neighbour" | "count";
}

const DAY_LENGTH = 86_400_000;
const DAY = sticky(`(?:ال|بال)?(${anyOf(DAY_WORDS)})(?!\\p{L})`);
const COUNT = sticky(
  `(قبل|منذ|بعد) (?:(\\d{1,4}|${NUMBER_PHRASE}) ?)?(${anyOf(UNIT_NOUNS)})(?!\\p{L})`,
);
const NEIGHBOUR = sticky(`(${anyOf(NEIGHBOUR_NOUNS)}) (${anyOf(NEIGHBOURS)})(?!\\p{L})`);

/** The relative date that begins at a place in a normalised text, seen from `now`, or `null`. */
export function matchRelative(
  text: string,
  at: number,
  now: PreciseDate,
  zone: string,
): RelativeDate | null {
  const day = run(DAY, text, at);
  if (day !== null) {
    const steps = DAY_WORDS.get(day[1]!)!;
    const date = moved(now, zone, "days", steps);
    return date && { ...date, end: at + day[0].length, loose: steps >= 0, kind: "day" };
  }
  const neighbour = run(NEIGHBOUR, text, at);
  if (neighbour !== null) {
    const noun = NEIGHBOUR_NOUNS.get(neighbour[1]!)!;
    const steps = NEIGHBOURS.get(neighbour[2]!)!;
    const date =
      typeof noun === "number"
        ? movedToWeekday(now, zone, noun, steps)
        : moved(now, zone, noun, steps);
    return date && { ...date, end: at + neighbour[0].length, loose: false, kind: "neighbour" };
  }
  const count = run(COUNT, text, at);
  if (count === null) return null;
  const [all, preposition, number, noun] = count;
  const [unit, implied] = UNIT_NOUNS.get(noun!)!;
  const amount = number === undefined ? implied : numberOf(number);
  // «قبل ألف عام» is long ago, and no year.
  if (amount === undefined || amount === 0 || amount >= 1000) return null;
  const forward = preposition === "بعد";
  const date = moved(now, zone, unit, forward ? amount : -amount);
  return date && { ...date, end: at + all.length, loose: forward, kind: "count" };
}

type Moved = Pick<RelativeDate, "iso" | "precision">;

/**
 * The last or next such weekday before or after today; of «الخميس الجاري» the one of this week, if
 * weeks from Saturday, Sunday and Monday agree on it. Yesterday and tomorrow are no such days: who
 * means them says أمس and غدًا, and news that names them so mostly means the week before or after.
 */
function movedToWeekday(
  now: PreciseDate,
  zone: string,
  weekday: number,
  direction: number,
): Moved | null {
  if (!knows(now, "day")) return null;
  const today = new Date(wallTime(now, zone)).getUTCDay();
  const ahead = (weekday - today + 7) % 7;
  if (direction !== 0) {
    const steps = direction > 0 ? ahead || 7 : ahead - 7;
    return Math.abs(steps) === 1 ? null : moved(now, zone, "days", steps);
  }
  const [fromSaturday, ...others] = [6, 0, 1].map(
    (first) => ((weekday - first + 7) % 7) - ((today - first + 7) % 7),
  );
  const agreed = others.every((days) => days === fromSaturday);
  return agreed ? moved(now, zone, "days", fromSaturday!) : null;
}

function moved(now: PreciseDate, zone: string, unit: Unit, steps: number): Moved | null {
  const precision = unit === "months" ? "month" : unit === "years" ? "year" : "day";
  if (!knows(now, precision)) return null;
  const days = unit === "days" ? steps : unit === "weeks" ? steps * 7 : 0;
  const date = new Date(wallTime(now, zone) + days * DAY_LENGTH);
  const months = date.getUTCMonth() + (unit === "months" ? steps : 0);
  const year = date.getUTCFullYear() + (unit === "years" ? steps : Math.floor(months / 12));
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return null;
  const iso = [year, (((months % 12) + 12) % 12) + 1, date.getUTCDate()]
    .slice(0, precision === "year" ? 1 : precision === "month" ? 2 : 3)
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return { iso, precision };
}

function knows(now: PreciseDate, precision: "year" | "month" | "day"): boolean {
  if (now.precision === "year") return precision === "year";
  return now.precision !== "month" || precision !== "day";
}
