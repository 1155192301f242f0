import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** A module of the search page, as browsers get it. */
export interface ScriptFile {
  readonly name: string;
  readonly content: string;
}

/** Where `npm run compile` puts the modules; a working copy has none and makes them when it builds. */
const COMPILED = fileURLToPath(new URL("./page-script/", import.meta.url));

const SOURCE = new URL("./page/main.ts", import.meta.url);

/** The module that the search page loads: the first of its files. */
export const PAGE_SCRIPT = "search.js";

/**
 * The modules of the search page. The first is the page's own; the engine, which reads the index, is
 * another, since whoever only looks at the page, or asks a server, needs none.
 */
export function pageScripts(): ScriptFile[] {
  if (!fs.existsSync(COMPILED)) return modules(SOURCE);
  return fs
    .readdirSync(COMPILED)
    .map((name) => ({ name, content: fs.readFileSync(path.join(COMPILED, name), "utf8") }));
}

/** A module, and those that it loads when they are needed; needs esbuild, as a working copy has it. */
export function modules(entry: URL): ScriptFile[] {
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [{ in: fileURLToPath(entry), out: path.parse(PAGE_SCRIPT).name }],
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    outdir: ".",
    chunkNames: "search-[hash]",
    write: false,
  });
  return outputFiles.map(({ path: file, text }) => ({ name: path.basename(file), content: text }));
}
