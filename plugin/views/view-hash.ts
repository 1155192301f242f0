import { Value } from "./value.ts";

/** Hashes a text: no two texts have one hash. */
export type HashText = (text: string) => string;

/**
 * Hashes all that a view holds, whatever kind of page it is of. Values in it, such as cards, are
 * hashed for themselves; a page's text is made of those hashes.
 *
 * @returns a hash that changes with every field of the view, and of values in it
 */
export function viewHash(view: object, hash: HashText): string {
  const hashOf = (value: Value): string =>
    Value.hashOf(value, (fields) => hash(textOf(fields, hashOf)));
  return view instanceof Value ? hashOf(view) : hash(textOf(view, hashOf));
}

/** Says in one text what fields hold. Each part tells by its first letter what it is, and each text how long. */
function textOf(fields: object, hashOf: (value: Value) => string): string {
  let text = "{";
  for (const name of Object.keys(fields)) {
    const field = (fields as Readonly<Record<string, unknown>>)[name];
    if (field !== undefined) text += `${name.length}:${name}${fieldText(field, hashOf)}`;
  }
  return `${text}}`;
}

function fieldText(field: unknown, hashOf: (value: Value) => string): string {
  if (typeof field === "string") return `"${field.length}:${field}`;
  if (typeof field !== "object" || field === null) return `${field};`;
  if (field instanceof Value) return `#${hashOf(field)}`;
  if (Array.isArray(field)) return listText("[", field, hashOf);
  if (field instanceof Date) return `@${+field}${textOf(field, hashOf)}`;
  if (field instanceof Map) return listText("<", [...field].flat(), hashOf);
  return textOf(field, hashOf);
}

function listText(mark: string, items: readonly unknown[], hashOf: (value: Value) => string) {
  let text = mark;
  for (const item of items) text += fieldText(item, hashOf);
  return `${text}]`;
}
