import { directionOverrides, findPresentationForm, unbalancedIsolate } from "../text/index.ts";
import { holdsUnusual } from "../text/marks.ts";
import type { Fault } from "./faults.ts";
import { fieldAt } from "./field-names.ts";
import type { FrontMatter } from "./front-matter-forms.ts";

export const DIRECTION_CURE =
  "Delete the character, which nobody sees: type the text anew, or copy it without formatting.";

/**
 * What is wrong with a field's characters that steer the direction of text, as the end of a
 * sentence; `undefined` when nothing is.
 */
export function directionProblem(text: string): string | undefined {
  if (!holdsUnusual(text)) return undefined;
  const [override] = directionOverrides(text);
  if (override !== undefined) {
    return `holds the character ${override.name}, which can make a text read as what it does not say`;
  }
  const isolate = unbalancedIsolate(text);
  if (isolate === undefined) return undefined;
  const lacks = isolate.name.startsWith("U+2069") ? "beginning" : "end U+2069";
  return `holds the character ${isolate.name} without its ${lacks}`;
}

/**
 * Faults of the fields that the contract lets pass: the site's own, however deep, and their names.
 *
 * @param known fields that the contract checks itself
 */
export function directionFaults(
  source: FrontMatter,
  file: string,
  known: readonly string[],
): Fault[] {
  const faults: Fault[] = [];
  walk(source.fields, (text, path) => {
    if (known.includes(String(path[0]))) return;
    const problem = directionProblem(text);
    if (problem === undefined) return;
    const field = plainName(path);
    const line = source.lineOf(path) ?? 1;
    const message = `The field ${field} ${problem}.`;
    faults.push({ file, line, field, message, cure: DIRECTION_CURE });
  });
  return faults;
}

/** A notice of each known field that holds letters in presentation forms; they are made plain. */
export function presentationFormNotices(
  source: FrontMatter,
  file: string,
  known: readonly string[],
): Fault[] {
  const notices: Fault[] = [];
  walk(source.fields, (text, path) => {
    if (!holdsUnusual(text) || !known.includes(String(path[0]))) return;
    if (findPresentationForm(text) < 0) return;
    const field = plainName(path);
    const line = source.lineOf(path) ?? 1;
    notices.push({ file, line, field, ...presentationForms(`The field ${field}`) });
  });
  return notices;
}

/** What a notice says of letters in presentation forms. */
export function presentationForms(what: string): Pick<Fault, "message" | "cure"> {
  return {
    message: `${what} holds letters in presentation forms (such as ﻻ for لا), which no search finds; plain letters took their place.`,
    cure: "Save the file with plain letters.",
  };
}

/** Visits every text and every name of a field; fields may refer to themselves. */
function walk(
  value: unknown,
  visit: (text: string, path: readonly PropertyKey[]) => void,
  path: readonly PropertyKey[] = [],
  seen = new Set<unknown>(),
): void {
  if (typeof value === "string") visit(value, path);
  if (typeof value !== "object" || value === null || seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) walk(item, visit, [...path, index], seen);
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    visit(name, [...path, name]);
    walk(part, visit, [...path, name], seen);
  }
}

function plainName(path: readonly PropertyKey[]): string {
  return fieldAt(path).replace(/[\u202A-\u202E\u2066-\u2069]/g, "");
}
