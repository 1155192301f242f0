import { readPlainFields } from "../articles/plain-fields.ts";

/** `{ id: iraq, name: العراق }`, the fields of an entry on one line. */
const FLOW = /^\{(.*)\} *$/;
/** One of them: no sign in it means anything to YAML but the colon between name and value. */
const FLOW_PART = /^ *([a-z]+): +([^:#'"[\]{}]+)$/;
const COMMENT = /^ *#/;

/**
 * Reads a registry in the plain shapes that nearly all have, many times faster than the YAML parser:
 * each topic on a line of its own in braces, or with a part a line, of texts and lists of texts. It
 * never guesses: of anything else, mistakes included, it reads nothing, and the parser has to.
 *
 * @param parts what a topic may have
 * @returns the entries as the parser would give them where every value is a text; `undefined` for
 *   anything that is not plain
 */
export function readPlainTopics(
  yaml: string,
  parts: ReadonlySet<string>,
): Record<string, unknown>[] | undefined {
  const entries: string[][] = [];
  for (const row of yaml.split("\n")) {
    if (row === "" || COMMENT.test(row)) continue;
    const begins = row.startsWith("- ");
    if (begins) entries.push([]);
    else if (!row.startsWith("  ")) return undefined;
    const rows = entries.at(-1);
    if (rows === undefined) return undefined;
    rows.push(row.slice(2));
  }
  const topics: Record<string, unknown>[] = [];
  for (const rows of entries) {
    const fields = readPlainFields((flowRows(rows) ?? rows).join("\n"), parts)?.fields;
    const written = Object.entries(fields ?? {});
    if (fields === undefined || written.length === 0) return undefined;
    if (!written.every(([name, value]) => parts.has(name) && value !== null)) return undefined;
    topics.push(fields);
  }
  return topics;
}

/** An entry in braces as it would be with a part a line; nothing for one that is not plain. */
function flowRows([row = "", ...others]: readonly string[]): string[] | undefined {
  const inside = others.length > 0 ? undefined : FLOW.exec(row)?.[1];
  const written = inside?.split(",").map((part) => FLOW_PART.exec(part));
  if (written === undefined || written.includes(null)) return undefined;
  return written.map((part) => `${part?.[1]}: ${part?.[2]}`);
}
