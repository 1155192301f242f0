import type { Article } from "./article.ts";
import type { CheckName } from "./check-names.ts";
import type { Fault } from "./faults.ts";
import type { TextFindings } from "./text-reading.ts";

/** Something that is right and may yet be better, with the name of the check that tells it. */
export interface CheckNotice extends Fault {
  readonly kind: CheckName;
}

/** The day that stands for no date where a system counts seconds from 1970. */
const NO_DAY = Date.UTC(1970, 0, 1);
const DAY = 86_400_000;

/**
 * What may be better in one article.
 *
 * @param found what its text holds beside words
 */
export function articleNotices(
  { inputPath, data, date, lines }: Pick<Article, "inputPath" | "data" | "date" | "lines">,
  found: TextFindings | undefined,
): CheckNotice[] {
  const file = inputPath.replace(/^\.\//, "");
  const notices: CheckNotice[] = [];
  const tell = (kind: CheckName, line: number, field: string, message: string, cure: string) => {
    notices.push({ file, line, field, message, cure, kind });
  };
  if ((data.topics ?? []).length === 0) {
    tell("no-topics", 1, "topics", "The article has no topic.", "Write topics: [العراق, الأمن].");
  }
  if (data.summary === undefined) {
    const message = "The article has no summary; lists and search engines show its beginning.";
    tell("no-summary", 1, "summary", message, "Write one or two sentences: summary: ….");
  }
  // A day in any zone begins and ends within a day of the same day in UTC.
  const isWide = date.precision === "year" || date.precision === "month";
  if (!isWide && Math.abs(date.getTime() - NO_DAY) < DAY) {
    const message = "The date is 1 January 1970, which many systems write where they have none.";
    tell("date-1970", lines.date ?? 1, "date", message, "Write the day on which it appeared.");
  }
  if (data.image?.src !== undefined && data.image.alt === undefined) {
    const message = "The article's picture has no words for those who do not see it.";
    const cure = "Write alt: with what the picture shows, below image:.";
    tell("missing-alt", lines["image.src"] ?? lines.image ?? 1, "image.alt", message, cure);
  }
  for (const { line, isMute } of found?.named ?? []) {
    if (!isMute) continue;
    const message = "A picture in the text has no words for those who do not see it.";
    const cure = "Write what it shows between the brackets: ![…](…).";
    tell("missing-alt", (lines.text ?? 1) + line - 1, "text", message, cure);
  }
  return notices;
}
