import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { light10 } from "../../bench/search/light10.ts";
import { normalise, possibleForms, validatedStem } from "../../plugin/text/index.ts";
import { readList, readPairs } from "../support/pairs.ts";

const FILE = "stems/validated.txt";
const LETTERS = fc.string({ unit: fc.constantFrom(..."ابتسعلمنهويك"), minLength: 1, maxLength: 9 });

describe("validated stems", () => {
  const archive = new Set(readList(FILE, "archive").map(normalise));
  test.each(readPairs(FILE))("$input", ({ input, output }) => {
    expect(validatedStem(normalise(input), (word) => archive.has(word))).toBe(normalise(output));
  });

  test("are words of the archive, or the word itself", () => {
    fc.assert(
      fc.property(LETTERS, fc.array(LETTERS), (word, others) => {
        const attested = new Set(others);
        const stem = validatedStem(word, (rest) => attested.has(rest));
        expect(stem === word || attested.has(stem)).toBe(true);
      }),
    );
  });

  test("change with a new word only for that word's possible forms", () => {
    fc.assert(
      fc.property(LETTERS, LETTERS, fc.array(LETTERS), (word, added, others) => {
        const before = new Set(others);
        const after = new Set([...others, added]);
        const changed =
          validatedStem(word, (rest) => before.has(rest)) !==
          validatedStem(word, (rest) => after.has(rest));
        if (changed) expect(possibleForms(added)).toContain(word);
      }),
      { numRuns: 5000 },
    );
  });

  test("change for forms with two endings too", () => {
    const archive = new Set(["فلسطين"]);
    const forms = possibleForms("فلسطين");
    for (const word of ["الفلسطينيين", "وفلسطينيه", "للفلسطينيات"]) {
      expect(forms, word).toContain(word);
      expect(
        validatedStem(word, (rest) => archive.has(rest)),
        word,
      ).toMatch(/فلسطين/);
    }
  });
});

describe("light10, beside which the search bench measures", () => {
  test.each(readPairs("stems/light10.txt"))("$input", ({ input, output }) => {
    expect(light10(input)).toBe(output);
  });
});
