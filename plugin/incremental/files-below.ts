import fs from "node:fs";
import path from "node:path";

/**
 * All files below a folder, or the file itself. Folders that are linked to are gone into, each once,
 * so that links in circles end. Installed packages and Git's own folders are left out.
 *
 * @param place an absolute path; nothing need be there
 * @param apart folders that are not gone into
 * @returns absolute paths
 */
export function filesBelow(place: string, apart: ReadonlySet<string> = new Set()): string[] {
  const files: string[] = [];
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (apart.has(name)) return;
    const state = stateOf(name);
    if (!state?.isDirectory()) {
      if (state !== undefined) files.push(name);
      return;
    }
    const real = fs.realpathSync(name);
    if (seen.has(real)) return;
    seen.add(real);
    for (const entry of fs.readdirSync(name).sort()) {
      if (entry !== "node_modules" && !entry.startsWith(".git")) visit(path.join(name, entry));
    }
  };
  visit(place);
  return files;
}

/** A link that leads to itself is nothing. */
function stateOf(name: string): fs.Stats | undefined {
  try {
    return fs.statSync(name, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ELOOP") return undefined;
    throw error;
  }
}

/** Is there a file, and no folder? */
export function isFile(place: string): boolean {
  return fs.statSync(place, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Is there a folder? */
export function isFolder(place: string): boolean {
  return fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
