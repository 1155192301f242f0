import { isAlias, isMap, isNode, isPair, isScalar, isSeq, visit, type YAMLError } from "yaml";
import { type Fault, quote } from "./faults.ts";
import type { YamlDocument } from "./yaml-document.ts";
import { yamlSlip } from "./yaml-slips.ts";

const QUOTE_IT = 'Put the value in quotation marks: title: "* ملاحظة".';

/** What a YAML error usually means in an article, in an author's words. Codes of the `yaml` package. */
const MEANINGS: Record<string, { message: string; cure: string }> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A value holds a colon followed by a space, which YAML reads as a new field.",
    cure: 'Put the whole value in quotation marks: title: "بغداد: يوم طويل".',
  },
  BAD_SCALAR_START: {
    message: "A value begins with a character that YAML keeps for itself (@, % or `).",
    cure: 'Put the value in quotation marks: credit: "@name".',
  },
  BAD_ALIAS: {
    message: "A value begins with * or &, which YAML keeps for itself.",
    cure: QUOTE_IT,
  },
  BAD_DQ_ESCAPE: {
    message: 'A text in "…" holds a backslash, which YAML reads as the beginning of an escape.',
    cure: "Put the text in single quotation marks: title: 'C:\\قديم'.",
  },
  TAB_AS_INDENT: {
    message: "A line is indented with a tab.",
    cure: "Indent with spaces.",
  },
  BAD_INDENT: {
    message: "A line is indented differently from its neighbours.",
    cure: "Give the lines of one field the same number of spaces, and put a text with special characters in quotation marks.",
  },
  MISSING_CHAR: {
    message:
      "A quotation mark or bracket is opened and never closed, or a comma or colon is missing.",
    cure: "Close it; a text with quotation marks inside goes in the other kind: title: 'قال \"نعم\"'.",
  },
  NON_STRING_KEY: {
    message:
      "A value or a field's name begins with a bracket, which YAML reads as a list or group.",
    cure: 'Put it in quotation marks: title: "{بيان}".',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: "A line holds no field: the colon after the field's name is missing.",
    cure: "Write it as name: value.",
  },
  UNEXPECTED_TOKEN: {
    message:
      "Something stands where YAML expects none, usually text after a closing quotation mark.",
    cure: "Put the whole value in one pair of quotation marks; a mark inside it goes in the other kind: title: '\"نعم\" للحوار'.",
  },
};

/**
 * The faults for the errors that the YAML parser met: one a line, for one slip makes several.
 *
 * @param source what was parsed
 */
export function yamlFaults(
  { document: { contents, errors }, lineAt }: YamlDocument,
  source: string,
  file: string,
): Fault[] {
  const end = source.trimEnd().length;
  const faults = new Map<number, Fault>();
  const seen = new Set<number>();
  for (const error of errors) {
    const [offset] = error.pos;
    if (seen.has(offset) || faults.has(lineAt(offset))) continue;
    seen.add(offset);
    const slip = yamlSlip(source, offset, error.code, error.message);
    if (slip !== undefined) {
      const { message, cure } = slip;
      const line = lineAt(slip.offset);
      seen.add(slip.offset);
      if (!faults.has(line)) faults.set(line, { file, line, message, cure });
      if (slip.hidesRest) break;
      continue;
    }
    const code = codeOf(error, source);
    // What is opened and never closed is missed only later, or at the end.
    const opened = code === "MISSING_CHAR" && (offset >= end || code !== error.code);
    const line = lineAt(opened ? fieldBefore(contents, offset) : offset);
    if (!faults.has(line)) faults.set(line, yamlFault(error, code, file, line));
  }
  return [...faults.values()];
}

/** The code that tells an author most: the parser calls some slips by what they lead to. */
function codeOf({ code, message, pos: [offset] }: YAMLError, source: string): string {
  if (/end with a [\]}]$/.test(message)) return "MISSING_CHAR";
  const indent = source.slice(source.lastIndexOf("\n", offset - 1) + 1, offset);
  return code === "UNEXPECTED_TOKEN" && /^ *\t\s*$/.test(indent) ? "TAB_AS_INDENT" : code;
}

/** Where the last field before a place begins, however deep. */
function fieldBefore(contents: unknown, offset: number): number {
  let node = contents;
  let place = offset;
  while (isMap(node) || isSeq(node)) {
    const items: readonly unknown[] = node.items;
    const next = items.findLast((item) => startOf(item) < offset);
    if (next === undefined) break;
    place = startOf(next);
    node = isPair(next) ? next.value : next;
  }
  return place;
}

function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return (isNode(node) ? node.range?.[0] : undefined) ?? Number.POSITIVE_INFINITY;
}

/**
 * The values of a document without errors.
 *
 * Some faults show only here: a field that stands twice, `title: *كلمة*`, which refers to
 * something that is not there, references to references that grow without end.
 *
 * @returns the values, or the faults that keep them from being worked out
 */
export function yamlValues(
  { document, lineAt }: YamlDocument,
  file: string,
): { readonly values: unknown } | Fault[] {
  const anchors = new Set<string>();
  const faults: Fault[] = [];
  let aliases = 0;
  let lastAlias = 0;
  const report = (line: number, message: string, cure: string) =>
    faults.push({ file, line, message, cure });
  visit(document, {
    Node(_key, node) {
      if (isAlias(node)) {
        lastAlias = node.range?.[0] ?? 0;
        if (++aliases > MOST_ALIASES) return visit.BREAK;
        if (anchors.has(node.source)) return;
        const line = lineAt(lastAlias);
        const value = quote(`*${node.source}`);
        report(line, `The value ${value} begins with *, which YAML keeps for itself.`, QUOTE_IT);
        return;
      }
      if (node.anchor !== undefined) anchors.add(node.anchor);
      if (!isMap(node)) return;
      const lines = new Map<unknown, number>();
      for (const { key } of node.items) {
        if (!isScalar(key)) continue;
        const line = lineAt(key.range?.[0] ?? 0);
        const first = lines.get(key.value);
        if (first === undefined) lines.set(key.value, line);
        else {
          const message = `The field ${quote(key.value)} stands twice, in lines ${first} and ${line}.`;
          report(line, message, "Keep one of the two.");
        }
      }
    },
  });
  if (faults.length > 0) return faults;
  try {
    if (aliases <= MOST_ALIASES) return { values: document.toJS() };
  } catch {
    // The parser counts what references of references come to.
  }
  const message = "Fields refer to each other with & and * so often that they have no end.";
  const cure = "Write the values out where they are needed.";
  return [{ file, line: lineAt(lastAlias), message, cure }];
}

/** References of a file; the parser looks through all of it for each, and one may hold another. */
const MOST_ALIASES = 50;

function yamlFault(error: YAMLError, code: string, file: string, line: number): Fault {
  const meaning = MEANINGS[code];
  if (meaning !== undefined) return { file, line, ...meaning };
  return {
    file,
    line,
    message: `The fields cannot be read: ${error.message.split("\n")[0]}`,
    cure: "Write each field as name: value, and put a text with special characters in quotation marks.",
  };
}
