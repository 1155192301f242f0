import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { buildSample } from "../support/site.ts";
import { Reader, STRICT_POLICY, VIEWINGS } from "./pages.ts";

const FIRST = "2019/08/07/داعش-يعاود-الظهور/";
const SECOND = "2024/02/26/مشاجرة-سوق-مريدي/";

/** One page of every kind that the sample archive has. */
const PAGES = [
  "",
  FIRST,
  SECOND,
  "topics/",
  "topics/iraq/",
  "years/",
  "2019/",
  "2019/08/",
  "sources/",
  "sources/ارفع-صوتك/",
  "about/",
  "search/",
  "404.html",
];

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-browser-"));
let browser: Browser;
let served: Served;
beforeAll(async () => {
  const [started, built] = await Promise.all([startBrowser(), buildSample(folder)]);
  browser = started;
  expect(built.code, built.printed).toBe(0);
  served = await serveFolder(folder, { headers: STRICT_POLICY });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

test.for(VIEWINGS)(
  "every kind of page fits $width px in $scheme colours, satisfies axe and a strict policy",
  async (viewing) => {
    const reader = await Reader.start(browser, served.url, viewing);
    expect(await reader.faultsOf(PAGES)).toEqual([]);
    await reader.stop();
  },
);

describe("a reader", () => {
  test("clicks from home to article, topic, year and back without JavaScript", async () => {
    const context = await browser.newContext({ baseURL: served.url, javaScriptEnabled: false });
    const page = await context.newPage();
    const headline = () => page.locator("h1").textContent();
    await page.goto("");
    await page.getByRole("heading", { level: 2 }).getByRole("link").first().click();
    expect(await headline()).toContain("مشاجرة بالأسلحة النارية");
    await page.getByRole("region", { name: "مواضيع ذات صلة" }).getByText("داعش").click();
    expect(await headline()).toContain("يعاود الظهور");
    await page
      .getByRole("region", { name: "مواضيع ذات صلة" })
      .getByRole("link", { name: "العراق", exact: true })
      .click();
    expect(await headline()).toBe("العراق");
    await page
      .getByRole("navigation", { name: "التنقل الرئيسي" })
      .getByText("الأرشيف", { exact: true })
      .click();
    await page.getByRole("link", { name: "2019", exact: true }).click();
    expect(await headline()).toBe("2019");
    expect(decodeURI(page.url())).toBe(`${served.url}2019/`);
    for (const title of ["الأرشيف", "العراق"]) {
      await page.goBack();
      expect(await headline()).toBe(title);
    }
    await context.close();
  });

  test("is shown a page that says so where there is none", async () => {
    const page = await browser.newPage({ baseURL: served.url });
    const answer = await page.goto("لا-شيء-هنا/");
    expect(answer?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("الصفحة غير موجودة");
    await page.getByRole("link", { name: "أرشيف المقالات" }).click();
    expect(page.url()).toBe(served.url);
    await page.close();
  });

  test("skips to the text by the first key", async () => {
    const page = await browser.newPage({ baseURL: served.url });
    await page.goto(FIRST);
    const skip = page.getByRole("link", { name: "انتقل إلى المحتوى" });
    expect((await skip.boundingBox())?.y).toBeLessThan(0);
    await page.keyboard.press("Tab");
    expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
    expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    await expect.poll(() => new URL(page.url()).hash).toBe("#content");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main")?.id)).toBe("content");
    await page.close();
  });

  test("reads from right to left", async () => {
    const page = await browser.newPage({ baseURL: served.url });
    await page.goto(FIRST);
    for (const selector of ["html", "body", "h1", ".prose p", ".dateline", "footer"]) {
      const direction = await page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction);
      expect({ selector, direction }).toEqual({ selector, direction: "rtl" });
    }
    const aligned = await page
      .locator(".prose p")
      .first()
      .evaluate((paragraph) => {
        const lines = document.createRange();
        lines.selectNodeContents(paragraph);
        const right = paragraph.getBoundingClientRect().right;
        return [...lines.getClientRects()].every((line) => Math.abs(line.right - right) < 2);
      });
    expect(aligned).toBe(true);
    await page.close();
  });

  test.for(VIEWINGS.filter(({ scheme }) => scheme === "light"))(
    "sees the credit's Latin letters in their order at $width px",
    async (viewing) => {
      const reader = await Reader.start(browser, served.url, viewing);
      await reader.page.goto(SECOND);
      expect(await reader.drawn(".figure-credit bdi")).toEqual(["Source: X/@Alhajwel1"]);
      await reader.stop();
    },
  );
});
