import fs from "node:fs";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { createDateFunctions } from "../plugin/dates/index.ts";

const README = fs.readFileSync(new URL("../README.md", import.meta.url), "utf8");
const ROW = /^\| `([^`{]*\{\{ .+ \}\})` \| (.+) \|$/gm;

const rows = [...README.matchAll(ROW)].map(
  ([, template = "", printed = ""]) => [template.replaceAll("\\|", "|"), printed] as const,
);

const environment = new nunjucks.Environment(null, { autoescape: false });
for (const [name, filter] of Object.entries(createDateFunctions())) {
  environment.addFilter(name, filter as (...args: unknown[]) => unknown);
}

test("the README shows an example of every date filter", () => {
  const named = new Set(rows.map(([template]) => /\| (\w+)/.exec(template)?.[1]));
  const filters = Object.keys(createDateFunctions()).filter((name) => README.includes(`| ${name}`));
  expect(rows.length).toBeGreaterThan(20);
  for (const name of filters) expect(named).toContain(name);
});

test.each(rows)("%s prints what the README says", (template, printed) => {
  expect(environment.renderString(template, {})).toBe(printed);
});
