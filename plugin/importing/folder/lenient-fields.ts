import { parse } from "yaml";
import { isGroup } from "../../articles/field-names.ts";
import { cutFrontMatter, namesFields } from "../../articles/front-matter-forms.ts";
import { attempt } from "../../text/attempt.ts";

/** Fields of a file, and the text below them. */
export interface LenientFields {
  readonly fields: Record<string, unknown>;
  readonly body: string;
}

/**
 * Fields that this archive refuses and another generator reads: of a name that stands twice the last is
 * taken, tabs indent as two blanks do (Hexo), and those in JavaScript are read as long as they are
 * values and nothing that would have to be run (Eleventy).
 *
 * @returns nothing where they cannot be read
 */
export function lenientFields(text: string, file: string): LenientFields | undefined {
  const script = scriptFields(text);
  if (script !== undefined) return script;
  const cut = cutFrontMatter(text, file);
  if (Array.isArray(cut) || cut.language !== "yaml") return undefined;
  const fields = group(cut.source.replace(/^\t+/gm, (tabs) => "  ".repeat(tabs.length)));
  if (fields !== undefined) return { fields, body: cut.body };
  // A rule above a text that has no fields is a rule.
  return namesFields(cut.source) ? undefined : { fields: {}, body: text.replace(/^---.*\n/, "") };
}

const SCRIPT = /^---[ \t]*(?:js|javascript)[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/i;
const CONSTANT = /^(?:export[ \t]+)?(?:const|let|var)[ \t]+([\w$]+)[ \t]*=[ \t]*(.+?)[ \t]*;?$/;
const TEXTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g;
/** What is left of values without their texts and names. */
const VALUES = /^(?:[\s[\]{},]|true\b|false\b|null\b|-?\d+(?:\.\d+)?\b)*$/;

function scriptFields(text: string): LenientFields | undefined {
  const [whole, source] = SCRIPT.exec(text) ?? [];
  if (whole === undefined || source === undefined) return undefined;
  const body = text.slice(whole.length);
  const written = source.trim().replace(/^(?:module\.exports[ \t]*=|export default)[ \t]*|;$/g, "");
  if (written.startsWith("{")) {
    const fields = isOfValues(written) ? group(written.replaceAll("\t", " ")) : undefined;
    return fields && { fields, body };
  }
  const fields: Record<string, unknown> = {};
  for (const line of source.split("\n").filter((one) => one.trim() !== "")) {
    const [, name, value] = CONSTANT.exec(line.trim()) ?? [];
    const read =
      value !== undefined && isOfValues(value) ? group(`{ value: ${value} }`) : undefined;
    if (name === undefined || read === undefined) return undefined;
    fields[name] = read.value;
  }
  return { fields, body };
}

function isOfValues(source: string): boolean {
  return VALUES.test(source.replace(TEXTS, "0").replace(/(?:[\w$]+|\b0)\s*:/g, ""));
}

function group(yaml: string): Record<string, unknown> | undefined {
  const fields: unknown = attempt(() => parse(yaml, { uniqueKeys: false, schema: "core" }));
  return isGroup(fields) ? { ...fields } : undefined;
}
