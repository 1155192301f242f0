import { expect, test } from "vitest";
import { isStopWord, normalise, stopWords } from "../../plugin/text/index.ts";

test("every stop word is in matching form", () => {
  for (const word of stopWords()) expect(normalise(word)).toBe(word);
});

test.each(["في", "على", "إلى", "التي", "وقال", "وأضاف", "فإن", "ولا"])("%s is one", (word) => {
  expect(isStopWord(normalise(word))).toBe(true);
});

test.each(["مليون", "مليار", "مايو", "مساء", "العراق", "يوم", "رئيس", "وزير", "حزيران"])(
  "%s says what a text is about",
  (word) => {
    expect(isStopWord(normalise(word))).toBe(false);
  },
);
