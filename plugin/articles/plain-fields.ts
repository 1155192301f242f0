/** Fields that were read without the YAML parser. */
export interface PlainFields {
  readonly fields: Record<string, unknown>;
  /** The line of a field in the file, counted from 1; the path may lead into lists. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** What YAML or we treat apart wherever it stands: tabs, controls, line ends of other kinds, marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding control characters is what it is for
const STRANGE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]/;

/** `name:` or `name: value`. */
const FIELD = /^([A-Za-z\u0621-\u064A][\w\u0621-\u064A-]{0,60}):(?: +([^ ].*))? *$/;
const LIST_ITEM = /^( *)- +([^ ].*)$/;

/** How no plain value may begin: signs that YAML keeps for itself, or that may begin a number. */
const SPECIAL_START = /^[-?:,[\]{}#&*!|>'"%@`~+.=<]/;
/** A group of fields or a comment in what looks like a plain value. */
const SPECIAL_INSIDE = /:(?: |$)| #/;
const SPECIAL_IN_FLOW = /[:#'"[\]{}]/;

/** Words that YAML reads as what they mean, in whatever letters; in small ones they are read here. */
const NULL_OR_BOOLEAN = /^(?:null|true|false)$/i;
/** Decimal, hexadecimal and octal numbers, and more; dates stand for themselves. */
const MAY_BE_NUMBER = /^\d[\w.+-]*$/;
const DATE = /^\d{4}-\d\d(?:-\d\d)?$/;

/** `"…"` and `'…'` without escapes. */
const QUOTED = /^(?:"([^"\\]*)"|'([^']*)') *$/;

/** Where a field stands, and what is written below it: an item or a part a line. */
interface Place {
  readonly line: number;
  readonly below?: Below | undefined;
}

interface Below {
  readonly value: unknown[] | Record<string, unknown>;
  /** The lines of items by their numbers, or of parts by their names. */
  readonly lines: ReadonlyMap<PropertyKey, number>;
}

/** The line of the file on which the first of the fields may stand, below the line `---`. */
const FIRST_LINE = 2;

/**
 * Reads fields of the plain shapes that nearly every article has, many times faster than the YAML
 * parser: texts on one line, lists of them on one line or with an item a line, groups of them a
 * step deep. It never guesses: of anything else, mistakes included, it reads nothing, and the
 * parser has to.
 *
 * @param yaml what stands between the lines `---`
 * @param textFields fields whose numbers and booleans are texts
 * @returns what the parser would give, values, their types and order; `undefined` for anything that
 *   is not plain
 */
export function readPlainFields(
  yaml: string,
  textFields: ReadonlySet<string>,
): PlainFields | undefined {
  if (STRANGE.test(yaml)) return undefined;
  const rows = yaml.split("\n");
  const fields: Record<string, unknown> = {};
  const places = new Map<PropertyKey, Place>();
  for (let row = 0; row < rows.length; ) {
    const place = row++;
    if (rows[place] === "") continue;
    const [name, written] = fieldIn(rows[place] as string, fields);
    if (name === undefined) return undefined;
    const isText = textFields.has(name);
    const from = row;
    while (row < rows.length && /^(?:$|[ -])/.test(rows[row] as string)) row++;
    const below = readBelow(rows, from, row, isText);
    const isBelow = below !== null;
    if (below === undefined || (isBelow && written !== undefined)) return undefined;
    const value = written === undefined ? (below?.value ?? null) : readValue(written, isText);
    if (value === undefined) return undefined;
    fields[name] = value;
    places.set(name, { line: place + FIRST_LINE, below: below ?? undefined });
  }
  const lineOf: PlainFields["lineOf"] = ([field = "", step]) => {
    const place = places.get(field);
    if (place?.below === undefined || step === undefined) return place?.line;
    const key = Array.isArray(place.below.value) ? Number(step) : step;
    return place.below.lines.get(key) ?? place.line;
  };
  return { fields, lineOf };
}

/** The name of a field and what stands beside it; neither for what is no field, or a second one. */
function fieldIn(row: string, fields: object): [name?: string, written?: string | undefined] {
  const [, name, written] = FIELD.exec(row) ?? [];
  if (name === undefined || Object.hasOwn(fields, name) || NULL_OR_BOOLEAN.test(name)) return [];
  return [name, written];
}

/** A list or a group; `null` when nothing stands there, `undefined` when it is not plain. */
function readBelow(
  rows: readonly string[],
  from: number,
  to: number,
  isText: boolean,
): Below | null | undefined {
  const lines = new Map<PropertyKey, number>();
  const list: unknown[] = [];
  const group: Record<string, unknown> = {};
  let indent: string | undefined;
  for (let row = from; row < to; row++) {
    const written = rows[row] as string;
    if (written === "") continue;
    const [, before = /^ */.exec(written)?.[0] ?? "", item] = LIST_ITEM.exec(written) ?? [];
    indent ??= before;
    if (before !== indent) return undefined;
    if (item === undefined) {
      const [name, part] = fieldIn(written.slice(indent.length), group);
      const value = part === undefined ? null : readValue(part, isText);
      if (name === undefined || value === undefined) return undefined;
      group[name] = value;
      lines.set(name, row + FIRST_LINE);
    } else {
      const value = scalar(item, isText);
      if (value === undefined) return undefined;
      lines.set(list.push(value) - 1, row + FIRST_LINE);
    }
  }
  if (indent === undefined) return null;
  const isGroup = Object.keys(group).length > 0;
  if (isGroup && list.length > 0) return undefined;
  return { value: isGroup ? group : list, lines };
}

function readValue(written: string, isText: boolean): unknown {
  return written.startsWith("[") ? flowList(written, isText) : scalar(written, isText);
}

/** A text on one line, with or without quotation marks, or a truth value. */
function scalar(written: string, isText: boolean): string | boolean | undefined {
  const quoted = QUOTED.exec(written);
  if (quoted !== null) return quoted[1] ?? quoted[2];
  return SPECIAL_INSIDE.test(written) ? undefined : plain(written, isText);
}

function flowList(written: string, isText: boolean): unknown[] | undefined {
  const inside = /^\[(.*)\] *$/.exec(written)?.[1];
  if (inside === undefined || SPECIAL_IN_FLOW.test(inside)) return undefined;
  const items = inside.split(",").map((part) => plain(part, isText));
  return items.includes(undefined) ? undefined : items;
}

function plain(written: string, isText: boolean): string | boolean | undefined {
  const text = withoutSpaces(written);
  if (text === "" || SPECIAL_START.test(text)) return undefined;
  if (NULL_OR_BOOLEAN.test(text)) {
    if (text !== "true" && text !== "false") return undefined;
    return isText ? text : text === "true";
  }
  return isText || DATE.test(text) || !MAY_BE_NUMBER.test(text) ? text : undefined;
}

/** YAML knows no other spaces: a no-break space is a letter to it. */
function withoutSpaces(text: string): string {
  let start = 0;
  let end = text.length;
  while (text[start] === " ") start++;
  while (end > start && text[end - 1] === " ") end--;
  return text.slice(start, end);
}
