import fs from "node:fs";
import path from "node:path";

/** Scripts that Eleventy runs as templates or as data wherever they stand. */
const SCRIPT_TEMPLATE = /\.11ty(?:data)?\.[cm]?[jt]sx?$/;
const SCRIPT = /\.[cm]?[jt]sx?$/;

/** What Eleventy reads as a template, or as data beside one. */
const READ = /\.(?:md|html|njk|liquid|webc|json)$/;

/** Data in a language of programs, in front of a template's text. */
const SCRIPTED_FRONT = /^\uFEFF?---[ \t]*(?!ya?ml\b|json\b)[a-z]/i;

/** The time, chance, and what a repository tells of a file. */
const OUTSIDE =
  /\{[{%][^{}]*?\b(?:now|today|random|sample|arRelative|relative)\b|\bgit\s+(?:last|created)/i;

/** Tags that read another file; the rest of the tag names it. */
const INCLUDING =
  /\{%-?\s*(?:include|includeFile|import|from|extends|render|renderFile|layout)\b([^%]*)/g;

/** Where templates look for what they include, as absolute paths, and what is known to be looked at. */
export interface IncludePlaces {
  readonly folders: readonly string[];
  /** Paths of files of which a change is noticed. */
  readonly isKnown: (file: string) => boolean;
  /** The folder of data, an absolute path. */
  readonly data: string;
}

/**
 * Do the site's own templates show the same again as long as no file has changed? Told from their
 * texts, so that in doubt the answer is no.
 *
 * @param files all files that may be templates of the site's own or data of those, absolute paths
 */
export function areTemplatesPure(files: Iterable<string>, places: IncludePlaces): boolean {
  for (const file of files) {
    if (SCRIPT_TEMPLATE.test(file)) return false;
    if (SCRIPT.test(file) && file.startsWith(places.data + path.sep)) return false;
    if (READ.test(file) && !isTextPure(fs.readFileSync(file, "utf8"), file, places)) return false;
  }
  return true;
}

function isTextPure(source: string, file: string, places: IncludePlaces): boolean {
  if (SCRIPTED_FRONT.test(source) || OUTSIDE.test(source)) return false;
  return [...source.matchAll(INCLUDING)].every(([, rest = ""]) =>
    isIncludeKnown(rest, file, places),
  );
}

/** A file that is named outright, and found where it is looked at. */
function isIncludeKnown(rest: string, file: string, { folders, isKnown }: IncludePlaces): boolean {
  const [, quoted, bare, after = ""] = NAMED.exec(rest) ?? [];
  const name = (quoted ?? bare)?.replace(/^@arshif\//, "arshif/");
  if (name === undefined || CHOSEN.test(after)) return false;
  const found = [path.dirname(file), ...folders]
    .flatMap((folder) => ENDINGS.map((end) => path.resolve(folder, name + end)))
    .filter((candidate) => fs.statSync(candidate, { throwIfNoEntry: false })?.isFile() ?? false);
  return found.length > 0 && found.every(isKnown);
}

const NAMED = /^\s*(?:["']([^"'\n]+)["']|([\w./-]+))(.*)$/s;

/** The name is put together, or one of several. */
const CHOSEN = /^\s*(?:[~+|]|if\b)/;

const ENDINGS = ["", ".njk", ".liquid", ".html"];
