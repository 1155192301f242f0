import fs from "node:fs";
import path from "node:path";
import fc from "fast-check";
import nunjucks from "nunjucks";
import { describe, expect, test } from "vitest";
import { compileTemplate } from "../../plugin/eleventy/templates/compiled-template.ts";
import { CompiledTemplates } from "../../plugin/eleventy/templates/compiled-templates.ts";
import { UncompiledSyntax } from "../../plugin/eleventy/templates/nodes.ts";
import type { NunjucksEnvironment, NunjucksLibrary } from "../../plugin/eleventy/types.ts";
import { filesBelow, ROOT } from "../support/site.ts";

type Templates = Readonly<Record<string, string>>;

/** Templates that are made up for the property. */
const RUNS = 1000;

const DATA = {
  title: 'عنوان "BBC" <b>',
  none: undefined,
  empty: null,
  count: 3,
  list: ["خبر", "مقال", "خبر"],
  pairs: [
    ["السبت", 1],
    ["الأحد", 2],
  ],
  words: { home: "الرئيسية", page: "صفحة" },
  article: {
    title: "خبر & مقال",
    topics: [{ name: "سياسة", url: "/s/" }, { name: "أمن" }],
    lineage: () => ["الأول", "الثاني"],
    none: undefined,
  },
  years: "بيانات الموقع",
};

/** Nunjucks with a filter, a tag and a global value, as a site may add them. */
function environment(templates: Templates): nunjucks.Environment {
  const loader = {
    getSource: (name: string) => {
      const src = templates[name];
      return src === undefined ? null : { src, path: name, noCache: false };
    },
  };
  const made = new nunjucks.Environment(loader as unknown as nunjucks.ILoader);
  made.addFilter("marked", (text: unknown, mark = "*") => `${mark}${text}${mark}`);
  made.addFilter("nothing", () => undefined);
  made.addFilter("own", function (this: { ctx: typeof DATA }) {
    return this.ctx.title;
  });
  made.addFilter("later", (text: string, done) => done(null, text), true);
  made.addGlobal("site", { name: "أرشيف" });
  made.addExtension("stamp", {
    tags: ["stamp"],
    parse(
      parser: { nextToken(): { value: string } } & Record<string, (...args: unknown[]) => unknown>,
      nodes: { CallExtension: new (...args: unknown[]) => object },
    ) {
      const { value } = parser.nextToken();
      const args = parser.parseSignature?.(true, true);
      parser.advanceAfterBlockEnd?.(value);
      return new nodes.CallExtension(this, "run", args);
    },
    run: (_: object, text: string) => new nunjucks.runtime.SafeString(`<time>${text}</time>`),
  } as unknown as nunjucks.Extension);
  return made;
}

function compiled(templates: Templates): string {
  const made = environment(templates);
  const globals = { site: { name: "أرشيف" } } as Record<string, unknown>;
  const ctx = { ...DATA } as Record<string, unknown>;
  return new CompiledTemplates(
    nunjucks as unknown as NunjucksLibrary,
    made as unknown as NunjucksEnvironment,
    { filter: () => undefined, shortcode: () => undefined },
  ).print("page.njk", {
    ctx,
    env: made,
    lookup: (name: string) => (name in globals && !(name in ctx) ? globals[name] : ctx[name]),
    getVariables: () => ctx,
  } as never);
}

/** What a page prints, if it is not for Nunjucks to print it. */
function compiledUnlessLeft(templates: Templates): string | undefined {
  try {
    return compiled(templates);
  } catch (error) {
    if (error instanceof UncompiledSyntax) return undefined;
    throw error;
  }
}

function rendered(templates: Templates): string {
  return environment(templates).render("page.njk", { ...DATA });
}

const SAME: Readonly<Record<string, string>> = {
  "text alone": "مرحبا «بكم»\n\\ \" ' `",
  "values, escaped": "{{ title }} {{ count }} {{ none }}{{ empty }}{{ missing.field.field }}",
  "values that are marked as safe": "{{ title | safe }} {{ title | escape | safe }}",
  "fields by name and by value":
    '{{ article["title"] }} {{ words[page] }} {{ list[1] }} {{ list.length }}',
  "a method": '{{ article.lineage().concat(["الثالث"]).slice(1) | join("، ") }}',
  "a method that is handed on": "{% set m = article.lineage %}{{ m() | join }}",
  filters: '{{ title | marked }} {{ title | marked("+") | upper }} {{ none | nothing }}',
  "what a filter sees": '{{ "" | own }}',
  "a global name": "{{ site.name }}",
  operators:
    '{{ count - 1 }} {{ count + 1 }} {{ count * 2 }} {{ count / 2 }} {{ count % 2 }} {{ count ~ "!" }}{{ count == 3 and not none }} {{ none or title }} {{ not count == 3 }}',
  comparisons: "{{ count > 2 }}{{ count >= 3 }}{{ count < 3 }}{{ count != 3 }}{{ count === 3 }}",
  "lists and groups": '{{ [1, (2 + 3) * 2] | join(",") }} {{ { "a": 1, b: title }.b }}',
  "one or the other": '{{ "نعم" if count else "لا" }}{{ "نعم" if none }}',
  conditions:
    "{% if none %}لا{% elif count == 3 %}ثلاثة{% else %}غير ذلك{% endif %}{% if not none %}!{% endif %}",
  "a loop":
    "{% for item in list %}{{ loop.index }}/{{ loop.length }} {{ item }}{% if not loop.last %}، {% endif %}{% endfor %}",
  "a loop of nothing":
    "{% for item in none %}{{ item }}{% else %}لا شيء{% endfor %}{% for i in [] %}{% else %}لا{% endfor %}",
  "a loop with two names":
    "{% for day, place in pairs %}{{ place }}{{ day }} {% endfor %}{% for key, word in words %}{{ key }}: {{ word }} {{ loop.revindex }}{% endfor %}",
  "loops within loops":
    "{% for topic in article.topics %}{% for item in list %}{{ loop.index0 }}{{ item }}{{ topic.name }}{% endfor %}{{ loop.first }}{% endfor %}",
  "a name set in a loop":
    "{% set last = 0 %}{% for item in list %}{% set last = item %}{% set inner = item %}{{ inner }}{% endfor %}{{ last }}{{ inner }}",
  "a loop's own name set":
    "{% for item in list %}{% set item = loop.index %}{{ item }}{% endfor %}",
  "a name that is seen before it is set": "{{ title }}{% set title = 1 %}{{ title }}",
  "two names at once": "{% set a, b = count %}{{ a }}{{ b }}",
  "white space that is cut": "{%- if count -%}  أ  {%- endif -%}\n {{- count -}} \n{#- لا -#}",
  "a tag of the site": '{% stamp article.title, "long" %}',
  "words of JavaScript as names":
    "{% set constructor = 1 %}{% set __proto__ = 2 %}{{ constructor }}{{ output }}{{ scope }}{{ page }}{{ context }}{{ t0 }}{{ self }}",
};

const SAME_FILES: Readonly<Record<string, Templates>> = {
  "an include sees what stands around it": {
    "page.njk": '{% set mark = "!" %}{% for item in list %}{% include "card.njk" %}{% endfor %}',
    "card.njk": "{{ loop.index }}{{ item }}{{ mark }}{{ title }}",
  },
  "what an include sets stays with it": {
    "page.njk": '{% set mark = 1 %}{% include "card.njk" %}{{ mark }}{{ other }}{{ title }}',
    "card.njk": "{% set mark = 2 %}{% set other = 3 %}{% set title = 4 %}{{ mark }}{{ other }}",
  },
  "an include that sets to nothing a name which the site's data have": {
    "page.njk": '{% include "age.njk" %}{{ years }}',
    "age.njk": '{% set years = none %}{{ years }}{% include "inner.njk" %}',
    "inner.njk": "[{{ years }}]",
  },
  "a block that sets to nothing a name which the site's data have": {
    "page.njk": "{% block main %}{% set years = none %}{{ years }}{% endblock %}",
  },
  "a name set to nothing is looked up further out": {
    "page.njk": '{% block main %}{% set copies = 1 %}{% include "card.njk" %}{% endblock %}',
    "card.njk": "{% set copies = none %}{{ copies }}",
  },
  "blocks, extended twice": {
    "page.njk":
      '{% extends "list.njk" %}{% block main %}<{{ super() }}>{% endblock %}{% block title %}{{ title }}{% endblock %}',
    "list.njk":
      '{% extends "base.njk" %}{% block main %}({{ super() }}{{ super() }}){% block inner %}داخل{% endblock %}{% endblock %}',
    "base.njk":
      '{% block title %}{% endblock %}{% block main %}{% set kept = 1 %}أصل{% endblock %}{% block footer %}{{ kept }}{% include "foot.njk" %}{% endblock %}',
    "foot.njk": "{{ title }}",
  },
  "what a template sets before it is extended": {
    "page.njk":
      '{% extends "base.njk" %}{% set mark = "!" %}{% block main %}{{ mark }}{% endblock %}',
    "base.njk": "{{ mark }}{% block main %}{% endblock %}{% set mark = 2 %}{{ mark }}",
  },
  "super() shows what was known when the block began": {
    "page.njk":
      '{% extends "base.njk" %}{% block main %}{% set x = 1 %}{{ super() }}{% endblock %}',
    "base.njk": "{% block main %}[{{ x }}]{% endblock %}",
  },
};

describe("compiled templates print what Nunjucks prints", () => {
  test.each(Object.entries(SAME))("%s", (_, source) => {
    const templates = { "page.njk": source };
    expect(compiled(templates)).toBe(rendered(templates));
  });

  test.each(Object.entries(SAME_FILES))("%s", (_, templates) => {
    expect(compiled(templates)).toBe(rendered(templates));
  });

  test("whatever is set, looped over, included and extended, however deep", () => {
    const name = fc.constantFrom("a", "b", "years", "item");
    const value = fc.constantFrom("none", "1", '"خبر"', "a", "b", "item", "loop.index", "years");
    const { tree } = fc.letrec<{ tree: string }>((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.tuple(name, value).map(([to, from]) => `{% set ${to} = ${from} %}`),
        name.map((read) => `[{{ ${read} }}]`),
        fc.constant('{% include "one.njk" %}'),
        fc.tuple(tie("tree"), tie("tree")).map(([one, other]) => one + other),
        tie("tree").map((inner) => `{% for item in list %}${inner}{% endfor %}`),
        fc
          .tuple(name, tie("tree"), tie("tree"))
          .map(([read, one, other]) => `{% if ${read} %}${one}{% else %}${other}{% endif %}`),
      ),
    }));
    const withoutIncludes = tree.map((text) =>
      text.replaceAll('{% include "one.njk" %}', "{{ a }}"),
    );
    let left = 0;
    fc.assert(
      fc.property(tree, tree, tree, withoutIncludes, (first, main, base, one) => {
        const templates = {
          "page.njk": `{% extends "base.njk" %}${first}{% block main %}${main}{{ super() }}{% endblock %}`,
          "base.njk": `${base}{% block main %}[{{ a }}]${base}{% endblock %}[{{ b }}]${base}`,
          "one.njk": one,
        };
        const printed = compiledUnlessLeft(templates);
        if (printed === undefined) left++;
        else expect(printed).toBe(rendered(templates));
      }),
      { numRuns: RUNS },
    );
    expect(left).toBeLessThan(RUNS / 4);
  });
});

describe("the theme", () => {
  const folder = path.join(ROOT, "_includes/arshif");
  const templates = filesBelow(folder).filter((file) => file.endsWith(".njk"));

  test.each(templates)("%s can be compiled", (file) => {
    const made = environment({});
    made.addExtension("arshifTimeTag", {
      ...(made.getExtension("stamp") as object),
      tags: ["arshifTimeTag"],
    } as unknown as nunjucks.Extension);
    const named = Object.assign(made, { getFilter: () => () => undefined });
    const source = fs.readFileSync(path.join(folder, file), "utf8");
    const { print } = compileTemplate(
      source,
      nunjucks as unknown as NunjucksLibrary,
      named as unknown as NunjucksEnvironment,
      { filter: () => undefined, shortcode: () => undefined },
    );
    expect(print).toBeTypeOf("function");
  });
});

describe("what is left to Nunjucks", () => {
  test.each([
    "{% macro m() %}{% endmacro %}",
    '{% import "one.njk" as one %}',
    "{% set x %}نص{% endset %}",
    "{{ title | later }}",
    "{% include title %}",
    '{% include "one.njk" ignore missing %}',
    '{% include "lost.njk" %}',
    '{% include "./one.njk" %}',
    '{% include "blocks.njk" %}',
    "{% switch count %}{% case 3 %}{% endswitch %}",
    "{{ count is odd }}",
    "{{ r/خبر/g }}",
    '{% block main %}{% endblock %}{% extends "one.njk" %}',
    "{{ super() }}",
  ])("%s", (source) => {
    const templates = {
      "page.njk": source,
      "one.njk": "",
      "blocks.njk": "{% block a %}{% endblock %}",
    };
    expect(() => compiled(templates)).toThrow(UncompiledSyntax);
  });

  test.each<[string, Templates]>([
    [
      "an included loop that sets a name of the page",
      {
        "page.njk": '{% set a = 1 %}{% include "one.njk" %}{{ a }}',
        "one.njk": "{% for item in list %}{% set a = loop.index %}{% endfor %}",
      },
    ],
    [
      "a block's loop that sets a name of the page",
      {
        "page.njk":
          "{% set a = 1 %}{% block main %}{% for item in list %}{% set a = 2 %}{% endfor %}{% endblock %}{{ a }}",
      },
    ],
  ])("%s, since it changes what was looked up", (_, templates) => {
    expect(() => compiled(templates)).toThrow(UncompiledSyntax);
  });
});
