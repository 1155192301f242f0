import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ArshifError, type Fault, quote, refuse } from "../../plugin/articles/faults.ts";
import { anyText, holds } from "../text/property.ts";

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

  test("names a file by what steers no terminal and turns no line around", () => {
    const file = "أ\u001B[2J\nخبر\u202E.md";
    const message = `The article has the address /أ/, which ${file} has too.`;
    const { message: report } = new ArshifError([{ ...FAULT, file, message }]);
    expect(report).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E]/u);
    expect(report).toContain("أ\uFFFD[2J\uFFFDخبر\uFFFD.md:3  title\n");
  });

  test("is thrown only when there is something to report", () => {
    expect(() => refuse([])).not.toThrow();
    expect(() => refuse([FAULT])).toThrow(ArshifError);
  });
});

describe("a long report ends with what its faults come to", () => {
  const slips = Array.from({ length: 7 }, (_, place) => ({
    file: `مقال-${place}.md`,
    line: 3,
    field: "author",
    message: "The field «author» is not read.",
    cure: "Write authors:.",
  }));
  const others = Array.from({ length: 3 }, (_, place) => ({
    file: "ب.md",
    line: place + 4,
    field: `topics.${place}`,
    message: `The topic «موضوع ${place}» is not in the topic registry.`,
    cure: `Write «العراق ${place}».`,
  }));

  test("from ten on, by kind, the most frequent first, with values that all share", () => {
    expect(new ArshifError([...others, ...slips]).message.split("\n\n").at(-1)).toBe(
      [
        "10 faults of 2 kinds:",
        "  7 × The field «author» is not read.",
        "    → Write authors:.",
        "  3 × The topic «…» is not in the topic registry.",
        "    → Write «…».",
      ].join("\n"),
    );
  });

  test("and says how many stand there once, which can be read above", () => {
    const single = { file: "ج.md", line: 2, message: "No date.", cure: "Write one." };
    expect(new ArshifError([single, ...others, ...slips]).message.split("\n").at(-1)).toBe(
      "  1 × each of 1 other kind",
    );
  });

  test("and not below ten", () => {
    expect(new ArshifError([...others.slice(1), ...slips]).message).not.toContain("kinds");
  });

  test("whatever stands in a fault, all are counted", () => {
    const fault = fc.record({ file: anyText, message: anyText, cure: anyText, field: anyText });
    holds(
      fc.property(fc.array(fault, { minLength: 10, maxLength: 20 }), (faults) => {
        const end = new ArshifError(faults).message.split(/^\d+ faults of /m).at(-1) ?? "";
        const counted = [...end.matchAll(/^ +(\d+) × (?:each of (\d+))?/gm)].reduce(
          (sum, [, times, kinds = 1]) => sum + Number(times) * Number(kinds),
          0,
        );
        expect(counted).toBeGreaterThanOrEqual(faults.length);
      }),
      50,
    );
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
