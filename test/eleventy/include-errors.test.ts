import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { failWithIncludes } from "../../plugin/eleventy/include-errors.ts";
import type { NunjucksEnvironment } from "../../plugin/eleventy/types.ts";

// Nunjucks comes with Eleventy, from whose folder it is found.
const nunjucks = createRequire(import.meta.resolve("@11ty/eleventy"))("nunjucks");

/** Prints a page of some templates; `first.njk` is its layout. */
function print(templates: Readonly<Record<string, string>>): string {
  const getSource = (name: string) => ({ src: templates[name], path: name, noCache: false });
  const environment = new nunjucks.Environment([{ getSource }]);
  failWithIncludes(environment as NunjucksEnvironment);
  return environment.render("first.njk", { cards: ["أ", "ب"] });
}

const LAYOUT = "<h1>الصفحة</h1>{% block main %}{% endblock %}";
const PAGE = '{% extends "layout.njk" %}{% block main %}{% include "part.njk" %}{% endblock %}';

test.each([
  ["a slip in its tags", "{% if x %}نص", /part\.njk[\s\S]*got end of file/],
  ["a filter that there is not", "{{ x | nowhere }}", /filter not found: nowhere/],
  ["a function that there is not", "نص {{ nowhere() }}", /nowhere/],
  ["a slip in what it includes itself", '{% include "inner.njk" %}', /inner\.njk/],
])("a part with %s ends the page that includes it", (_, part, named) => {
  const templates = { "layout.njk": LAYOUT, "part.njk": part, "inner.njk": "{% set x = %}" };
  expect(() => print({ ...templates, "first.njk": PAGE })).toThrow(named);
  const each = '{% for card in cards %}{% include "part.njk" %}{% endfor %}';
  expect(() => print({ ...templates, "first.njk": each })).toThrow(named);
});

test("a page whose parts are right is what it was", () => {
  const templates = {
    "layout.njk": LAYOUT,
    "part.njk": '<p>{{ cards | join("، ") }}{% include "inner.njk" %}</p>',
    "inner.njk": "{% for card in cards %}<b>{{ card }}</b>{% endfor %}",
  };
  expect(print({ ...templates, "first.njk": PAGE })).toBe(
    "<h1>الصفحة</h1><p>أ، ب<b>أ</b><b>ب</b></p>",
  );
});
