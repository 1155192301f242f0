import type { ArticleReader } from "../../articles/article.ts";
import { articleContract, TEXT_FIELDS } from "../../articles/contract.ts";
import { decode, likelyEncoding } from "../../articles/decode.ts";
import { DIRECTION_CURE } from "../../articles/direction.ts";
import type { Fault } from "../../articles/faults.ts";
import { readFrontMatter } from "../../articles/front-matter.ts";
import { misplacedFault } from "../../articles/strange-files.ts";
import { type Edit, ExactText } from "./exact-text.ts";
import { type FieldCure, fieldCures } from "./field-cures.ts";
import { lineCures } from "./line-cures.ts";
import { writtenFields } from "./written-fields.ts";

/** How an article is read while it is mended. */
export interface MendingRules {
  readonly reader: ArticleReader;
  /** The articles' folder from the project's root. */
  readonly folder: string;
  /** An IANA name. */
  readonly zone: string;
}

/** Slips of one file that are mended, each of which may bring the next to light; one with more is left. */
const MOST_LINES = 200;

/** Cures that are tried one by one where they do not hold together. */
const MOST_TRIED = 20;

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g;
const STEERING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Mends the faults of an article that have one certain cure, and those alone: a cure is kept where it
 * takes faults away and brings none. What is not mended keeps its bytes.
 *
 * @param bytes the file as it is
 * @param file its path from the project's root
 * @returns the file as it should be; nothing where there is nothing to mend
 */
export function mendArticle(
  bytes: Uint8Array,
  file: string,
  rules: MendingRules,
): Uint8Array | undefined {
  const written = writtenText(bytes);
  if (written === undefined) return undefined;
  let text = withoutControls(written, file);
  text = withLines(text, file);
  text = withFields(text, file, rules);
  text = withoutSteering(text, file, rules);
  const mended = Buffer.from(text);
  return mended.equals(bytes) ? undefined : mended;
}

/** The text of a file in the character set in which it most likely is. */
function writtenText(bytes: Uint8Array): string | undefined {
  const set = likelyEncoding(bytes);
  return set && new TextDecoder(set, { ignoreBOM: set === "utf-8" }).decode(bytes);
}

function withoutControls(text: string, file: string): string {
  return typeof decode(Buffer.from(text), file) === "string" ? text : text.replace(CONTROLS, "");
}

/** Mends what keeps the fields from being read; one slip may hide the next. */
function withLines(text: string, file: string): string {
  let mended = text;
  for (let count = 0; count < MOST_LINES; count++) {
    const faults = syntaxFaults(mended, file);
    const exact = new ExactText(mended);
    const cures = faults.flatMap((fault) =>
      lineCures(exact.plain, fault).map((edits) => ({ faults: [fault], edits })),
    );
    const all = {
      faults: cures.flatMap((cure) => cure.faults),
      edits: cures.flatMap((cure) => cure.edits),
    };
    const next = [all, ...cures.slice(0, MOST_TRIED)].find(
      (cure) =>
        cure.edits.length > 0 && isGone(syntaxFaults(exact.with(cure.edits), file), cure.faults),
    );
    if (next === undefined) return mended;
    mended = exact.with(next.edits);
  }
  return text;
}

function syntaxFaults(text: string, file: string): readonly Fault[] {
  const read = readFrontMatter(new ExactText(text).plain, file, TEXT_FIELDS);
  return Array.isArray(read) ? read : [];
}

/** Are faults gone, and nothing else wrong in their lines? What they hid may come to light elsewhere. */
function isGone(after: readonly Fault[], before: readonly Fault[]): boolean {
  const lines = new Map(before.map(({ line, message }) => [line, message]));
  return after.every(
    ({ line, message }) => !lines.has(line) || (line === 1 && lines.get(line) !== message),
  );
}

function withFields(text: string, file: string, rules: MendingRules): string {
  let mended = text;
  // A cure at a time: each is judged by itself, and moves what stands behind it.
  for (let count = 0; count < MOST_LINES; count++) {
    const faults = faultsOf(mended, file, rules);
    if (faults.length === 0) return mended;
    const exact = new ExactText(mended);
    const next = curesOf(exact.plain, file, faults, rules)
      .map((cure) => ({ cure, text: exact.with(cure.edits) }))
      .find((candidate) => isCured(candidate.cure, candidate.text, file, faults, rules));
    if (next === undefined) return mended;
    mended = next.text;
  }
  return text;
}

function curesOf(
  text: string,
  file: string,
  faults: readonly Fault[],
  { zone }: MendingRules,
): FieldCure[] {
  const read = readFrontMatter(text, file, TEXT_FIELDS);
  const written = Array.isArray(read) ? undefined : writtenFields(text);
  if (Array.isArray(read) || written === undefined) return [];
  const cures = fieldCures(written, read.fields, faults, zone);
  const isMisplaced = faults.some(({ message }) => MISPLACED.test(message));
  const last = [...written.fields.values()].at(-1);
  if (isMisplaced && last !== undefined && !("draft" in read.fields)) {
    cures.push({ edits: [written.addBehind(last, "draft", true)], field: "draft", value: true });
  }
  return cures;
}

const MISPLACED = /^The file's name begins with _|^The file stands in the folder/;

/** Has a cure taken a fault away, brought none, and let the field say what it should? */
function isCured(
  { field, value }: FieldCure,
  text: string,
  file: string,
  before: readonly Fault[],
  rules: MendingRules,
): boolean {
  const after = faultsOf(text, file, rules);
  const known = new Set(before.map(keyOf));
  const left = new Set(after.map(keyOf));
  if (before.every((fault) => left.has(keyOf(fault)))) return false;
  // What could not be looked at while the fields were wrong is no fault of the cure.
  const isFresh = (fault: Fault) => !known.has(keyOf(fault)) && !HIDDEN.test(fault.message);
  if (after.some(isFresh)) return false;
  if (field === undefined) return true;
  const read = readFrontMatter(new ExactText(text).plain, file, TEXT_FIELDS);
  if (Array.isArray(read)) return false;
  const contract = articleContract(rules.zone).shape;
  const said = contract[field as keyof typeof contract]?.safeParse(read.fields[field]);
  return said?.success === true && JSON.stringify(said.data) === JSON.stringify(value);
}

const HIDDEN =
  /the file's name says|^The article has fields and no text|^The file's name .* holds no/;

function keyOf({ field, message }: Fault): string {
  return `${field ?? ""} ${message}`;
}

function faultsOf(text: string, file: string, { reader, folder }: MendingRules): Fault[] {
  const result = reader.read(Buffer.from(text), file);
  const misplaced = misplacedFault(file, folder, result);
  return [
    ...(Array.isArray(result) ? result : []),
    ...(misplaced === undefined ? [] : [misplaced]),
  ];
}

/** Takes unseen marks out of the fields and paragraphs in which they are a fault. */
function withoutSteering(text: string, file: string, rules: MendingRules): string {
  const faults = faultsOf(text, file, rules).filter(({ cure }) => cure === DIRECTION_CURE);
  if (faults.length === 0) return text;
  const exact = new ExactText(text);
  const written = writtenFields(exact.plain);
  const edits = faults.flatMap(({ field, line = 1 }): Edit[] => {
    const own = field === undefined ? undefined : written?.fields.get(field.split(".")[0] ?? "");
    const [from, to] = own?.whole ?? paragraphAt(exact.plain, line);
    const marks = [...exact.plain.slice(from, to).matchAll(STEERING)];
    return marks.map(({ index }) => ({ from: from + index, to: from + index + 1, text: "" }));
  });
  const once = new Map(edits.map((edit) => [edit.from, edit]));
  const mended = exact.with([...once.values()]);
  return faultsOf(mended, file, rules).length < faultsOf(text, file, rules).length ? mended : text;
}

/** The paragraph in which a line stands. */
function paragraphAt(text: string, line: number): readonly [from: number, to: number] {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf("\n", start) + 1;
  const before = text.lastIndexOf("\n\n", start);
  const after = text.indexOf("\n\n", start);
  return [Math.max(before, 0), after < 0 ? text.length : after];
}
