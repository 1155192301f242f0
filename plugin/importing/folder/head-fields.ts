import type { LenientFields } from "./lenient-fields.ts";

/** Lines `Name: value` down to the first empty one; a value goes on in lines that are indented. */
const HEAD = /^(?:[A-Za-z][\w-]*:[^\n]*\n(?:[ \t]+\S[^\n]*\n)*){2,}(?=\n|$)/;

/**
 * Fields at the head of a file without lines around them, as Pelican and MultiMarkdown have them: what
 * stands behind a colon is a text, whatever signs it holds.
 *
 * @returns nothing where the file does not begin so, or names no headline
 */
export function headFields(text: string): LenientFields | undefined {
  const [head] = HEAD.exec(text) ?? [];
  if (head === undefined || !/^title:/im.test(head)) return undefined;
  const fields: Record<string, unknown> = {};
  for (const [, name = "", value = ""] of head.matchAll(/^([\w-]+):((?:.|\n[ \t])*)/gm)) {
    const plain = value.trim().replace(/\s*\n\s*/g, " ");
    fields[name.toLowerCase()] = /^authors?$/i.test(name)
      ? plain.split(plain.includes(";") ? /\s*;\s*/ : /\s*[,،]\s*/)
      : plain;
  }
  return { fields, body: text.slice(head.length) };
}
