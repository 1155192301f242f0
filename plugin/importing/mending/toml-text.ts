import { parse } from "smol-toml";
import { isGroup } from "../../articles/field-names.ts";
import { attempt } from "../../text/attempt.ts";
import type { WrittenField, WrittenFields } from "./field-text.ts";

const KEY = /^[ \t]*("[^"\n]*"|'[^'\n]*'|[\p{L}\p{N}_-]+)[ \t]*=/u;
const TABLE = /^[ \t]*\[([^[\]\n]+)\][ \t]*(?:#.*)?$/;

/** The fields of TOML where they stand: keys above all tables, and tables. */
export function tomlFields(source: string, offset: number): WrittenFields {
  const fields = new Map<string, WrittenField>();
  const lines = source.split(/(?<=\n)/);
  let firstTable: number | undefined;
  let place = 0;
  for (let line = 0; line < lines.length; ) {
    const text = lines[line] as string;
    const table = TABLE.exec(text.trimEnd())?.[1];
    const isTable = /^[ \t]*\[/.test(text);
    const key = firstTable === undefined && !isTable ? KEY.exec(text)?.[1] : undefined;
    const count =
      table !== undefined
        ? tableLines(lines, line)
        : key === undefined
          ? 1
          : valueLines(lines, line);
    const whole = lines.slice(line, line + count).join("");
    if (isTable) firstTable ??= place;
    const name = (key ?? table ?? "").trim().replace(/^["']|["']$/g, "");
    if (key !== undefined || table !== undefined) {
      const start = place + text.indexOf(key ?? table ?? "");
      fields.set(name, {
        name,
        key: [start + offset, start + (key ?? table ?? "").length + offset],
        whole: [place + offset, place + whole.length + offset],
        comments: key === undefined ? "" : commentOf(whole),
      });
    }
    place += whole.length;
    line += count;
  }
  const written = (name: string, value: unknown) => `${name} = ${tomlOf(value)}\n`;
  // Below a table's name a field would be that table's.
  const above = firstTable === undefined ? undefined : firstTable + offset;
  return {
    fields,
    rename: ({ key: [from, to] }, name) => ({ from, to, text: name }),
    replace({ whole: [from, to], comments }, name, value) {
      const text = comments + written(name, value);
      return above === undefined || from <= above
        ? [{ from, to, text }]
        : [
            { from: above, to: above, text },
            { from, to, text: "" },
          ];
    },
    addBehind({ whole: [, to] }, name, value) {
      const at = above !== undefined && to > above ? above : to;
      return { from: at, to: at, text: written(name, value) };
    },
    remove: ({ whole: [from, to], comments }) => ({ from, to, text: comments }),
  };
}

/** How many lines a value has: it is whole where TOML can be read. */
function valueLines(lines: readonly string[], first: number): number {
  const most = Math.min(lines.length - first, MOST_LINES);
  for (let count = 1; count <= most; count++) {
    if (isToml(lines.slice(first, first + count).join(""))) return count;
  }
  return 1;
}

/** Lines of one value; no author writes more. */
const MOST_LINES = 200;

function tableLines(lines: readonly string[], first: number): number {
  const next = lines.findIndex((line, place) => place > first && /^[ \t]*\[/.test(line));
  return (next < 0 ? lines.length : next) - first;
}

/** A comment at the end of the value's last line. */
function commentOf(written: string): string {
  const line = written.trimEnd();
  for (let at = line.indexOf("#"); at >= 0; at = line.indexOf("#", at + 1)) {
    if (isToml(line.slice(0, at))) return `${line.slice(at)}\n`;
  }
  return "";
}

function isToml(text: string): boolean {
  return attempt(() => parse(text, { maxDepth: 100 })) !== undefined;
}

/** A value in TOML: texts and lists are those of JSON. */
function tomlOf(value: unknown): string {
  if (!isGroup(value)) return JSON.stringify(value);
  const parts = Object.entries(value).map(([name, part]) => `${name} = ${tomlOf(part)}`);
  return `{ ${parts.join(", ")} }`;
}
