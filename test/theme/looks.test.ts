import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { axeFaults, sidewaysFaults } from "../browser/pages.ts";
import { startBrowser } from "../support/browser.ts";
import { type Served, serveFolder } from "../support/server.ts";
import { FULL, GUEST, LONG_HEADLINE, PICTURED } from "./archive/index.ts";
import { pagesToLookAt } from "./kinds.ts";
import { largeTextFaults } from "./large-text.ts";
import { headersOf } from "./policy.ts";
import { Visitor } from "./visitor.ts";

/** Every kind of page on every kind of screen, as its host would serve it. */

const folder = inject("archive");
const PAGES = pagesToLookAt(folder, FULL, GUEST, LONG_HEADLINE, PICTURED);

let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await startBrowser();
  served = await serveFolder(folder, { headers: headersOf(folder), lateEnd: 80 });
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

describe("on a phone in light colours", () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.start(browser, served.url, { width: 360 });
  });
  afterAll(() => visitor?.leave());

  test.for(PAGES)(
    "/%s pleases axe and the browser, and fits wider and narrower screens",
    async (page) => {
      await visitor.open(page);
      const faults = [...(await visitor.complaints()), ...(await axeFaults(visitor.page))];
      for (const width of [360, 768, 1440, 2560]) {
        await visitor.page.setViewportSize({ width, height: 900 });
        const beyond = await sidewaysFaults(visitor.page);
        faults.push(...beyond.map((fault) => `${width} px: ${fault}`));
      }
      await visitor.page.setViewportSize({ width: 320, height: 900 });
      faults.push(...(await largeTextFaults(visitor.page)));
      await visitor.page.setViewportSize({ width: 360, height: 900 });
      expect(faults).toEqual([]);
    },
  );
});

describe("on a phone that is opened at an article", () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.start(browser, served.url, { width: 360 });
    await visitor.page.setViewportSize({ width: 360, height: 780 });
  });
  afterAll(() => visitor?.leave());

  const articles = PAGES.filter((page) => page.includes(PICTURED) || /خبر-|غروب|guest/.test(page));
  test.for(articles)(
    "/%s shows the headline and the beginning of the text at once",
    async (page) => {
      await visitor.open(page);
      const places = await visitor.page.evaluate(() =>
        ["h1", ".prose p"].map((part) => document.querySelector(part)?.getBoundingClientRect().top),
      );
      const [headline = 780, text = 780] = places;
      expect(headline).toBeLessThan(260);
      expect(text).toBeLessThan(730);
    },
  );
});

test("the parts of the theme please axe in colours that the system forces", async () => {
  const visitor = await Visitor.start(browser, served.url, { width: 768 });
  try {
    await visitor.page.emulateMedia({ forcedColors: "active" });
    await visitor.open("style/");
    expect([...(await visitor.complaints()), ...(await axeFaults(visitor.page))]).toEqual([]);
  } finally {
    await visitor.leave();
  }
});

describe("on a wide screen in dark colours", () => {
  let visitor: Visitor;
  beforeAll(async () => {
    visitor = await Visitor.start(browser, served.url, { width: 1440, scheme: "dark" });
  });
  afterAll(() => visitor?.leave());

  test.for(PAGES)("/%s pleases axe and the browser", async (page) => {
    await visitor.open(page);
    const faults = [...(await visitor.complaints()), ...(await axeFaults(visitor.page))];
    expect(faults).toEqual([]);
  });
});
