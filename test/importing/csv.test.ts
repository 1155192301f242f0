import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { kindOf } from "../../plugin/importing/kinds.ts";
import { csvRows } from "../../plugin/importing/rows/csv-rows.ts";
import { ArticleRows } from "../../plugin/importing/rows/index.ts";
import { growthOfAnswers, LINEAR } from "../support/growth.ts";
import { Importing } from "./importing.ts";

let project: Importing;
let file: string;
beforeEach(() => {
  project = new Importing();
  file = path.join(fs.mkdtempSync(path.join(tmpdir(), "arshif-csv-")), "تصدير.csv");
});
afterEach(() => {
  project.remove();
  fs.rmSync(path.dirname(file), { recursive: true });
});

async function imported(content: string | Buffer, map: Readonly<Record<string, string>> = {}) {
  fs.writeFileSync(file, content);
  const names = new Map(Object.entries(map));
  return project.run(new ArticleRows([file], { zone: "Asia/Baghdad", names }), {
    date: "2000-01-01",
  });
}

async function rowsOf(content: string | Buffer) {
  fs.writeFileSync(file, content);
  const rows = [];
  for await (const row of csvRows(file)) rows.push(row);
  return rows;
}

test("a table becomes articles under the names that its columns have or are given", async () => {
  await imported(
    `رقم,العنوان,نص الخبر,تاريخ النشر,الكاتب,الأقسام,published
7,"سوق, ومدينة","<p>قال ""الناطق"" نعم.</p>
<p>فقرة ثانية.</p>",2019-08-07 10:00,ليلى,أمن; اقتصاد,true
8,خبر ثان,"سطر أول.
سطر ثان.",07/08/2019,,,false
`,
    { "نص الخبر": "body", رقم: "id" },
  );
  expect(project.articles).toEqual([
    "src/articles/2019/2019-08-07-خبر-ثان.md",
    "src/articles/2019/2019-08-07-سوق-ومدينة.md",
  ]);
  expect(project.read(project.articles[1] ?? "")).toBe(`---
title: سوق, ومدينة
date: 2019-08-07T10:00
authors: [ليلى]
topics: [أمن, اقتصاد]
importId: row:7
---

قال "الناطق" نعم.

فقرة ثانية.
`);
  expect(project.read(project.articles[0] ?? "")).toBe(`---
title: خبر ثان
date: 07/08/2019
draft: true
importId: row:8
---

سطر أول.

سطر ثان.
`);
});

describe("cells are read", () => {
  const expected = [{ العنوان: "خبر", النص: 'سطر\nثان; و"ثالث"' }, { العنوان: "آخر" }];
  const table = (sign: string, end = "\n") =>
    ["العنوان", "النص"].join(sign) +
    end +
    `خبر${sign}"سطر\nثان; و""ثالث"""` +
    end +
    `آخر${sign}` +
    end;
  const windows = new Map(
    Array.from({ length: 128 }, (_, place) => [
      new TextDecoder("windows-1256").decode(Uint8Array.of(place + 128)),
      place + 128,
    ]),
  );
  const bytes = (text: string) =>
    Buffer.from([...text].map((letter) => windows.get(letter) ?? letter.charCodeAt(0)));

  test.each([
    ["between commas", table(",")],
    ["between semicolons", table(";")],
    ["between tabs", table("\t")],
    ["between bars", table("|")],
    ["behind a line that names the sign", `sep=;\r\n${table(";", "\r\n")}`],
    ["behind a byte-order mark", `\uFEFF${table(",")}`],
    ["with lines of Windows", table(",", "\r\n")],
    ["in Windows' Arabic characters", bytes(table(";"))],
    ["in UTF-16", Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(table("\t"), "utf16le")])],
    ["with blank lines between them", `\n${table(",")}\n\n`],
  ])("%s", async (_, content) => {
    const rows = await rowsOf(content);
    expect(rows.map(({ row, fault }) => ({ ...row, ...(fault && { fault }) }))).toEqual(expected);
  });

  test("as lists where two columns have one name, and hold no place but their own", async () => {
    const [row] = await rowsOf("title,tag,tag,,__proto__\nخبر,أ,ب,ضائع,x\n");
    expect(row?.row).toMatchObject({ title: "خبر", tag: ["أ", "ب"] });
    expect(row?.fault).toMatch(/a cell in no column/);
  });
});

test("what cannot be read is told with its line, and what stands before it is kept", async () => {
  const report = await imported('title,body\nأول,نص\nثان,نص,زائد\nثالث,"نص لا ينتهي\nرابع,نص\n', {
    body: "body",
    headline: "title",
  });
  expect(project.articles.map((name) => path.basename(name))).toEqual([
    "2000-01-01-أول.md",
    "2000-01-01-ثان.md",
  ]);
  expect(JSON.parse(report.json).faults).toEqual([
    "تصدير.csv:3: The row has a cell in no column that the first row names; what stands there was left out.",
    expect.stringMatching(/^تصدير\.csv:4: A quotation mark is opened in this row and never closed/),
    "The option --map names «headline», which no row has. Rows have: title, body.",
  ]);
  expect(report.hasLosses).toBe(true);
});

test("a date that is none is told as it is written", async () => {
  const table = "title,date,body\nأول,٣١ فبراير ٢٠٢٤,نص\nثان,,نص\n";
  fs.writeFileSync(file, table);
  const rows = new ArticleRows([file], { zone: "Asia/Baghdad", names: new Map() });
  const { markdown } = await project.run(rows, {});
  expect(markdown).toContain("تصدير.csv:2: «٣١ فبراير ٢٠٢٤» is no date: name the day with --date");
  expect(markdown).toContain("تصدير.csv:3: name the day with --date");
  expect((await imported(table)).markdown).toContain(
    "تصدير.csv:2: 2000-01-01, as «٣١ فبراير ٢٠٢٤» is no date",
  );
});

test("tables are known by their names", () => {
  fs.writeFileSync(file, "title\nخبر\n");
  expect(kindOf(file)).toBe("csv");
});

test("whatever cells hold comes out as it went in", async () => {
  const cell = fc
    .string({ unit: fc.constantFrom(..."أب ,;\t|\"\n'=س\r") })
    .map((text) => text.replaceAll("\r", ""));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }),
      fc.constantFrom(",", ";", "\t", "|"),
      async (cells, sign) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const lines = cells.map((row) => row.map(quoted).join(sign));
        const rows = await rowsOf(`${["one", "other"].join(sign)}\n${lines.join("\n")}\n`);
        const kept = cells.map(([one, other]) => ({
          ...(one.trim() !== "" && { one }),
          ...(other.trim() !== "" && { other }),
        }));
        expect(rows.map(({ row }) => ({ ...row }))).toEqual(kept);
      },
    ),
    { numRuns: 100 },
  );
});

test("a large table costs what its length does", async () => {
  const table = (count: number) => `title,body\n${'خبر,"نص\nثان"\n'.repeat(count)}`;
  expect(await growthOfAnswers((size) => rowsOf(table(size)), 3000)).toBeLessThan(LINEAR);
});
