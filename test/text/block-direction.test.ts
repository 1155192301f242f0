import { describe, expect, test } from "vitest";
import { blockDirection } from "../../plugin/text/index.ts";

describe("a block without right-to-left letters runs from left to right", () => {
  test.each([
    "Water is the focus of this report—the first since 2003—and it covers $9,280 of costs.",
    "9. Husbands | (USA)",
    "50 Cent",
    "C++",
    "iPhone ١٥",
    "@name_a",
    "https://example.org/",
    "Правда",
    "新华社，北京",
    "𝐀",
  ])("%s", (text) => expect(blockDirection(text)).toBe("ltr"));
});

describe("any other block keeps the direction of its page", () => {
  test.each([
    "قناة BBC",
    "BBC قناة",
    "Report | تقرير",
    "می‌خواهم Apple",
    "עברית English",
    "ܣܘܪܝܝܐ Syriac",
    "#عملاء_stc",
    "https://ar.wikipedia.org/wiki/العراق",
    "A ﷺ",
    "2017-12-05",
    "+964 770 123 4567",
    "23%",
    "٢٠١٧",
    "…",
    "🎉",
    "",
  ])("%s", (text) => expect(blockDirection(text)).toBe("rtl"));
});
