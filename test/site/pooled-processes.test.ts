import fs from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { runPooled } from "../support/process-pool.ts";
import { makeSite, removeSite, run, type Site } from "../support/site.ts";

/** Commands of tests run in processes that have run others: each is to find what a new one finds. */

const COMMANDS = {
  "كلام.cjs": `console.log(process.argv.slice(2).join(" "), process.env.WORD ?? "-", require("node:path").basename(process.cwd()));
console.error("خطأ");
process.env.WORD = "بعدي";
process.on("exit", (code) => require("node:fs").writeFileSync("ended", String(code)));
setTimeout(() => { console.log("متأخر"); process.exitCode = 3; }, 50);`,
  "خروج.cjs": `console.log("قبل"); process.exit(4);`,
  "رمي.cjs": `throw new Error("مرمي");`,
  "وعد.mjs": "console.log('ينتظر'); await new Promise(() => {});",
};

// A process never works twice in a folder.
let site: Site;
beforeEach(() => {
  site = makeSite(COMMANDS);
});
afterEach(() => removeSite(site));

const lines = (printed: string) => printed.split("\n").filter(Boolean).sort();

test.each([
  ["كلام.cjs", 3],
  ["كلام.cjs", 3],
  ["خروج.cjs", 4],
  ["وعد.mjs", 13],
  ["كلام.cjs", 3],
])("%s ends as in a process of its own", async (name, code) => {
  const module = path.join(site.folder, name);
  const args = ["أول", "ثان"];
  const env = { WORD: name };
  const fresh = await run(process.execPath, [module, ...args], site.folder, env);
  const pooled = await runPooled({ module, args, folder: site.folder, env });
  expect([fresh.code, pooled.code]).toEqual([code, code]);
  const own = lines(fresh.printed).filter((line) => !/Warning|await|^\s*\^|file:/.test(line));
  expect(lines(pooled.printed)).toEqual(own);
  if (code === 3) expect(fs.readFileSync(path.join(site.folder, "ended"), "utf8")).toBe("3");
});

test("an error that nothing catches ends with its code and is told", async () => {
  const module = path.join(site.folder, "رمي.cjs");
  const { code, printed } = await runPooled({ module, args: [], folder: site.folder, env: {} });
  expect(code).toBe(1);
  expect(printed).toContain("مرمي");
});

test("a process that holds much is given no other command", async () => {
  site.write(
    "مقيم.cjs",
    "globalThis.held ??= Buffer.alloc(700 * 2 ** 20, 1); console.log(process.pid);",
  );
  const command = { module: path.join(site.folder, "مقيم.cjs"), args: [], env: {} };
  const run = () => runPooled({ ...command, folder: site.folder });
  const [first, second] = [await run(), await run()];
  expect([first.code, second.code]).toEqual([0, 0]);
  expect(second.printed).not.toBe(first.printed);
});
