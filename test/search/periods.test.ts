import { afterEach, describe, expect, test, vi } from "vitest";
import { askedPeriods } from "../../plugin/search/analysis/asked-periods.ts";
import { openSearchEngine } from "../../plugin/search/browser/index.ts";
import { document, fetching, searchFiles } from "./searched-pages.ts";

const DATES: Readonly<Record<string, string>> = {
  "كانون الأول 2025": "2025-12",
  "كانون الأول/ ديسمبر 2025": "2025-12",
  "30 من كانون الأول/ ديسمبر 2025": "2025-12-30",
  "شهر آب من عام 2025": "2025-08",
  "12 آب 2019": "2019-08-12",
  "أوت ٢٠١٩": "2019-08",
  "غشت 2019": "2019-08",
  "دجمبر 2019": "2019-12",
  "تشرين أول 2023": "2023-10",
  "30/12/2025": "2025-12-30",
  "12/30/2025": "2025-12-30",
  "2025-12-30": "2025-12-30",
  "30 12 2025": "2025-12-30",
  "12-2025": "2025-12",
  "2025م": "2025",
  "٢٠٢٥": "2025",
  "۲۰۲۵": "2025",
  "2019-2020": "2019 2020",
  "انفجار بيروت في آب 2020": "2020-08",
  "December 30, 2025": "2025-12-30",
  "30 دسامبر 2025": "2025-12-30",
  "کانوونی یەکەم 2025": "2025-12",
  "30 دسمبر 2025": "2025-12-30",
  "99/99/2025": "2025",
  "كانون الأول": "",
  "12 آب": "",
  "12345": "",
  "5/6": "",
};

describe("a query names a day, a month or a year:", () => {
  test.each(Object.entries(DATES))("«%s»: %s", (text, periods) => {
    expect(askedPeriods(text).join(" ")).toBe(periods);
  });
});

const PAGES = ["2025-12-30", "2025-12-30", "2025-12-02", "2025-12", "2025-08-01", "2025"];

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Asks an archive whose pages of days were switched off. */
async function ask(text: string) {
  const pages = PAGES.map((isoDate, place) =>
    document({ url: `/${place}/`, isoDate, title: "قانون الموازنة في العراق" }),
  );
  const files = searchFiles(pages, (key, count) =>
    key.length > 7 ? [key, count] : [`فترة ${key}`, count, `/${key.replace("-", "/")}/`],
  );
  vi.stubGlobal("fetch", fetching(files));
  return openSearchEngine("/search/").search({ text, filters: {}, sort: "relevance" });
}

describe("what is of the time that a query names is told:", () => {
  test.each([
    ["كانون الأول 2025", { title: "فترة 2025-12", count: 4, url: "/2025/12/" }],
    ["٢٠٢٥", { title: "فترة 2025", count: 6, url: "/2025/" }],
    ["قانون الموازنة 2025", { title: "فترة 2025", count: 6, url: "/2025/" }],
    ["30/12/2025", { title: "2025-12-30", count: 2 }],
    ["31/12/2025", { title: "فترة 2025-12", count: 4, url: "/2025/12/" }],
    ["شباط 2025", { title: "فترة 2025", count: 6, url: "/2025/" }],
  ])("«%s»", async (text, period) => {
    const { periods, suggestion } = await ask(text);
    expect(periods).toEqual([period]);
    expect(suggestion).toBeUndefined();
  });

  test.each(["العراق", "آب 1999", "كانون الأول"])("but not for «%s»", async (text) => {
    const { periods, suggestion } = await ask(text);
    expect(periods).toEqual([]);
    expect(suggestion).toBeUndefined();
  });
});
