import { isToldInArabic } from "../../../articles/arabic/index.ts";
import { placeOf } from "../../../articles/faults.ts";
import { englishNumber } from "../../../text/plural.ts";
import type { Finding } from "../findings.ts";

/** Findings of one kind of change that are told in full; how many more there are is said. */
const MOST_TOLD = 10;

const WORDS = {
  en: {
    newFault: "New fault",
    newNotice: "New notice",
    mended: "Mended",
    gone: "Gone with its file",
    more: (count: string) => `and ${count} more: arshif check`,
    left: (faults: string, notices: string) => `Left: faults ${faults}, notices ${notices}.`,
    well: "All is well: no fault and no notice.",
    noFault: (notices: string) => `No fault is left; notices: ${notices}.`,
  },
  ar: {
    newFault: "خطأ جديد",
    newNotice: "ملاحظة جديدة",
    mended: "أُصلح",
    gone: "زال مع ملفه",
    more: (count: string) => `وغيرها ${count}: arshif check`,
    left: (faults: string, notices: string) =>
      `بقي من الأخطاء ${faults}، ومن الملاحظات ${notices}.`,
    well: "كل شيء سليم: لا أخطاء ولا ملاحظات.",
    noFault: (notices: string) => `لم يبق خطأ. الملاحظات: ${notices}.`,
  },
};

/**
 * What became of a site's findings since the last look, for people.
 *
 * @param isThere is the file still there?
 * @returns an empty text where the same is wrong as before
 */
export function changedFindings(
  before: readonly Finding[],
  now: readonly Finding[],
  isThere: (file: string) => boolean,
): string {
  const words = WORDS[isToldInArabic() ? "ar" : "en"];
  const [added, gone] = [without(now, before), without(before, now)];
  if (added.length === 0 && gone.length === 0) return "";
  const newOnes = added.map((finding) => {
    const what = finding.level === "fault" ? words.newFault : words.newNotice;
    return `${what}: ${placeOf(finding)}\n  ${finding.message}\n  → ${finding.cure}`;
  });
  const oldOnes = gone.map(({ file, message }) => {
    const what = isThere(file) ? words.mended : words.gone;
    return `${what}: ${file}  ${message}`;
  });
  const parts = [newOnes, oldOnes].flatMap((lines) => [
    ...lines.slice(0, MOST_TOLD),
    ...(lines.length > MOST_TOLD ? [words.more(englishNumber(lines.length - MOST_TOLD))] : []),
  ]);
  return `${[...parts, ending(now)].join("\n")}\n\n`;
}

/** How a site stands, in one sentence. */
export function ending(now: readonly Finding[]): string {
  const words = WORDS[isToldInArabic() ? "ar" : "en"];
  const faults = now.filter(({ level }) => level === "fault").length;
  const notices = englishNumber(now.length - faults);
  if (now.length === 0) return words.well;
  return faults === 0 ? words.noFault(notices) : words.left(englishNumber(faults), notices);
}

/** Those of some findings that others lack. Lines are not compared: an edit above a fault moves it. */
function without(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(keyOf(one), (left.get(keyOf(one)) ?? 0) + 1);
  return some.filter((one) => {
    const count = left.get(keyOf(one)) ?? 0;
    left.set(keyOf(one), count - 1);
    return count <= 0;
  });
}

function keyOf({ file, field, message, level }: Finding): string {
  return JSON.stringify([file, field, message, level]);
}
