import { expect, test } from "vitest";
import { encodeRising } from "../../plugin/search/index/encoded-text.ts";
import { ArchiveWords } from "../../plugin/search/index/index.ts";
import { termLines } from "../../plugin/search/term-lines.ts";

const LETTERS = [..."ابتثجحخدرزسشصعفقكلمنهوي"];

/** The word of a number, of five letters. */
function wordOf(number: number): string {
  const letters = [0, 1, 2, 3, 4].map((place) => {
    const digit = Math.floor(number / LETTERS.length ** place) % LETTERS.length;
    return LETTERS[digit] as string;
  });
  return letters.reverse().join("");
}

function filesOf(numbers: readonly number[]): ReadonlyMap<string, string> {
  const words = new ArchiveWords();
  const entries = numbers.map((number) => ({
    word: wordOf(number),
    proclitic: "",
    articles: encodeRising([0]),
    places: "a",
    written: wordOf(number),
  }));
  words.add(termLines(entries), "2019");
  return words.files((content) => String(content.length)).files;
}

test("one word more of an archive changes the two files that hold it, and no file after them", () => {
  const numbers = Array.from({ length: 15_000 }, (_, place) => place * 400);
  const before = filesOf(numbers);
  const after = filesOf([...numbers.slice(0, 300), 299 * 400 + 7, ...numbers.slice(300)]);
  const contents = new Set(before.values());
  const changed = [...after].filter(
    ([name, content]) => !name.endsWith("spellings.json") && !contents.has(content),
  );
  expect(changed.map(([name]) => name.replace(/\d+/, "n"))).toEqual([
    "parts/words/beginnings-n.json",
    "parts/words/endings-n.json",
  ]);
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect(before.size).toBeGreaterThan(10);
});
