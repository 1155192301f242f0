import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { showSite } from "../support/shown-site.ts";
import { article, makeSite } from "../support/site.ts";

/**
 * What is typed, and the same characters as they must stand on the screen from left to right. Single
 * Arabic letters hold the places of words, so that both sides can be read. A bracket on the right of
 * its text is the opening one: the browser draws it mirrored.
 */
const ROWS: readonly (readonly [what: string, typed: string, shown: string])[] = [
  ["a handle", "س @Alhajwel1 ص", "ص @Alhajwel1 س"],
  ["a handle in brackets", "س (@Alhajwel1) ص", "ص )@Alhajwel1( س"],
  ["a handle behind a stroke", "س: X/@Alhajwel1", "X/@Alhajwel1 :س"],
  ["an English credit line", "س Source: X/@Alhajwel1.", ".Source: X/@Alhajwel1 س"],
  ["a hashtag with a mark", "س #Iraq!", "!#Iraq س"],
  ["an Arabic hashtag", "س #ن_م ص", "ص م_ن# س"],
  ["an underscore at the end", "س user_ ص", "ص user_ س"],
  ["plus signs at the end", "س C++ ص", "ص C++ س"],
  ["names in a list", "س BBC، CNN ص", "ص CNN ،BBC س"],
  ["a list that begins with a name", "BBC، CNN ص", "ص CNN ،BBC"],
  ["a name with a number", "س iPhone 15 ص", "ص iPhone 15 س"],
  ["an abbreviation at the end", "س BBC.", ".BBC س"],
  ["an ISO date", "س 2017-12-05 ص", "ص 2017-12-05 س"],
  ["a date with strokes and a time", "س 05/12/2017 ص 10:30", "10:30 ص 05/12/2017 س"],
  ["a phone number", "س +964 770 123 4567 ص", "ص +964 770 123 4567 س"],
  ["a local phone number", "س 0770 123 4567 ص", "ص 0770 123 4567 س"],
  ["a negative number", "س: -5 ص", "ص -5 :س"],
  ["a span of years", "س 2015-2017 ص", "ص 2017-2015 س"],
  ["a score", "س 3-1 ص", "ص 1-3 س"],
  ["a share", "س 23% ص", "ص %23 س"],
  ["an amount of money", "س $300 ص", "ص $300 س"],
  ["a temperature", "س 37.5°C ص", "ص 37.5°C س"],
  ["a speed", "س 120 km/h ص", "ص km/h 120 س"],
  ["a speed in Arabic", "س 120 ك/ن ص", "ص ن/ك 120 س"],
  ["a number before its words", "س 300 م د", "د م 300 س"],
  ["a date in brackets", "س (ك/ د 2017) ص", "ص )2017 د /ك( س"],
  ["straight quotation marks", 'س "ن" ص', 'ص "ن" س'],
  ["guillemets", "س «ن» ص", "ص »ن« س"],
  ["curly quotation marks", "س “ن” ص", "ص ”ن“ س"],
  ["an address", "س https://example.org/a?b=1. ص", "ص .https://example.org/a?b=1 س"],
  ["an e-mail address", "س info@example.org، ص", "ص ،info@example.org س"],
  ["a name with its short form", "س WHO (World Health) ص", "ص WHO (World Health) س"],
];

/** Where a row's text stands on an article's page. */
const PLACES: Readonly<Record<string, string>> = {
  body: ".prose > p:first-of-type",
  "sub-heading": ".prose h2",
  "caption of the article's picture": ".article > .figure figcaption",
  credit: ".article > .figure .figure-credit",
  "caption in the text": ".prose .figure figcaption",
  "credit in the text": ".prose .figure .figure-credit",
  "list of sources": ".dateline-sources",
  headline: "h1",
};

/** Two letters that tell a row's source from those that differ in a mark alone and share its page. */
function signOf(index: number): string {
  const letters = "بتثجحخدذ";
  return `${letters[index >> 3]}${letters[index % 8]}`;
}

/** «المصدر:» or «المصادر:» before a list of sources, from left to right. */
const SOURCES_LABEL = / :ر(?:دص|داص)ملا$/;

const quoted = (text: string) => JSON.stringify(text);
/** Markdown's title of a picture ends at a quotation mark. */
const inTitle = (text: string) => text.replaceAll('"', "&quot;");

const site = makeSite({
  ...Object.fromEntries(
    ROWS.map(([, typed], index) => [
      `articles/${2000 + index}-01-01-خبر.md`,
      article(
        `title: ${quoted(typed)}
date: ${2000 + index}-01-01
sources: [${quoted(`${typed} ${signOf(index)}`)}]
image: { alt: صورة, caption: ${quoted(typed)}, credit: ${quoted(typed)} }`,
        `${typed}\n\n## ${typed}\n\n![صورة](https://example.org/a.png "${inTitle(typed)} | ${inTitle(typed)}")`,
      ),
    ]),
  ),
  "articles/2100-01-01-حاشية.md": article(
    "title: حاشية\ndate: 2100-01-01",
    "س Apple[^1] ص\n\n[^1]: س BBC.",
  ),
});

const shown = showSite(site);
let page: Page;
beforeAll(async () => {
  page = await shown.browser.newPage({
    baseURL: shown.served.url,
    viewport: { width: 1440, height: 900 },
  });
  await page.route("https://example.org/**", (route) => route.abort());
});

/** The characters of an element from left to right as they stand on the screen, on one line. */
function drawn(selector: string): Promise<string> {
  return page.evaluate((wanted) => {
    const element = document.querySelector(wanted);
    if (element === null) throw new Error(`nothing fits ${wanted}`);
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const letters: { letter: string; left: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest(".visually-hidden")) continue;
      // The credit stands in its caption, on a line of its own.
      if (/figcaption$/.test(wanted) && node.parentElement?.closest(".figure-credit")) continue;
      const text = node.textContent ?? "";
      for (let index = 0; index < text.length; index++) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const [rect] = range.getClientRects();
        if (rect === undefined || rect.width === 0) continue;
        letters.push({ letter: text[index] as string, left: rect.left });
      }
    }
    return letters
      .sort((a, b) => a.left - b.left)
      .map(({ letter }) => letter)
      .join("")
      .replace(/\s+/g, " ")
      .trim();
  }, selector);
}

describe.each(ROWS.map((row, index) => [...row, index] as const))(
  "%s: %s",
  (_, typed, shown, index) => {
    beforeAll(async () => {
      await page.goto(`${2000 + index}/01/01/خبر/`);
    });

    test.each(Object.keys(PLACES))("in the %s", async (name) => {
      const seen = await drawn(PLACES[name] as string);
      const sign = name === "list of sources" ? `${[...signOf(index)].reverse().join("")} ` : "";
      expect(seen.replace(SOURCES_LABEL, "")).toBe(`${sign}${shown}`);
    });

    test("as plain text", async () => {
      await page.evaluate(() => {
        const title = document.querySelector<HTMLMetaElement>('meta[property="og:title"]');
        const line = Object.assign(document.createElement("p"), { id: "plain", dir: "rtl" });
        line.textContent = title?.content ?? "";
        document.body.append(line);
      });
      expect(await drawn("#plain")).toBe(shown);
      expect(await page.title()).toContain(typed.slice(0, 1));
    });
  },
);

/** Rows that a browser shows rightly by itself, which the rules therefore leave alone or need not help. */
const RIGHT_BY_ITSELF: ReadonlySet<string> = new Set([
  "a handle behind a stroke",
  "an English credit line",
  "an Arabic hashtag",
  "a name with a number",
  "an abbreviation at the end",
  "a date with strokes and a time",
  "a span of years",
  "a score",
  "a share",
  "a speed",
  "a speed in Arabic",
  "a number before its words",
  "a date in brackets",
  "straight quotation marks",
  "guillemets",
  "curly quotation marks",
  "an address",
  "an e-mail address",
  "a name with its short form",
]);

test.each(ROWS)("without the rules, %s is shown as the facts say", async (what, typed, shown) => {
  await page.goto("2100/01/01/حاشية/");
  await page.evaluate((text) => {
    const line = Object.assign(document.createElement("p"), { id: "raw", textContent: text });
    document.body.append(line);
  }, typed);
  expect((await drawn("#raw")) === shown).toBe(RIGHT_BY_ITSELF.has(what));
});

test("a footnote's number stands behind a Latin word for a reader from the right", async () => {
  await page.goto("2100/01/01/حاشية/");
  expect(await drawn(".prose > p:first-of-type")).toBe("ص [1]Apple س");
  expect(await drawn(".footnotes li p")).toBe("↑ .BBC س");
});

test("a date or a telephone number stays on one line, however narrow", async () => {
  for (const what of ["an ISO date", "a phone number", "a negative number"]) {
    const row = ROWS.findIndex(([name]) => name === what);
    await page.goto(`${2000 + row}/01/01/خبر/`);
    const lines = await page.evaluate((selector) => {
      const paragraph = document.querySelector<HTMLElement>(selector);
      const number = paragraph?.querySelector("bdi");
      if (!paragraph || !number) throw new Error(`no number in ${selector}`);
      return [400, 200, 150, 120, 100, 80, 60].map((width) => {
        paragraph.style.setProperty("inline-size", `${width}px`);
        return number.getClientRects().length;
      });
    }, PLACES.body as string);
    expect(lines, what).toEqual([1, 1, 1, 1, 1, 1, 1]);
  }
});
