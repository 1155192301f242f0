import { parse, TomlDate, TomlError } from "smol-toml";
import type { Fault } from "./faults.ts";
import type { FrontMatter } from "./front-matter-forms.ts";

/** Tables and lists below each other; no author goes a tenth as deep. */
const DEEPEST = 100;

const TABLE = /^\s*\[\[?([^\]]+)\]/;
const KEY = /^\s*((?:"[^"\n]*"|'[^'\n]*'|[\w-]+)(?:\s*\.\s*(?:"[^"\n]*"|'[^'\n]*'|[\w-]+))*)\s*=/;

/**
 * Reads fields that are written in TOML, as Hugo and Zola have them.
 *
 * @param source what stands between the lines `+++`
 * @param linesAbove lines of the file above them
 * @param textFields fields whose numbers and truth values are texts
 */
export function readTomlFields(
  source: string,
  file: string,
  linesAbove: number,
  textFields: ReadonlySet<string>,
): Pick<FrontMatter, "fields" | "lineOf"> | Fault[] {
  let fields: Record<string, unknown>;
  try {
    const table = parse(source, { maxDepth: DEEPEST });
    fields = Object.fromEntries(
      Object.entries(table).map(([name, value]) => [name, asYaml(value, textFields.has(name))]),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const message = "Fields are nested too deeply to be read.";
      return [{ file, line: 1, message, cure: "Write fields below fields only a few steps deep." }];
    }
    if (!(error instanceof TomlError)) throw error;
    const [what] = error.message.replace(/^Invalid TOML document: /, "").split("\n");
    const message = `The fields cannot be read as TOML: ${what}.`;
    const cure = 'Write each field as name = "value", or all as YAML between lines ---.';
    return [{ file, line: error.line + linesAbove, message, cure }];
  }
  const lines = linesOf(source, linesAbove);
  const lineOf = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length > 0; length--) {
      const line = lines.get(path.slice(0, length).join("."));
      if (line !== undefined) return line;
    }
    return undefined;
  };
  return { fields, lineOf };
}

/**
 * Values as YAML would give them: dates as texts.
 *
 * @throws RangeError for dotted keys without end, which the parser takes
 */
function asYaml(value: unknown, isText: boolean, depth = 0): unknown {
  if (depth > DEEPEST) throw new RangeError();
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => asYaml(item, isText, depth + 1));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, part]) => [name, asYaml(part, isText, depth + 1)]),
    );
  }
  return isText && typeof value !== "string" ? String(value) : value;
}

/** The lines of keys and tables by their names, joined by dots; of two of one name the first. */
function linesOf(source: string, linesAbove: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let table = "";
  for (const [place, row] of source.split("\n").entries()) {
    const opened = TABLE.exec(row)?.[1];
    const key = opened ?? KEY.exec(row)?.[1];
    if (key === undefined) continue;
    const plain = key.replace(/["'\s]/g, "");
    if (opened !== undefined) table = plain;
    const name = opened !== undefined || table === "" ? plain : `${table}.${plain}`;
    if (!lines.has(name)) lines.set(name, place + 1 + linesAbove);
  }
  return lines;
}
