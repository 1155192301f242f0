import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { arabicWords } from "../../plugin/words.ts";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { FULL, GUEST, PICTURED } from "./archive/index.ts";
import { keyboardFaults } from "./keyboard.ts";
import { pagesToLookAt } from "./kinds.ts";
import { headersOf } from "./policy.ts";
import { movements, offeredBy, overgrown } from "./reading.ts";
import { Visitor } from "./visitor.ts";

/** Readers without a mouse, without scripts, without styles, and those whom movement makes ill. */

const folder = inject("archive");
const PAGES = pagesToLookAt(folder, FULL, GUEST, PICTURED);
const ARTICLE = PAGES.find((page) => page.endsWith(`/${FULL}/`)) as string;

let browser: Browser;
let served: Served;
let reader: Visitor;
let withoutScripts: Visitor;
let withoutStyles: Visitor;
beforeAll(async () => {
  browser = await startBrowser();
  served = await serveFolder(folder, { headers: headersOf(folder) });
  const screen = { width: 1024 };
  reader = await Visitor.start(browser, served.url, screen);
  withoutScripts = await Visitor.start(browser, served.url, { ...screen, scripts: false });
  withoutStyles = await Visitor.start(browser, served.url, { ...screen, styles: false });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

test.for(PAGES)("/%s can be walked through with the keyboard, and nothing moves", async (page) => {
  await reader.open(page);
  expect([...(await movements(reader.page)), ...(await keyboardFaults(reader.page))]).toEqual([]);
});

const NEED_SCRIPTS = [arabicWords.searchNeedsScripts, arabicWords.readingListNeedsScripts];

test.for(PAGES)("/%s says and links the same without JavaScript", async (page) => {
  await Promise.all([reader.open(page), withoutScripts.open(page)]);
  const [full, plain] = await Promise.all([offeredBy(reader.page), offeredBy(withoutScripts.page)]);
  // Search and reading list alone need a script, and say so in the place where they say what they hold.
  const others = plain.lines.filter((line) => !NEED_SCRIPTS.includes(line));
  const isScripted = page === "search/" || page === "saved/";
  expect(plain.lines.length - others.length).toBe(isScripted ? 1 : 0);
  expect(others).toEqual(full.lines.filter((line) => line !== arabicWords.readingListEmpty));
  expect(plain.links).toEqual(full.links);
  expect(plain.lines.length).toBeGreaterThan(5);
  expect(plain.buttons, "buttons that do nothing").toEqual([]);
});

describe("without styles", () => {
  test.for(PAGES)("/%s begins with its headline, and no drawing fills the screen", async (page) => {
    await withoutStyles.open(page);
    const headings = await withoutStyles.page
      .locator("main")
      .getByRole("heading")
      .evaluateAll((all) => all.map(({ tagName, textContent }) => `${tagName} ${textContent}`));
    expect(headings[0]).toMatch(/^H1 ./);
    expect(await overgrown(withoutStyles.page)).toEqual([]);
  });

  test("an article's parts follow each other as they are read", async () => {
    await withoutStyles.open(ARTICLE);
    const [text = ""] = await withoutStyles.page.locator("main").allInnerTexts();
    const parts = [
      "متطوعو مرفأ الصدف يعيدون بناء السفينة",
      "عمل خمسون متطوعًا عامين كاملين",
      "السفينة Aurora 7 قبل الترميم",
      "إن العمل بدأ يوم",
      "انتهى العمل قبل المغيب",
      "صُحح عدد المتطوعين",
      arabicWords.relatedArticles,
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
