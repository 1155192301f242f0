import fc from "fast-check";
import { expect, test } from "vitest";
import { createDateFunctions, DateValueError } from "../../plugin/dates/index.ts";

const strict = createDateFunctions({ now: "2019-08-12T10:00:00+03:00" });
const lenient = createDateFunctions({ now: "2019-08-12T10:00:00+03:00", onInvalid: "empty" });

const PRINTERS = [
  "arDate",
  "arTime",
  "arDateTime",
  "hijriDate",
  "bothCalendars",
  "arRelative",
  "isoDate",
  "isoDateTime",
  "archiveKey",
  "timeTag",
] as const;

/** Nothing that a page must never show. */
const FORBIDDEN = /invalid|nan|undefined|null|object|\p{Cc}|\p{Cf}/iu;

/** Pieces from which nearly-dates are made. */
const PIECE = fc.constantFrom(
  ..."12 0 31 99 ٣ ۴ 2019 ٢٠١٩ 1440 19 - / . : T Z +03:00 ، ( ) آب أغسطس تشرين الأول كانون رمضان ذو الحجة الاثنين هـ م ص الموافق قبل شهر يومين أمس NaN null \u200F \u0000 \uD800 ـ ً".split(
    " ",
  ),
  " ",
);
const HOSTILE = fc.oneof(
  { weight: 3, arbitrary: fc.array(PIECE, { maxLength: 9 }).map((pieces) => pieces.join("")) },
  { weight: 3, arbitrary: fc.array(PIECE, { maxLength: 9 }).map((pieces) => pieces.join(" ")) },
  { weight: 2, arbitrary: fc.string({ unit: "binary" }) },
  {
    weight: 2,
    arbitrary: fc.anything({ withDate: true, withBigInt: true, withNullPrototype: true }),
  },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: false }) },
);

test("10,000 random values never print what no page may show", () => {
  fc.assert(
    fc.property(HOSTILE, (value) => {
      const texts = PRINTERS.map((name) => lenient[name](value));
      expect(texts.filter((text) => FORBIDDEN.test(text))).toEqual([]);
      if (texts.every((text) => text === "")) return;
      // What was printed is a real date: its year is the input's, neither 1970 nor today's.
      const year = strict.isoDate(value).slice(0, 4);
      expect(Number(year)).toBeGreaterThanOrEqual(1000);
      if (typeof value !== "string" || /أمس|قبل/.test(value)) return;
      expect(year).not.toBe(String(new Date().getFullYear()));
      if (!value.includes("1970")) expect(year).not.toBe("1970");
    }),
    { numRuns: 10_000, seed: 20190812 },
  );
});

test("an unreadable value is a DateValueError in one clean line", () => {
  fc.assert(
    fc.property(HOSTILE, (value) => {
      for (const name of ["arDate", "isoDate"] as const) {
        try {
          strict[name](value);
        } catch (error) {
          expect(error).toBeInstanceOf(DateValueError);
          expect((error as Error).message).not.toMatch(/[\p{Cc}\p{Cf}]/u);
          expect((error as Error).message.length).toBeLessThan(260);
        }
      }
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test("reading never throws, and what it reads can be printed and read again", () => {
  fc.assert(
    fc.property(HOSTILE, (value) => {
      const read = strict.parseArDate(value);
      if (read !== null) {
        expect(strict.isoDate(read.iso)).toBe(read.iso.slice(0, 10));
        // A printed year of 1300 to 1600 could be of either calendar; only an era tells.
        const printed = strict.arDate(read.iso).replace(/^\d{4}$/, "$& م");
        expect(strict.parseArDate(printed)?.iso).toBe(read.iso.slice(0, 10));
      }
      for (const { start, end, text, iso } of strict.findArDates(value)) {
        expect((value as string).slice(start, end)).toBe(text);
        expect(strict.isoDate(iso)).toBe(iso.slice(0, 10));
      }
    }),
    { numRuns: 5000, seed: 11 },
  );
});

test("finding dates takes time in proportion to the text", () => {
  const bait = "الاثنين 12 من شهر تشرين الأول/ ";
  const found = strict.findArDates(`${bait.repeat(3000)}2019`);
  expect(found.length).toBeLessThanOrEqual(1);
});
