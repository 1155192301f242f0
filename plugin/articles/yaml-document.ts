import {
  Composer,
  type Document,
  type DocumentOptions,
  Lexer,
  LineCounter,
  type ParseOptions,
  Parser,
  type SchemaOptions,
} from "yaml";
import type { Fault } from "./faults.ts";

/** Values below values below the document and its first fields; no author goes a tenth as deep. */
const DEEPEST = 102;

/**
 * The yaml package's own check for fields that stand twice is slow, and names no line; its warnings
 * are no owner's to read.
 */
const OPTIONS = { prettyErrors: false, uniqueKeys: false, logLevel: "error" } as const;

/** Fields as the YAML parser gives them, faults and all. */
export interface YamlDocument {
  readonly document: Document.Parsed;
  /** The line of the file at a place in the YAML, counted from 1. */
  readonly lineAt: (offset: number) => number;
}

/**
 * Parses YAML as far as it is nested no deeper than people write. What composes values calls itself
 * for each level, and where the stack ends V8 may end the process, as Node 20 does within a regular
 * expression: so levels are counted before anything is composed.
 *
 * @param source the YAML
 * @param file how a fault names the file
 * @param linesAbove lines of the file above the YAML
 */
export function parseYaml(
  source: string,
  file: string,
  linesAbove: number,
  options: ParseOptions & DocumentOptions & SchemaOptions = {},
): YamlDocument | Fault[] {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line + linesAbove;
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const tokens = [];
  for (const part of new Lexer().lex(source)) {
    tokens.push(...parser.next(part));
    if (parser.stack.length > DEEPEST) return [tooDeep(file, lineAt(parser.offset))];
  }
  tokens.push(...parser.end());
  const composer = new Composer({ ...OPTIONS, ...options });
  const [document, second] = composer.compose(tokens, true, source.length);
  // Composing to the end of the text gives one document at least.
  const parsed = document as Document.Parsed;
  if (second !== undefined) return [twoDocuments(file, lineAt(second.range[0]))];
  return { document: parsed, lineAt };
}

function tooDeep(file: string, line: number): Fault {
  return {
    file,
    line,
    message: "Fields are nested too deeply to be read.",
    cure: "Write fields below fields only a few steps deep, and put a text with many brackets in quotation marks.",
  };
}

function twoDocuments(file: string, line: number): Fault {
  return {
    file,
    line,
    message: "A line of three signs (--- or ...) ends the fields before their end.",
    cure: "Take that line out.",
  };
}
