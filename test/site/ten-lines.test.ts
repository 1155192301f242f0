import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { attribute, one, parsePage, textOf } from "../support/html.ts";
import { makeSite, ROOT, removeSite } from "../support/site.ts";
import { archiveFiles } from "../theme/archive/index.ts";

/** The lines that docs/theme.md shows, in the place of the invented archive's own front page. */
const docs = fs.readFileSync(path.join(ROOT, "docs/theme.md"), "utf8");
const LINES = docs.split("## A newspaper of your own in ten lines")[1]?.split("```")[1] ?? "";
const WRITTEN = LINES.split("\n").slice(1, -1);

const files = archiveFiles();
const site = makeSite({
  ...files,
  "eleventy.config.js": String(files["eleventy.config.js"]).replace(
    /\n {2}front: \[[\s\S]*?\n {2}\],/,
    () => `\n${WRITTEN.join("\n")}`,
  ),
  "media/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 4"/>',
});
beforeAll(async () => {
  const { code, printed } = await site.build({ args: ["--quiet"] });
  expect(printed).not.toMatch(/Problem|Error/);
  expect(code).toBe(0);
});
afterAll(() => removeSite(site));

describe("an owner writes ten lines of configuration, and", () => {
  const page = (file: string) => parsePage(site.output(file));
  const texts = (file: string, selector: string) =>
    page(file).querySelectorAll(selector).map(textOf);

  test("they are ten at most", () => {
    expect(WRITTEN.length).toBeGreaterThan(4);
    expect(WRITTEN.length).toBeLessThanOrEqual(10);
  });

  test("another article leads", () => {
    expect(texts("index.html", ".front-lead h2")).toEqual([
      "قابلة تل الزيتون تحال إلى التقاعد بعد نصف قرن",
    ]);
  });

  test("the front page has other sections, in another order", () => {
    expect(texts("index.html", ".front-heading")).toEqual([
      "الفنون",
      "الماء",
      "من الأرشيف",
      "أحدث المقالات",
    ]);
    const designs = page("index.html")
      .querySelectorAll(".front-section")
      .map((section) => attribute(section, "class"));
    expect(designs.slice(0, 2)).toEqual([
      "front-section front-gallery",
      "front-section front-list",
    ]);
  });

  test.each(["index.html", "topics/arts/index.html", "about/index.html", "404.html"])(
    "%s has its menu, its logo and its colours",
    (file) => {
      expect(texts(file, ".site-nav a")).toEqual([
        "الرئيسية",
        "الفنون",
        "الماء",
        "الأرشيف",
        "دليل القارئ",
      ]);
      const logo = one(page(file), ".site-name img");
      expect([attribute(logo, "src"), attribute(logo, "alt")]).toEqual([
        "/media/logo.svg",
        "أرشيف السنبلة",
      ]);
      const style = attribute(one(page(file), 'link[rel="stylesheet"]'), "href") ?? "";
      const sea = fs.readFileSync(
        path.join(ROOT, "_includes/arshif/styles/palettes/sea.css"),
        "utf8",
      );
      const paper = /--paper: [^;]+;/.exec(sea)?.[0] ?? "none";
      expect(site.output(style.replace(/^\/|\?.*$/g, ""))).toContain(paper);
    },
  );
});
