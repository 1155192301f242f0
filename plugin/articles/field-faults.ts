import type { z } from "zod";
import { nearest } from "../text/index.ts";
import { FIELD_CURES, KNOWN_FIELDS } from "./contract.ts";
import { type Fault, quote } from "./faults.ts";
import type { FrontMatter } from "./front-matter.ts";

/** Fields that steer Eleventy's templates. An article is none, so they would do nothing. */
const TEMPLATE_FIELDS: ReadonlyMap<string, string> = new Map([
  ["tags", "Write topics: with ids, names or aliases from the topic registry."],
  ["permalink", "Write slug: for the last part of the address; the rest comes from the date."],
  ["layout", "Put a file arshif/article.njk into the site's includes to change how articles look."],
  ["pagination", "Make a template of your own that paginates over collections.articles."],
  ["eleventyComputed", "Work the value out in a template of your own, or in a filter."],
]);

/** The faults of a front matter that does not keep the contract, each with its line. */
export function contractFaults(error: z.ZodError, source: FrontMatter, file: string): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => unknownPart(key, path, source, file));
    }
    const field = path.join(".");
    const top = path[0] ?? "";
    const line = source.lineOf(issue.path) ?? 1;
    const own: unknown = issue.code === "custom" ? issue.params?.cure : undefined;
    const cure = typeof own === "string" ? own : (FIELD_CURES[top] ?? "Correct the value.");
    const problem = isMissing(issue.path, source.fields) ? "is missing" : issue.message;
    return [{ file, line, field, message: `The field ${field} ${problem}.`, cure }];
  });
}

/**
 * Faults of fields that the contract does not know: a near-miss of a known one, or a field that
 * works in Eleventy's templates only.
 *
 * @param ownFields names that the site declares as its own, however near to a known one
 */
export function unknownFieldFaults(
  source: FrontMatter,
  file: string,
  ownFields: readonly string[],
): Fault[] {
  return Object.keys(source.fields).flatMap((field): Fault[] => {
    if (KNOWN_FIELDS.includes(field) || ownFields.includes(field)) return [];
    const line = source.lineOf([field]) ?? 1;
    const templateCure = TEMPLATE_FIELDS.get(field);
    if (templateCure !== undefined) {
      const message = `The field ${field} does nothing in an article, which is data and no template.`;
      return [{ file, line, field, message, cure: templateCure }];
    }
    const owner = OWNERS.get(field);
    if (owner !== undefined) {
      const message = `The field ${field} stands by itself and belongs below ${owner}.`;
      return [{ file, line, field, message, cure: `Indent it by two spaces below ${owner}:.` }];
    }
    const meant = nearest(field, KNOWN_FIELDS);
    if (meant === undefined) return [];
    return [
      {
        file,
        line,
        field,
        message: `The field ${quote(field)} is unknown and looks like ${meant}.`,
        cure: `Write ${meant}:, or add ${quote(field)} to the option articles.fields if it is your own.`,
      },
    ];
  });
}

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

const PARTS: Readonly<Record<string, readonly string[]>> = {
  image: ["src", "alt", "caption", "credit"],
  related: ["pin", "exclude"],
  corrections: ["date", "text"],
  translations: ["lang", "url"],
};

/** Parts that mean one field only; on the article's own level they were not indented. */
const OWNERS: ReadonlyMap<string, string> = new Map(
  ["image", "related"].flatMap((owner) =>
    (PARTS[owner] ?? []).map((part): [string, string] => [part, owner]),
  ),
);

function unknownPart(key: string, path: string[], source: FrontMatter, file: string): Fault {
  const parts = PARTS[path[0] ?? ""] ?? [];
  const meant = nearest(key, parts);
  return {
    file,
    line: source.lineOf([...path, key]) ?? source.lineOf(path) ?? 1,
    field: [...path, key].join("."),
    message: `The field ${path[0]} has no part ${quote(key)}.`,
    cure: meant === undefined ? `Its parts are ${parts.join(", ")}.` : `Write ${meant}.`,
  };
}
