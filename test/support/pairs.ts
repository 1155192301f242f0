import { readFileSync } from "node:fs";

/** A line of a fixture: what goes in, what comes out, and why it is a fault if it is one. */
export interface FixturePair {
  readonly input: string;
  readonly output: string;
  readonly fault: string | undefined;
}

/** Reads `input → output` lines, with `fault: … | reason` for known faults; `#` begins a remark. */
export function readPairs(path: string): FixturePair[] {
  return readLines(path)
    .filter((line) => line.includes(" → "))
    .map((line) => {
      const [pair = "", fault] = line.replace(/^fault: /, "").split(" | ");
      const [input = "", output = ""] = pair.split(" → ");
      return { input, output, fault };
    });
}

/** The words after a line's label. */
export function readList(path: string, label: string): string[] {
  const line = readLines(path).find((text) => text.startsWith(`${label}: `)) ?? "";
  return line.slice(label.length + 2).split(" ");
}

/** A fixture's lines without empty ones and remarks. */
export function readLines(path: string): string[] {
  const text = readFileSync(new URL(`../fixtures/${path}`, import.meta.url), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
}
