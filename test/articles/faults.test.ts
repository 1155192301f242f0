import { describe, expect, test } from "vitest";
import { ArshifError, type Fault, quote, refuse } from "../../plugin/articles/faults.ts";

const FAULT: Fault = { file: "ب.md", line: 3, field: "title", message: "خطأ.", cure: "صحّحه." };

describe("a report", () => {
  test("of one fault", () => {
    expect(new ArshifError([FAULT]).message).toBe(
      "Arshif found 1 fault. Nothing was written.\n\nب.md:3  title\n  خطأ.\n  → صحّحه.",
    );
  });

  test("of several is in the order of files and lines", () => {
    const { message, faults } = new ArshifError([
      { ...FAULT, line: 10 },
      FAULT,
      { file: "أ.md", message: "أول.", cure: "احذفه." },
      { file: "ب.md", message: "بلا سطر.", cure: "احذفه." },
    ]);
    expect(faults).toHaveLength(4);
    expect(message.split("\n\n")).toEqual([
      "Arshif found 4 faults in 2 files. Nothing was written.",
      "أ.md\n  أول.\n  → احذفه.",
      "ب.md\n  بلا سطر.\n  → احذفه.",
      "ب.md:3  title\n  خطأ.\n  → صحّحه.",
      "ب.md:10  title\n  خطأ.\n  → صحّحه.",
    ]);
  });

  test("of two in one file counts one file", () => {
    expect(new ArshifError([FAULT, FAULT]).message).toMatch(/^Arshif found 2 faults in 1 file\./);
  });

  test("is thrown only when there is something to report", () => {
    expect(() => refuse([])).not.toThrow();
    expect(() => refuse([FAULT])).toThrow(ArshifError);
  });
});

describe("a value is quoted", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;

  test.each([
    ["a text", "بغداد", "«بغداد»"],
    ["a text on several lines", " بغداد \n\t اليوم ", "«بغداد اليوم»"],
    ["a text that would steer the terminal", "\u001B[31mبغداد\u0007", "«[31mبغداد»"],
    ["a text that would turn the line around", "بغداد\u202Eاليوم", "«بغداد اليوم»"],
    ["half a character", "ب\uD83D", "«ب\uFFFD»"],
    ["an empty text", "", "«»"],
    ["a number", 5, "«5»"],
    ["no number", Number.NaN, "«NaN»"],
    ["a very large number", 10n ** 20n, "«100000000000000000000»"],
    ["nothing", null, "«null»"],
    ["a list", ["أ", 1], '«["أ",1]»'],
    ["a group", { أ: 1 }, '«{"أ":1}»'],
    ["a group that holds itself", circle, "«a group of values»"],
    ["a function", () => "بغداد", "«a function»"],
    ["a date", new Date(0), '«"1970-01-01T00:00:00.000Z"»'],
  ])("%s", (_, value, quoted) => {
    expect(quote(value)).toBe(quoted);
  });

  test("cut after 60 letters, never within one", () => {
    expect(quote("😀".repeat(60))).toBe(`«${"😀".repeat(60)}»`);
    expect(quote("😀".repeat(61))).toBe(`«${"😀".repeat(60)}…»`);
    expect(quote(Array.from({ length: 1000 }, () => "أ"))).toHaveLength(63);
  });
});
