import fs from "node:fs";
import { expect, test } from "vitest";
import { optionsBelow, optionsSchema } from "../plugin/options/schema.ts";

const doc = fs.readFileSync(new URL("../docs/options.md", import.meta.url), "utf8");

/** Groups whose options stand on the pages that the table leads to. */
const EXPLAINED_ELSEWHERE = ["dates", "images", "words", "check"];

test("the page of options names all that there are", () => {
  const names = Object.keys(optionsSchema.shape).flatMap((name) => {
    // `enabled` is written as `search: false`.
    const below = optionsBelow([name]).filter((part) => part !== "enabled");
    return EXPLAINED_ELSEWHERE.includes(name) || below.length === 0
      ? [name]
      : below.map((part) => `${name}.${part}`);
  });
  const isNamed = (name: string) => {
    const [group = "", part] = name.split(".");
    const rows = doc.split("\n").filter((line) => line.includes(`\`${group}`));
    const said = part ?? group;
    return rows.some((row) => new RegExp(`\`[^\`]*\\b${said}\\b[^\`]*\``).test(row));
  };
  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name) => !isNamed(name))).toEqual([]);
});
