import fs from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/** Where `npm run compile` puts the script; a working copy has none and makes it when it builds. */
const COMPILED = new URL("./page-script.bundle.mjs", import.meta.url);

/** The script of the search page with the engine and the analysis of queries, as one module. */
export function pageScript(): string {
  return fs.existsSync(COMPILED) ? fs.readFileSync(COMPILED, "utf8") : bundled();
}

/** Writes the script beside this file, for the published package. */
export function compilePageScript(): void {
  fs.writeFileSync(COMPILED, bundled());
}

function bundled(): string {
  const ending = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return oneModule(new URL(`./page/main.${ending}`, import.meta.url));
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
