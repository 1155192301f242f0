import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arabicWords } from "../../../plugin/words.ts";
import { askFromMasthead, field, options, said, status } from "./reader.ts";
import { SearchedSite } from "./searched-site.ts";

let site: SearchedSite;
beforeAll(async () => {
  site = await SearchedSite.start(`dates: { digits: "arab", now: "2026-11-24" }`);
});
afterAll(() => site?.stop());

/** The text of the option that a screen reader would read. */
const pointedAt = (page: Page) =>
  field(page).evaluate((input) => {
    const option = document.getElementById(input.getAttribute("aria-activedescendant") ?? "");
    return option?.getAttribute("aria-selected") === "true" ? option.textContent : null;
  });

const told = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);

describe("a reader with a keyboard alone", () => {
  test("comes from any page's masthead to results", async () => {
    const { page, leave } = await site.open("topics/");
    await askFromMasthead(page, "القوات");
    await said(page, "٢٤ نتيجة");
    expect(new URL(page.url()).pathname).toBe("/search/");
    expect(await field(page).inputValue()).toBe("القوات");
    await leave();
  });

  test("goes through completions with the arrows, Home and End, and chooses with Enter", async () => {
    const { page, complaints, leave } = await site.open("search/");
    await field(page).focus();
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("ال");
    await options(page).first().waitFor();
    expect(await field(page).getAttribute("aria-expanded")).toBe("true");
    const listed = await field(page).getAttribute("aria-controls");
    expect(await page.getByRole("listbox", { name: "اقتراحات البحث" }).getAttribute("id")).toBe(
      listed,
    );
    expect(await options(page).allTextContents()).toEqual([
      "القوات",
      "الماء",
      "المدارس",
      "الأسواق",
      "الجسور",
    ]);
    expect(await pointedAt(page)).toBeNull();
    const walk: [string, string | null][] = [
      ["ArrowDown", "القوات"],
      ["ArrowDown", "الماء"],
      ["ArrowUp", "القوات"],
      ["ArrowUp", null],
      ["ArrowUp", "الجسور"],
      ["ArrowDown", null],
      ["ArrowDown", "القوات"],
      ["End", "الجسور"],
      ["Home", "القوات"],
      ["ArrowDown", "الماء"],
    ];
    for (const [key, option] of walk) {
      await page.keyboard.press(key);
      expect([key, await pointedAt(page)]).toEqual([key, option]);
      expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
    }
    await page.keyboard.press("Enter");
    await said(page, "٢٤ نتيجة");
    expect(await field(page).inputValue()).toBe("الماء");
    expect(await field(page).getAttribute("aria-expanded")).toBe("false");
    expect(await options(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("keeps his option when a list that was under way takes the place of his", async () => {
    const { page, leave } = await site.open("search/", { troubles: { slow: { ال: 600 } } });
    await field(page).focus();
    await page.keyboard.type("ا");
    await options(page).first().waitFor();
    await page.keyboard.type("ل");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await pointedAt(page)).toBe("الماء");
    const old = await options(page).first().elementHandle();
    await expect.poll(() => old?.evaluate((option) => option.isConnected)).toBe(false);
    expect(await pointedAt(page)).toBe("الماء");
    await page.keyboard.type("م");
    expect(await pointedAt(page)).toBeNull();
    await leave();
  });

  test("closes the list with Escape, then empties the field", async () => {
    const { page, leave } = await site.open("search/");
    await field(page).focus();
    await page.keyboard.type("الم");
    await options(page).first().waitFor();
    await page.keyboard.press("Escape");
    expect(await options(page).count()).toBe(0);
    expect(await field(page).inputValue()).toBe("الم");
    await page.keyboard.press("Alt+ArrowDown");
    await options(page).first().waitFor();
    expect(await pointedAt(page)).toBeNull();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await options(page).count()).toBe(0);
    await page.keyboard.press("Escape");
    expect(await field(page).inputValue()).toBe("");
    await leave();
  });

  test("moves within his text as anywhere", async () => {
    const { page, leave } = await site.open("search/");
    await field(page).focus();
    await page.keyboard.type("الم");
    await options(page).first().waitFor();
    await page.keyboard.press("Home");
    await page.keyboard.type("و");
    expect(await field(page).inputValue()).toBe("والم");
    await leave();
  });
});

describe("typing", () => {
  test("finds by itself after a pause, and asks once for a word", async () => {
    const { page, leave } = await site.open("about/");
    await page.clock.install();
    await page.goto("search/");
    await field(page).focus();
    await page.clock.pauseAt(Date.now() + 60_000);
    for (const letter of "القوات") {
      await page.keyboard.type(letter);
      await page.clock.runFor(20);
    }
    await page.clock.resume();
    await said(page, "٢٤ نتيجة");
    const asked = (await told(page)).filter((call) => call.startsWith("search"));
    expect(asked).toEqual(["search القوات"]);
    expect((await told(page))[0]).toBe("warm /search/");
    await leave();
  });

  test("drops answers that come too late", async () => {
    const { page, leave } = await site.open("search/", {
      troubles: { slow: { القوات: 1500, الم: 1500 } },
    });
    await field(page).fill("القوات");
    await field(page).press("Enter");
    await field(page).fill("News");
    await field(page).press("Enter");
    await said(page, "١٢٠ نتيجة");
    await page.waitForTimeout(1800);
    expect(await status(page).textContent()).toBe("١٢٠ نتيجة");
    await field(page).fill("الم");
    await page.waitForTimeout(200);
    await field(page).fill("");
    await page.waitForTimeout(1800);
    expect(await options(page).count()).toBe(0);
    await leave();
  });

  test("says that an answer is under way when it takes long", async () => {
    const { page, leave } = await site.open("search/?q=الماء", {
      troubles: { slow: { الماء: 1500 } },
    });
    await said(page, arabicWords.searching);
    await said(page, "٢٤ نتيجة");
    await leave();
  });

  test("completes the last of several words", async () => {
    const { page, leave } = await site.open("search/");
    await field(page).pressSequentially("News الق");
    await expect.poll(() => options(page).allTextContents()).toEqual(["News القوات"]);
    await options(page).first().click();
    await said(page, "٢٤ نتيجة");
    expect(await field(page).inputValue()).toBe("News القوات");
    await leave();
  });

  test("names topics, authors and sources for what they are", async () => {
    const { page, leave } = await site.open("search/");
    await field(page).pressSequentially("وكا");
    await expect.poll(() => options(page).allTextContents()).toEqual(["وكالة الساحل مصدر"]);
    await leave();
  });

  test("of Latin letters runs from left to right, and an empty field from right to left", async () => {
    const { page, leave } = await site.open("search/");
    const direction = () => field(page).evaluate((input) => getComputedStyle(input).direction);
    expect(await direction()).toBe("rtl");
    await field(page).fill("BBC");
    expect(await direction()).toBe("ltr");
    await field(page).fill("قناة BBC");
    expect(await direction()).toBe("rtl");
    await field(page).fill("");
    expect(await direction()).toBe("rtl");
    await leave();
  });
});

describe("back and forth", () => {
  test("an entry for each search that was made, one for what was typed on the way", async () => {
    const { page, leave } = await site.open("search/");
    const asked = () => new URL(page.url()).searchParams.get("q");
    await field(page).fill("القوات");
    await said(page, "٢٤ نتيجة");
    await field(page).fill("1");
    await field(page).press("Enter");
    await said(page, "نتيجة واحدة");
    await page
      .getByRole("link", { name: /^القوات في خبر/ })
      .first()
      .waitFor();
    await field(page).fill("News");
    await field(page).press("Enter");
    await said(page, "١٢٠ نتيجة");
    await page.goBack();
    await said(page, "نتيجة واحدة");
    expect([asked(), await field(page).inputValue()]).toEqual(["1", "1"]);
    await page.goBack();
    await said(page, "");
    expect([asked(), await field(page).inputValue()]).toEqual([null, ""]);
    expect(await page.getByRole("link", { name: "البيئة", exact: true }).isVisible()).toBe(true);
    await page.goForward();
    await said(page, "نتيجة واحدة");
    await leave();
  });

  test("the reader comes back to his place among the results", async () => {
    const { page, leave } = await site.open("search/?q=News");
    await said(page, "١٢٠ نتيجة");
    await page.getByRole("button", { name: "المزيد من النتائج" }).click();
    const headlines = page.locator(".search-results .card-title");
    await expect.poll(() => headlines.count()).toBe(20);
    await headlines.nth(15).scrollIntoViewIfNeeded();
    await page.waitForTimeout(300);
    const place = await page.evaluate(() => scrollY);
    expect(place).toBeGreaterThan(500);
    await page.goto("about/");
    await page.goBack();
    await expect.poll(() => headlines.count()).toBe(20);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await leave();
  });

  test("an address can be shared whole", async () => {
    const { page, leave } = await site.open(
      "search/?q=القوات&source=BBC&source=وكالة الساحل&sort=oldest",
    );
    await said(page, "١٦ نتيجة");
    expect(await page.getByRole("combobox", { name: "الترتيب" }).inputValue()).toBe("oldest");
    expect(await page.getByRole("checkbox", { name: "BBC ٨" }).isChecked()).toBe(true);
    await leave();
  });
});

const BAD: readonly (readonly [string, string])[] = [
  ["10,000 letters", "ق".repeat(10_000)],
  ["a paragraph", "قالت القوات إن الماء وصل ".repeat(400)],
  ["stop words alone", "من في على إلى"],
  ["marks alone", "،؛؟ ـــ ًٌٍ !؟"],
  ["markup", "<script>alert(1)</script>"],
  ["a picture", `"><img src=x onerror="globalThis.ran = 1">`],
  ["mixed scripts", "القوات قوات forces силы 部队 כוחות"],
  ["controls", "الق\u0000و\u0007ات\u202E\u2066\u200F"],
  ["half a letter", "\uD83D القوات \uDE00"],
  ["an address", "javascript:alert(1)//%00%FF"],
  ["names of objects", "__proto__ constructor toString"],
];

test("while a word goes on, no one is told that nothing was found", async () => {
  const { page, leave } = await site.open("search/");
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(globalThis, { heard });
    const region = document.querySelector("[data-search=status]") as HTMLElement;
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true });
  });
  for (const [typed, told] of [
    ["الق", undefined],
    ["وات", "٢٤ نتيجة"],
    [" الم", undefined],
    ["اء", "لم نعثر على «القوات الماء»."],
  ] as const) {
    await field(page).pressSequentially(typed);
    await page.waitForTimeout(700);
    if (told !== undefined) await said(page, told);
  }
  const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
  expect(heard).toEqual(["٢٤ نتيجة", "لم نعثر على «القوات الماء»."]);
  await leave();
});

describe("bad input gets an answer or a sentence, no error and no markup:", () => {
  test.each(BAD)("%s, typed and in an address", async (_, text) => {
    const { page, complaints, leave } = await site.open("search/");
    page.on("dialog", (dialog) => complaints.push(`asks: ${dialog.message()}`));
    await field(page).fill(text);
    await field(page).press("Enter");
    const answered = new RegExp(
      `^(?:لا نتائج|لم نعثر على «.*»\\.|نتيجة واحدة|نتيجتان|[٠-٩]+ (?:نتائج|نتيجة)|${arabicWords.searchNoWords}|${arabicWords.searchTooCommon})$`,
    );
    await expect.poll(() => status(page).textContent()).toMatch(answered);
    await page.goto(
      `search/?q=${encodeURIComponent(text.toWellFormed())}&topic=${encodeURIComponent(text.toWellFormed().slice(0, 500))}`
        .slice(0, 8000)
        .replace(/%[^%]{0,1}$/, ""),
    );
    await expect.poll(() => status(page).textContent()).toMatch(answered);
    expect(await page.locator("main :is(script, img, iframe, style)").count()).toBe(0);
    expect(await page.evaluate(() => (globalThis as { ran?: number }).ran)).toBeUndefined();
    expect((await field(page).inputValue()).length).toBeLessThanOrEqual(200);
    expect(complaints).toEqual([]);
    await leave();
  });
});

describe("without JavaScript", () => {
  test("the masthead's field leads to a page that says why and offers topics and years", async () => {
    const { page, leave } = await site.open("topics/", { javaScriptEnabled: false });
    await page.getByRole("searchbox", { name: "البحث في الأرشيف" }).fill("القوات");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\/\?q=/);
    expect(await status(page).textContent()).toBe(arabicWords.searchNeedsScripts);
    await page.getByRole("link", { name: "٢٠٢٤", exact: true }).click();
    expect(await page.locator("h1").textContent()).toBe("٢٠٢٤");
    await leave();
  });
});

test("search engines follow the page's links and do not list it", () => {
  expect(site.output("search/index.html")).toContain(
    '<meta name="robots" content="noindex, follow">',
  );
  expect(site.output("sitemap.xml")).not.toContain("/search/");
});
