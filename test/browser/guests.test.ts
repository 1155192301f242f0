import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, type Site } from "../support/site.ts";
import { Reader, STRICT_POLICY, VIEWINGS, type Viewing } from "./pages.ts";

const LATIN = `Water is the focus—the first since 2003.

| Item | السعر |
|---|---|
| Bread (white). | -5% |
| خبز | $3bn |

- First point.
- نقطة عربية.

> [!NOTE]
> All of it is English.

٣. فتح الطريق
٤. Release them.`;

const FILES = {
  "articles/water.md": article(
    `title: "Report on Water (Part 1/2)."\ndate: 2021-03-01\ntopics: [تراث]`,
    LATIN,
  ),
  "articles/hall.md": article(
    `title: "The «المتنبي» hall grows."\ndate: 2021-03-02\nlang: en\ntopics: [تراث]`,
    "The «المتنبي» hall had doubled in size.\n\n- One «بغداد».\n- جملة عربية.",
  ),
  "articles/تهران.md": article("title: تهران در شب\ndate: 2021-02-28\nlang: fa", "متن تهران."),
  "articles/بغداد.md": article("title: بغداد في الليل\ndate: 2021-02-27", "نص عربي."),
};

const LANGUAGES = ["ar", "en", "fa", "ur", "ckb"];

const sites: Record<string, Site> = {};
const served: Record<string, Served> = {};
let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
  for (const lang of LANGUAGES) {
    const site = `site: { title: "Arshif", url: "https://example.org/", lang: "${lang}" }`;
    const made = makeSite({
      ...FILES,
      "eleventy.config.js": configuration(`{ ${site}, topics: { open: true } }`),
    });
    sites[lang] = made;
    const { code, printed } = await made.build({ args: ["--quiet"] });
    expect(code, printed).toBe(0);
    served[lang] = await serveFolder(`${made.folder}/_site`, { headers: STRICT_POLICY });
  }
});
afterAll(async () => {
  await browser?.close();
  for (const server of Object.values(served)) await server.close();
  Object.values(sites).forEach(removeSite);
});

test.each(LANGUAGES)("the pages of a site with lang %s satisfy axe and fit", async (lang) => {
  const [viewing] = VIEWINGS;
  const reader = await Reader.start(browser, served[lang]?.url ?? "", viewing as Viewing);
  expect(await reader.faultsOf(["", "2021/03/02/hall/", "2021/03/01/water/", "search/"])).toEqual(
    [],
  );
  await reader.stop();
});

/** How far the ink of an element's last line ends from the right and from the left of another. */
function distances(page: Page, inner: string, outer: string) {
  return page.evaluate(
    ([of = "", within = ""]) => {
      const range = document.createRange();
      range.selectNodeContents(document.querySelector(of) as Element);
      const lines = [...range.getClientRects()];
      const [ink, box] = [lines.at(-1), document.querySelector(within)?.getBoundingClientRect()];
      if (ink === undefined || box === undefined) throw new Error(`${of} or ${within} is nowhere`);
      return { right: Math.round(box.right - ink.right), left: Math.round(ink.left - box.left) };
    },
    [inner, outer],
  );
}

/** The letter of an element's text that stands furthest to the right. */
function lastOnScreen(page: Page, selector: string) {
  return page.evaluate((of) => {
    const walker = document.createTreeWalker(
      document.querySelector(of) as Element,
      NodeFilter.SHOW_TEXT,
    );
    const letters: { letter: string; right: number; bottom: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      [...(node.textContent ?? "")].forEach((letter, place) => {
        if (/\s/.test(letter)) return;
        const range = document.createRange();
        range.setStart(node, place);
        range.setEnd(node, place + 1);
        const { right, bottom } = range.getBoundingClientRect();
        letters.push({ letter, right, bottom });
      });
    }
    const lowest = Math.max(...letters.map(({ bottom }) => bottom));
    const line = letters.filter(({ bottom }) => bottom > lowest - 4);
    return line.sort((a, b) => b.right - a.right)[0]?.letter;
  }, selector);
}

describe.each([360, 768, 1440])("at %i px a guest without an Arabic letter", (width) => {
  test("stays at its column's side, its full stop at its own end", async () => {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${served.ar?.url}2021/03/01/water/`);
    for (const [guest, box, room] of [
      ["h1", "h1", 2],
      [".prose td:first-child", ".prose td:first-child", 14],
      [".prose ul > li", ".prose ul > li", 2],
      [".prose ol > li:nth-child(2)", ".prose ol > li:nth-child(2)", 2],
    ] as const) {
      expect((await distances(page, guest, box)).right, guest).toBeLessThanOrEqual(room);
      expect(await lastOnScreen(page, guest), guest).toBe(".");
    }
    expect(await lastOnScreen(page, ".prose > p[dir=ltr]")).toBe(".");
    expect(await lastOnScreen(page, ".alert p:last-child")).toBe(".");
    await page.goto(`${served.ar?.url}`);
    const card = `.card:has(a[href="/2021/03/01/water/"]) .card-title`;
    expect((await distances(page, card, card)).right).toBeLessThanOrEqual(2);
    expect(await lastOnScreen(page, card)).toBe(".");
    await page.goto(`${served.ar?.url}2021/03/02/hall/`);
    expect((await distances(page, ".prose li:last-child", ".prose li:last-child")).left).toBe(0);
    await page.close();
  });
});

describe("a result of the search", () => {
  test.each([
    ["hall", "en", "ltr"],
    ["تهران", "fa", "rtl"],
  ])(
    "for %s is in the language of its article, and nothing around it is",
    async (query, lang, dir) => {
      const page = await browser.newPage();
      await page.goto(`${served.ar?.url}search/?q=${encodeURIComponent(query)}`);
      const title = page.locator(".search-results h2, .search-results h3").first();
      await title.waitFor();
      const result = await page.evaluate(() => {
        const all = [...document.querySelectorAll("main [lang]")];
        return all.map((element) => ({
          lang: element.getAttribute("lang"),
          dir: getComputedStyle(element).direction,
          hasTime: element.querySelector("time, button, input, select") !== null,
          text: element.textContent ?? "",
        }));
      });
      expect(result.length).toBeGreaterThanOrEqual(2);
      for (const guest of result) expect(guest).toMatchObject({ lang, dir, hasTime: false });
      expect(result.map(({ text }) => text).join(" ")).toContain(query);
      expect(await page.evaluate(() => document.documentElement.lang)).toBe("ar");
      const time = page.locator(".search-results time, .search-results .search-date").first();
      expect(await time.evaluate((element) => element.closest("[lang]")?.tagName)).toBe("HTML");
      await page.close();
    },
  );
});
