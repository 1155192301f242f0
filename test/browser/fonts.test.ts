import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { picture } from "../support/pictures.ts";
import { deadLinks, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, type Site } from "../support/site.ts";

const PREFIX = "/archive/";
const SEED = "src/articles/2019-08-07-داعش-يعاود-الظهور.md";
const TEXT = fs.readFileSync(SEED, "utf8").replace(/^---[\s\S]*?\n---/, "");

let browser: Browser;
beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser?.close());

/** How far things moved while the page loaded, as Chromium measures it. */
async function layoutShift(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: "networkidle" });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await page.waitForTimeout(400);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) =>
          resolve(
            list
              .getEntries()
              .reduce((sum, entry) => sum + (entry as never as { value: number }).value, 0),
          ),
        ).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(0), 1000);
      }),
  );
}

/** The fonts that Chromium really draws an element with, and how many letters with each. */
async function drawnWith(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", {});
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  return fonts.map((font) => `${font.familyName}${font.isCustomFont ? " (web)" : ""}`).sort();
}

async function madeSite(font: string): Promise<Site> {
  const site = makeSite({
    "eleventy.config.js": configuration(
      `{ site: { title: "أرشيف", url: "https://example.org${PREFIX}" }, theme: { font: "${font}" } }`,
      "",
      `{ pathPrefix: "${PREFIX}" }`,
    ),
    "articles/2019-08-07-داعش.md": article(
      'title: داعش يعاود الظهور بعد 5 سنوات في "سنجار"\ndate: 2019-08-07\nsources: [BBC]\nimage: { src: صورة.jpg, alt: صورة, caption: تعليق }',
      `${TEXT}\n\n![صورة](صورة.jpg)\n\nنص بعدها.`,
    ),
    "articles/صورة.jpg": await picture(900, 600),
  });
  const { code, printed } = await site.build();
  if (code !== 0) throw new Error(printed);
  return site;
}

describe.each([
  { font: "system", file: undefined, drawn: undefined },
  { font: "vazirmatn", file: "vazirmatn-arabic.woff2", drawn: "Vazirmatn (web)" },
  { font: "noto-naskh", file: "noto-naskh-arabic-400.woff2", drawn: "Noto Naskh Arabic (web)" },
])("a site set in $font", ({ font, file, drawn }) => {
  let site: Site;
  beforeAll(async () => {
    site = await madeSite(font);
  });
  afterAll(() => removeSite(site));

  const url = (base: string) => `${base}2019/08/07/${encodeURIComponent("داعش")}/`;
  const output = () => path.join(site.folder, "_site");

  test("loads its font before all else, and only what it needs", () => {
    expect(deadLinks(output(), PREFIX)).toEqual([]);
    const page = site.output("2019/08/07/داعش/index.html");
    const preloads = page.match(/<link rel="preload"[^>]*>/g) ?? [];
    expect(preloads.length > 0).toBe(file !== undefined);
    if (file === undefined)
      return void expect(site.output("assets/arshif/style.css")).not.toContain("@font-face");
    expect(preloads[0]).toBe(
      `<link rel="preload" as="font" type="font/woff2" href="${PREFIX}assets/arshif/${file}" crossorigin>`,
    );
    expect(page.indexOf("preload")).toBeLessThan(page.indexOf("stylesheet"));
    const named = site.output("assets/arshif/style.css").matchAll(/url\("([^"]+)"\)/g);
    const files = [...named].map(([, name]) => name as string).sort();
    expect(
      fs
        .readdirSync(path.join(output(), "assets/arshif"))
        .filter((name) => name.endsWith("2"))
        .sort(),
    ).toEqual(files);
  });

  test.each([
    ["at once", 0],
    ["late", 1500],
  ])("does not move while its font comes %s", async (_, delay) => {
    const served = await serveFolder(output(), { prefix: PREFIX });
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    try {
      await page.route(/\.woff2$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, delay));
        await route.continue();
      });
      expect(await layoutShift(page, url(served.url))).toBe(0);
    } finally {
      await page.close();
      await served.close();
    }
  });

  test("draws letters and digits with its font on the first page already", async () => {
    const served = await serveFolder(output(), { prefix: PREFIX });
    const page = await browser.newPage();
    try {
      await page.goto(url(served.url), { waitUntil: "networkidle" });
      await page.evaluate(() => document.fonts.ready);
      for (const selector of ["h1", ".prose p"]) {
        const fonts = await drawnWith(page, selector);
        if (drawn === undefined) expect(fonts.join()).not.toContain("(web)");
        else expect(fonts).toEqual([drawn]);
      }
    } finally {
      await page.close();
      await served.close();
    }
  });
});

test("what does not know its size moves the page: the measure would tell", async () => {
  const site = await madeSite("system");
  const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
  const served = await serveFolder(path.join(site.folder, "_site"), { prefix: PREFIX });
  try {
    await page.route(/\/$/, async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replace(/ (?:width|height)="\d+"/g, "");
      await route.fulfill({ response, body });
    });
    await page.route(/\.jpg$/, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const address = `${served.url}2019/08/07/${encodeURIComponent("داعش")}/`;
    expect(await layoutShift(page, address)).toBeGreaterThan(0.05);
  } finally {
    await page.close();
    await served.close();
    removeSite(site);
  }
});
