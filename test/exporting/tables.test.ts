import { expect, test } from "vitest";
import { type ArticleRecord, FIELDS } from "../../plugin/exporting/metadata/record.ts";
import { csvLines, jsonLines } from "../../plugin/exporting/metadata/tables.ts";

const RECORD: ArticleRecord = {
  id: "/2019/08/07/سوق/",
  url: "https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/",
  title: 'سوق "المدينة", يفتح',
  date: "2019-08",
  updated: "",
  authors: ["ليلى الكاتبة", "حسن"],
  sources: [],
  topics: ["=SUM(A1)"],
  series: "",
  place: "بغداد",
  summary: "-",
  lang: "ar",
  words: 12,
  originalUrl: "",
  archivedUrl: "",
  licence: "",
  corrections: 0,
  file: "articles/سوق.md",
};

test("records are a table, in which nothing runs and a list is one cell", () => {
  expect([...csvLines([RECORD], FIELDS)].join("")).toBe(
    `id,url,title,date,updated,authors,sources,topics,series,place,summary,lang,words,originalUrl,archivedUrl,licence,corrections,file
/2019/08/07/سوق/,https://example.org/2019/08/07/%D8%B3%D9%88%D9%82/,"سوق ""المدينة"", يفتح",2019-08,,ليلى الكاتبة؛ حسن,,'=SUM(A1),,بغداد,'-,ar,12,,,,0,articles/سوق.md
`,
  );
});

test("records are lines of JSON, whole", () => {
  const lines = [...jsonLines([RECORD, RECORD], FIELDS)].join("").trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([RECORD, RECORD]);
});
