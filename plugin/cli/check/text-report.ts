import { isToldInArabic } from "../../articles/arabic/index.ts";
import { ArshifError, placeOf } from "../../articles/faults.ts";
import { grouped } from "../../text/maps.ts";
import { counted, englishNumber } from "../../text/plural.ts";
import type { Checked, Finding } from "./findings.ts";

/** Notices of one kind that are told in full; how many more there are is said. */
const MOST_TOLD = 3;

/** Findings for people: faults as builds tell them, then notices by kind, then how many there are. */
export function textReport({ findings, articles }: Checked): string {
  const faults = findings.filter(({ level }) => level === "fault");
  const notices = findings.filter(({ level }) => level === "notice");
  const kinds = [...grouped(notices, ({ kind }) => kind)].sort(
    ([, a], [, b]) => b.length - a.length,
  );
  const parts = [
    ...(faults.length === 0 ? [] : [new ArshifError(faults, false).message]),
    ...kinds.map(noticesReport),
    ending(articles, faults.length, notices.length),
  ];
  return `${parts.join("\n\n")}\n`;
}

function noticesReport([kind, notices]: readonly [string, readonly Finding[]]): string {
  const told = notices.slice(0, MOST_TOLD).map(({ file, line, message, cure }) => {
    return `  ${placeOf({ file, line })}  ${message} → ${cure}`;
  });
  const more = notices.length - told.length;
  const isArabic = isToldInArabic();
  const rest =
    more > 0
      ? [
          `  ${isArabic ? "وغيرها" : "and"} ${englishNumber(more)}${isArabic ? "" : " more"}: arshif check --json`,
        ]
      : [];
  return [`${kind} (${englishNumber(notices.length)})`, ...told, ...rest].join("\n");
}

function ending(articles: number, faults: number, notices: number): string {
  if (isToldInArabic()) {
    return `المقالات: ${englishNumber(articles)}، الأخطاء: ${englishNumber(faults)}، الملاحظات: ${englishNumber(notices)}.`;
  }
  const found = [counted(faults, "fault"), counted(notices, "notice")].join(", ");
  return `${counted(articles, "article")}: ${found}.`;
}
