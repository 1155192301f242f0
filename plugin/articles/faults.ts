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
}

/** All faults of a build in one report. Its message is meant to be read by authors. */
export class ArshifError extends Error {
  readonly faults: readonly Fault[];
  /** Tells Eleventy to print the report without a stack trace, which would say nothing to an author. */
  readonly skipOriginalStack = true;

  constructor(faults: readonly Fault[]) {
    super(report(faults));
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

function report(faults: readonly Fault[]): string {
  const sorted = [...faults].sort(byPlace);
  const files = new Set(sorted.map((fault) => fault.file)).size;
  const what =
    sorted.length === 1 ? "1 fault" : `${sorted.length} faults in ${count(files, "file")}`;
  return [`Arshif found ${what}. Nothing was written.`, ...sorted.map(paragraph)].join("\n\n");
}

function paragraph(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const head = fault.field === undefined ? place : `${place}  ${fault.field}`;
  return `${head}\n  ${fault.message}\n  → ${fault.cure}`;
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.line ?? 0) - (b.line ?? 0);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
