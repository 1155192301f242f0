import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { pagesBelow } from "../support/html.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { article, configuration, makeSite, removeSite, SITE } from "../support/site.ts";

const HOSTILE = `</script><script>window.ran = 1</script><img src=x onerror="window.ran = 1"> & "نص"`;

const site = makeSite({
  "eleventy.config.js": configuration(`{ ${SITE}, lists: { size: 1 } }`),
  "own.html": `<!doctype html><title>صفحة</title><script>window.ran = 1</script><p style="color: red">نص</p>`,
  "articles/2020-01-01-خبر.md": article(
    `title: '${HOSTILE}'
date: 2020-01-01
topics: [سياسة]
authors: ['${HOSTILE}']
sources: ['${HOSTILE}', وكالة]
place: '${HOSTILE}'
summary: '${HOSTILE}'
series: '${HOSTILE}'
image: { src: a.svg, alt: '${HOSTILE}', caption: '${HOSTILE}', credit: '${HOSTILE}' }
corrections: [{ date: 2020-01-02, text: '${HOSTILE}' }]
originalUrl: https://example.org/?a=<script>
translations: { en: /en/ }`,
    `${HOSTILE}\n\n| أ | ب |\n|:-|-:|\n| 1 | 2 |\n\n\`\`\`js\nwindow.ran = 1;\n\`\`\``,
  ),
  "articles/2019-01-01-آخر.md": article("title: آخر\ndate: 2019-01-01\ntopics: [سياسة]"),
  "articles/a.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>`,
});

let browser: Browser;
let served: Served;

beforeAll(async () => {
  const { code, printed } = await site.build();
  expect(code, printed).toBe(0);
  browser = await startBrowser();
  served = await serveFolder(`${site.folder}/_site`, { headers: headersForAll() });
});

afterAll(async () => {
  await served?.close();
  await browser?.close();
  removeSite(site);
});

/** The headers that the site's own file gives to every page. */
function headersForAll(): Record<string, string> {
  const [, block = ""] = /^\/\*\n((?: {2}.+\n)+)/m.exec(site.output("_headers")) ?? [];
  return Object.fromEntries(
    block
      .trim()
      .split("\n")
      .map((line) => {
        const place = line.indexOf(":");
        return [line.slice(0, place).trim().toLowerCase(), line.slice(place + 1).trim()];
      }),
  );
}

/** Opens a page, and tells what its policy forbade. */
async function violationsOn(page: Page, address: string): Promise<string[]> {
  const told: string[] = [];
  const listen = (message: { text(): string }) => {
    if (/Content Security Policy/i.test(message.text())) told.push(message.text());
  };
  page.on("console", listen);
  await page.goto(new URL(address, served.url).href, { waitUntil: "load" });
  // A violation is told after the page has loaded.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  page.off("console", listen);
  return told;
}

function ran(page: Page): Promise<unknown> {
  return page.evaluate(() => (window as unknown as { ran?: number }).ran);
}

test("the policy is in force: what stands in a page of another's does not run", async () => {
  expect(headersForAll()["content-security-policy"]).toMatch(/^default-src 'none'/);
  const page = await browser.newPage();
  const told = await violationsOn(page, "/own/");
  expect(told.join("\n")).toMatch(/inline script[\s\S]*inline style/);
  expect(await ran(page)).toBeUndefined();
  await page.close();
});

test("no page of the theme is forbidden anything, and nothing of an article's runs", async () => {
  const page = await browser.newPage();
  const pages = pagesBelow(`${site.folder}/_site`).filter((name) => !name.startsWith("own"));
  expect(pages.length).toBeGreaterThan(12);
  for (const name of pages) {
    expect(await violationsOn(page, encodeURI(`/${name}`)), name).toEqual([]);
    expect(await ran(page), name).toBeUndefined();
  }
  await page.close();
});

test("the browser has the structured data of every page as it was meant", async () => {
  const page = await browser.newPage();
  await page.goto(new URL(encodeURI("/2020/01/01/خبر/"), served.url).href);
  const blocks = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(blocks).toHaveLength(1);
  const [news] = JSON.parse(blocks[0]!)["@graph"];
  expect(news["@type"]).toBe("NewsArticle");
  expect(news.headline.replace(/[\u2068\u2069]/g, "")).toBe(HOSTILE);
  expect(await page.locator("script:not([src], [type='application/ld+json'])").count()).toBe(0);
  await page.close();
});
