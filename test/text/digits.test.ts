import { expect, test } from "vitest";
import { toDigits, toWesternDigits, writeNumber } from "../../plugin/text/index.ts";

test("Arabic-Indic and Persian digits become Western, all else stays", () => {
  expect(toWesternDigits("في ١٢ آب ٢٠١٩ (۴۵۶) 7")).toBe("في 12 آب 2019 (456) 7");
});

test("Western and Persian digits become Arabic-Indic", () => {
  expect(toDigits("12/8/2019 و۴", "arab")).toBe("١٢/٨/٢٠١٩ و٤");
});

test("every digit goes there and back", () => {
  expect(toDigits(toDigits("0123456789", "arab"), "latn")).toBe("0123456789");
});

test("numbers are written without grouping, with an Arabic decimal point in Arabic digits", () => {
  expect(writeNumber(1000000, "latn")).toBe("1000000");
  expect(writeNumber(-2.5, "arab")).toBe("-٢٫٥");
  expect(writeNumber(-0, "latn")).toBe("0");
  expect(writeNumber(0.1 + 0.2, "latn")).toBe("0.3");
  expect(writeNumber(1e-9, "latn")).toBe("0");
});

test("a number that cannot be written out is an error", () => {
  for (const n of [Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
    expect(() => writeNumber(n, "latn")).toThrow(RangeError);
  }
});
