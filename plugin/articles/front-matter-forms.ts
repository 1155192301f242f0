import type { Fault } from "./faults.ts";
import { replacementOf } from "./foreign-fields.ts";

/** An article's file taken apart: its fields and its text. */
export interface FrontMatter {
  /** The fields as YAML gives them; a known field's numbers stay as they were typed. */
  readonly fields: Record<string, unknown>;
  /** The markdown below the fields. */
  readonly body: string;
  /** The line of the file on which the text below the fields begins, counted from 1. */
  readonly bodyLine: number;
  /** The line of a field in the file, counted from 1; the path may lead into lists. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

/** A file cut in two: its fields in the language in which they are written, and its text. */
export interface CutFile {
  readonly language: "yaml" | "toml" | "json";
  /** The fields. */
  readonly source: string;
  /** Lines of the file above the fields. */
  readonly linesAbove: number;
  readonly body: string;
  /** The line of the file on which the text begins, counted from 1. */
  readonly bodyLine: number;
}

interface Form {
  /** The line above the fields; a group names the language that a generator is asked to read. */
  readonly opening: RegExp;
  readonly closing: RegExp;
  readonly language: CutFile["language"];
}

/** YAML as all generators have it; TOML and JSON as Hugo, Zola, Hexo and Eleventy (gray-matter) do. */
const FORMS: readonly Form[] = [
  { opening: /^---[ \t]*(\w*)[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$/m, language: "yaml" },
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m, language: "toml" },
  { opening: /^;;;[ \t]*\n/, closing: /^;;;[ \t]*$/m, language: "json" },
];

const LANGUAGES: Readonly<Record<string, CutFile["language"]>> = {
  "": "yaml",
  yaml: "yaml",
  yml: "yaml",
  toml: "toml",
  json: "json",
};

const GROUP_OF_JSON = /^\{(?=\s*(?:"|\}))/;
const CURE =
  "Begin the file with a line ---, then title: and date:, then a line ---, then the text.";

/** Cuts a file into fields and text, or tells what stands where the fields should. */
export function cutFrontMatter(text: string, file: string): CutFile | Fault[] {
  if (GROUP_OF_JSON.test(text)) return cutGroup(text, file);
  for (const { opening, closing, language } of FORMS) {
    const opened = opening.exec(text);
    if (opened === null) continue;
    const named = (opened[1] ?? "").toLowerCase();
    const read = named === "" ? language : LANGUAGES[named];
    if (read === undefined) return [otherLanguage(file, opened[1] ?? "")];
    const rest = text.slice(opened[0].length);
    const closed = closing.exec(rest);
    if (closed === null) {
      return [unclosed(file, opened[0].slice(0, 3))];
    }
    const source = rest.slice(0, closed.index);
    return {
      language: read,
      source,
      linesAbove: 1,
      body: rest.slice(closed.index + closed[0].length + 1),
      bodyLine: source.split("\n").length + 2,
    };
  }
  return [noFields(text, file)];
}

function unclosed(file: string, fence: string): Fault {
  const cure = `Write a line ${fence} below the last field, and the text below it.`;
  return { file, line: 1, message: "The fields have no closing line.", cure };
}

/** A group in braces ends with a line that is its closing brace, or on the line on which it began. */
function cutGroup(text: string, file: string): CutFile | Fault[] {
  const closed = /^\}[ \t]*(?:\n|$)/m.exec(text) ?? /^\{.*\}[ \t]*(?:\n|$)/.exec(text);
  if (closed === null) {
    const message = "The fields in JSON have no closing line }.";
    return [{ file, line: 1, message, cure: "Write the last brace on a line of its own." }];
  }
  const end = closed.index + closed[0].length;
  const source = text.slice(0, end);
  const bodyLine = source.trimEnd().split("\n").length + 1;
  return { language: "json", source, linesAbove: 0, body: text.slice(end), bodyLine };
}

function otherLanguage(file: string, language: string): Fault {
  return {
    file,
    line: 1,
    message: `The fields are written in ${language}, which is not read here: no file of an article is run.`,
    cure: "Write them as YAML: a line ---, then name: value on a line each, then a line ---.",
  };
}

function noFields(text: string, file: string): Fault {
  const above = /^\s*\n/.exec(text)?.[0];
  const first = text.slice(above?.length ?? 0);
  if (above !== undefined && startsWithFields(first)) {
    const line = above.split("\n").length;
    const message = `The fields begin on line ${line} only: blank lines stand above them.`;
    return { file, line: 1, message, cure: "Take the blank lines out." };
  }
  const [head = ""] = first.split("\n");
  if (startsWithFields(head.trimStart())) {
    const message = `The line ${head.trim()} above the fields is indented.`;
    return { file, line: 1, message, cure: "Begin it without a blank." };
  }
  if (FENCE.test(head) && startsWithFields(first.slice(head.length + 1))) {
    const message = `The line ${head.trim()} above the fields makes code of them.`;
    return { file, line: 1, message, cure: "Take it out, and the line that ends the code." };
  }
  if (/^[-–—_*=~]{1,9}\s*$/.test(head)) {
    const message = `The line above the fields is ${head.trim()}, and not ---.`;
    return { file, line: 1, message, cure: "Write it as three hyphens: ---." };
  }
  if (namesFields(head)) {
    const message = "The file begins with its fields, and the line --- above them is missing.";
    return {
      file,
      line: 1,
      message,
      cure: "Write a line --- above the first field, and one below the last.",
    };
  }
  const message = "The file does not begin with its fields.";
  return {
    file,
    line: 1,
    message,
    cure: `${CURE.slice(0, -1)}; a file that is no article belongs elsewhere.`,
  };
}

/** A line that begins code, in which programs hand over a whole file. */
export const FENCE = /^(?:`{3,}|~{3,})\w*[ \t]*$/;

/** Does a text begin as a file with fields does, in whatever form? */
export function startsWithFields(text: string): boolean {
  return /^(?:---|\+\+\+|;;;)[ \t]*\w*[ \t]*(?:\n|$)/.test(text) || GROUP_OF_JSON.test(text);
}

/** Does a line of a text begin with the name of a field that articles have, here or elsewhere? */
export function namesFields(text: string): boolean {
  const names = text.matchAll(
    /^["']?([\p{L}_][\p{L}\p{M}\p{N}_-]{0,40})["']?[ \t]*[:=](?=\s|$)/gmu,
  );
  return [...names].some(
    ([, name = ""]) =>
      /^(?:title|date|draft|summary|slug|layout)$/i.test(name) || replacementOf(name) !== undefined,
  );
}
