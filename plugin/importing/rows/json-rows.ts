import { isGroup } from "../../articles/field-names.ts";
import { attempt } from "../../text/attempt.ts";
import { textChunks, wholeText } from "../source-files.ts";
import { ghostRows, isGhost } from "./ghost.ts";
import { BODY, type ReadRow } from "./row.ts";

/**
 * The rows of a file: an object on each line, read a line at a time; else a list of objects, or an export
 * of Ghost.
 */
export async function* jsonRows(file: string): AsyncGenerator<ReadRow> {
  if (await hasRowsOnLines(file)) yield* rowsOfLines(file);
  else yield* rowsOfDocument(await wholeText(file));
}

/** Is the first line an object by itself? */
async function hasRowsOnLines(file: string): Promise<boolean> {
  let head = "";
  for await (const chunk of textChunks(file)) {
    head += chunk;
    if (/\n\s*\S/.test(head)) break;
  }
  const [first = "", ...others] = head.trim().split("\n");
  // A line alone is a document: an article, or a group with a list of them.
  return others.length > 0 && isGroup(attempt(() => JSON.parse(first)));
}

async function* rowsOfLines(file: string): AsyncGenerator<ReadRow> {
  let rest = "";
  let line = 0;
  const read = (text: string): ReadRow | undefined => {
    line++;
    if (text.trim() === "") return undefined;
    const row: unknown = attempt(() => JSON.parse(text));
    return isGroup(row)
      ? { line, row }
      : { line, fault: "The line is no JSON object; it was passed over." };
  };
  for await (const chunk of textChunks(file)) {
    const lines = (rest + chunk).split("\n");
    rest = lines.pop() ?? "";
    for (const text of lines) {
      const found = read(text);
      if (found !== undefined) yield found;
    }
  }
  const last = read(rest);
  if (last?.fault === undefined) {
    if (last !== undefined) yield last;
  } else yield { line, isCut: true, fault: "the file ends in the middle of a line." };
}

function* rowsOfDocument(text: string): Generator<ReadRow> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { line: 1, fault: `The file is no JSON (${(error as Error).message}). Export it again.` };
    return;
  }
  const rows = isGhost(value) ? ghostRows(value) : Array.isArray(value) ? value : listIn(value);
  for (const [place, row] of rows.entries()) {
    if (isGroup(row)) yield { line: place + 1, row };
  }
}

/** `{ "posts": [ … ] }`: the longest list of objects in a group. */
function listIn(value: unknown): unknown[] {
  if (!isGroup(value)) return [];
  if (Object.entries(value).some(([name, part]) => BODY.test(name) && typeof part === "string"))
    return [value];
  const lists = Object.values(value).filter(
    (part): part is unknown[] => Array.isArray(part) && part.every(isGroup),
  );
  return lists.sort((one, two) => two.length - one.length)[0] ?? [value];
}
