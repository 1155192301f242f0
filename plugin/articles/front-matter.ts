import { type Document, isMap, isNode, isScalar, isSeq, visit } from "yaml";
import type { Fault } from "./faults.ts";
import {
  type CutFile,
  cutFrontMatter,
  type FrontMatter,
  namesFields,
} from "./front-matter-forms.ts";
import { hashtagFaults } from "./hashtags.ts";
import { readTomlFields } from "./toml-fields.ts";
import { parseYaml } from "./yaml-document.ts";
import { yamlFaults, yamlValues } from "./yaml-faults.ts";

/**
 * Splits a file into fields and markdown. Fields are YAML between lines `---`, TOML between `+++`,
 * or JSON in braces.
 *
 * @param text the file's text with `\n` line ends
 * @param file how a fault names the file
 * @param textFields fields whose numbers and booleans are texts (`title: 1984`)
 * @returns the parts, or what is wrong with them
 */
export function readFrontMatter(
  text: string,
  file: string,
  textFields: ReadonlySet<string>,
): FrontMatter | Fault[] {
  const cut = cutFrontMatter(text, file);
  if (Array.isArray(cut)) return cut;
  const read = readFields(cut, file, textFields);
  if (Array.isArray(read)) {
    const isProse = cut.language === "yaml" && read.length > 1 && !namesFields(cut.source);
    return isProse ? [notFields(file)] : read;
  }
  return { fields: read.fields, body: cut.body, bodyLine: cut.bodyLine, lineOf: read.lineOf };
}

function readFields(
  { language, source, linesAbove }: CutFile,
  file: string,
  textFields: ReadonlySet<string>,
) {
  if (language === "toml") return readTomlFields(source, file, linesAbove, textFields);
  // JSON is YAML, save that it may be indented with tabs, which no text in it can hold; Hexo leaves
  // its braces out.
  if (language === "json") {
    const group = /^\s*\{/.test(source) ? source : `{${source}}`;
    return readYamlFields(group.replaceAll("\t", " "), file, textFields, linesAbove);
  }
  return readYamlFields(source, file, textFields);
}

/**
 * Reads fields of any shape that YAML knows.
 *
 * @param yaml what stands between the lines `---`
 * @param linesAbove lines of the file above it
 */
export function readYamlFields(
  yaml: string,
  file: string,
  textFields: ReadonlySet<string>,
  linesAbove = 1,
): Pick<FrontMatter, "fields" | "lineOf"> | Fault[] {
  const parsed = parseYaml(yaml, file, linesAbove, { stringKeys: true });
  if (Array.isArray(parsed)) return parsed;
  const { document, lineAt } = parsed;
  if (document.errors.length > 0) return yamlFaults(parsed, yaml, file);
  if (document.contents !== null && !isMap(document.contents)) {
    return [notFields(file)];
  }
  const hashtags = hashtagFaults(document, file, textFields, lineAt);
  if (hashtags.length > 0) return hashtags;
  keepAsTyped(document, textFields);
  const read = yamlValues(parsed, file);
  if (Array.isArray(read)) return read;
  const fields = (read.values ?? {}) as Record<string, unknown>;
  return { fields, lineOf: lineLookup(document, lineAt) };
}

function notFields(file: string): Fault {
  return {
    file,
    line: 1,
    message: "The fields on top are not a list of `name: value` lines.",
    cure: "Begin the file with a line ---, then title: and date:, then a line ---, then the text.",
  };
}

/** YAML reads `2019` as a number and `yes` as itself; an author means the letters that stand there. */
function keepAsTyped(document: Document, textFields: ReadonlySet<string>): void {
  if (!isMap(document.contents)) return;
  for (const pair of document.contents.items) {
    if (!isScalar(pair.key) || !textFields.has(String(pair.key.value))) continue;
    if (!isNode(pair.value)) continue;
    visit(pair.value, {
      Scalar(_key, node) {
        if (typeof node.value === "number" || typeof node.value === "boolean") {
          node.value = node.source ?? String(node.value);
        }
      },
    });
  }
}

/** Looks up lines; fields by their names, for there may be thousands. */
function lineLookup(
  { contents }: Document,
  lineAt: (offset: number) => number,
): FrontMatter["lineOf"] {
  const pairs = isMap(contents) ? contents.items : [];
  const fields = new Map(pairs.map((pair) => [isScalar(pair.key) ? pair.key.value : pair, pair]));
  return ([field, ...path]) => {
    const pair = fields.get(field);
    if (pair === undefined) return undefined;
    const offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? 0;
    return lineAt(innermostOffset(pair.value, path, offset));
  };
}

/** Where the last step of a path begins, or the last that there is. */
function innermostOffset(value: unknown, path: readonly PropertyKey[], start: number): number {
  let node = value;
  let offset = start;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      offset = (isScalar(pair.key) ? pair.key.range?.[0] : undefined) ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      offset = (isScalar(item) || isMap(item) ? item.range?.[0] : undefined) ?? offset;
      node = item;
    } else break;
  }
  return offset;
}
