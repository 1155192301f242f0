/**
 * What an author's hand did where the YAML parser tells what it met: the parser sees an indented line
 * as a part of the value above it, and says so of the wrong line.
 */

/** A slip in words, with the place in the YAML where it is to be mended. */
export interface YamlSlip {
  readonly offset: number;
  readonly message: string;
  readonly cure: string;
  /** Does all that the parser met behind it follow from it? */
  readonly hidesRest?: true;
}

/** The first sign of a value: behind a field's name or a list's dash. */
const VALUE_START = /^ *(?:- +)*(?:[^\s:"'#[\]{}][^:\n]*:[ \t]+)?(\S)/;
const INDENTED_FIELD = /^ +(?:- +)?[\p{L}_"'][^:\n]*:(?: |$)/u;
/** What people write in front of items in place of a hyphen and a blank. */
const OTHER_LIST_SIGN = /^ *(?:[–—−•·*] *|-(?=[^\s-])|\d+[.)-] )[^\s]/u;
const WITHOUT_COLON =
  "Write it as name: value; or, if it goes on from the line above, indent it by two spaces.";
const QUOTE_IT = 'Put the whole value in quotation marks: title: "* ملاحظة".';

/**
 * @param offset where the parser met the error
 * @param code the parser's name for it
 * @param message the parser's words
 * @returns `undefined` where the parser's own name tells an author most
 */
export function yamlSlip(
  source: string,
  offset: number,
  code: string,
  message: string,
): YamlSlip | undefined {
  const start = source.lastIndexOf("\n", offset - 1) + 1;
  const line = lineFrom(source, start);
  if (OTHER_LIST_SIGN.test(line) && !line.includes(": ")) return otherListSign(start);
  if (/^Missing closing ["']/.test(message)) return quotationGoesOn(source, start);
  const isKey = code === "BLOCK_AS_IMPLICIT_KEY" || code === "MULTILINE_IMPLICIT_KEY";
  if (isKey && /^A block sequence/.test(message)) return unevenIndent(start);
  if (isKey && !/: /.test(source.slice(offset, start + line.length))) {
    const next = start + line.length + 1;
    const below = lineFrom(source, next);
    if (INDENTED_FIELD.test(below) && indent(below) > indent(line)) return indented(next);
  }
  if (code === "MULTILINE_IMPLICIT_KEY" || /^Implicit map keys need/.test(message)) {
    return withoutColon(line, start);
  }
  const sign = VALUE_START.exec(line)?.[1] ?? "";
  if (code !== "UNEXPECTED_TOKEN") {
    const isKept = (code === "BLOCK_AS_IMPLICIT_KEY" && sign === "?") || /^Tags/.test(message);
    return isKept ? keptSign(sign, start) : undefined;
  }
  if (/^[\]}]/.test(source.slice(offset))) return loneBracket(offset);
  if (/^ +\S/.test(source) && indent(line) === 0) return indentedFirst();
  if (/[[{]/.test(sign)) return bracket(start);
  return /[*\->|?!]/.test(sign) ? keptSign(sign, start) : undefined;
}

function lineFrom(source: string, start: number): string {
  const end = source.indexOf("\n", start);
  return source.slice(start, end < 0 ? undefined : end);
}

function indent(line: string): number {
  return line.length - line.trimStart().length;
}

function indented(offset: number): YamlSlip {
  return {
    offset,
    message: "The line is indented, and the line above it holds a value already.",
    cure: "Begin it where the line above begins; or, if it belongs below that line, write nothing behind the colon there.",
    hidesRest: true,
  };
}

function indentedFirst(): YamlSlip {
  return {
    offset: 0,
    message: "The first field is indented, and those below it are not.",
    cure: "Begin each field at the line's beginning.",
    hidesRest: true,
  };
}

function unevenIndent(offset: number): YamlSlip {
  return {
    offset,
    message: "The line is indented differently from its neighbours.",
    cure: "Give the items of one list the same number of spaces.",
  };
}

function withoutColon(line: string, offset: number): YamlSlip | undefined {
  const cure = "Write it as name: value.";
  if (!line.includes(":")) {
    const message = "A line holds no field: the colon after the field's name is missing.";
    return { offset, message, cure: offset === 0 ? cure : WITHOUT_COLON };
  }
  const isTight = /^ *[^\s:]+:[^\s/]/.test(line) && !/:(?: |$)/.test(line);
  return isTight ? { offset, message: "The space after the colon is missing.", cure } : undefined;
}

function otherListSign(offset: number): YamlSlip {
  return {
    offset,
    message: "An item of a list begins otherwise than with a hyphen and a space.",
    cure: "Begin each item with a hyphen and a space: - العراق",
  };
}

/** A text in quotation marks that closes in a line below, which YAML wants indented. */
function quotationGoesOn(source: string, start: number): YamlSlip | undefined {
  const [first = "", ...below] = source.slice(start).split("\n");
  const mark = VALUE_START.exec(first)?.[1] ?? "";
  const last = below.findIndex((line) => line.includes(mark) || /^[^\s:]+:(?: |$)/.test(line));
  const isOpen = /["']/.test(mark) && below[last]?.trimEnd().endsWith(mark);
  if (!isOpen || /^[^\s:]+:(?: |$)/.test(below[last] ?? "")) return undefined;
  return {
    offset: start + first.length + 1,
    message: "A text in quotation marks goes on in a line that is not indented.",
    cure: "Indent that line, or write the whole text on one line.",
    hidesRest: true,
  };
}

function keptSign(sign: string, offset: number): YamlSlip {
  const message = `A value begins with ${sign}, which YAML keeps for itself.`;
  return { offset, message, cure: QUOTE_IT };
}

function bracket(offset: number): YamlSlip {
  return {
    offset,
    message:
      "A value begins with a bracket, which YAML reads as a list, and text stands behind it.",
    cure: 'Put the whole value in quotation marks: title: "[عاجل] خبر".',
  };
}

function loneBracket(offset: number): YamlSlip {
  return {
    offset,
    message: "A bracket is closed that was never opened.",
    cure: "Take it out, or put the whole value in quotation marks.",
    hidesRest: true,
  };
}
