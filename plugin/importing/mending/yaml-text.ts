import { isMap, isNode, isPair, isScalar, isSeq, Lexer, type Pair } from "yaml";
import type { CutFile } from "../../articles/front-matter-forms.ts";
import { parseYaml } from "../../articles/yaml-document.ts";
import { yamlOf } from "../article-text.ts";
import type { WrittenField, WrittenFields } from "./field-text.ts";

/** YAML on lines of its own, or in braces, as JSON is. */
export function yamlFields(
  { source, language }: CutFile,
  offset: number,
): WrittenFields | undefined {
  // As it is read: JSON may be indented with tabs.
  const yaml = language === "json" ? source.replaceAll("\t", " ") : source;
  const parsed = parseYaml(yaml, "", 0, { stringKeys: true });
  if (Array.isArray(parsed) || parsed.document.errors.length > 0) return undefined;
  const { contents } = parsed.document;
  if (!isMap(contents)) return undefined;
  return contents.flow === true
    ? bracedFields(contents.items as Pair[], offset)
    : linedFields(contents.items as Pair[], yaml, offset);
}

function linedFields(items: readonly Pair[], source: string, offset: number): WrittenFields {
  const comments = commentsOf(source);
  const fields = new Map<string, WrittenField>();
  for (const pair of items) {
    const key = keyOf(pair);
    if (key === undefined) continue;
    const from = source.lastIndexOf("\n", key.from - 1) + 1;
    const to = lineEnd(source, lastPlace(pair, key.to));
    const within = comments.filter(({ at }) => at >= from && at < to);
    fields.set(key.name, {
      name: key.name,
      key: [key.from + offset, key.to + offset],
      whole: [from + offset, to + offset],
      comments: within.map(({ text }) => `${text}\n`).join(""),
    });
  }
  const written = (name: string, value: unknown) => yamlOf({ [name]: value });
  return {
    fields,
    rename: ({ key: [from, to] }, name) => ({ from, to, text: name }),
    replace: ({ whole: [from, to], comments }, name, value) => [
      { from, to, text: comments + written(name, value) },
    ],
    addBehind: ({ whole: [, to] }, name, value) => ({ from: to, to, text: written(name, value) }),
    remove: ({ whole: [from, to], comments }) => ({ from, to, text: comments }),
  };
}

/** In braces no comment stands in JSON, and one in YAML is left to its author. */
function bracedFields(items: readonly Pair[], offset: number): WrittenFields {
  const fields = new Map<string, WrittenField>();
  const places = items.flatMap((pair) => {
    const key = keyOf(pair);
    return key === undefined ? [] : [{ ...key, end: lastPlace(pair, key.to) }];
  });
  for (const { name, from, to, end } of places) {
    fields.set(name, {
      name,
      key: [from + offset, to + offset],
      whole: [from + offset, end + offset],
      comments: "",
    });
  }
  const written = (name: string, value: unknown) =>
    `${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  return {
    fields,
    rename: ({ key: [from, to] }, name) => ({ from, to, text: JSON.stringify(name) }),
    replace: ({ whole: [from, to] }, name, value) => [{ from, to, text: written(name, value) }],
    addBehind: ({ whole: [, to] }, name, value) => {
      return { from: to, to, text: `, ${written(name, value)}` };
    },
    remove({ name }) {
      const place = places.findIndex((field) => field.name === name);
      const [before, own, after] = [places[place - 1], places[place], places[place + 1]];
      const from = after === undefined && before !== undefined ? before.end : (own?.from ?? 0);
      const to = after?.from ?? own?.end ?? from;
      return { from: from + offset, to: to + offset, text: "" };
    },
  };
}

function keyOf({ key }: Pair) {
  if (!isScalar(key) || !key.range) return undefined;
  return { name: String(key.value), from: key.range[0], to: key.range[1] };
}

/** Where the last value of a node ends, however deep it stands. */
function lastPlace(node: unknown, before: number): number {
  if (isPair(node)) return lastPlace(node.value, lastPlace(node.key, before));
  if ((isMap(node) || isSeq(node)) && node.flow !== true)
    return lastPlace(node.items.at(-1), before);
  return (isNode(node) ? node.range?.[1] : undefined) ?? before;
}

function lineEnd(source: string, place: number): number {
  if (place > 0 && source[place - 1] === "\n") return place;
  const end = source.indexOf("\n", place);
  return end < 0 ? source.length : end + 1;
}

/** Signs by which the lexer tells of a document, of the end of braces, and of a scalar that follows. */
const SIGNS = new Set(["\u0002", "\u0018", "\u001F", "\uFEFF"]);

function commentsOf(source: string): { readonly at: number; readonly text: string }[] {
  const found: { at: number; text: string }[] = [];
  let at = 0;
  let last = "";
  for (const text of new Lexer().lex(source)) {
    if (text.startsWith("#") && last !== "\u001F") found.push({ at, text });
    if (!SIGNS.has(text)) at += text.length;
    last = text;
  }
  return found;
}
