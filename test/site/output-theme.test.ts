import fs from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { filesBelow, ROOT } from "../support/site.ts";

const THEME = path.join(ROOT, "_includes/arshif");

/** A CSS declaration, with the place where it stands. */
interface Declaration {
  readonly place: string;
  readonly property: string;
  readonly value: string;
}

const SIDED =
  /^(?:(?:scroll-)?(?:margin|padding)-(?:left|right)|border-(?:left|right).*|border-(?:top|bottom)-(?:left|right)-radius|left|right)$/;
const ALIGNING =
  /^(?:text-align|text-align-last|float|clear|caption-side|justify-.*|background-position.*|transform-origin|object-position|resize)$/;
const FOUR_SIDES =
  /^(?:margin|padding|inset|border-width|border-style|border-color|scroll-margin|scroll-padding)$/;

/** What of a declaration means the left or the right side, whichever way the text runs. */
function physical({ property, value }: Declaration): boolean {
  if (SIDED.test(property)) return true;
  if (ALIGNING.test(property)) return /\b(?:left|right)\b/.test(value);
  if (/^background(?:-image)?$/.test(property)) return /\bto (?:left|right)\b/.test(value);
  if (/^(?:transform|translate)$/.test(property)) return /translateX|translate3d/.test(value);
  if (!FOUR_SIDES.test(property)) return false;
  const [, right, , left] = partsOf(value);
  return left !== undefined && left !== right;
}

/** The space-separated parts of a value; a function such as `calc(1px + 2px)` is one part. */
function partsOf(value: string): string[] {
  return value.match(/(?:[^\s()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? [];
}

function declarations(css: string, file: string): Declaration[] {
  const blank = (comment: string) => comment.replace(/[^\n]/g, " ");
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, blank);
  return [...plain.matchAll(/(?<=[{;]\s*)(--)?([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].map(
    (match) => ({
      place: `${file}:${plain.slice(0, match.index).split("\n").length}`,
      property: `${match[1] ?? ""}${match[2]}`,
      value: (match[3] ?? "").trim(),
    }),
  );
}

function show({ place, property, value }: Declaration): string {
  return `${place} ${property}: ${value}`;
}

const sheets = filesBelow(THEME).filter((file) => file.endsWith(".css"));
const all = sheets.flatMap((file) =>
  declarations(fs.readFileSync(path.join(THEME, file), "utf8"), file),
);

test("the theme's style sheets are read", () => {
  expect(sheets).toContain("styles/base.css");
  expect(all.length).toBeGreaterThan(100);
  expect(all.map((declaration) => declaration.property)).toContain("text-align");
});

test("no style sheet names the left or the right side", () => {
  expect(all.filter(physical).map(show)).toEqual([]);
});

test("no style sheet pulls Arabic letters apart or slants them", () => {
  const wrong = all.filter(
    ({ property, value }) =>
      (property === "letter-spacing" && !/^(?:0|normal)$/.test(value)) ||
      (property === "font-style" && /italic|oblique/.test(value)) ||
      (property === "text-transform" && value !== "none"),
  );
  expect(wrong.map(show)).toEqual([]);
});

test("no style sheet or template loads anything from elsewhere", () => {
  for (const file of filesBelow(THEME)) {
    const text = fs.readFileSync(path.join(THEME, file), "utf8");
    expect(
      text.match(/@import|url\(\s*["']?(?:https?:)?\/\/|(?:src|href)="(?:https?:)?\/\//g),
      file,
    ).toBeNull();
  }
});

test("no template carries a style, a script or an event handler in a tag", () => {
  for (const file of filesBelow(THEME).filter((name) => name.endsWith(".njk"))) {
    const text = fs.readFileSync(path.join(THEME, file), "utf8");
    expect(
      text.match(
        /<style|<script(?![^>]*\bsrc=| type="application\/ld\+json">)|\sstyle=|\son[a-z]+=/g,
      ),
      file,
    ).toBeNull();
  }
});

describe("the search for sides", () => {
  test.each([
    ["margin-left: 1em", true],
    ["padding-right: 0", true],
    ["border-left: 1px solid", true],
    ["border-top-right-radius: 4px", true],
    ["left: 0", true],
    ["text-align: left", true],
    ["float: right", true],
    ["margin: 0 1em 0 2em", true],
    ["inset: 0 auto auto calc(1px + 2px)", true],
    ["background: linear-gradient(to left, red, blue)", true],
    ["transform: translateX(4px)", true],
    ["margin-inline-start: 1em", false],
    ["margin: 0 auto", false],
    ["padding: 1px calc(2px + 3px) 4px calc(2px + 3px)", false],
    ["text-align: start", false],
    ["inset-inline-end: 0", false],
    ["--left-over: 1px", false],
  ])("%s: %s", (declaration, found) => {
    expect(declarations(`p { ${declaration}; }`, "x.css").map(physical)).toEqual([found]);
  });
});
