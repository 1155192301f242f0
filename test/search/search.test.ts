import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arabicWords } from "../../plugin/words.ts";
import { axeFaults } from "../browser/pages.ts";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { buildSample } from "../support/site.ts";
import { headersOf } from "../theme/policy.ts";
import { Visitor } from "../theme/visitor.ts";
import { askFromMasthead, field, options, said, status } from "./page/reader.ts";

/** The sample archive as a reader finds it: built, served under its own policy, searched by typing. */

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-search-"));
const FIRST = 'تنظيم داعش "يعاود الظهور"';
let browser: Browser;
let served: Served;
let visitor: Visitor;
let page: Page;
beforeAll(async () => {
  const [started, built] = await Promise.all([startBrowser(), buildSample(folder)]);
  browser = started;
  expect(built.code, built.printed).toBe(0);
  served = await serveFolder(folder, { headers: headersOf(folder) });
  visitor = await Visitor.start(browser, served.url, { width: 1280 });
  page = visitor.page;
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const headlines = () => page.locator(".search-results .card-title");

describe("in the sample archive a reader", () => {
  test("finds an article from the masthead of any page, with the keyboard alone", async () => {
    await visitor.open("");
    await askFromMasthead(page, "داعش");
    await page.waitForURL(/\/search\//);
    await said(page, "نتيجة واحدة");
    expect(await headlines().first().textContent()).toContain(FIRST);
    expect(await headlines().first().locator("mark").allTextContents()).toContain("داعش");
    expect(await axeFaults(page)).toEqual([]);
    await headlines().first().getByRole("link").press("Enter");
    await page.waitForURL(/2019\/08\/07/);
    expect(await page.locator("h1").textContent()).toContain(FIRST);
    await page.goBack();
    await said(page, "نتيجة واحدة");
    expect(await visitor.complaints()).toEqual([]);
  });

  test("finds what he types in another form, without Enter", async () => {
    await visitor.open("search/");
    await field(page).pressSequentially("العراقيه");
    await expect.poll(() => headlines().count(), { timeout: 10_000 }).toBeGreaterThan(0);
    const marked = await page.locator(".search-results mark").allTextContents();
    expect(marked.length).toBeGreaterThan(0);
    for (const word of marked) expect(word).toMatch(/عراق/);
    expect(await visitor.complaints()).toEqual([]);
  });

  test("is offered names and words as he types, and the word that he may have meant", async () => {
    await visitor.open("search/");
    await field(page).pressSequentially("العر");
    await options(page).first().waitFor();
    expect(await options(page).first().textContent()).toBe("العراق موضوع");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await said(page, "نتيجتان");
    await field(page).fill("داعس");
    await said(page, "لم نعثر على «داعس».");
    await page.locator(".search-suggestion").getByRole("link", { name: "داعش" }).click();
    await said(page, "نتيجة واحدة");
    await visitor.open(`search/?q=${encodeURIComponent("داعس")}`);
    await said(page, "نتيجة واحدة");
    const meant = page.locator(".search-suggestion");
    expect(await meant.textContent()).toContain("هذه نتائج «داعش».");
    expect(await visitor.complaints()).toEqual([]);
  });

  test("narrows by year, and shares what he sees", async () => {
    await visitor.open(`search/?q=${encodeURIComponent("العراق")}`);
    await said(page, "نتيجتان");
    await page.getByRole("group", { name: "السنوات" }).getByLabel("2019").check();
    await said(page, "نتيجة واحدة");
    const shared = page.url();
    await visitor.open("about/");
    await visitor.open(shared);
    await said(page, "نتيجة واحدة");
    expect(await page.getByLabel("2019").isChecked()).toBe(true);
    expect(await visitor.complaints()).toEqual([]);
  });

  test("hears in a sentence that the index cannot be reached, and goes on when it can", async () => {
    await visitor.open("about/");
    await page.context().route("**/search/manifest.json", (route) => route.abort());
    await page.goto("search/?q=داعش");
    await said(page, `${arabicWords.searchFailed} ${arabicWords.searchRetry}`);
    await page.context().unroute("**/search/manifest.json");
    await page.getByRole("link", { name: arabicWords.searchRetry }).click();
    await said(page, "نتيجة واحدة");
    await visitor.complaints();
  });
});

describe("bad input gets an answer or a sentence, no error and no markup:", () => {
  test.each([
    ["10,000 letters", "ق".repeat(10_000)],
    ["a paragraph", "قالت القوات إن الماء وصل ".repeat(400)],
    ["stop words alone", "من في على إلى"],
    ["marks alone", "،؛؟ ـــ ًٌٍ !؟"],
    ["markup", "<script>alert(1)</script>"],
    ["a picture", `"><img src=x onerror="globalThis.ran = 1">`],
    ["mixed scripts", "القوات قوات forces силы 部队 כוחות"],
    ["controls", "الق\u0000و\u0007ات\u202E\u2066\u200F"],
    ["names of objects", "__proto__ constructor toString"],
    ["one letter", "ق"],
    ["an expression", "(((((*)+?[a-z]{1,9}\\"],
  ])("%s", async (_, text) => {
    await visitor.open("search/");
    await field(page).fill(text);
    await field(page).press("Enter");
    const leftOut = arabicWords.searchLeftOut.replace("…", ".*");
    const answered = new RegExp(
      `^(?:لا نتائج|لم نعثر على «.*»\\.|نتيجة واحدة|نتيجتان|${arabicWords.searchNoWords}|${arabicWords.searchTooCommon})(?:\\. ${leftOut})?$`,
    );
    await expect.poll(() => status(page).textContent(), { timeout: 10_000 }).toMatch(answered);
    expect(await page.locator("main :is(script, img, iframe, style)").count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect(await visitor.complaints()).toEqual([]);
  });
});

test("browsers learn of the search from a description that leads to it", async () => {
  await visitor.open("");
  const link = page.locator("link[rel=search]");
  const address = new URL((await link.getAttribute("href")) ?? "", served.url);
  const description = fs.readFileSync(path.join(folder, address.pathname), "utf8");
  expect(description).toContain('template="https://arshif.example/search/?q={searchTerms}"');
});
