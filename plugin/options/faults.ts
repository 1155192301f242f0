import type { z } from "zod";
import { type Fault, quote } from "../articles/faults.ts";
import { nearest } from "../text/index.ts";
import { CURES, cureFor } from "./cures.ts";
import { optionsBelow } from "./schema.ts";

const FILE = "arshif options";

/** What one issue of the schema says to a site owner. */
export function optionFaults(issue: z.core.$ZodIssue, written: unknown): Fault[] {
  const path = issue.path.map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => unknownOption(key, path));
  }
  const field = path.join(".");
  if (field === "") return [noOptions(written)];
  if (path[0] === "dates" && path.length === 2) return [dateFault(field, issue.message)];
  const value = valueAt(written, path);
  const cure = cureFor(path);
  if (value === undefined) {
    return [{ file: FILE, field, message: `The option ${field} is missing.`, cure }];
  }
  const values = issue.code === "invalid_value" ? "is none of the values it may have" : undefined;
  const problem =
    values ?? (issue.message.startsWith("Invalid") ? "has the wrong type" : issue.message);
  const message = `The option ${field} ${problem}; it is ${quote(value)}.`;
  return [{ file: FILE, field, message, cure }];
}

function noOptions(written: unknown): Fault {
  const message = `The options must be a group; they are ${quote(written)}.`;
  return { file: FILE, message, cure: CURES.site ?? "" };
}

/** The dates room says what is wrong and how to mend it in one text of two sentences. */
function dateFault(field: string, text: string): Fault {
  const [message = text, cure = "Correct it or leave it out."] = text.split(/(?<=\.) (?=Write )/);
  return { file: FILE, field, message: message.replace(/^is /, `The option ${field} is `), cure };
}

function unknownOption(key: string, path: readonly string[]): Fault {
  const field = [...path, key].join(".");
  const known = optionsBelow(path);
  const meant = nearest(key, known);
  return {
    file: FILE,
    field,
    message: `There is no option ${quote(field)}.`,
    cure:
      meant === undefined
        ? `Remove it; ${path.length === 0 ? "the options" : `the options of ${path.join(".")}`} are ${known.join(", ")}.`
        : `Write ${[...path, meant].join(".")}.`,
  };
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  // One value may stand for a group: a licence alone for that of the site.
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === "object" && inner !== null
        ? (inner as Record<string, unknown>)[step]
        : (inner ?? undefined),
    value,
  );
}
