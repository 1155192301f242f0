import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arabicWords } from "../../../plugin/words.ts";
import { axeFaults } from "../../browser/pages.ts";
import { field, said } from "./reader.ts";
import { SearchedSite } from "./searched-site.ts";

let site: SearchedSite;
beforeAll(async () => {
  site = await SearchedSite.start();
});
afterAll(() => site?.stop());

const address = (text: string, more = "") => `search/?q=${encodeURIComponent(text)}${more}`;
const headlines = (page: Page) => page.locator(".search-results .card-title");

describe("results", () => {
  test("are counted in the right plural, with headline, place, date, topics and passage", async () => {
    const { page, complaints, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    expect(await headlines(page).count()).toBe(10);
    const first = page.getByRole("region", { name: "نتائج البحث" }).getByRole("listitem").first();
    expect(await first.getByRole("heading").textContent()).toBe(
      "القوات في خبر رقم 1 من قناة BBC News، وحساب X/@name_0",
    );
    expect(await first.getByRole("link").first().getAttribute("href")).toBe("/2015/خبر-0/");
    expect(await first.locator(".card-meta").textContent()).toBe("بغداد 7 آب/ أغسطس 2015");
    expect(await first.locator("time").getAttribute("datetime")).toBe("2015-08-07");
    expect(await first.getByRole("list", { name: "مواضيع المقال" }).allTextContents()).toEqual([
      "موضوع 1Heritage",
    ]);
    expect(await page.title()).toBe("القوات - البحث - الضفاف");
    expect(complaints).toEqual([]);
    await leave();
  });

  test("have the words marked and Latin runs isolated, and hold no markup", async () => {
    const { page, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    const title = headlines(page).first();
    expect(await title.locator("mark").allTextContents()).toEqual(["القوات"]);
    expect(await title.locator("bdi").allTextContents()).toEqual(["BBC News", "X/@name_0"]);
    expect(await title.locator("bdi").first().getAttribute("lang")).toBeNull();
    const passage = page.locator(".card-summary").first();
    expect(await passage.textContent()).toContain("<b>القوات</b> إن القوات");
    expect(await passage.locator("b").count()).toBe(0);
    expect(await passage.locator("bdi").allTextContents()).toContain("2017-12-05");
    await leave();
  });

  test("mark a word within a Latin name without taking the name apart", async () => {
    const { page, leave } = await site.open(address("News"));
    await said(page, "120 نتيجة");
    const name = headlines(page).first().locator("bdi").first();
    expect(await name.textContent()).toBe("BBC News");
    expect(await name.locator("mark").textContent()).toBe("News");
    await leave();
  });

  test.each([
    ["لا-شيء", "لم نعثر على «لا-شيء»."],
    ["1", "نتيجة واحدة"],
    ["القوات", "24 نتيجة"],
    ["رقم", "120 نتيجة"],
    ["القوات خبر", `24 نتيجة. ${arabicWords.searchSomeLack}`],
  ])("of «%s» are told as «%s»", async (text, told) => {
    const { page, leave } = await site.open(address(text));
    await said(page, told);
    await leave();
  });

  test("of what was meant by another word are told as its own, with a link that types it", async () => {
    const { page, leave } = await site.open(address("خبر"));
    const meant = page.locator(".search-suggestion");
    await expect.poll(() => meant.textContent()).toBe("هذه نتائج «الخبر».");
    await meant.getByRole("link").click();
    await expect.poll(() => field(page).inputValue()).toBe("الخبر");
    await leave();
  });

  test("two, few and a hundred have forms of their own, and the site's digits", async () => {
    const { page, leave } = await site.open(address("القوات", "&topic=موضوع 1"));
    await said(page, "نتيجتان");
    await page.goto(address("القوات", "&source=BBC"));
    await said(page, "8 نتائج");
    await leave();
  });

  test("grow by a button, and the reader goes on with the first new one", async () => {
    const { page, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    const more = page.getByRole("button", { name: "المزيد من النتائج" });
    await more.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => headlines(page).count()).toBe(20);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await focused()).toBe(await headlines(page).nth(10).textContent());
    await more.click();
    await expect.poll(() => headlines(page).count()).toBe(24);
    expect(await more.count()).toBe(0);
    expect(await focused()).toBe(await headlines(page).nth(20).textContent());
    await leave();
  });

  test("that cannot be loaded leave those that were", async () => {
    const { page, leave } = await site.open(address("القوات"), { troubles: { failsFrom: 12 } });
    await said(page, "24 نتيجة");
    await page.getByRole("button", { name: "المزيد من النتائج" }).click();
    await said(page, `${arabicWords.searchFailed} ${arabicWords.searchRetry}`);
    expect(await headlines(page).count()).toBe(10);
    await leave();
  });
});

describe("where nothing is found", () => {
  test("what may have been meant is a link, and topics and years lead on", async () => {
    const { page, leave } = await site.open(address("القواة"));
    await said(page, "لم نعثر على «القواة».");
    expect(await page.getByText(arabicWords.searchNoResults).isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "البيئة", exact: true }).isVisible()).toBe(true);
    const meant = page.locator(".search-suggestion");
    expect(await meant.textContent()).toBe("هل تقصد: القوات");
    await meant.getByRole("link").click();
    await said(page, "24 نتيجة");
    expect(await field(page).inputValue()).toBe("القوات");
    expect(await meant.textContent()).toBe("");
    await page.goBack();
    await said(page, "لم نعثر على «القواة».");
    await leave();
  });

  test("a month that was asked for is told with its articles, and leads to its page", async () => {
    const { page, leave } = await site.open(address("آب 2019"));
    await said(page, "لم نعثر على «آب 2019».");
    const told = page.locator(".search-period");
    expect(await told.textContent()).toBe("آب/ أغسطس 2019: 12 مقالًا");
    await told.getByRole("link").click();
    await page.waitForURL(/\/2019\/08\/$/);
    await leave();
  });

  test("filters that leave nothing can be taken back", async () => {
    const { page, leave } = await site.open(address("القوات", "&year=1999"));
    await said(page, "لا نتائج");
    await page.getByRole("button", { name: "مسح الاختيارات" }).click();
    await said(page, "24 نتيجة");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("summary");
    await leave();
  });
});

describe("filters", () => {
  test("narrow the results, keep the focus and stand in the address", async () => {
    const { page, complaints, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    const bbc = page.getByRole("group", { name: "المصادر" }).getByRole("checkbox", { name: "BBC" });
    await bbc.focus();
    await page.keyboard.press("Space");
    await said(page, "8 نتائج");
    expect(await bbc.evaluate((box) => box === document.activeElement)).toBe(true);
    expect(await bbc.isChecked()).toBe(true);
    expect(new URL(page.url()).searchParams.getAll("source")).toEqual(["BBC"]);
    await page.getByRole("checkbox", { name: "وكالة الساحل 8" }).check();
    await said(page, "16 نتيجة");
    expect(complaints).toEqual([]);
    await leave();
  });

  test("show the first few of many, and all when asked", async () => {
    const { page, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    const topics = page.getByRole("group", { name: "المواضيع" });
    expect(await topics.getByRole("checkbox").count()).toBe(8);
    await topics.getByRole("button", { name: "كل المواضيع" }).press("Enter");
    expect(await topics.getByRole("checkbox").count()).toBe(12);
    const ninth = topics.getByRole("checkbox").nth(8);
    expect(await ninth.evaluate((box) => box === document.activeElement)).toBe(true);
    await leave();
  });

  test("are closed on a phone until they are opened", async () => {
    const { page, leave } = await site.open(address("القوات"), {
      viewport: { width: 360, height: 800 },
    });
    await said(page, "24 نتيجة");
    expect(await page.getByRole("checkbox").count()).toBe(0);
    await page.getByText("تصفية النتائج").click();
    expect(await page.getByRole("checkbox").count()).toBeGreaterThan(10);
    await leave();
  });

  test("do not outlive the text that they narrowed", async () => {
    const { page, leave } = await site.open(address("القوات", "&source=BBC"));
    await said(page, "8 نتائج");
    await field(page).fill("الماء");
    await said(page, "24 نتيجة");
    expect(page.url()).not.toContain("source");
    await leave();
  });

  test("go with an order that can be chosen", async () => {
    const { page, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    await page.getByRole("combobox", { name: "الترتيب" }).selectOption("الأحدث أولًا");
    const years = () => page.locator(".search-results time").allTextContents();
    await expect.poll(async () => (await years())[0]).toBe("7 آب/ أغسطس 2020");
    expect(new URL(page.url()).searchParams.get("sort")).toBe("newest");
    await leave();
  });
});

describe("when it cannot be searched", () => {
  test("the page says so in a sentence, with a way on", async () => {
    const { page, complaints, leave } = await site.open(address("القوات"), {
      troubles: { fails: true },
    });
    await said(page, `${arabicWords.searchFailed} ${arabicWords.searchRetry}`);
    expect(await page.getByRole("link", { name: "2024", exact: true }).isVisible()).toBe(true);
    const retry = page.getByRole("link", { name: arabicWords.searchRetry });
    expect(await retry.getAttribute("href")).toBe(page.url());
    expect(await axeFaults(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("completions that fail leave the field as it is", async () => {
    const { page, complaints, leave } = await site.open("search/", { troubles: { fails: true } });
    await field(page).pressSequentially("ال");
    await said(page, `${arabicWords.searchFailed} ${arabicWords.searchRetry}`);
    expect(await page.getByRole("listbox").count()).toBe(0);
    expect(complaints).toEqual([]);
    await leave();
  });
});

test("axe finds nothing where there are results, filters and completions", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, leave } = await site.open(address("القوات", "&source=BBC"), { colorScheme });
    await said(page, "8 نتائج");
    expect(await axeFaults(page)).toEqual([]);
    await field(page).fill("ال");
    await page.getByRole("option").first().waitFor();
    await field(page).press("ArrowDown");
    expect(await axeFaults(page)).toEqual([]);
    await leave();
  }
});

describe("the time of articles", () => {
  const chip = (page: Page) => page.locator(".search-chip");
  const day = (page: Page, name: string) =>
    page.getByRole("group", { name: "الفترة" }).getByLabel(name, { exact: true });

  test("that a query names is a button, which takes it away by keyboard and back in history", async () => {
    const { page, complaints, leave } = await site.open(address("القوات 2020"));
    await said(page, "12 نتيجة");
    expect(await chip(page).textContent()).toBe("البحث في كل الفترات: 2020×");
    expect(await day(page, "من").inputValue()).toBe("2020-01-01");
    expect(await axeFaults(page)).toEqual([]);
    await chip(page).focus();
    await page.keyboard.press("Enter");
    await said(page, "24 نتيجة");
    expect(await chip(page).count()).toBe(0);
    expect(new URL(page.url()).searchParams.get("time")).toBe("any");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.className))
      .toBe("search-found");
    await page.goBack();
    await said(page, "12 نتيجة");
    expect(await chip(page).count()).toBe(1);
    expect(complaints).toEqual([]);
    await leave();
  });

  test("is chosen by its first and last day, and told in address and title", async () => {
    const { page, leave } = await site.open(address("القوات"));
    await said(page, "24 نتيجة");
    await day(page, "من").fill("2020-01-01");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2020-01-01");
    await day(page, "إلى").fill("2018-12-31");
    await expect.poll(() => new URL(page.url()).searchParams.get("from")).toBe("2018-12-31");
    expect(new URL(page.url()).searchParams.get("to")).toBe("2020-01-01");
    expect(await page.title()).toBe("القوات، من 2018-12-31 إلى 2020-01-01 - البحث - الضفاف");
    await leave();
  });

  test("of which nothing was found is told, with what is of other times", async () => {
    const { page, leave } = await site.open(address("القوات 1999"));
    await said(page, "لا نتائج في «1999»، وهذه نتائج كل الفترات: 24 نتيجة");
    expect(await chip(page).count()).toBe(0);
    expect(await axeFaults(page)).toEqual([]);
    await leave();
  });
});

test("an author's name offers the page above the results", async () => {
  const { page, leave } = await site.open(address("هالة الكرمي"));
  await said(page, "لم نعثر على «هالة الكرمي».");
  const told = page.locator(".search-period");
  expect(await told.textContent()).toBe("هالة الكرمي كاتب: 60 مقالًا");
  const link = told.getByRole("link");
  expect(await link.getAttribute("href")).toBe("/authors/هالة-الكرمي/");
  await leave();
});

test("the title names what narrows the results", async () => {
  const { page, leave } = await site.open(address("القوات", "&source=BBC"));
  await said(page, "8 نتائج");
  expect(await page.title()).toBe("القوات، BBC - البحث - الضفاف");
  await leave();
});
