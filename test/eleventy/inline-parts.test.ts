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
  "arshif/parts/own.njk":
    '{%- set _shown = "خبر" if loop.first -%}\n{% if _shown %}{{ _shown }}: {% endif %}{{ card }}\n',
  "arshif/parts/set.njk": '{%- set heading = "h3" -%} {% include "arshif/parts/cards.njk" %}',
};

test.each([
  ["a part in a loop", '<ul> {% include "arshif/parts/cards.njk" %} </ul>'],
  [
    "a part that sets a name, which stays its own",
    '<ul> {% include "arshif/parts/set.njk" %} </ul>{{ heading }}',
  ],
  [
    "a part that sets a name of no other part",
    '<ul> {% for card in cards %}{% include "arshif/parts/own.njk" %}{% endfor %} </ul>',
  ],
  [
    "blanks that tags around a part trim",
    ' {%- include "arshif/parts/cards.njk" -%} {% include "arshif/parts/cards.njk" -%} .',
  ],
])("%s is printed as an include prints it", (_, template) => {
  const printed = print(template, PARTS, false);
  expect(printed).toMatch(/أ1<\/h|خبر: أ\s+ب/);
  expect(print(template, PARTS, true)).toBe(printed);
});

test.each([
  ["arshif/parts/card.njk", true],
  ["arshif/parts/own.njk", true],
  ["arshif/parts/set.njk", false],
])("%s is put into its template: %s", (name, isPutIn) => {
  const asked: string[] = [];
  const getSource = (part: string) => {
    asked.push(part);
    return { src: PARTS[part as keyof typeof PARTS], path: part, noCache: false };
  };
  const environment = new nunjucks.Environment([{ getSource }]);
  inlineParts(environment as NunjucksEnvironment, (part) => PARTS[part as keyof typeof PARTS]);
  environment.renderString(`{% include "${name}" %}`, {});
  expect(!asked.includes(name)).toBe(isPutIn);
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
