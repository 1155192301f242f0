import fc from "fast-check";
import { expect, test } from "vitest";
import { wholeYears } from "../../plugin/dates/index.ts";
import { holds } from "../text/property.ts";

test.each([
  ["2019-08-07", "2026-08-06", 6],
  ["2019-08-07", "2026-08-07", 7],
  ["2019-08-07", "2019-08-07", 0],
  ["2019-08-07", "2018-01-01", 0],
  ["2020-02-29", "2021-02-28", 0],
  ["2020-02-29", "2021-03-01", 1],
  // A month counts from its last day, a year from its own.
  ["2019-08", "2020-08-30", 0],
  ["2019-08", "2020-08-31", 1],
  ["2019", "2020-12-30", 0],
  ["2019", "2020-12-31", 1],
])("from %s to %s are %i whole years", (from, to, years) => {
  expect(wholeYears(from, to)).toBe(years);
});

test("a date that says less is never older than one that says more", () => {
  const day = fc.date({
    min: new Date("1900-01-01"),
    max: new Date("2100-12-31"),
    noInvalidDate: true,
  });
  holds(
    fc.property(day, day, (from, to) => {
      const [iso, now] = [from, to].map((date) => date.toISOString().slice(0, 10)) as [
        string,
        string,
      ];
      const exact = wholeYears(iso, now);
      expect(wholeYears(iso.slice(0, 7), now)).toBeLessThanOrEqual(exact);
      expect(wholeYears(iso.slice(0, 4), now)).toBeLessThanOrEqual(
        wholeYears(iso.slice(0, 7), now),
      );
    }),
  );
});
