import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isFile } from "./files-below.ts";

const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\s*\(\s*)(["'])([^"'\n]+)\1/g;
const LOADED = ["", ".ts", ".mts", ".js", ".mjs", ".cjs", ".json", "/index.ts", "/index.js"];

/**
 * A script and every file of the project's own that it loads, by whatever way. Installed packages
 * are none of them; a package that is a link to a folder elsewhere is the project's own.
 *
 * @param files scripts to begin with, absolute paths; those that do not exist are left out
 * @param except folders that are not gone into
 * @returns absolute paths, sorted
 */
export function localImports(files: readonly string[], except: readonly string[] = []): string[] {
  const isLeft = (file: string) =>
    file.includes(`${path.sep}node_modules${path.sep}`) ||
    except.some((folder) => file.startsWith(folder + path.sep));
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    if (!/\.[cm]?[jt]s$/.test(file)) return;
    for (const [, , specifier = ""] of fs.readFileSync(file, "utf8").matchAll(IMPORT)) {
      const loaded = fileOf(specifier, file);
      if (loaded !== undefined && !isLeft(loaded)) visit(loaded);
    }
  };
  for (const file of files) if (isFile(file)) visit(fs.realpathSync(file));
  return [...found].sort();
}

function fileOf(specifier: string, from: string): string | undefined {
  if (specifier.startsWith("node:")) return undefined;
  if (/^\.{0,2}\//.test(specifier)) {
    const written = path.resolve(path.dirname(from), specifier);
    // TypeScript may be imported by the name of what it becomes.
    const candidates = [...LOADED.map((end) => written + end), written.replace(/js$/, "ts")];
    const file = candidates.find(isFile);
    return file === undefined ? undefined : fs.realpathSync(file);
  }
  try {
    const file = createRequire(pathToFileURL(from)).resolve(specifier);
    return path.isAbsolute(file) ? fs.realpathSync(file) : undefined;
  } catch {
    return undefined;
  }
}
