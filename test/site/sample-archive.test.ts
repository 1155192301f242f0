import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { HtmlElement } from "html-validate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  attribute,
  elements,
  followLinks,
  invalidMarkup,
  linksIn,
  one,
  pagesBelow,
  parsePage,
  textOf,
} from "../support/html.ts";
import { buildSample, filesBelow, ROOT, type Run } from "../support/site.ts";

const URL_OF_SAMPLE = "https://arshif.example/";
const FIRST = "2019/08/07/داعش-يعاود-الظهور/index.html";
const SECOND = "2024/02/26/مشاجرة-سوق-مريدي/index.html";

/** The lines of the source's text, the first one as line 1; white space around a line is no text. */
const seed = ["", ...read("test/fixtures/seed-articles.txt").split("\n")].map((line) =>
  line.trim(),
);

/**
 * Where each line of the source's text went. Lines 1 and 2 are one caption that stood on the
 * source's page as alternative text and as caption; so are the first halves of 64 and 65. The
 * paragraphs of the first article are lines 4 to 56, with two headings among them; those of the
 * second are 67 to the end. Lines 60 and 62 are headings of the source's page, which the theme's
 * own sections carry on.
 */
const LINES = {
  firstAlt: 1,
  firstCaption: 2,
  first: [4, 56],
  headings: [16, 36],
  credit: 58,
  more: 60,
  related: 62,
  secondAlt: 64,
  secondCaption: 65,
  second: [67, seed.length - 1],
} as const;

let built: Run;
let outputs: string;
let folder: string;

beforeAll(async () => {
  outputs = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-sample-"));
  folder = path.join(outputs, "site");
  built = await buildSample(folder, { SITE_URL: URL_OF_SAMPLE, TZ: "America/Los_Angeles" });
});

afterAll(() => fs.rmSync(outputs, { recursive: true, force: true }));

test("the sample archive builds", () => {
  expect(built.printed).not.toMatch(/Problem|Error/);
  expect(built.code).toBe(0);
});

describe("the source's text", () => {
  test("every line of it has its place", () => {
    const placed = Object.values(LINES).flatMap((place) =>
      typeof place === "number" ? [place] : range(place[0], place[1]),
    );
    const filled = seed.flatMap((line, number) => (line === "" ? [] : [number]));
    expect(filled.filter((number) => !placed.includes(number))).toEqual([]);
  });

  test.each([
    ["first", FIRST, LINES.first, 27],
    ["second", SECOND, LINES.second, 20],
  ] as const)(
    "stands in the %s article whole, in order, letter for letter",
    (_, page, lines, count) => {
      const expected = range(lines[0], lines[1]).flatMap((number) =>
        seed[number] === "" ? [] : [`${isHeading(number) ? "h2" : "p"}: ${seed[number]}`],
      );
      expect(expected.length).toBe(count);
      const text = one(articleOn(page), ".prose");
      const blocks = text.childElements.map((block) => `${block.tagName}: ${textOf(block)}`);
      expect(blocks).toEqual(expected);
    },
  );

  test("the first article's photo has its caption once, though the source has it twice", () => {
    expect(seed[LINES.firstAlt]).toBe(seed[LINES.firstCaption]);
    const figure = one(articleOn(FIRST), "figure");
    expect(visibleText(one(figure, "figcaption"))).toBe(seed[LINES.firstCaption]);
    expect(occurrences(textOf(figure), seed[LINES.firstCaption] as string)).toBe(1);
  });

  test("the second article's photo has its alternative text, caption and credit", () => {
    const [caption, credit] = (seed[LINES.secondCaption] as string).split(" | ");
    const figure = one(articleOn(SECOND), "figure");
    expect(textOf(one(figure, "bdi"))).toBe(credit);
    expect(visibleText(one(figure, "figcaption"))).toBe(`${caption} ${credit}`);
    expect(occurrences(textOf(figure), seed[LINES.secondAlt] as string)).toBe(1);
  });

  test("the credit line gives the first article its two sources, each a link", () => {
    const names = (seed[LINES.credit] as string).replace(/^\* /, "").split("، ");
    expect(names).toEqual(["ارفع صوتك", "وكالة الصحافة الفرنسية"]);
    const links = elements(one(articleOn(FIRST), ".dateline-sources"), "a");
    expect(links.map(textOf)).toEqual(names);
    expect(links.map((link) => attribute(link, "href"))).toEqual([
      "/sources/ارفع-صوتك/",
      "/sources/وكالة-الصحافة-الفرنسية/",
    ]);
    expect(textOf(one(articleOn(FIRST), ".prose"))).not.toContain(seed[LINES.credit]);
  });
});

describe.each([
  ["first", FIRST, "2019-08-07", "7 آب/ أغسطس 2019", SECOND],
  ["second", SECOND, "2024-02-26", "26 شباط/ فبراير 2024", FIRST],
])("the page of the %s article", (_, page, day, date, other) => {
  test("shows no broken picture where the archive has no file", () => {
    const figure = one(articleOn(page), "figure");
    expect(elements(figure, "img")).toEqual([]);
    expect(elements(figure, "svg").length).toBe(1);
  });

  test("says that the archive worded the headline", () => {
    const header = one(articleOn(page), "header");
    expect(textOf(one(header, "h1"))).not.toBe("");
    expect(textOf(header)).toContain("العنوان من إعداد الأرشيف");
  });

  test("gives its date to readers and machines", () => {
    const time = one(one(articleOn(page), "header"), "time");
    expect(attribute(time, "datetime")).toBe(day);
    expect(textOf(time)).toContain(date);
  });

  test("ends with «مواضيع ذات صلة» and then «المزيد من المقالات»", () => {
    const main = one(pageAt(page), "main");
    const headings = elements(main, "h2").map(textOf);
    expect(headings.slice(-2)).toEqual([
      (seed[LINES.related] as string).replace(":", ""),
      seed[LINES.more],
    ]);
  });

  test("names the other article as related, and the topics that join them", () => {
    const sections = elements(one(pageAt(page), "main"), "section");
    const related = sections.find((section) => textOf(one(section, "h2")) === "مواضيع ذات صلة");
    const links = related === undefined ? [] : linksIn(related);
    expect(links).toContain(addressOf(other));
    expect(links).toEqual(expect.arrayContaining(["/topics/iraq/", "/topics/security/"]));
  });
});

test.each([
  ["topics/iraq/index.html", "العراق"],
  ["topics/security/index.html", "الأمن"],
])("both articles stand on the page %s", (page, topic) => {
  const main = one(pageAt(page), "main");
  expect(textOf(one(main, "h1"))).toBe(topic);
  const articles = linksIn(main).filter((link) => /^\/\d{4}\/\d\d\/\d\d\//.test(link));
  expect(articles).toEqual([addressOf(SECOND), addressOf(FIRST)]);
});

test("html-validate finds nothing on any page", async () => {
  expect(pagesBelow(folder).length).toBeGreaterThan(20);
  expect(await invalidMarkup(folder)).toEqual([]);
});

test("the pages are validated indeed: faults of markup are found", async () => {
  const wrong = path.join(outputs, "wrong");
  const html = fs.readFileSync(path.join(folder, SECOND), "utf8");
  fs.mkdirSync(wrong);
  const faulty = html.replace("</main>", '<p id="content" style="color:red">نص<div></p></main>');
  fs.writeFileSync(path.join(wrong, "index.html"), faulty);
  const found = (await invalidMarkup(wrong)).join("\n");
  for (const rule of ["no-dup-id", "no-inline-style", "close-order"]) expect(found).toContain(rule);
});

test("every link and fragment leads somewhere, and every page is linked to", async () => {
  expect(await followLinks(folder, URL_OF_SAMPLE)).toEqual({ broken: [], unreached: [] });
});

test("the links are followed indeed: broken ones are found", async () => {
  const copy = path.join(outputs, "broken");
  fs.cpSync(folder, copy, { recursive: true });
  const years = path.join(copy, "years/index.html");
  const html = fs
    .readFileSync(years, "utf8")
    .replace('href="#content"', 'href="#غائب"')
    .replace('href="/about/"', 'href="/topics/iraq/#غائب"')
    .replace('href="/2019/08/"', 'href="/2019/13/"')
    .replace(`${URL_OF_SAMPLE}years/"`, `${URL_OF_SAMPLE}wrong/"`);
  fs.writeFileSync(years, html);
  fs.rmSync(path.join(copy, SECOND));
  const { broken } = await followLinks(copy, URL_OF_SAMPLE);
  const found = new Set(broken.map((line) => line.replace(/ on .*/, "")));
  expect([...found]).toEqual([
    "/2019/13/",
    addressOf(SECOND),
    "/topics/iraq/#غائب",
    "/wrong/",
    "/years/#غائب",
  ]);
});

test("builds at both ends of the day give the same bytes", async () => {
  const again = path.join(outputs, "again");
  expect(
    (await buildSample(again, { SITE_URL: URL_OF_SAMPLE, TZ: "Pacific/Kiritimati" })).code,
  ).toBe(0);
  expect(contents(again)).toEqual(contents(folder));
});

function read(file: string): string {
  return fs.readFileSync(path.join(ROOT, file), "utf8");
}

function contents(below: string): Record<string, string> {
  return Object.fromEntries(
    filesBelow(below).map((file) => [file, fs.readFileSync(path.join(below, file), "latin1")]),
  );
}

function pageAt(file: string): HtmlElement {
  return parsePage(fs.readFileSync(path.join(folder, file), "utf8"));
}

/** The article itself, without what the page shows of others. */
function articleOn(page: string): HtmlElement {
  return elements(one(pageAt(page), "main"), "article")[0] as HtmlElement;
}

function addressOf(page: string): string {
  return `/${page.replace("index.html", "")}`;
}

/** The text without what only a screen reader says. */
function visibleText(element: HtmlElement): string {
  const hidden = element.querySelectorAll(".visually-hidden").map(textOf);
  const visible = hidden.reduce((text, part) => text.replace(part, ""), textOf(element));
  return visible.replace(/\s+/g, " ").trim();
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

function isHeading(number: number): boolean {
  return (LINES.headings as readonly number[]).includes(number);
}

/** The numbers from one to another, both included. */
function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
