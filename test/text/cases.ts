import fs from "node:fs";

/** One case of a fixture: what goes in and what must come out. */
export interface Case {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

/**
 * Reads a fixture of cases, each of several lines:
 *
 * ```
 * === اسم الحالة
 * ما يدخل
 * >>>
 * ما يخرج
 * ```
 *
 * Text before the first case is a comment. A character that nobody sees is written `{U+200F}`.
 */
export function readCases(file: URL): Case[] {
  const [, ...blocks] = fs.readFileSync(file, "utf8").split(/^=== /m);
  return blocks.map((block) => {
    const [head = "", expected] = block.split(/^>>>\n/m);
    const end = head.indexOf("\n");
    if (expected === undefined) throw new Error(`A case of ${file} has no >>>: ${head}`);
    return {
      name: head.slice(0, end),
      input: visible(head.slice(end + 1)),
      expected: visible(expected).trim(),
    };
  });
}

/** Reads a fixture of cases of one line, `ما يدخل → ما يخرج`; a line with `#` is a comment. */
export function readTable(file: URL): Case[] {
  return fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [input, expected] = line.split(" → ");
      if (input === undefined || expected === undefined) throw new Error(`No case: ${line}`);
      return { name: line, input: visible(input), expected: visible(expected) };
    });
}

function visible(text: string): string {
  return text.replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, code) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
