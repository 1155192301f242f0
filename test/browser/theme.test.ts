import zlib from "node:zlib";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { demoArchive } from "../support/demo-archive.ts";
import { showSite } from "../support/shown-site.ts";
import { makeSite } from "../support/site.ts";
import { STRICT_POLICY } from "./pages.ts";

const LEAD = "2024/03/28/خبر-28/";
const site = makeSite(demoArchive("show: { hijri: true }, lists: { size: 10 }"));
const shown = showSite(site, () => ({ headers: STRICT_POLICY }));

async function opened(place: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await shown.browser.newContext({ baseURL: shown.served.url, ...options });
  const page = await context.newPage();
  await page.goto(place);
  return page;
}

const darkOf = (page: Page) =>
  page.evaluate(() => {
    const [red = 0] = getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? [];
    return Number(red) < 128;
  });

test("the style weighs 32 kB at most, and 8 kB when it is sent", () => {
  const style = site.output("assets/arshif/style.css");
  expect(Buffer.byteLength(style)).toBeLessThanOrEqual(32_000);
  expect(zlib.gzipSync(style).length).toBeLessThanOrEqual(8_000);
});

test("nothing moves by itself, so that there is nothing to reduce", () => {
  expect(site.output("assets/arshif/style.css")).not.toMatch(
    /transition|animation|scroll-behavior/,
  );
});

test("nothing moves while a page loads", async () => {
  const page = await opened("", { viewport: { width: 360, height: 800 } });
  await page.addInitScript(() => {
    const moved: number[] = [];
    Object.assign(globalThis, { moved });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) moved.push((entry as { value?: number }).value ?? 0);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const place of ["", LEAD, "2024/03/", "topics/environment/"]) {
    await page.goto(place, { waitUntil: "networkidle" });
    const moved = await page.evaluate(() => (globalThis as unknown as { moved: number[] }).moved);
    expect({ place, moved }).toEqual({ place, moved: [] });
  }
  await page.context().close();
});

describe("the choice of colours", () => {
  const button = (page: Page) => page.getByRole("button", { name: "الوضع الداكن" });

  test("is kept from page to page and over a reload, without a flash of the other", async () => {
    const page = await opened("", { colorScheme: "light" });
    expect(await darkOf(page)).toBe(false);
    await button(page).click();
    expect(await darkOf(page)).toBe(true);
    expect(await button(page).getAttribute("aria-pressed")).toBe("true");
    // The choice stands before there is a body to draw.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        Object.assign(globalThis, { atBody: document.documentElement.dataset.scheme });
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(LEAD);
    expect(await darkOf(page)).toBe(true);
    await page.reload();
    expect(await page.evaluate(() => (globalThis as { atBody?: string }).atBody)).toBe("dark");
    expect(await darkOf(page)).toBe(true);
    await page.context().close();
  });

  test("follows the system again when both are the same", async () => {
    const page = await opened("", { colorScheme: "dark" });
    await button(page).click();
    expect(await darkOf(page)).toBe(false);
    await button(page).click();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.emulateMedia({ colorScheme: "light" });
    expect(await darkOf(page)).toBe(false);
    await expect.poll(() => button(page).getAttribute("aria-pressed")).toBe("false");
    await page.context().close();
  });

  test("has no button without JavaScript, nor have other things that need it", async () => {
    const page = await opened(LEAD, { javaScriptEnabled: false });
    // That of the search sends its form.
    expect(
      await page.getByRole("button").evaluateAll((all) => all.map((it) => it.ariaLabel)),
    ).toEqual(["بحث"]);
    expect(await page.getByRole("link", { name: "واتساب" }).count()).toBe(1);
    await page.context().close();
  });
});

describe("a month's calendar", () => {
  test("is a table whose columns are the days of the week, from Saturday at the right", async () => {
    const page = await opened("2024/03/", { viewport: { width: 360, height: 800 } });
    const table = page.getByRole("table", { name: "تقويم آذار/ مارس 2024" });
    const columns = await table.getByRole("columnheader").allTextContents();
    expect(columns.map((text) => text.replace(/.$/, ""))).toEqual([
      "السبت",
      "الأحد",
      "الاثنين",
      "الثلاثاء",
      "الأربعاء",
      "الخميس",
      "الجمعة",
    ]);
    const rights = await table
      .getByRole("columnheader")
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().right));
    expect(rights).toEqual([...rights].sort((a, b) => b - a));
    // 1 March 2024 was a Friday.
    const first = table.getByRole("cell", { name: "1", exact: true });
    expect(await first.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex)).toBe(6);
    await page.context().close();
  });

  test("leads to days that have articles, and to no others", async () => {
    const page = await opened("2024/03/");
    const links = page.getByRole("table").getByRole("link");
    expect(await links.count()).toBe(13);
    await page.getByRole("link", { name: "24 مقالان" }).click();
    expect(await page.locator("h1").textContent()).toBe("الأحد، 24 آذار/ مارس 2024");
    expect(await page.locator(".card-title").count()).toBe(2);
    await page.getByRole("link", { name: /^اليوم السابق/ }).click();
    expect(await page.locator("h1").textContent()).toBe("الخميس، 21 آذار/ مارس 2024");
    await page.context().close();
  });
});

test("an index leads to its letters", async () => {
  const page = await opened("topics/");
  const letters = page.getByRole("navigation", { name: "حروف الفهرس" }).getByRole("link");
  expect(await letters.allTextContents()).toEqual([..."ابتثرصمن"]);
  await letters.last().click();
  expect(await page.locator(":target").textContent()).toBe("ن");
  await page.context().close();
});

describe("an article", () => {
  test("says its age, its time to read and its Hijri date", async () => {
    const page = await opened("2018/05/13/خبر-3/");
    expect(await page.locator(".age").textContent()).toBe("هذا المقال منشور قبل 8 سنوات");
    const dateline = (await page.locator(".dateline").textContent()) ?? "";
    expect(dateline).toContain("مدة القراءة: أقل من دقيقة");
    expect(dateline).toContain("27 شعبان 1439 هـ");
    await page.context().close();
  });

  test("names no other article twice", async () => {
    const page = await opened("2024/03/24/خبر-23/");
    const named = await page
      .locator(".card-title a, .neighbours a, .story-steps a")
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(named.length).toBeGreaterThan(5);
    expect(named).toEqual([...new Set(named)]);
    await page.context().close();
  });

  test("is shared by plain links that name nobody but their service", async () => {
    const page = await opened(LEAD);
    const links = page.getByRole("group", { name: "مشاركة المقال" }).getByRole("link");
    const own = `https://example.org/${LEAD}`;
    const hosts = await links.evaluateAll((all) =>
      all.map((link) => (link as HTMLAnchorElement).host),
    );
    expect(hosts).toEqual(["wa.me", "t.me", "x.com", "www.facebook.com", "www.linkedin.com", ""]);
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    // X ends a link at its first Arabic letter: it alone gets escapes.
    const shared = hrefs.map((href) => decodeURIComponent(href ?? ""));
    for (const [place, href] of shared.entries()) {
      expect(href).toContain(hosts[place] === "x.com" ? encodeURI(own) : own);
    }
    expect(new URL(hrefs[0] ?? "").searchParams.get("text")).toBe(
      `الماء يعود إلى هور الجبايش بعد أربعة مواسم جافة\n${own}`,
    );
    await page.context().close();
  });

  test("has its address copied by a button that says so", async () => {
    const page = await opened(LEAD, { permissions: ["clipboard-read", "clipboard-write"] });
    await page.getByRole("button", { name: "نسخ الرابط" }).click();
    await page.getByRole("button", { name: "نُسخ الرابط" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `https://example.org/${LEAD}`,
    );
    await page.context().close();
  });

  test("is printed black on white, alone, with its address", async () => {
    const page = await opened(LEAD, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    const colours = await page
      .locator("h1")
      .evaluate((title) => [
        getComputedStyle(title).color,
        getComputedStyle(document.body).backgroundColor,
      ]);
    expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
    for (const selector of [".site-nav", ".related", ".more", ".share", ".neighbours", "button"]) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    expect(await page.locator(".print-only").textContent()).toBe(
      `الرابط الدائم: https://example.org/${LEAD}`,
    );
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/MediaBox \[0 0 59\d(?:\.\d+)? 84\d(?:\.\d+)?\]/g)?.length).toBeLessThan(4);
    await page.context().close();
  });
});

describe("a reader without a mouse", () => {
  test("comes to every link in the order of the page, and sees where he is", async () => {
    const page = await opened(LEAD, { viewport: { width: 360, height: 800 } });
    const reachable = "a[href], input, button, summary, [tabindex='0']";
    const count = await page
      .locator(reachable)
      .evaluateAll(
        (all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).length,
      );
    const seen: { place: number; outlined: boolean }[] = [];
    for (let step = 0; step < count; step++) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate((wanted) => {
          const all = [...document.querySelectorAll(wanted)];
          const focused = document.activeElement as Element;
          const { outlineStyle, outlineWidth } = getComputedStyle(focused);
          const outlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
          return { place: all.indexOf(focused), outlined };
        }, reachable),
      );
    }
    expect(seen.filter(({ outlined }) => !outlined)).toEqual([]);
    const places = seen.map(({ place }) => place);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(places).size).toBe(count);
    await page.context().close();
  });

  test("reads everything when there are no styles", async () => {
    const page = await opened("about/");
    await page.route("**/style.css*", (route) => route.abort());
    await page.goto("2024/03/");
    expect(await page.locator("h1").isVisible()).toBe(true);
    expect(await page.locator("table").isVisible()).toBe(true);
    await page.goto(LEAD);
    const order = await page.evaluate(() =>
      ["h1", ".dateline", ".prose", ".corrections", ".share", ".related", ".more", "footer"].map(
        (selector) => document.querySelector(selector)?.getBoundingClientRect().top ?? -1,
      ),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe("rtl");
    await page.context().close();
  });
});

describe("where there is no page", () => {
  test.each([
    ["2024/03/24/لا-شيء/", "2024/03/24"],
    ["2024/03/31/", "2024/03"],
    ["2024/12", "2024"],
  ])("%s leads on to %s", async (place, guess) => {
    const page = await opened(place);
    const link = page.locator("[data-arshif=guess] a");
    expect(await link.textContent()).toBe(guess);
    expect(await link.getAttribute("href")).toBe(`/${guess}/`);
    await page.context().close();
  });

  test.each(["لا-شيء/", "1999/", "2024x/", "x/2024/03/"])(
    "%s leads to nothing that may not be there",
    async (place) => {
      const page = await opened(place);
      expect(await page.locator("h1").textContent()).toBe("الصفحة غير موجودة");
      expect(await page.locator("[data-arshif=guess]").isVisible()).toBe(false);
      await page.context().close();
    },
  );
});
