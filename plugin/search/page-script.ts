import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Where `npm run compile` puts the script; a working copy has none and makes it when it builds. */
const COMPILED = new URL("./page-script.bundle.mjs", import.meta.url);

const SOURCE = new URL("./page/main.ts", import.meta.url);

/** The script of the search page with the engine and the analysis of queries, as one module. */
export function pageScript(): string {
  return fs.existsSync(COMPILED) ? fs.readFileSync(COMPILED, "utf8") : oneModule(SOURCE);
}

/** A module with all that it imports, as browsers get it; needs esbuild, as a working copy has it. */
export function oneModule(entry: URL): string {
  const { buildSync } = createRequire(import.meta.url)("esbuild") as typeof import("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
}
