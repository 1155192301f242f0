import { matchingForm } from "../text/index.ts";

/** Words that say of what something is a field, and nothing more: `post_title`, `og:image`. */
const BEFORE =
  /^(?:wp|dc|dcterms|og|twitter|fb|seo|meta|article|post|page|entry|item|news|blog)(?=.{2})/;

/**
 * A field's name without what generators write in different ways: capitals, `-`, `_`, spaces and
 * colons, the Arabic article, and spellings of Arabic letters. `lastModified`, `last_modified` and
 * `Last-Modified` are one; so are «الكاتب» and «كاتب».
 */
export function plainFieldName(name: string): string {
  return matchingForm(name.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "))
    .split(" ")
    .map((word) => word.replace(/^ال(?=\S{2})/, ""))
    .join("");
}

/** The same names without a word in front: `postDate` → `postdate`, `date`. */
export function plainFieldNames(name: string): string[] {
  const plain = plainFieldName(name);
  const shorter = plain.replace(BEFORE, "");
  return shorter === plain ? [plain] : [plain, shorter];
}

/**
 * Does a field say nothing: no value, an empty text, an empty list or group, or one of such alone?
 * Forms write `image: { src: '' }` and `corrections: [{ date: '', text: '' }]` for what was left empty.
 */
export function isEmptyValue(value: unknown): boolean {
  return (
    isBlank(value) || partsOf(value)?.every((part) => isBlank(part) || isBlankGroup(part)) === true
  );
}

/** Is a value a group of fields? */
export function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A list of blanks, or a group with parts, each of them blank. */
function isBlankGroup(value: unknown): boolean {
  const parts = partsOf(value);
  return parts?.every(isBlank) === true && (parts.length > 0 || Array.isArray(value));
}

function partsOf(value: unknown): unknown[] | undefined {
  const hasParts = typeof value === "object" && value !== null && !(value instanceof Date);
  return hasParts ? Object.values(value) : undefined;
}

function isBlank(value: unknown): boolean {
  if (typeof value === "string") return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(value);
  return value === null || value === undefined;
}

/** A place in a field as people say it, who count from 1: `corrections.1.date`. */
export function fieldAt(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === "number" ? step + 1 : String(step))).join(".");
}
