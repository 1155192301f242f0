import { describe, expect, test } from "vitest";
import { growth, growthOfAnswers, LINEAR } from "./growth.ts";

const linear = (size: number) => "كلمة ".repeat(size).split(" ").sort().join(" ");

/** What a careless rule does: it looks at the rest of the text from each of its places. */
function square(size: number): number {
  const text = "ب".repeat(size);
  let found = 0;
  for (let place = 0; place < size; place++) if (text.indexOf("ت", place) === -1) found++;
  return found;
}

describe("the order with which time grows", () => {
  test("is told of what grows with the work", () => {
    expect(growth(linear, 40_000)).toBeLessThan(LINEAR);
  });

  test("is told of what grows with its square", async () => {
    expect(growth(square, 20_000)).toBeGreaterThan(LINEAR);
    expect(await growthOfAnswers(async (size) => square(size), 20_000, 1)).toBeGreaterThan(LINEAR);
  });
});
