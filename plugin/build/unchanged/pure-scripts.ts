import fs from "node:fs";
import path from "node:path";

/** What brings the time, chance or the world outside of the project into a script. */
const OUTSIDE =
  /\b(?:Date|Temporal|random|performance|fetch|WebSocket|EventSource|XMLHttpRequest|crypto|navigator|global|globalThis|eval|Function|constructor|createRequire|arRelative)\b/;

/** What makes Eleventy read files in ways that are not looked at. */
const ELEVENTY_WAYS = /\b(?:addTemplate|setDataFileSuffixes|setDataFileBaseName|html-relative)\b/;

/** Packages that give the same for the same, as far as a configuration uses them. */
const PURE_PACKAGES = new Set([
  "eleventy-plugin-arshif",
  "@11ty/eleventy",
  "markdown-it",
  "markdown-it-anchor",
  "markdown-it-attrs",
  "markdown-it-container",
  "markdown-it-footnote",
  "node:path",
  "node:url",
  "path",
  "url",
]);

const TYPE_IMPORT = /\b(?:import|export)\s+type\b[^;"']*?\bfrom\s*["'][^"'\n]*["']/g;
const SPECIFIER = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)["']([^"'\n]+)["']/g;
const UNTOLD_IMPORT = /\b(?:import|require)\s*\(\s*(?!["'])/;
const VARIABLE = /\bprocess\.env\.[A-Z][A-Z0-9_]*\b/g;

/**
 * Do a configuration and the files that it loads give the same again as long as these files and
 * the variables that they name are the same? Told from their texts, so that in doubt the answer is
 * no: a word such as `Date` is enough.
 *
 * @param scripts the configuration and all files of the project's own that it loads, absolute paths
 * @param packageFolders folders of the package itself, which gives the same
 */
export function areScriptsPure(
  scripts: readonly string[],
  packageFolders: readonly string[],
): boolean {
  const known = new Set(scripts);
  const entries = packageFolders.flatMap((folder) =>
    ["index.ts", "index.js"].map((name) => path.join(folder, name)),
  );
  const own = new Set(entries.map(realPath));
  return scripts.every((file) => {
    if (file.endsWith(".json")) return true;
    const source = fs.readFileSync(file, "utf8").replace(TYPE_IMPORT, "");
    return (
      !OUTSIDE.test(source) &&
      !ELEVENTY_WAYS.test(source) &&
      !UNTOLD_IMPORT.test(source) &&
      !/\bprocess\b/.test(source.replace(VARIABLE, "")) &&
      [...source.matchAll(SPECIFIER)].every(([, specifier = ""]) =>
        isPure(specifier, file, known, own),
      )
    );
  });
}

function isPure(
  specifier: string,
  from: string,
  known: ReadonlySet<string>,
  own: ReadonlySet<string>,
): boolean {
  if (PURE_PACKAGES.has(specifier)) return true;
  // A name without its ending may mean another file once that is there.
  const isFile = /^(?:\.{0,2}\/|file:)/.test(specifier);
  if (!isFile || specifier.startsWith("file:")) return false;
  const file = realPath(path.resolve(path.dirname(from), specifier));
  return known.has(file) || own.has(file);
}

function realPath(file: string): string {
  try {
    return fs.realpathSync(file);
  } catch {
    return file;
  }
}
