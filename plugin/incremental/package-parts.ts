import fs from "node:fs";
import { fileURLToPath } from "node:url";

/** The package's version: its description stands two folders up in the source and when compiled. */
export function packageVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(fs.readFileSync(file, "utf8")) as { version: string }).version;
}

/** Folders with everything that the package makes pages with: its code and its theme. */
export function packageFolders(): string[] {
  return ["..", "../../_includes"].map((folder) =>
    fileURLToPath(new URL(folder, import.meta.url)).replace(/[\\/]$/, ""),
  );
}
