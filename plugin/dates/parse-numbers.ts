import { numberOf } from "./number-words.ts";
import { ERA, run, sticky, type WrittenDate, YEAR, YEAR_IN_DIGITS } from "./written-date.ts";

const MARK = "(?<mark>[/.\\-\\\\])";
const NO_MORE = "(?!\\d|[/.\\-\\\\]\\d)";
const DAY_FIRST = sticky(
  `(?<day>\\d{1,2}) ?${MARK} ?(?<month>\\d{1,2}) ?\\k<mark> ?${YEAR_IN_DIGITS}${NO_MORE}`,
);
const YEAR_FIRST = sticky(
  `(?<year>\\d{4}) ?${MARK} ?(?<month>\\d{1,2}) ?\\k<mark> ?(?<day>\\d{1,2})${NO_MORE}${ERA}`,
);
const MONTH_AND_YEAR = sticky(`(?<month>\\d{1,2}) ?/ ?${YEAR_IN_DIGITS}${NO_MORE}`);
const MACHINE_MONTH = sticky(`(?<year>\\d{4})-(?<month>\\d{2})${NO_MORE}`);
const YEAR_ALONE = sticky(
  `(?<noun>(?:(?:ال)?(?:عام|سنه)|(?:عام|سنت)ي|العامين|السنتين) )?${YEAR}${NO_MORE}`,
);

/** Day, month and year in numbers: `12/8/2019`, `2019-08-12`. */
export function matchNumbers(text: string, at: number): WrittenDate | null {
  return written(run(DAY_FIRST, text, at) ?? run(YEAR_FIRST, text, at), at);
}

/** A month or year in numbers, or a year in words: `8/2019`, `2019`, «عام ألفين». */
export function matchBare(text: string, at: number): WrittenDate | null {
  const found =
    run(MONTH_AND_YEAR, text, at) ?? run(MACHINE_MONTH, text, at) ?? run(YEAR_ALONE, text, at);
  const date = written(found, at);
  return date && { ...date, bare: found?.groups?.noun === undefined };
}

function written(found: RegExpExecArray | null, at: number): WrittenDate | null {
  if (found === null) return null;
  const { year, month, day, gregorian, hijri } = found.groups!;
  const number = numberOf(year!) ?? 0;
  const ofEither = gregorian === undefined && number >= 1300 && number <= 1600;
  return {
    calendar: hijri !== undefined ? "hijri" : ofEither ? "unknown" : "gregorian",
    year: number,
    month: month === undefined ? undefined : Number(month),
    day: day === undefined ? undefined : Number(day),
    end: at + found[0].length,
    contradictory: false,
    bare: false,
    mayCount: false,
  };
}
