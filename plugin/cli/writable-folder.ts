import fs from "node:fs";
import path from "node:path";
import type { Fault } from "../articles/faults.ts";

/**
 * Why nothing can be written into a folder that need not be there yet; nothing if it can. Folders are
 * made one at a time for it, and taken away again: `mkdir` of all at once never comes back from `/proc`.
 *
 * @param folder an absolute path
 * @param written how a fault names it
 * @param cure which other folder to name
 */
export function unwritableFolder(
  folder: string,
  written: string,
  cure = "Name a folder of the project: --into src/articles.",
): Fault | undefined {
  const fault = (message: string): Fault => ({ file: written, message, cure });
  const missing: string[] = [];
  let there = folder;
  while (!fs.existsSync(there)) {
    missing.push(there);
    there = path.dirname(there);
  }
  const made: string[] = [];
  try {
    if (!fs.statSync(there).isDirectory()) {
      return fault(`${missing.length === 0 ? "It" : there} is a file.`);
    }
    for (const name of missing.reverse()) {
      fs.mkdirSync(name);
      made.push(name);
    }
    fs.accessSync(folder, fs.constants.W_OK);
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return fault(`Nothing can be written into it (${code ?? "unknown"}).`);
  } finally {
    for (const name of made.reverse()) fs.rmdirSync(name);
  }
}
