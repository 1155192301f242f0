import { englishNumber } from "../../text/plural.ts";
import type { ExportedSite } from "../exported-site.ts";
import type { DatasetRecord } from "./dataset-record.ts";
import { DESCRIPTIONS, type Field } from "./fields.ts";

/** What whoever uses the data must know of it, in Arabic and English. */
export function dataCard(
  site: ExportedSite,
  records: readonly DatasetRecord[],
  fields: readonly Field[],
): string {
  const years = records.map(({ date }) => date.slice(0, 4)).sort();
  const span = [...new Set([years[0], years.at(-1)])].filter(Boolean).join("–");
  const words = records.reduce((sum, record) => sum + record.words, 0);
  const counts: readonly (readonly [arabic: string, english: string, count: string])[] = [
    ["المقالات", "articles", englishNumber(records.length)],
    ["السنوات", "years", span],
    ["الكلمات", "words", englishNumber(words)],
    ["المواضيع", "topics", englishNumber(distinct(records, "topics"))],
    ["المصادر", "sources", englishNumber(distinct(records, "sources"))],
    ["الكتّاب", "authors", englishNumber(distinct(records, "authors"))],
  ];
  return `# ${site.title}

${site.url}

| | | |
|---|---|---|
${counts.map((row) => `| ${row.join(" | ")} |`).join("\n")}

## ما في هذه البيانات

سطر لكل مقال منشور، من دون المسودات. التواريخ كما أرخها المحررون، وبقدر ما يُعرف منها: يوم أو شهر أو سنة. والمواضيع من سجل المواضيع في الأرشيف، اختارها المحررون ولم يستنتجها برنامج. حقوق النصوص لأصحابها: يذكر الحقل licence ما يجوز منها، وإن كان فارغا فاسأل صاحب الأرشيف قبل نشرها.

## What this is

A record for each published article; drafts are left out. Dates are those that editors gave, as far as they are known: a day, a month or a year. Topics come from the archive's registry and were chosen by editors, not worked out by a program. The texts belong to their owners: the field licence says under what they may be published; where it is empty, ask whoever keeps the archive first.

| field | what it says |
|---|---|
${fields.map((field) => `| \`${field}\` | ${DESCRIPTIONS[field]} |`).join("\n")}
`;
}

function distinct(
  records: readonly DatasetRecord[],
  field: "authors" | "sources" | "topics",
): number {
  return new Set(records.flatMap((record) => record[field])).size;
}
