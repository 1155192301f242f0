import { grouped } from "../text/maps.ts";
import { arPlural, counted } from "../text/plural.ts";
import { isToldInArabic, told } from "./arabic/index.ts";

/** What is wrong in a site's input, where, and how to mend it. */
export interface Fault {
  /** The file, relative to the project's root, or the name of the options (`arshif options`). */
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** The field or option, as its path: `image.credit`, `topics`, `site.url`. */
  readonly field?: string;
  /** What is wrong: one plain sentence that quotes the value. */
  readonly message: string;
  /** How to mend it: one plain sentence. */
  readonly cure: string;
  /** What is wrong without its values: `dead-link`. Absent where the sentence tells it. */
  readonly kind?: string;
}

/** All faults of a build in one report. Its message is meant to be read by authors. */
export class ArshifError extends Error {
  readonly faults: readonly Fault[];
  /** Tells Eleventy to print the report without a stack trace, which would say nothing to an author. */
  readonly skipOriginalStack = true;

  /** @param wasToWrite does it keep something from being written, as a look at files does not? */
  constructor(faults: readonly Fault[], wasToWrite = true) {
    super(report(faults, wasToWrite));
    this.faults = faults;
  }
}

/** Throws one report when there are faults. */
export function refuse(faults: readonly Fault[]): void {
  if (faults.length > 0) throw new ArshifError(faults);
}

const SHOWN_VALUE_LETTERS = 60;

/** Characters that would steer the terminal or turn the report's line around. */
const STEERING = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]+/gu;

/** A value as a report quotes it: one line, cut when long, in Arabic quotation marks. */
export function quote(value: unknown): string {
  const text = typeof value === "string" ? value : described(value);
  const line = text.toWellFormed().replace(STEERING, " ").replace(/\s+/g, " ").trim();
  const letters = [...line];
  if (letters.length <= SHOWN_VALUE_LETTERS) return `«${line}»`;
  return `«${letters.slice(0, SHOWN_VALUE_LETTERS).join("")}…»`;
}

function described(value: unknown): string {
  if (typeof value === "function") return "a function";
  if (typeof value === "number") return String(value);
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A bigint, or a group that holds itself.
    return typeof value === "bigint" ? String(value) : "a group of values";
  }
}

function report(faults: readonly Fault[], wasToWrite: boolean): string {
  const sorted = faults.map(told).sort(byPlace);
  const files = new Set(sorted.map((fault) => fault.file)).size;
  return [
    [headOf(sorted.length, files), wasToWrite ? nothingWritten() : []].flat().join(" "),
    ...sorted.map(paragraph),
    ...(sorted.length < MANY_FAULTS ? [] : [summary(sorted)]),
  ].join("\n\n");
}

function headOf(faults: number, files: number): string {
  if (!isToldInArabic()) {
    const what =
      faults === 1 ? "1 fault" : `${counted(faults, "fault")} in ${counted(files, "file")}`;
    return `Arshif found ${what}.`;
  }
  const where = arPlural(files, {
    one: "ملف واحد",
    two: "ملفين",
    few: "{n} ملفات",
    many: "{n} ملفا",
    other: "{n} ملف",
  });
  return `وجد أرشيف ${errorsInArabic(faults)} في ${where}.`;
}

function nothingWritten(): string {
  return isToldInArabic() ? "لم يُكتب شيء." : "Nothing was written.";
}

/** «3 أخطاء», as what was found. */
function errorsInArabic(count: number): string {
  return arPlural(count, {
    one: "خطأ واحدا",
    two: "خطأين",
    few: "{n} أخطاء",
    many: "{n} خطأ",
    other: "{n} خطأ",
  });
}

/** From so many on a report ends with what they come to: its beginning has left the screen. */
const MANY_FAULTS = 10;

/**
 * Faults that differ in their values alone are of one kind; the most frequent kind stands first. What
 * stands there once can be read above.
 */
function summary(faults: readonly Fault[]): string {
  const kinds = grouped(
    faults,
    ({ field, message }) => `${field?.replace(/\.\d+/g, "")} ${withoutValues(message)}`,
  );
  const sorted = [...kinds.values()].sort((a, b) => b.length - a.length);
  const widest = String(sorted[0]?.length).length;
  const lines = sorted.flatMap((same) => {
    if (same.length === 1) return [];
    const number = String(same.length).padStart(widest);
    return `  ${number} × ${shared(same, "message")}\n  ${" ".repeat(widest)} → ${shared(same, "cure")}`;
  });
  const once = sorted.length - lines.length;
  const isArabic = isToldInArabic();
  const others = isArabic ? `أنواع أخرى، عددها ${once}` : `each of ${counted(once, "other kind")}`;
  if (once > 0) lines.push(`  ${"1".padStart(widest)} × ${others}`);
  const what = isArabic
    ? `الأخطاء: ${faults.length}، وأنواعها: ${sorted.length}:`
    : `${counted(faults.length, "fault")} of ${counted(sorted.length, "kind")}:`;
  return [what, ...lines].join("\n");
}

/** A sentence of several faults: with its value where all have the same. */
function shared(faults: readonly Fault[], part: "message" | "cure"): string {
  const first = faults[0]?.[part] ?? "";
  return faults.every((fault) => fault[part] === first) ? first : withoutValues(first);
}

function withoutValues(sentence: string): string {
  return sentence
    .replace(/«[^»]*»/g, "«…»")
    .replace(/\S*\/\S*[^\s.,]/g, "…")
    .replace(/\d+/g, "…");
}

function paragraph(fault: Fault): string {
  return [placeOf(fault), `  ${fault.message}`, `  → ${fault.cure}`].map(harmless).join("\n");
}

interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/** Where a fault stands, as reports name it: `articles/خبر.md:3  title`. */
export function placeOf({ file, line, field }: Place): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return harmless(field === undefined ? place : `${place}  ${field}`);
}

/** A line of a report, on which names of files steer nothing. */
function harmless(line: string): string {
  return line.replace(STEERING, "\uFFFD");
}

/** In the order of files, and of lines in them. */
export function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}
