import { isToldInArabic } from "../../articles/arabic/index.ts";
import { ArshifError } from "../../articles/faults.ts";
import { counted } from "../../text/plural.ts";
import type { Checked, Finding } from "./findings.ts";

/** Notices of one kind that are told in full; how many more there are is said. */
const MOST_TOLD = 3;

/** Findings for people: faults as builds tell them, then notices by kind, then how many there are. */
export function textReport({ findings, articles }: Checked): string {
  const faults = findings.filter(({ level }) => level === "fault");
  const notices = findings.filter(({ level }) => level === "notice");
  const parts = [
    ...(faults.length === 0 ? [] : [new ArshifError(faults, false).message]),
    ...byKind(notices).map(noticesReport),
    ending(articles, faults.length, notices.length),
  ];
  return `${parts.join("\n\n")}\n`;
}

function byKind(notices: readonly Finding[]): (readonly [string, readonly Finding[]])[] {
  const kinds = new Map<string, Finding[]>();
  for (const notice of notices) {
    const others = kinds.get(notice.kind);
    if (others === undefined) kinds.set(notice.kind, [notice]);
    else others.push(notice);
  }
  return [...kinds].sort(([, a], [, b]) => b.length - a.length);
}

function noticesReport([kind, notices]: readonly [string, readonly Finding[]]): string {
  const told = notices.slice(0, MOST_TOLD).map(({ file, line, message, cure }) => {
    const place = line === undefined ? file : `${file}:${line}`;
    return `  ${place}  ${message} → ${cure}`;
  });
  const more = notices.length - told.length;
  const isArabic = isToldInArabic();
  const rest =
    more > 0
      ? [
          `  ${isArabic ? "وغيرها" : "and"} ${number(more)}${isArabic ? "" : " more"}: arshif check --json`,
        ]
      : [];
  return [`${kind} (${number(notices.length)})`, ...told, ...rest].join("\n");
}

function ending(articles: number, faults: number, notices: number): string {
  if (isToldInArabic()) {
    return `المقالات: ${number(articles)}، الأخطاء: ${number(faults)}، الملاحظات: ${number(notices)}.`;
  }
  const found = [counted(faults, "fault"), counted(notices, "notice")].join(", ");
  return `${counted(articles, "article")}: ${found}.`;
}

function number(value: number): string {
  return value.toLocaleString("en");
}
