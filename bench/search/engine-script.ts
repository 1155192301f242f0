import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** The engine as one module, as the search page has it. */
export function engineScript(): string {
  const entry = new URL("../../plugin/search/browser/index.ts", import.meta.url);
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
