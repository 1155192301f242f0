import { expect, test } from "vitest";
import { PackedLines } from "../../plugin/build/catalogue/packed-lines.ts";

test("lines of any length are held as their bytes, and stay as they are when others come", () => {
  const lines = [
    "",
    "عادت القوات إلى المدينة 🙂",
    "سطر".repeat(300_000),
    ...Array.from({ length: 40_000 }, (_, number) => `السطر رقم ${number} من الأرشيف`),
    "طويل".repeat(400_000),
    "آخر",
  ];
  const packed = new PackedLines();
  const held = lines.map((line) => packed.pack(line));
  const isSame = held.map((bytes, at) => Buffer.from(bytes).toString() === lines[at]);
  expect(isSame.every(Boolean)).toBe(true);
});
