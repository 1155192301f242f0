import fs from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  arDate,
  createDateFunctions,
  findArDates,
  hijriDate,
  isoDate,
  parseArDate,
} from "../../plugin/dates/index.ts";

const SETS = ["levant", "western", "dual", "maghreb", "morocco", "mauritania"] as const;
const SITES = SETS.flatMap((months) =>
  (["latn", "arab"] as const).map((digits) => createDateFunctions({ months, digits })),
);
const SITE = fc.constantFrom(...SITES);
const DAY = fc
  .integer({ min: Date.UTC(1930, 0, 1) / 86_400_000, max: Date.UTC(2050, 0, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

/** A date's parts as a site prints them: day, month's name, year, weekday. */
type Parts = readonly [day: string, month: string, year: string, weekday: string];
type Form = (...parts: Parts) => string;

const FORMS: Record<string, Form> = {
  "weekday and dash": (d, m, y, w) => `${w} - ${d} ${m} ${y}`,
  "weekday and slash": (d, m, y, w) => `${w}/ ${d} ${m} ${y}`,
  "month first": (d, m, y) => `${m} ${d}, ${y}`,
  "month first behind a weekday": (d, m, y, w) => `${w}، ${m} ${d}، ${y}`,
  "the number with its article": (d, m, y) => `الـ${d} من ${m} ${y}`,
  "the year's noun": (d, m, y) => `${d} ${m} عام ${y}`,
  "year first": (d, m, y) => `${y}/${m}/${d}`,
  backslashes: (d, m, y) => `${d}\\${m}\\${y}`,
  "evening before": (d, m, y) => `مساء ${d} ${m} ${y}`,
  "evening behind": (d, m, y) => `${d} ${m} ${y} مساءً`,
  "morning of a weekday": (d, m, y, w) => `صباح ${w} ${d} ${m} ${y}`,
};
const FORM = fc.constantFrom(...Object.entries(FORMS));

test("every form is read with every set of months and digits", () => {
  fc.assert(
    fc.property(SITE, FORM, DAY, (site, [name, form], day) => {
      const [number, ...rest] = site.arDate(day).split(" ");
      const year = rest.pop()!;
      const text = form(number!, rest.join(" "), year, site.arDate(day, "weekday"));
      expect(parseArDate(text)?.iso, `${name}: ${text}`).toBe(day);
      const found = findArDates(`قالت المصادر في ${text}، إن القوات وصلت.`);
      expect(
        found.map(({ iso }) => iso),
        `${name}: ${text}`,
      ).toEqual([day]);
    }),
    { numRuns: 3000, seed: 9 },
  );
});

test("numbers with any mark are day first, or year first", () => {
  fc.assert(
    fc.property(DAY, fc.constantFrom("/", "-", ".", "\\", " / "), (day, mark) => {
      const [year, month, date] = day.split("-").map(Number);
      expect(parseArDate([date, month, year].join(mark))?.iso).toBe(day);
      expect(parseArDate([year, month, date].join(mark))?.iso).toBe(day);
    }),
    { numRuns: 500, seed: 9 },
  );
});

test("a Hijri date that was printed is read back", () => {
  fc.assert(
    fc.property(DAY, (day) => {
      expect(isoDate(hijriDate(day))).toBe(day);
    }),
    { numRuns: 500, seed: 9 },
  );
});

test("a weekday that does not fit makes any form none", () => {
  fc.assert(
    fc.property(SITE, DAY, (site, day) => {
      const next = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
      const weekday = arDate(next, "weekday");
      for (const gap of [" ", "، ", " - ", "/ "]) {
        expect(parseArDate(`${weekday}${gap}${site.arDate(day)}`)).toBeNull();
        expect(findArDates(`في ${weekday}${gap}${site.arDate(day)}.`)).toEqual([]);
      }
    }),
    { numRuns: 500, seed: 9 },
  );
});

const DOCS = fs.readFileSync(new URL("../../docs/dates.md", import.meta.url), "utf8");
const rows = [...DOCS.matchAll(/^\|[^|]*\| «(.+)» \| ([\dT:+-]+) \|$/gm)].map(
  ([, text = "", iso = ""]) => [text, iso] as const,
);

test("the documents' list of forms is long", () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)("«%s» is read as %s", (text, iso) => {
  expect(parseArDate(text, { now: "2019-08-12" })?.iso).toBe(iso);
});
