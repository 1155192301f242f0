import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { soonestArrival } from "../../plugin/articles/date-faults.ts";
import { keepCheck, keptCheck } from "../../plugin/cli/check/kept-check.ts";
import { inputState } from "../../plugin/incremental/input-state.ts";
import { goodArticle } from "../articles/reading.ts";

const FOUND = { faults: [], notices: [], turnedOff: ["no-summary"], articles: 7 };
/** A check that begins so much later than a file was saved that nobody could have saved it again. */
const LATER = 5000;

let root: string;

beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), "arshif-kept-"));
  fs.writeFileSync(path.join(root, "خبر.md"), "نص");
});

afterEach(() => {
  fs.rmSync(root, { recursive: true });
});

function looked(isAll = true) {
  const inputs = { places: [root], apart: [path.join(root, ".cache")], variables: [] };
  return { inputs, state: inputState(inputs), isAll };
}

test("findings are told again of the same configuration and the same files", () => {
  keepCheck(root, undefined, looked(), FOUND, Date.now() + LATER);
  expect(keptCheck(root, undefined)).toEqual(FOUND);
  expect(keptCheck(root, "other.config.js")).toBeUndefined();
  fs.writeFileSync(path.join(root, "خبر.md"), "نص آخر");
  expect(keptCheck(root, undefined)).toBeUndefined();
});

test("but not where a file was saved while it was checked, or data may change by themselves", () => {
  keepCheck(root, undefined, looked(), FOUND, Date.now());
  expect(keptCheck(root, undefined)).toBeUndefined();
  keepCheck(root, undefined, looked(false), FOUND, Date.now() + LATER);
  expect(keptCheck(root, undefined)).toBeUndefined();
});

test("nor once a day has come that lay in the future, nor from a damaged file", () => {
  const began = Date.now() + LATER;
  keepCheck(root, undefined, looked(), { ...FOUND, until: Date.now() + 60_000 }, began);
  expect(keptCheck(root, undefined)).toMatchObject(FOUND);
  keepCheck(root, undefined, looked(), { ...FOUND, until: Date.now() - 1 }, began);
  expect(keptCheck(root, undefined)).toBeUndefined();
  keepCheck(root, undefined, looked(), FOUND, began);
  fs.truncateSync(path.join(root, ".cache/arshif/check.json"), 40);
  expect(keptCheck(root, undefined)).toBeUndefined();
});

test("a check that came to no end leaves nothing", () => {
  keepCheck(root, undefined, looked(), FOUND, Date.now() + LATER);
  keepCheck(root, undefined, undefined, FOUND, Date.now() + LATER);
  expect(keptCheck(root, undefined)).toBeUndefined();
});

test("the first of the days that lie in the future is the one that counts", () => {
  const article = (date: string) => goodArticle(`---\ntitle: خبر\ndate: ${date}\n---\n\nنص\n`);
  const articles = ["2019-08-07", "2109-08-09", "2109-08-08", "2110"].map(article);
  const day = Date.UTC(2109, 7, 8);
  expect(soonestArrival(articles, Date.UTC(2026, 0, 1))).toBe(day - 14 * 3_600_000);
  expect(soonestArrival(articles, Date.UTC(2120, 0, 1))).toBeUndefined();
});
