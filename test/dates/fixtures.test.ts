import { expect, test } from "vitest";
import { fixtureFiles, readCases } from "./fixture-cases.ts";

for (const file of fixtureFiles()) {
  test(`every call of ${file} gives what the file says`, () => {
    const cases = readCases(file);
    expect(cases.length).toBeGreaterThan(0);
    const wrong = cases.flatMap(({ place, call, expected, run }) => {
      const given = run();
      return given === expected ? [] : [{ place, call, expected, given }];
    });
    expect(wrong).toEqual([]);
  });
}
