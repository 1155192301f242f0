import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { StatesAhead } from "../../plugin/build/unchanged/states-ahead.ts";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-ahead-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** Looks at files in the folder, and waits until the last one was seen. */
async function seen(names: readonly string[]): Promise<StatesAhead> {
  const last = "آخر";
  fs.writeFileSync(path.join(folder, last), "نص");
  const all = [...names, last];
  const ahead = new StatesAhead(Buffer.from(all.join("\n")), `${folder}/`);
  expect(ahead.count).toBe(all.length);
  const { size, mtimeMs } = fs.statSync(path.join(folder, last));
  await vi.waitFor(() => expect(ahead.has(all.length - 1, size, mtimeMs)).toBe(true), 50_000);
  return ahead;
}

test("files are seen with their sizes and times, however many there are", async () => {
  const names = Array.from({ length: 700 }, (_, number) => `مقال-${number}.html`);
  for (const [number, name] of names.entries()) {
    fs.writeFileSync(path.join(folder, name), "ن".repeat(number));
  }
  const ahead = await seen(names);
  for (const [number, name] of names.entries()) {
    const { size, mtimeMs } = fs.statSync(path.join(folder, name));
    expect(ahead.has(number, size, mtimeMs)).toBe(true);
    expect(ahead.has(number, size + 1, mtimeMs)).toBe(false);
    expect(ahead.has(number, size, mtimeMs + 1)).toBe(false);
  }
});

test("what is no file is never seen: nothing, a folder, a file below a file", async () => {
  fs.writeFileSync(path.join(folder, "ملف"), "");
  fs.mkdirSync(path.join(folder, "مجلد"));
  const ahead = await seen(["لا شيء", "مجلد", "ملف/index.html", "ملف"]);
  const { size, mtimeMs } = fs.statSync(path.join(folder, "مجلد"));
  expect(ahead.has(0, Number.NaN, Number.NaN)).toBe(false);
  expect(ahead.has(1, size, mtimeMs)).toBe(false);
  expect(ahead.has(2, 0, fs.statSync(path.join(folder, "ملف")).mtimeMs)).toBe(false);
  expect(ahead.has(3, 0, fs.statSync(path.join(folder, "ملف")).mtimeMs)).toBe(true);
});

test("of no files nothing is known", () => {
  const ahead = new StatesAhead(new Uint8Array(0));
  expect(ahead.count).toBe(0);
  expect(ahead.has(0, 0, 0)).toBe(false);
});
