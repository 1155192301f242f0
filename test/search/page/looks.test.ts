import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sidewaysFaults } from "../../browser/pages.ts";
import { keyboardFaults } from "../../theme/keyboard.ts";
import { largeTextFaults } from "../../theme/large-text.ts";
import { movements } from "../../theme/reading.ts";
import { SearchedSite } from "./searched-site.ts";

/** The page with results, filters and completions on every kind of screen. */

let site: SearchedSite;
beforeAll(async () => {
  site = await SearchedSite.start();
});
afterAll(() => site?.stop());

const FOUND = `search/?q=${encodeURIComponent("القوات")}&source=BBC`;
const NONE = `search/?q=${encodeURIComponent("القواة")}`;

describe.each([FOUND, NONE])("%s", (address) => {
  test.each([
    { width: 360, scheme: "light" },
    { width: 768, scheme: "dark" },
    { width: 1440, scheme: "light" },
  ] as const)("at $width px moves nothing while it loads, and fits", async (screen) => {
    const visitor = await site.visitor(screen);
    await visitor.open(address);
    await visitor.page
      .getByText(address === FOUND ? "8 نتائج" : "لم نعثر على «القواة».", { exact: true })
      .waitFor();
    await visitor.page.waitForTimeout(200);
    expect(await visitor.complaints()).toEqual([]);
    const summary = visitor.page.locator("summary:visible");
    if (screen.width < 1024 && (await summary.count()) > 0) await summary.click();
    expect(await sidewaysFaults(visitor.page)).toEqual([]);
    expect(await movements(visitor.page)).toEqual([]);
    await visitor.leave();
  });
});

test("with letters of twice the size it fits 320 px", async () => {
  const visitor = await site.visitor({ width: 320 });
  await visitor.open(FOUND);
  await visitor.page.getByText("8 نتائج", { exact: true }).waitFor();
  await visitor.page.locator("summary").click();
  expect(await largeTextFaults(visitor.page)).toEqual([]);
  await visitor.page.getByRole("combobox", { name: "البحث في الأرشيف" }).fill("ال");
  await visitor.page.getByRole("listbox").waitFor();
  expect(await sidewaysFaults(visitor.page)).toEqual([]);
  await visitor.leave();
});

test("everything on it is reached with the Tab key, in order and with a ring", async () => {
  const visitor = await site.visitor({ width: 1440 });
  await visitor.open(FOUND);
  await visitor.page.getByText("8 نتائج", { exact: true }).waitFor();
  expect(await keyboardFaults(visitor.page)).toEqual([]);
  await visitor.leave();
});

test("what is pressed is large enough for a finger", async () => {
  const { page, leave } = await site.open(FOUND, {
    viewport: { width: 360, height: 800 },
    hasTouch: true,
    isMobile: true,
  });
  await page.getByText("8 نتائج", { exact: true }).waitFor();
  await page.locator("summary").tap();
  const small = await page
    .locator("summary, select, label:has([type=checkbox]), main button, .search-field input")
    .evaluateAll((all) =>
      all
        .filter((it) => it.getBoundingClientRect().height < 44)
        .map((it) => `${it.outerHTML.slice(0, 80)} ${it.getBoundingClientRect().height}`),
    );
  expect(small).toEqual([]);
  await page.goto("about/");
  const sizes = await page
    .locator(".site-search > *")
    .evaluateAll((all) => all.map((it) => it.getBoundingClientRect().height));
  // On a phone the field stands on the search page alone.
  expect(sizes).toEqual([0, 44]);
  await leave();
});

test("in forced colours marks, the pointed-at option and the field are to be told apart", async () => {
  const { page, leave } = await site.open(FOUND, { forcedColors: "active" });
  await page.getByText("8 نتائج", { exact: true }).waitFor();
  const look = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((it) => {
        const { backgroundColor, color, outlineStyle, borderBlockStartStyle } =
          getComputedStyle(it);
        return { backgroundColor, color, outlineStyle, borderBlockStartStyle };
      });
  const [mark, title] = [await look(".search-results mark"), await look(".search-results h2")];
  expect(mark.backgroundColor).not.toBe(title.backgroundColor);
  expect(mark.color).not.toBe(mark.backgroundColor);
  const field = page.getByRole("combobox", { name: "البحث في الأرشيف" });
  await field.fill("ال");
  await page.getByRole("listbox").waitFor();
  await field.press("ArrowDown");
  expect((await look("[role=option][aria-selected=true]")).outlineStyle).toBe("solid");
  expect((await look("[role=option][aria-selected=false]")).outlineStyle).toBe("none");
  expect((await look(".search-field input")).borderBlockStartStyle).toBe("solid");
  await leave();
});

test("on paper results stand without what is pressed", async () => {
  const { page, leave } = await site.open(FOUND);
  await page.getByText("8 نتائج", { exact: true }).waitFor();
  await page.emulateMedia({ media: "print" });
  for (const selector of [".search-form", ".search-filters", ".search-sort", ".search-more"]) {
    expect(await page.locator(selector).isVisible(), selector).toBe(false);
  }
  expect(await page.locator(".search-results .card-title").first().isVisible()).toBe(true);
  await leave();
});
