import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { invalidMarkup } from "../support/html.ts";
import { showSite } from "../support/shown-site.ts";
import { article, configuration, makeSite, SITE } from "../support/site.ts";
import { axeFaults, STRICT_POLICY } from "./pages.ts";

const LONG = "2019/08/07/تحقيق-النهر/";
const SHORT = "2019/08/08/خبر-قصير/";
const PARTS = ["المنبع", "المجرى", "المصب", "قناة BBC"];
const PARAGRAPH = "كلمة أولى في خبر النهر، ثم كلمة أخرى. ".repeat(20);

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE} }`, "", `{ pathPrefix: "/archive/" }`),
  "articles/2019-08-07-تحقيق النهر.md": article(
    "title: تحقيق النهر في BBC\ndate: 2019-08-07\nsummary: خلاصة التحقيق.",
    `${PARTS.map((part) => `## ${part}\n\n${PARAGRAPH}`).join("\n\n")}\n\n| جدول |\n|---|\n| خلية |\n\nنهاية[^1].\n\n[^1]: هامش.`,
  ),
  "articles/2019-08-08-خبر قصير.md": article("title: خبر قصير\ndate: 2019-08-08", "نص."),
});
const shown = showSite(site, () => ({ prefix: "/archive/", headers: STRICT_POLICY }));

/** A reader whose browser has voices of these languages, which say each piece when they are told to. */
async function reader(voices: readonly string[] = [], scripts = true): Promise<BrowserContext> {
  const context = await shown.browser.newContext({
    baseURL: shown.served.url,
    javaScriptEnabled: scripts,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await context.addInitScript((languages) => {
    const said: string[] = [];
    let under: { onend?: () => void } | undefined;
    Object.assign(globalThis, { said, next: () => under?.onend?.() });
    Object.defineProperty(globalThis, "speechSynthesis", {
      value: {
        getVoices: () => languages.map((lang) => ({ lang, name: lang })),
        speak: (utterance: { text: string; onend?: () => void }) => {
          said.push(utterance.text);
          under = utterance;
        },
        cancel: () => {
          under = undefined;
        },
        addEventListener: () => {},
      },
    });
    Object.assign(globalThis, {
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  }, voices);
  return context;
}

async function opened(context: BrowserContext, place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(place);
  return page;
}

const tools = (page: Page) => page.getByRole("group", { name: "أدوات القراءة" });
const sizeOf = (page: Page) =>
  page
    .locator(".prose p")
    .first()
    .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));

test("the pages are valid, and pass axe with all tools", async () => {
  expect(await invalidMarkup(`${site.folder}/_site`)).toEqual([]);
  const context = await reader(["ar-SA"]);
  for (const place of [LONG, SHORT, "saved/", "404.html"]) {
    expect(await axeFaults(await opened(context, place)), place).toEqual([]);
  }
  await context.close();
});

test("without scripts there are no tools, and the reading list says why", async () => {
  const context = await reader([], false);
  const page = await opened(context, LONG);
  expect(await page.locator(".tools").isVisible()).toBe(false);
  expect(await page.locator(".contents summary").isVisible()).toBe(true);
  await page.goto("saved/");
  expect(await page.getByRole("status").textContent()).toBe(
    "تحتاج قائمة القراءة إلى تفعيل جافا سكريبت.",
  );
  await context.close();
});

test("a long article has a list of its headings, which lead there; a short one has none", async () => {
  const context = await reader();
  const page = await opened(context, LONG);
  await page.locator(".contents summary").press("Enter");
  const links = page.locator(".contents a");
  expect(await links.allTextContents()).toEqual(PARTS);
  await links.nth(2).click();
  expect(decodeURI(new URL(page.url()).hash)).toBe("#المصب");
  await page.goto(SHORT);
  expect(await page.locator(".contents").count()).toBe(0);
  await context.close();
});

test("letters grow in steps to an end, and stay so on the next page", async () => {
  const context = await reader();
  const page = await opened(context, LONG);
  const before = await sizeOf(page);
  const larger = tools(page).getByRole("button", { name: "تكبير النص" });
  for (let press = 0; press < 5; press++) await larger.press("Enter");
  const most = await sizeOf(page);
  expect(most).toBeGreaterThan(before * 1.3);
  expect(await larger.getAttribute("aria-disabled")).toBe("true");
  await page.goto(SHORT);
  expect(await sizeOf(page)).toBe(most);
  const smaller = tools(page).getByRole("button", { name: "تصغير النص" });
  for (let press = 0; press < 5; press++) await smaller.press("Enter");
  expect(await sizeOf(page)).toBeLessThan(before);
  await context.close();
});

test("an article is saved by keyboard, listed on the page of the list, opened and removed", async () => {
  const context = await reader();
  const page = await opened(context, LONG);
  const save = tools(page).getByRole("button", { name: "حفظ للقراءة لاحقًا" });
  await save.press("Enter");
  const saved = tools(page).getByRole("button", { name: "محفوظ في قائمة القراءة", pressed: true });
  expect(await saved.count()).toBe(1);
  await tools(page).getByRole("link", { name: "قائمة القراءة" }).click();
  await page.waitForURL("**/archive/saved/");
  const main = page.getByRole("main");
  const link = main.locator(".saved").getByRole("link", { name: /تحقيق النهر في .?BBC/ });
  await link.waitFor();
  expect(await main.locator(".saved time").textContent()).toBe("7 آب/ أغسطس 2019");
  expect(await axeFaults(page)).toEqual([]);
  await link.click();
  await page.waitForURL("**/archive/2019/08/07/**");
  await page.goto("saved/");
  await main.getByRole("button", { name: /إزالة من القائمة/ }).click();
  expect(await page.getByRole("status").textContent()).toBe(
    "لا مقالات محفوظة بعد. في كل مقال زر لحفظه هنا.",
  );
  await context.close();
});

test("what else stands in the browser's storage is no article", async () => {
  const context = await reader();
  const page = await opened(context, SHORT);
  for (const list of [
    "{}",
    "[1, null]",
    '[{"url":"javascript:alert(1)","title":"x"},{"url":"//evil.example/","title":"x"}]',
    "<",
  ]) {
    await page.evaluate((value) => localStorage.setItem("arshif-saved:/archive/", value), list);
    await page.goto("saved/");
    expect(await page.getByRole("status").textContent()).toContain("لا مقالات محفوظة");
    expect(await page.locator(".saved a").count()).toBe(0);
  }
  await context.close();
});

describe("listening", () => {
  const listen = (page: Page) =>
    tools(page)
      .getByRole("button", { name: /استماع|مؤقت/ })
      .first();
  const said = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
  const next = (page: Page) =>
    page.evaluate(() => (globalThis as unknown as { next(): void }).next());

  test.each([[[]], [["en-US", "fr-FR"]]])("is not offered with voices %j", async (voices) => {
    const context = await reader(voices);
    const page = await opened(context, LONG);
    expect(await listen(page).count()).toBe(0);
    await context.close();
  });

  test("reads headline, summary and text piece by piece, pauses, goes on and ends", async () => {
    const context = await reader(["en-US", "ar_SA"]);
    const page = await opened(context, LONG);
    await listen(page).click();
    expect(await said(page)).toEqual(["تحقيق النهر في BBC"]);
    await next(page);
    await next(page);
    expect(await said(page)).toEqual(["تحقيق النهر في BBC", "خلاصة التحقيق.", "المنبع"]);
    expect(await page.locator("[data-spoken]").textContent()).toBe("المنبع");
    await tools(page).getByRole("button", { name: "إيقاف مؤقت" }).press("Enter");
    await next(page);
    await tools(page).getByRole("button", { name: "متابعة الاستماع" }).press("Enter");
    expect((await said(page)).slice(2)).toEqual(["المنبع", "المنبع"]);
    for (let piece = 0; piece < 200; piece++) await next(page);
    const all = await said(page);
    expect(all.at(-1)).toBe("نهاية.");
    expect(all.join(" ")).not.toMatch(/خلية|هامش|\[1\]/);
    expect(Math.max(...all.map((piece) => piece.length))).toBeLessThanOrEqual(181);
    expect(await page.locator("[data-spoken]").count()).toBe(0);
    await listen(page).click();
    await tools(page).getByRole("button", { name: "إنهاء الاستماع" }).press("Enter");
    expect(await listen(page).evaluate((button) => button === document.activeElement)).toBe(true);
    await context.close();
  });
});

test("copies an address that people can read", async () => {
  const context = await reader();
  const page = await opened(context, LONG);
  await page.getByRole("button", { name: "نسخ الرابط" }).click();
  await page.getByText("نُسخ الرابط").waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `https://example.org/archive/${LONG}`,
  );
  await context.close();
});

test("on paper there are neither tools nor contents", async () => {
  const context = await reader(["ar-SA"]);
  const page = await opened(context, LONG);
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".tools").isVisible()).toBe(false);
  expect(await page.locator(".contents").isVisible()).toBe(false);
  await context.close();
});

test("the page of what was not found has a field, which asks the search", async () => {
  const context = await reader();
  const page = await opened(context, "404.html");
  const field = page.getByRole("main").getByRole("searchbox", { name: "البحث في الأرشيف" });
  await field.fill("النهر");
  await field.press("Enter");
  await page.waitForURL("**/archive/search/?q=*");
  await context.close();
});
