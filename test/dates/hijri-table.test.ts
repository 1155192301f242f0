import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { monthAt, monthIndex, monthStart } from "../../plugin/dates/hijri-table.ts";

const DAY = 86_400_000;
const END = monthIndex(1601, 1);

/** ICU's own table, through Intl: the day on which each month of 1300 to 1600 begins. */
const ICU_STARTS = ((): number[] => {
  const format = new Intl.DateTimeFormat("en-u-ca-islamic-umalqura-nu-latn", {
    timeZone: "UTC",
    day: "numeric",
  });
  const starts = [Date.UTC(1882, 10, 12) / DAY];
  while (starts.length <= END) {
    const after29 = starts.at(-1)! + 29;
    starts.push(format.format(after29 * DAY) === "1" ? after29 : after29 + 1);
  }
  return starts;
})();

function isoOf(index: number): string {
  return new Date(monthStart(index)! * DAY).toISOString().slice(0, 10);
}

/** How many months of the years begin how many days later in ICU's table. */
function differences(firstYear: number, lastYear: number): Record<string, number> {
  const counts: Record<string, number> = {};
  for (let index = monthIndex(firstYear, 1); index < monthIndex(lastYear + 1, 1); index++) {
    const days = ICU_STARTS[index]! - monthStart(index)!;
    counts[days] = (counts[days] ?? 0) + 1;
  }
  return counts;
}

test("the months of 1343 to 1500 begin on the days of the printed calendar", () => {
  // The checksum of the list of 1,897 starts that was gathered from print.
  const lines = ["hijri_year,hijri_month,gregorian_start"];
  for (let index = monthIndex(1343, 1); index <= monthIndex(1501, 1); index++) {
    const { year, month } = monthAt(index);
    lines.push(`${year},${month},${isoOf(index)}`);
  }
  expect(lines).toHaveLength(1898);
  expect(
    createHash("sha256")
      .update(`${lines.join("\n")}\n`)
      .digest("hex"),
  ).toBe("a6603958c288e64fb98eba7e81d151e966067d85f89c9afe305f46c1bf786abd");
});

test("outside 1343 to 1500, and from 1420 to 1450, the table is ICU's", () => {
  expect(differences(1300, 1342)).toEqual({ 0: 516 });
  expect(differences(1420, 1450)).toEqual({ 0: 372 });
  expect(differences(1501, 1600)).toEqual({ 0: 1200 });
  expect(monthStart(END)).toBe(ICU_STARTS[END]);
});

test("in the other years the printed calendar differs from ICU's table by up to two days", () => {
  expect(differences(1343, 1355)).toEqual({ 0: 111, 1: 37, 2: 2, "-1": 6 });
  expect(differences(1356, 1419)).toEqual({ 0: 284, 1: 452, 2: 15, "-1": 17 });
  expect(differences(1451, 1500)).toEqual({ 0: 389, 1: 211 });
});

test("eight months were printed with 28 or 31 days, and one has 28 where two tables meet", () => {
  const odd: Record<string, number> = {};
  for (let index = 0; index < END; index++) {
    const days = monthStart(index + 1)! - monthStart(index)!;
    const { year, month } = monthAt(index);
    if (days !== 29 && days !== 30) odd[`${year}-${month}`] = days;
  }
  expect(odd).toEqual({
    "1342-12": 28,
    "1343-9": 28,
    "1345-5": 31,
    "1345-8": 28,
    "1348-11": 31,
    "1348-12": 28,
    "1349-10": 28,
    "1349-11": 31,
    "1364-8": 28,
  });
});
