import fs from "node:fs";
import path from "node:path";
import stylelint from "stylelint";
import { describe, expect, test } from "vitest";
import { PALETTES } from "../../plugin/options/images.ts";
import { readOptions } from "../../plugin/options.ts";
import { PagePlan } from "../../plugin/site/page-plan.ts";
import { publicationRules } from "../../plugin/site/publication-rules.ts";
import { filesBelow, ROOT } from "../support/site.ts";

const THEME = "_includes/arshif/";

/** What stylelint has against a style, as `file:line text`. */
async function faultsIn(code: string, file: string): Promise<string[]> {
  const { results } = await stylelint.lint({ code, codeFilename: path.join(ROOT, file) });
  return results.flatMap(({ warnings }) =>
    warnings.map(({ line, text }) => `${file}:${line} ${text}`),
  );
}

describe("stylelint", () => {
  test("finds nothing in the theme's styles", async () => {
    const styles = filesBelow(path.join(ROOT, THEME)).filter((file) => file.endsWith(".css"));
    expect(styles.length).toBeGreaterThan(3);
    const found = await Promise.all(
      styles.map((name) =>
        faultsIn(fs.readFileSync(path.join(ROOT, THEME, name), "utf8"), THEME + name),
      ),
    );
    expect(found.flat()).toEqual([]);
  });

  test.each([
    ["margin-left: 1rem", "margin-inline-start"],
    ["float: left", "inline-start"],
    ["text-align: right", "end"],
    ["left: 0", "inset-inline-start"],
    ["width: 50vw", "inline-size"],
    ["inline-size: 50vw", "vi"],
    ["letter-spacing: 1px", "letter-spacing"],
    ["opacity: 0.5", "opacity"],
    ["font-style: italic", "font-style"],
    ["font: italic 1rem serif", "font"],
    ["color: red !important", "important"],
    ["outline: none", "outline"],
  ])("refuses %s", async (declaration, word) => {
    const faults = await faultsIn(`.a { ${declaration}; }`, `${THEME}styles/wrong.css`);
    expect(faults.join("\n")).toContain(word);
  });
});

describe("on paper", () => {
  const style = fs.readFileSync(path.join(ROOT, THEME, "styles/print.css"), "utf8");
  const rule = (selector: string) => style.split(`${selector} {`)[1]?.split("}")[0] ?? "";

  test("lists keep columns of one width, which the sheet gives and no measure", () => {
    // A keyword would make the columns of lists invalid.
    expect(style).toMatch(/--measure: \d+(?:%|rem);/);
    expect(rule(".stories .card")).toMatch(/grid-template-columns: [^;]*minmax\(0, 1fr\)/);
  });

  test("a long first article begins on the sheet of the masthead", () => {
    expect(rule(".front-lead .card")).toContain("break-inside: auto");
    expect(rule(":is(.figure, .card-lead > .card-picture) img")).toContain("max-block-size");
  });
});

test("a drawing in black on nothing lies on white in all colours", () => {
  const style = fs.readFileSync(path.join(ROOT, THEME, "styles/base.css"), "utf8");
  expect(style).toMatch(/:is\(\.prose, \.figure, \.card-picture\) img \{\s*background: #fff;/);
});

describe("the colours", () => {
  const read = (file: string) => fs.readFileSync(path.join(ROOT, THEME, "styles", file), "utf8");
  const fileOf = (palette: string) =>
    palette === "paper" ? "tokens.css" : `palettes/${palette}.css`;

  test.each(Object.entries(PALETTES))("of the manifest are %s's paper", (palette, paper) => {
    expect(/--paper: (#[\da-f]+);/.exec(read(fileOf(palette)))?.[1]).toBe(paper);
    const rules = (more: object) => {
      const options = readOptions({
        site: { title: "أرشيف", url: "https://example.org/" },
        theme: { palette: palette as keyof typeof PALETTES },
        ...more,
      });
      const plan = new PagePlan(options.pages, "no-such-folder");
      return publicationRules(options, plan, "/icon.svg", "no-such-folder").manifest;
    };
    expect(rules({})).toMatchObject({ themeColor: paper, backgroundColor: paper });
    expect(rules({ manifest: { themeColor: "#123456" } })).toMatchObject({
      themeColor: "#123456",
      backgroundColor: paper,
    });
  });

  test.each(Object.keys(PALETTES))("of %s are the same eight in light and dark", (palette) => {
    const names = read(fileOf(palette))
      .split("}")
      .map((rule) =>
        [...rule.matchAll(/^\s*(--(?:paper|raised|ink|rule|accent)[\w-]*):/gm)].map(
          ([, name]) => name,
        ),
      )
      .filter((rule) => rule.length > 0);
    expect(names).toHaveLength(3);
    for (const rule of names) expect(rule).toEqual(names[0]);
    expect(names[0]).toHaveLength(8);
  });
});

describe("the web fonts", () => {
  /** Code points of each face of a style, by its file. */
  function faces(name: string): [file: string, points: Set<number>][] {
    const css = fs.readFileSync(path.join(ROOT, THEME, "styles/fonts", name), "utf8");
    const found = [...css.matchAll(/url\("([^"]+)"\)[^}]*unicode-range:([^;]+);/g)];
    return found.map(([, file = "", ranges = ""]) => {
      const points = ranges.split(",").flatMap((range) => {
        const [from = 0, to = from] = range
          .replace("U+", "")
          .split("-")
          .map((hex) => Number(`0x${hex.trim()}`));
        return Array.from({ length: to - from + 1 }, (_, offset) => from + offset);
      });
      return [file, new Set(points)];
    });
  }

  test.each(filesBelow(path.join(ROOT, THEME, "styles/fonts")))(
    "%s takes spaces from the Arabic file, so that WebKit keeps words on their line",
    (name) => {
      const all = faces(name);
      expect(all.length).toBeGreaterThan(1);
      for (const [file, points] of all) {
        const isLatin = file.includes("latin");
        for (const space of [0x20, 0xa0]) expect(points.has(space), file).toBe(!isLatin);
      }
      const latin = all.find(([file]) => file.includes("latin"))?.[1];
      const arabic = all.find(([file]) => !file.includes("latin"))?.[1];
      expect([...(arabic ?? [])].filter((point) => latin?.has(point))).toEqual([]);
      for (let point = 0x21; point < 0x100; point++) {
        if (point !== 0xa0) expect(latin?.has(point)).toBe(true);
      }
    },
  );

  // WebKitGTK 2.50 draws marks at the height that HarfBuzz gives them with its sign turned round, whatever the
  // font comes from; an engine is told by what it alone knows, and Apple's by the system font.
  test.each(filesBelow(path.join(ROOT, THEME, "styles/fonts")))(
    "%s leaves WebKit without Core Text its system's fonts",
    (name) => {
      const style = fs.readFileSync(path.join(ROOT, THEME, "styles/fonts", name), "utf8");
      const condition = "not ((-webkit-nbsp-mode: space) and (not (font: -apple-system-body)))";
      const [before, guarded] = style.split(`@supports ${condition} {`);
      expect(before).not.toContain(":root");
      expect(guarded).toMatch(/^\s*:root \{[^}]*--naskh:[^}]*\}\s*\}\s*$/);
    },
  );
});
