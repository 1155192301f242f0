import fs from "node:fs";
import path from "node:path";
import stylelint from "stylelint";
import { describe, expect, test } from "vitest";
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
