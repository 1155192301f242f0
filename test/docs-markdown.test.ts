import fs from "node:fs";
import { describe, expect, test } from "vitest";
import { isolateHtml } from "../plugin/text/index.ts";
import { articleMarkdown } from "../plugin/theme/markdown/index.ts";
import type { QuotationMarks } from "../plugin/theme/markdown/quotation-marks.ts";

const doc = fs.readFileSync(new URL("../docs/markdown.md", import.meta.url), "utf8");

/** Each example: what an author writes, and what follows it on the page. */
const EXAMPLES = [
  ...doc.matchAll(/```md\n([\s\S]*?)```\n((?:```html.*\n[\s\S]*?```\n)+)/g),
].flatMap(([, markdown = "", results = ""]) =>
  [...results.matchAll(/```html(.*)\n([\s\S]*?)```\n/g)].map(([, quotes = "", html = ""]) => ({
    markdown,
    quotes: quotes.trim(),
    html,
  })),
);

test("the page has an example of everything, and no example without its result", () => {
  expect(EXAMPLES.length).toBeGreaterThanOrEqual(11);
  expect(doc.match(/^```md$/gm)?.length).toBe(new Set(EXAMPLES.map((one) => one.markdown)).size);
});

test.each(EXAMPLES)("$markdown", ({ markdown, quotes, html }) => {
  const settings = quotes === "" ? {} : { quotes: quotes as QuotationMarks };
  const md = articleMarkdown((address) => address, undefined, undefined, settings);
  expect(md.render(markdown)).toBe(html);
});

describe("the table of what is isolated", () => {
  const rows = [...doc.matchAll(/^\| ([^|]+) \| ([^|]+) \|$/gm)];
  const start = rows.findIndex(([, first]) => first === "isolated");
  const codes = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  const table = rows.slice(start + 1, start + 7);

  test.each(table.flatMap(([, first = ""]) => codes(first)))("%s is", (text) => {
    expect(isolateHtml(`قال ${text} نعم`)).toMatch(/^قال <bdi[^>]*>[^<]+<\/bdi> نعم$/);
  });

  test.each(table.flatMap(([, , second = ""]) => codes(second)))("%s is not", (text) => {
    expect(isolateHtml(`قال ${text} نعم`)).toBe(`قال ${text} نعم`);
  });
});
