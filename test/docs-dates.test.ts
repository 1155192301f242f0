import fs from "node:fs";
import nunjucks from "nunjucks";
import { expect, test } from "vitest";
import { createDateFunctions } from "../plugin/dates/index.ts";

const LIST = ["docs/date-filters.md", "README.md"]
  .map((name) => fs.readFileSync(new URL(`../${name}`, import.meta.url), "utf8"))
  .join("\n");
const ROW = /^\| `([^`{]*\{\{ .+ \}\})` \| (.+) \|$/gm;

const rows = [...LIST.matchAll(ROW)].map(
  ([, template = "", printed = ""]) => [template.replaceAll("\\|", "|"), printed] as const,
);

const environment = new nunjucks.Environment(null, { autoescape: false });
for (const [name, filter] of Object.entries(createDateFunctions())) {
  environment.addFilter(name, filter as (...args: unknown[]) => unknown);
}

test("the documents show an example of every date filter", () => {
  const named = new Set(rows.map(([template]) => /\| (\w+)/.exec(template)?.[1]));
  const filters = Object.keys(createDateFunctions()).filter((name) => LIST.includes(`| ${name}`));
  expect(rows.length).toBeGreaterThan(20);
  for (const name of filters) expect(named).toContain(name);
});

test.each(rows)("%s prints what the documents say", (template, printed) => {
  expect(environment.renderString(template, {})).toBe(printed);
});
