import type { YAMLError } from "yaml";
import type { Fault } from "./faults.ts";

/** What a YAML error usually means in an article, in an author's words. Codes of the `yaml` package. */
const MEANINGS: Record<string, { message: string; cure: string }> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: "A value holds a colon followed by a space, which YAML reads as a new field.",
    cure: 'Put the whole value in quotation marks: title: "بغداد: يوم طويل".',
  },
  DUPLICATE_KEY: {
    message: "A field stands twice.",
    cure: "Keep one of the two.",
  },
  BAD_SCALAR_START: {
    message: "A value begins with a character that YAML keeps for itself (@ or `).",
    cure: 'Put the value in quotation marks: credit: "@name".',
  },
  BAD_ALIAS: {
    message: "A value begins with * or &, which YAML keeps for itself.",
    cure: 'Put the value in quotation marks: title: "* ملاحظة".',
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

/** The fault for an error that the YAML parser met. */
export function yamlFault(error: YAMLError, file: string, line: number): Fault {
  const meaning = MEANINGS[error.code];
  if (meaning !== undefined) return { file, line, ...meaning };
  return {
    file,
    line,
    message: `The fields cannot be read: ${error.message.split("\n")[0]}`,
    cure: "Write each field as name: value, and put a text with special characters in quotation marks.",
  };
}
