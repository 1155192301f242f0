import nunjucks from "nunjucks";
import { describe, expect, test } from "vitest";
import { type Step, takeSteps, useFastIncludes } from "../../plugin/eleventy/fast-includes.ts";
import type { NunjucksEnvironment } from "../../plugin/eleventy/types.ts";

const TEMPLATES: Readonly<Record<string, string>> = {
  "base.njk": `<html>{% include "head.njk" %}{% block main %}{% endblock %}</html>`,
  "head.njk": `{% set inner = "داخل" %}<title>{{ title }}</title>`,
  "page.njk": `{% extends "base.njk" %}{% block main %}{{ inner }}{% for item in items %}{% include "card.njk" %}{% endfor %}{% include "none.njk" ignore missing %}{% endblock %}`,
  "card.njk": `<p>{{ loop.index }} {{ item }}{% if item == "خبر" %}{% include mark %}{% endif %}</p>`,
  "mark.njk": "!",
  "slow.njk": `{% include "waiting.njk" %} {% include "waiting.njk" %}`,
  "waiting.njk": "{{ title | later }}",
  "broken.njk": `{% include "thrower.njk" %} بعد`,
  "thrower.njk": "{{ fail() }}",
  "lost.njk": `{% include "none.njk" %}`,
};

function environment(isFast: boolean): nunjucks.Environment {
  const loader = {
    getSource: (name: string) => {
      const src = TEMPLATES[name];
      return src === undefined ? null : { src, path: name, noCache: false };
    },
  };
  const made = new nunjucks.Environment(loader as unknown as nunjucks.ILoader);
  if (isFast) useFastIncludes(made as unknown as NunjucksEnvironment);
  return made;
}

describe("includes give what Nunjucks' own give", () => {
  test("within each other, in loops, by a value, and of none", () => {
    const data = { title: "عنوان", items: ["خبر", "مقال", "خبر"], mark: "mark.njk" };
    const page = environment(true).render("page.njk", data);
    expect(page).toBe(environment(false).render("page.njk", data));
    expect(page).toBe("<html><title>عنوان</title><p>1 خبر!</p><p>2 مقال</p><p>3 خبر!</p></html>");
  });

  test("with filters that take their time", async () => {
    const rendered = [true, false].map((isFast) => {
      const made = environment(isFast);
      made.addFilter("later", (text: string, done) => setTimeout(done, 1, null, `${text}…`), true);
      return new Promise((resolve, reject) =>
        made.render("slow.njk", { title: "خبر" }, (error, page) =>
          error === null ? resolve(page) : reject(error),
        ),
      );
    });
    expect(await Promise.all(rendered)).toEqual(["خبر… خبر…", "خبر… خبر…"]);
  });

  test.each(["broken.njk", "lost.njk"])("with the same error: %s", (name) => {
    const data = {
      fail: () => {
        throw new Error("لا قيمة");
      },
    };
    const messageOf = (isFast: boolean) => {
      try {
        return environment(isFast).render(name, data);
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(messageOf(true)).toBe(messageOf(false));
    expect(messageOf(true)).toMatch(name === "lost.njk" ? /template not found: none/ : /لا قيمة/);
  });
});

describe("steps", () => {
  test("are taken in turn, each with what the one before it handed on", () => {
    const told: unknown[] = [];
    const steps = [
      (next: (error: null, value: number) => void) => next(null, 1),
      (value: number, next: (error: null, value: number) => void) => next(null, value + 1),
      (value: number, next: (error: null) => void) => {
        told.push(value);
        next(null);
      },
    ] as unknown as Step[];
    takeSteps(steps, (...end) => told.push(end));
    expect(told).toEqual([2, [null]]);
  });

  test("end at the first error, which is told once", () => {
    const told: unknown[] = [];
    const steps = [
      (next: (error: string) => void) => {
        next("خطأ");
        next("خطأ آخر");
      },
      () => told.push("never"),
    ] as unknown as Step[];
    takeSteps(steps, (error) => told.push(error));
    expect(told).toEqual(["خطأ"]);
  });

  test("none at all are done at once", () => {
    const told: unknown[] = [];
    takeSteps([], (error) => told.push(error));
    expect(told).toEqual([undefined]);
  });
});
