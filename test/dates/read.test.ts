import { DateTime } from "luxon";
import { expect, test } from "vitest";
import { isoDate, PreciseDate, readDate } from "../../plugin/dates/index.ts";

test("a date knows its precision and whether it has a time", () => {
  const cases: [unknown, string, boolean, string][] = [
    ["2019", "year", true, "2019-01-01T00:00:00.000Z"],
    ["2019-08", "month", true, "2019-08-01T00:00:00.000Z"],
    ["2019-08-07", "day", true, "2019-08-07T00:00:00.000Z"],
    ["2019-08-07T14:30", "minute", false, "2019-08-07T11:30:00.000Z"],
    ["2019-08-07T14:30:05", "second", false, "2019-08-07T11:30:05.000Z"],
    ["2019-08-07 14:30Z", "minute", false, "2019-08-07T14:30:00.000Z"],
    ["2019-08-07T14:30:05.1239-0230", "second", false, "2019-08-07T17:00:05.123Z"],
    ["7 آب/ أغسطس 2019", "day", true, "2019-08-07T00:00:00.000Z"],
    ["7 آب 2019، 2:30 م", "minute", false, "2019-08-07T11:30:00.000Z"],
    [2019, "year", true, "2019-01-01T00:00:00.000Z"],
    [1565177400000, "minute", false, "2019-08-07T11:30:00.000Z"],
    [-1565177400000, "minute", false, "1920-05-27T12:30:00.000Z"],
    [new Date("2019-08-07"), "day", true, "2019-08-07T00:00:00.000Z"],
    [new Date("2019-08-07T11:30:01Z"), "second", false, "2019-08-07T11:30:01.000Z"],
    [DateTime.utc(2019, 8, 7), "minute", false, "2019-08-07T00:00:00.000Z"],
  ];
  for (const [value, precision, civil, utc] of cases) {
    const date = readDate(value);
    expect(date, String(value)).toBeInstanceOf(PreciseDate);
    expect([date!.precision, date!.civil, date!.toISOString()]).toEqual([precision, civil, utc]);
  }
});

test("a time without an offset is read in the zone", () => {
  const read = (zone: string) => readDate("2019-08-07T14:30", { zone })?.toISOString();
  expect(read("UTC")).toBe("2019-08-07T14:30:00.000Z");
  expect(read("Africa/Casablanca")).toBe("2019-08-07T13:30:00.000Z");
  expect(() => read("Nowhere")).toThrow("Nowhere is no IANA time zone");
});

test("a PreciseDate sorts and compares as the Date that it is, and is read as itself", () => {
  const august = readDate("2019-08")!;
  expect(august < new Date("2019-08-02")).toBe(true);
  expect(readDate(august)).toBe(august);
  expect(isoDate(august)).toBe("2019-08");
});

test("a PreciseDate of another copy of the module keeps its precision", () => {
  const foreign = Object.assign(new Date("2019-08-01"), { precision: "month", civil: true });
  expect(isoDate(foreign, { zone: "America/Los_Angeles" })).toBe("2019-08");
});

test("the first and the last day that can be shown", () => {
  expect(isoDate("1000-01-01")).toBe("1000-01-01");
  expect(isoDate("9999-12-31")).toBe("9999-12-31");
  expect(readDate("9999-12-31T23:00Z")).toBeNull();
  expect(readDate("1000-01-01T00:00Z")).toBeNull();
  expect(readDate(new Date(8.64e15))).toBeNull();
  expect(readDate(DateTime.invalid("because"))).toBeNull();
});
