import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { inlineParts } from "../../plugin/eleventy/inline-parts.ts";
import type { NunjucksEnvironment } from "../../plugin/eleventy/types.ts";

// Nunjucks comes with Eleventy, from whose folder it is found.
const nunjucks = createRequire(import.meta.resolve("@11ty/eleventy"))("nunjucks");

type Parts = Readonly<Record<string, string>>;

/** Prints a template; parts are put in its place where `inline` says so. */
function print(template: string, parts: Parts, inline: boolean): string {
  const getSource = (name: string) => ({ src: parts[name], path: name, noCache: false });
  const environment = new nunjucks.Environment([{ getSource }], { autoescape: true });
  if (inline) inlineParts(environment as NunjucksEnvironment, (name) => parts[name]);
  return environment.renderString(template, { cards: ["أ", "ب"], heading: "h2" });
}

const PARTS = {
  "arshif/parts/card.njk":
    "{#- A card. -#}\n<{{ heading }}>{{ card }}{{ loop.index }}</{{ heading }}>\n",
  "arshif/parts/cards.njk":
    '{% for card in cards %}{% include "arshif/parts/card.njk" %}{% endfor -%}\n',
  "arshif/parts/set.njk": '{%- set heading = "h3" -%} {% include "arshif/parts/cards.njk" %}',
};

test.each([
  ["a part in a loop", '<ul> {% include "arshif/parts/cards.njk" %} </ul>'],
  [
    "a part that sets a name, which stays its own",
    '<ul> {% include "arshif/parts/set.njk" %} </ul>{{ heading }}',
  ],
  [
    "blanks that tags around a part trim",
    ' {%- include "arshif/parts/cards.njk" -%} {% include "arshif/parts/cards.njk" -%} .',
  ],
])("%s is printed as an include prints it", (_, template) => {
  const printed = print(template, PARTS, false);
  expect(printed).toContain("أ1</h");
  expect(print(template, PARTS, true)).toBe(printed);
});

test("a part that is not the theme's is included when the page is printed", () => {
  const parts = { "arshif/parts/card.njk": "الثاني" };
  const environment = new nunjucks.Environment([
    {
      getSource: (name: string) => ({
        src: parts[name as keyof typeof parts],
        path: name,
        noCache: true,
      }),
    },
  ]);
  inlineParts(environment as NunjucksEnvironment, () => undefined);
  expect(environment.renderString('{% include "arshif/parts/card.njk" %}')).toBe("الثاني");
});
