/** The declaration that makes a folder a bag: these two lines and nothing else (RFC 8493, 2.1.1). */
export const DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

/** Letters of a line that RFC 8493 recommends (2.2.2). */
const LONGEST_LINE = 79;

/** What a bag says of itself, a label and its value a line, long ones folded; unset ones left out. */
export function infoText(fields: readonly (readonly [string, string | undefined])[]): string {
  return fields
    .flatMap(([label, value]) =>
      value === undefined || value === "" ? [] : `${folded(`${label}: ${oneLine(value)}`)}\n`,
    )
    .join("");
}

/** Reads `bag-info.txt`: every label with its values, folded lines put together. */
export function readInfo(text: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const line of text.replace(/(?:\r\n|\n|\r)[ \t]+/g, " ").split(/\r\n|\n|\r/)) {
    const [, label, value] = /^([^:]+?)\s*:\s*(.*)$/.exec(line) ?? [];
    if (label === undefined || value === undefined) continue;
    const key = label.toLowerCase();
    fields.set(key, [...(fields.get(key) ?? []), value]);
  }
  return fields;
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, " ").trim();
}

/** A line in pieces that are not too long, those after the first indented. */
function folded(line: string): string {
  const lines: string[] = [];
  let open = "";
  for (const word of line.split(" ")) {
    const longer = open === "" ? word : `${open} ${word}`;
    if (longer.length > LONGEST_LINE && open !== "") {
      lines.push(open);
      open = `  ${word}`;
    } else open = longer;
  }
  return [...lines, open].join("\n");
}
