import type { z } from "zod";
import { nearest } from "../text/index.ts";
import { FIELD_CURES, KNOWN_FIELDS } from "./contract.ts";
import { type Fault, quote } from "./faults.ts";
import { describedFields } from "./field-descriptions.ts";
import { fieldAt, isEmptyValue, plainFieldName, plainFieldNames } from "./field-names.ts";
import { replacementOf } from "./foreign-fields.ts";
import type { FrontMatter } from "./front-matter-forms.ts";
import { truth, withholding } from "./withheld.ts";

/** Fields that steer Eleventy's templates. An article is none, so they would do nothing. */
const TEMPLATE_FIELDS: ReadonlyMap<string, string> = new Map([
  [
    "permalink",
    "Write slug: for the last part of the address, for the rest comes from the date; an old address goes into redirectFrom:.",
  ],
  ["layout", "Put a file arshif/article.njk into the site's includes to change how articles look."],
  ["pagination", "Make a template of your own that paginates over collections.articles."],
  ["eleventyComputed", "Work the value out in a template of your own, or in a filter."],
]);

/**
 * The faults of a front matter that does not keep the contract, each with its line.
 *
 * @param meant fields that stand there under another name
 */
export function contractFaults(
  error: z.ZodError,
  source: FrontMatter,
  file: string,
  meant: ReadonlySet<string | undefined>,
): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownPart(key, issue.path, source, file));
    }
    const field = fieldAt(issue.path);
    const top = String(issue.path[0] ?? "");
    const line = source.lineOf(issue.path) ?? 1;
    const own: unknown = issue.code === "custom" ? issue.params?.cure : undefined;
    const isGone = isMissing(issue.path, source.fields);
    // A field under another name has a fault of its own.
    if (isGone && meant.has(top)) return [];
    const problem = isGone ? "is missing" : issue.message;
    const ofPart = isGone ? undefined : FIELD_CURES[String(issue.path.at(-1))];
    const usual = ofPart ?? FIELD_CURES[top] ?? "Correct the value.";
    const cure = typeof own === "string" ? own : usual;
    return [{ file, line, field, message: `The field ${field} ${problem}.`, cure }];
  });
}

/** A fault of a field that the contract does not know, and the known field that was meant. */
interface UnknownField {
  readonly fault: Fault;
  readonly meant?: string | undefined;
}

/**
 * Faults of fields that the contract does not know: one that elsewhere would hold the article back,
 * one that other generators read, a near-miss of a known one, or one that works in Eleventy's
 * templates only. A field without a value is never a fault.
 *
 * @param ownFields names that the site declares as its own, however near to a known one
 */
export function unknownFields(
  source: FrontMatter,
  file: string,
  ownFields: readonly string[],
): UnknownField[] {
  const isDraft = truth(source.fields.draft) === true;
  return Object.entries(source.fields).flatMap(([field, value]): UnknownField[] => {
    if (KNOWN_FIELDS.includes(field) || ownFields.includes(field) || isEmptyValue(value)) return [];
    const found = unknownField(field, value, isDraft);
    if (found === undefined) return [];
    const { meant, ...words } = found;
    return [{ fault: { file, line: source.lineOf([field]) ?? 1, field, ...words }, meant }];
  });
}

/** Is a field one that an article may not have, being near to a known one or meant for one? */
export function isRefused(field: string, value: unknown): boolean {
  return !KNOWN_FIELDS.includes(field) && unknownField(field, value, false) !== undefined;
}

interface Told {
  readonly message: string;
  readonly cure: string;
  readonly meant?: string | undefined;
}

function unknownField(field: string, value: unknown, isDraft: boolean): Told | undefined {
  const named = `The field ${quote(field)}`;
  const orOwn = `or add ${quote(field)} to the option articles.fields if it is your own.`;
  const owner = OWNERS.get(field);
  if (owner !== undefined && truth(value) === undefined) {
    const message = `The field ${field} stands by itself and belongs below ${owner}.`;
    return { message, cure: `Indent it by two spaces below ${owner}:.` };
  }
  const asked = withholding(field, value);
  if (asked === null) return undefined;
  if (asked !== undefined) {
    if (isDraft) return undefined;
    const message = `${named} is ${quote(value)}, by which other generators ${asked}; here it would be published.`;
    return {
      message,
      cure: `Write draft: true to hold it back, take the field out to publish it, ${orOwn}`,
    };
  }
  const [name = "", shorter = ""] = plainFieldNames(field);
  const known = KNOWN_BY_PLAIN_NAME.get(name);
  if (known !== undefined) return lookAlike(field, known);
  const templateCure = TEMPLATE_FIELDS.get(field);
  if (templateCure !== undefined) {
    const message = `The field ${field} does nothing in an article, which is data and no template.`;
    return { message, cure: templateCure };
  }
  // A truth value is a switch, and no content that could be lost.
  const other = truth(value) === undefined ? replacementOf(field) : undefined;
  if (other !== undefined) {
    const message = `${named} is not read, and what it says would be lost.`;
    const cure = `${other.cure} If it is your own, add it to the option articles.fields.`;
    return { message, cure, meant: other.field };
  }
  const meant = KNOWN_BY_PLAIN_NAME.get(shorter) ?? nearest(field, KNOWN_FIELDS);
  return meant === undefined ? undefined : lookAlike(field, meant);
}

function lookAlike(field: string, meant: string): Told {
  return {
    message: `The field ${quote(field)} is unknown and looks like ${meant}.`,
    cure: `Write ${meant}:, or add ${quote(field)} to the option articles.fields if it is your own.`,
    meant,
  };
}

/** Known fields in whatever letters: `TITLE`, `original_url`. */
const KNOWN_BY_PLAIN_NAME: ReadonlyMap<string, string> = new Map(
  KNOWN_FIELDS.map((field) => [plainFieldName(field), field]),
);

/** Is there nothing in the file where something must be? Another field may have a site's default. */
function isMissing(path: readonly PropertyKey[], fields: Record<string, unknown>): boolean {
  const [top, ...rest] = path;
  if (!Object.hasOwn(fields, String(top))) return top === "title" || top === "date";
  let value = fields[String(top)];
  for (const step of rest) {
    if (typeof value !== "object" || value === null) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value === undefined;
}

function partsOf(field: string): string[] {
  return describedFields(field).map(({ name }) => name);
}

/** Parts that mean one field only; on the article's own level they were not indented. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  ["image", "related"].flatMap((owner) =>
    partsOf(owner).map((part): [string, string] => [part, owner]),
  ),
);

function unknownPart(
  key: string,
  path: readonly PropertyKey[],
  source: FrontMatter,
  file: string,
): Fault {
  const top = String(path[0]);
  const parts = partsOf(top);
  const meant = nearest(key, parts);
  return {
    file,
    line: source.lineOf([...path, key]) ?? source.lineOf(path) ?? 1,
    field: fieldAt([...path, key]),
    message: `The field ${top} has no part ${quote(key)}.`,
    cure: meant === undefined ? `Its parts are ${parts.join(", ")}.` : `Write ${meant}.`,
  };
}
