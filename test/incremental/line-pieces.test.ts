import fc from "fast-check";
import { expect, test } from "vitest";
import { LineReader, linePieces } from "../../plugin/incremental/catalogue/line-pieces.ts";

/** Pieces must be copied: each is good until the next is asked for. */
function written(lines: readonly (string | Uint8Array)[]): Buffer[] {
  return Array.from(linePieces(lines), (piece) => Buffer.from(piece));
}

/** Bytes that are read from as from a file. */
function inMemory(bytes: Buffer) {
  return {
    length: bytes.length,
    read: (start: number, end: number) => bytes.subarray(start, end),
  };
}

test("lines are read as they were written, as texts and as bytes", () => {
  const line = fc.stringMatching(/^[\u0621-\u064Aa-z «»😀]{0,20}$/u);
  fc.assert(
    fc.property(fc.array(fc.tuple(line, fc.boolean())), (lines) => {
      const bytes = Buffer.concat(
        written(lines.map(([text, asBytes]) => (asBytes ? Buffer.from(text) : text))),
      );
      const reader = new LineReader(inMemory(bytes));
      for (const [text] of lines) {
        expect(reader.next()).toBe(text);
        expect(Buffer.from(reader.bytes).toString()).toBe(text);
      }
      expect(reader.next()).toBe("");
      expect(reader.bytes).toHaveLength(0);
    }),
  );
});

test("many lines and lines of any length are put together to few pieces", () => {
  const lines = [
    ...Array.from({ length: 50_000 }, (_, number) => `السطر رقم ${number} من الأرشيف`),
    "طويل".repeat(1_000_000),
    new Uint8Array(3_000_000).fill(0x61),
    "",
    "",
    "آخر",
    "",
  ];
  const pieces = written(lines);
  expect(pieces.length).toBeLessThan(10);
  const reader = new LineReader(inMemory(Buffer.concat(pieces)));
  for (const line of lines) {
    expect(reader.next() === Buffer.from(line as string).toString()).toBe(true);
    expect(Buffer.from(reader.bytes).equals(Buffer.from(line as string))).toBe(true);
  }
  expect(reader.next()).toBe("");
});
