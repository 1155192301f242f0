import { numberOf } from "./number-words.ts";
import {
  anyOf,
  DAY_ORDINALS,
  HIJRI_MONTH_NUMBERS,
  type Lexicon,
  MONTH_NUMBERS,
} from "./parse-words.ts";
import { ERA, run, sticky, type WrittenDate, YEAR, YEAR_IN_DIGITS } from "./written-date.ts";

const GAP = " ?(?:[-/\\\\.،,] ?)?";
const OF_MONTH = "(?:من )?(?:شهر )?";
const DAY = `(?:(?:ال ?)?(?<number>\\d{1,2})${GAP}${OF_MONTH}|(?<ordinal>${anyOf(DAY_ORDINALS)}) ${OF_MONTH}|(?<first>اول) )`;
const OF_YEAR = `${GAP}(?:من )?(?<noun>(?:ال|لل|ل)?(?:عام|سنه) )?`;

interface Names {
  readonly calendar: "gregorian" | "hijri";
  readonly months: Lexicon;
  /** Day first or no day, month first as WordPress prints («أغسطس 7, 2019»), year first. */
  readonly orders: readonly RegExp[];
}

const CALENDARS = [names("gregorian", MONTH_NUMBERS), names("hijri", HIJRI_MONTH_NUMBERS)];

/** The date with a month's name that begins at a place in a normalised text, or `null`. */
export function matchNames(text: string, at: number): WrittenDate | null {
  for (const { calendar, months, orders } of CALENDARS) {
    for (const order of orders) {
      const found = run(order, text, at);
      if (found !== null) return written(found, at, calendar, months);
    }
  }
  return null;
}

function written(
  found: RegExpExecArray,
  at: number,
  calendar: "gregorian" | "hijri",
  months: Lexicon,
): WrittenDate | null {
  const parts = found.groups!;
  const month = months.get(parts.month!)!;
  const day = dayOf(parts);
  const disagree = parts.second !== undefined && months.get(parts.second) !== month;
  // «تموز – آب 2019» is a range: its second month is a date of its own.
  if (disagree && day === undefined && /[-–—]/.test(parts.mark!)) return null;
  const { gregorian, hijri } = parts;
  const [own, other] = calendar === "gregorian" ? [gregorian, hijri] : [hijri, gregorian];
  return {
    calendar,
    year: numberOf(parts.year!) ?? 0,
    month,
    day,
    end: at + found[0].length,
    contradictory: disagree || other !== undefined,
    bare: false,
    mayCount: parts.noun === undefined && own === undefined && parts.sign === undefined,
  };
}

function dayOf({ number, ordinal, first }: Record<string, string | undefined>): number | undefined {
  if (number !== undefined) return Number(number);
  if (first !== undefined) return 1;
  return ordinal === undefined ? undefined : DAY_ORDINALS.get(ordinal);
}

function names(calendar: "gregorian" | "hijri", months: Lexicon): Names {
  const name = (group: string) => `(?<${group}>${anyOf(months)})(?!\\p{L})`;
  const both = `${name("month")}(?:(?<mark> ?[/\\\\\\-–—|] ?| ?[(«"] ?| )${name("second")} ?[)»"]?)?`;
  return {
    calendar,
    months,
    orders: [
      sticky(`${DAY}?${both}${OF_YEAR}${YEAR}`),
      sticky(`${both} (?<number>\\d{1,2})(?: ?[،,] ?| )${YEAR_IN_DIGITS}`),
      sticky(`${both} ?(?<joint>[-/\\\\]) ?(?<number>\\d{1,2}) ?\\k<joint> ?${YEAR_IN_DIGITS}`),
      sticky(
        `(?<year>\\d{4}) ?(?<sign>[-/\\\\]) ?${both} ?\\k<sign> ?(?<number>\\d{1,2})(?!\\d)${ERA}`,
      ),
    ],
  };
}
