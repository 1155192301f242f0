import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SearchQuery } from "../../../plugin/search/browser/contract.ts";
import {
  hasWords,
  LONGEST_TEXT,
  readAddress,
  searchText,
  writeAddress,
} from "../../../plugin/search/page/address.ts";
import { holds } from "../../text/property.ts";

describe("what is looked for", () => {
  test.each([
    ["القوات", "القوات"],
    ["  القوات \t العراقية\n", "القوات العراقية"],
    ["القـوّات", "القـوّات"],
    ["\u202Eالقوات\u2069\u0000\u0007", "القوات"],
    ["می‌خواهد", "می‌خواهد"],
    ["\uD800القوات", "\uD800القوات"],
    [" \u200F \u00A0", ""],
    ["<script>alert(1)</script>", "<script>alert(1)</script>"],
  ])("%j is %j", (written, text) => {
    expect(searchText(written)).toBe(text);
  });

  test("has an end, which parts no letter", () => {
    expect(searchText("ق".repeat(10_000))).toBe("ق".repeat(LONGEST_TEXT));
    expect(searchText(`${"ق".repeat(LONGEST_TEXT - 1)}🕊🕊`)).toBe(
      `${"ق".repeat(LONGEST_TEXT - 1)}🕊`,
    );
    expect(searchText("\u0000".repeat(1_000_000))).toBe("");
  });

  test.each([
    ["قوات", true],
    ["7", true],
    ["٧", true],
    ["BBC", true],
    ["،؛؟!", false],
    ["ًٌٍَُِّْ", false],
    ["ـــ", false],
    ["", false],
  ])("%j has words: %j", (text, has) => {
    expect(hasWords(text)).toBe(has);
  });
});

describe("an address", () => {
  test("names text, filters and order", () => {
    const query: SearchQuery = {
      text: "القوات & 50%",
      filters: { year: ["2019", "2020"], topic: ["العراق، اليوم"] },
      sort: "newest",
    };
    const address = writeAddress(query);
    expect(decodeURIComponent(address)).toBe(
      "?q=القوات+&+50%&topic=العراق،+اليوم&year=2019&year=2020&sort=newest",
    );
    expect(readAddress(address)).toEqual(query);
  });

  test("of nothing is empty, whatever else was chosen", () => {
    expect(writeAddress({ text: "", filters: { year: ["2019"] }, sort: "oldest" })).toBe("");
  });

  test.each([
    ["", { text: "", filters: {}, sort: "relevance" }],
    ["?", { text: "", filters: {}, sort: "relevance" }],
    ["?q=%00%E0%A4%A", { text: "%A", filters: {}, sort: "relevance" }],
    ["?q=a&q=b&sort=wrong&colour=red", { text: "a", filters: {}, sort: "relevance" }],
    [
      "?q=a&year=&year=2019&year=2019",
      { text: "a", filters: { year: ["2019"] }, sort: "relevance" },
    ],
    ["?q=a&__proto__=x&constructor=y", { text: "a", filters: {}, sort: "relevance" }],
  ])("%j is read as %j", (address, query) => {
    expect(readAddress(address)).toEqual(query);
  });

  test("has an end", () => {
    const years = Array.from({ length: 500 }, (_, year) => `&year=${year}`).join("");
    expect(readAddress(`?q=a${years}`).filters.year).toHaveLength(50);
  });

  test("gives back any query that it was made of", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 300 }).map(searchText);
    const values = fc.uniqueArray(text.filter(Boolean), { minLength: 1, maxLength: 5 });
    const filters = fc.record(
      { topic: values, author: values, year: values },
      { requiredKeys: [] },
    );
    const sort = fc.constantFrom("relevance" as const, "newest" as const, "oldest" as const);
    holds(
      fc.property(text.filter(Boolean), filters, sort, (asked, chosen, order) => {
        const query = { text: asked, filters: chosen, sort: order };
        fc.pre(asked.isWellFormed());
        expect(readAddress(writeAddress(query))).toEqual(query);
      }),
    );
  });

  test("of any text at all can be read", () => {
    holds(
      fc.property(fc.string({ unit: "binary" }), (search) => {
        const { text } = readAddress(search);
        expect(text).toBe(searchText(text));
      }),
    );
  });
});

describe("the time in an address", () => {
  test.each([
    ["?q=x&from=2015&to=2018", { from: "2015-01-01", to: "2018-12-31" }],
    ["?q=x&from=2019-02&to=2020-02", { from: "2019-02-01", to: "2020-02-29" }],
    ["?q=x&from=٢٠١٩-08-07", { from: "2019-08-07" }],
    ["?q=x&to=2019-02-31", undefined],
    ["?q=x&from=2019-13&to=abc", undefined],
    ["?q=x&time=any&from=2019", "any"],
    ["?q=x", undefined],
  ])("%s", (address, time) => {
    const query = readAddress(address);
    expect(query.time).toEqual(time);
    expect(readAddress(writeAddress(query))).toEqual(query);
  });
});
