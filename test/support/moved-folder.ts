import fs from "node:fs";
import os from "node:os";
import path from "node:path";

const TEMPORARY = fs.realpathSync(os.tmpdir());

/** Folders that bear another name now, and how many commands work in each. */
const moved = new Map<string, { readonly name: string; commands: number }>();
let moves = 0;

/** May a folder bear another name while a command works in it that is told of these words? */
export function isMovable(folder: string, words: readonly string[]): boolean {
  return path.dirname(folder) === TEMPORARY && !words.some((word) => word.includes(folder));
}

/**
 * Has a command work in a folder under a name that nobody has heard of, and gives the folder its
 * own name back. Meanwhile its own name leads to it, for whoever looks on.
 */
export async function underAnotherName<Result>(
  folder: string,
  command: (name: string) => Promise<Result>,
): Promise<Result> {
  const at = moved.get(folder) ?? { name: `${folder}-${++moves}`, commands: 0 };
  if (at.commands++ === 0) {
    fs.renameSync(folder, at.name);
    fs.symlinkSync(at.name, folder);
    moved.set(folder, at);
  }
  try {
    return await command(at.name);
  } finally {
    if (--at.commands === 0) {
      fs.rmSync(folder);
      fs.renameSync(at.name, folder);
      moved.delete(folder);
    }
  }
}
