import { KNOWN_FIELDS } from "../../articles/contract.ts";
import type { Fault } from "../../articles/faults.ts";
import type { Edit } from "./exact-text.ts";

/** A line of fields: what stands before its value, the value, and a comment that was meant as one. */
const LINE =
  /^((?:[ \t]*- +)*[ \t]*(?:[^\s:#"'[\]{}][^:\n]*:[ \t]+|- +))(\S.*?)([ \t]+# .*|[ \t]*)$/;

/**
 * Ways to mend the line of which a fault tells, by what the fault says is its cure; whether one does is
 * for the caller to see.
 *
 * @param text the file's text with `\n` line ends
 */
export function lineCures(text: string, { line = 1, field, message, cure }: Fault): Edit[][] {
  // Behind any other value it may well be a comment.
  if (/for a comment/.test(message) && !/^(?:title|summary)$/.test(field ?? "")) return [];
  const from = lineStart(text, line);
  const end = text.indexOf("\n", from);
  const to = end < 0 ? text.length : end;
  const written = text.slice(from, to);
  const anew = (line: string | undefined): Edit[][] =>
    line === undefined || line === written ? [] : [[{ from, to, text: line }]];
  if (/never closed/.test(message)) return [];
  const isWhole = indent(text.slice(to + 1)) <= indent(written);
  if (/backslash/.test(message)) return isWhole ? anew(inSingleQuotes(written)) : [];
  if (/quotation marks/.test(cure)) return isWhole ? anew(quoted(written)) : [];
  if (/indented with a tab/.test(message)) {
    return anew(written.replace(/^[ \t]+/, (indent) => indent.replaceAll("\t", "  ")));
  }
  if (/space after the colon/.test(message)) return anew(written.replace(/:(?=\S)/, ": "));
  if (/holds a value already/.test(message)) {
    const name = /^ +([\w-]+):/.exec(written)?.[1] ?? "";
    return KNOWN_FIELDS.includes(name) ? anew(written.trimStart()) : [];
  }
  if (/stands twice/.test(message)) return anotherOfTheSame(text, message);
  return topCures(text, message);
}

/** A line that is indented more than the one above goes on with its value. */
function indent(line: string): number {
  return /^[ \t]*(?=\S)/.exec(line)?.[0].length ?? 0;
}

/** What is wrong with the line above the fields. */
function topCures(text: string, message: string): Edit[][] {
  const first = /^[^\n]*/.exec(text)?.[0] ?? "";
  const blank = /^\s*\n/.exec(text)?.[0];
  if (/blank lines stand above/.test(message) && blank !== undefined) {
    return [[{ from: 0, to: blank.length, text: "" }]];
  }
  if (/above the fields is indented/.test(message)) {
    return [[{ from: 0, to: first.length, text: first.trim() }]];
  }
  if (/^The line above the fields is/.test(message)) {
    return [[{ from: 0, to: first.length, text: "---" }]];
  }
  // Hexo's way: the fields end with a line, and none stands above them.
  if (/line --- above them is missing/.test(message) && /^---[ \t]*$/m.test(text)) {
    return [[{ from: 0, to: 0, text: "---\n" }]];
  }
  return [];
}

/** The value in quotation marks; one that has some is whole in the other kind. */
function quoted(line: string): string | undefined {
  const [, before, value = "", comment] = LINE.exec(line) ?? [];
  // A list or group of the author's own is none to be quoted.
  if (before === undefined || /^\[[^\]]*\]$|^\{[^}]*\}$/.test(value)) return undefined;
  return `${before}'${value.replaceAll("'", "''")}'${comment}`;
}

/** `"C:\قديم"` → `'C:\قديم'` */
function inSingleQuotes(line: string): string | undefined {
  const [, before, value, after] = /^([^"\n]*)"([^"\n]*)"(\s*(?:# .*)?)$/.exec(line) ?? [];
  return value === undefined ? undefined : `${before}'${value.replaceAll("'", "''")}'${after}`;
}

/** A field that says the same twice, on a line each. */
function anotherOfTheSame(text: string, message: string): Edit[][] {
  const [, first, second] = /in lines (\d+) and (\d+)\./.exec(message) ?? [];
  const [one, other] = [Number(first), Number(second)].map((line) => {
    const from = lineStart(text, line);
    const end = text.indexOf("\n", from);
    return { from, to: end < 0 ? text.length : end + 1 };
  });
  if (one === undefined || other === undefined) return [];
  const said = text.slice(one.from, one.to);
  const isSame = said === text.slice(other.from, other.to);
  // A value on lines of its own may differ there.
  return isSame && /:[ \t]+\S/.test(said) && !/:[ \t]+[|>][-+\d]*\s*$/.test(said)
    ? [[{ ...other, text: "" }]]
    : [];
}

function lineStart(text: string, line: number): number {
  let from = 0;
  for (let at = 1; at < line; at++) {
    const next = text.indexOf("\n", from);
    if (next < 0) return from;
    from = next + 1;
  }
  return from;
}
