import { expect, test } from "vitest";
import { createDateFunctions, type DateOverrides } from "../../plugin/dates/index.ts";

const DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1) / DAY;
const LAST = Date.UTC(2029, 11, 31) / DAY;
const MARKS = ["/", "-", "–", "—", "|"];
const SEPARATORS = MARKS.flatMap((mark) => [mark, `${mark} `, ` ${mark}`, ` ${mark} `]);
const STYLES = ["short", "medium", "long", "full"] as const;
const MONTHS = ["levant", "western", "dual", "maghreb", "morocco", "mauritania"] as const;

/** Every choice that changes a date's words; dual months with both orders and all separators. */
const OPTIONS: DateOverrides[] = MONTHS.flatMap((months) =>
  (["latn", "arab"] as const).flatMap((digits): DateOverrides[] => {
    if (months !== "dual") return [{ months, digits }];
    return (["levant-first", "western-first"] as const).flatMap((order) =>
      SEPARATORS.map((separator) => ({ months, digits, dual: { order, separator } })),
    );
  }),
);
const SITES = OPTIONS.map((options) => createDateFunctions(options));

function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

test("every day of 2000 to 2029 is read back from every month set, digits and style", () => {
  const wrong: string[] = [];
  for (let day = FIRST; day <= LAST; day++) {
    const iso = isoOf(day);
    for (const [index, site] of SITES.entries()) {
      // Each day meets every set and both orders; the separators take turns.
      const { dual } = OPTIONS[index]!;
      if (dual !== undefined && dual.separator !== SEPARATORS[day % SEPARATORS.length]) continue;
      for (const style of STYLES) {
        const text = site.arDate(iso, style);
        const read = site.parseArDate(text);
        if (read?.iso !== iso || read.precision !== "day") wrong.push(`${iso} ${text}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("months and years are read back with their own precision", () => {
  const wrong: string[] = [];
  for (const site of SITES) {
    for (let month = 0; month < 36; month++) {
      const iso = isoOf(Date.UTC(2018, month, 1) / DAY).slice(0, 7);
      for (const style of [...STYLES, "monthYear"] as const) {
        const read = site.parseArDate(site.arDate(iso, style));
        if (read?.iso !== iso || read.precision !== "month") wrong.push(site.arDate(iso, style));
      }
    }
    for (let year = 1700; year <= 2199; year += 7) {
      const read = site.parseArDate(site.arDate(year));
      if (read?.iso !== String(year) || read.precision !== "year") wrong.push(String(year));
    }
  }
  expect(wrong).toEqual([]);
});

test("dates with times are read back, with the zone's name as one moment", () => {
  const wrong: string[] = [];
  const zones = ["Asia/Baghdad", "UTC", "Africa/Cairo", "America/Los_Angeles", "Asia/Kathmandu"];
  for (const zone of zones) {
    for (const hour12 of [false, true]) {
      for (const digits of ["latn", "arab"] as const) {
        const site = createDateFunctions({ zone, hour12, digits, zoneName: true });
        for (let hour = 0; hour < 24 * 40; hour += 7) {
          const time = Date.UTC(2006, 9, 20) + hour * 3_600_000 + 5 * 60_000;
          const text = site.arDateTime(time, "full");
          const read = site.parseArDate(text)?.iso ?? "none";
          if (Date.parse(read) !== time) wrong.push(`${text} → ${read}`);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("findArDates finds in prose what arDate prints", () => {
  const wrong: string[] = [];
  for (const [index, site] of SITES.entries()) {
    for (let day = FIRST + index; day <= LAST; day += 97) {
      const iso = isoOf(day);
      for (const style of STYLES) {
        const date = site.arDate(iso, style);
        const text = `قال المتحدث في ${date}، إن القوات وصلت.`;
        const found = site.findArDates(text);
        if (found.length !== 1 || found[0]!.iso !== iso || found[0]!.text !== date) {
          wrong.push(text);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});

test("findArDates finds both ends of the range that arRange prints", () => {
  const wrong: string[] = [];
  for (const [index, site] of SITES.entries()) {
    for (let day = FIRST + index; day <= LAST; day += 397) {
      const days = [isoOf(day), isoOf(day + 1 + (day % 500))] as const;
      const months = days.map((iso) => iso.slice(0, 7)) as [string, string];
      for (const style of STYLES) {
        for (const [start, end] of style === "short" ? [days] : [days, months]) {
          const range = site.arRange(start, end, style);
          const found = site.findArDates(`انعقد المؤتمر في ${range}، ثم انتهى.`);
          const ends = start === end ? [start] : [start, end];
          if (found.map(({ iso }) => iso).join() !== ends.join()) wrong.push(range);
        }
      }
    }
  }
  expect(wrong).toEqual([]);
});
