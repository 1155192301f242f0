import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Fault } from "../articles/faults.ts";

/**
 * Finds a file of a package that only some options need: in the site's project, else beside the
 * plugin.
 *
 * @param file the package's entry, or a file in it: `sharp`, `sharp/package.json`
 * @param root the site's project
 * @returns the absolute path, or `undefined` when the package is not installed
 */
export function packageFile(file: string, root: string): string | undefined {
  for (const from of [pathToFileURL(path.join(root, "package.json")), new URL(import.meta.url)]) {
    try {
      return createRequire(from).resolve(file);
    } catch {
      // It may stand in the other place.
    }
  }
  return undefined;
}

/** Loads a package that was found to be there. */
export async function loadPackage<Module>(name: string, root: string): Promise<Module> {
  const file = packageFile(name, root);
  return (await import(file === undefined ? name : pathToFileURL(file).href)) as Module;
}

/**
 * What an owner reads whose option needs a package that is not installed; nothing when it is.
 *
 * @param option as a report names it: `images.responsive`
 */
export function missingPackage(name: string, option: string, root: string): Fault[] {
  if (packageFile(name, root) !== undefined) return [];
  return [
    {
      file: "arshif options",
      field: option,
      message: `The option ${option} needs the package ${name}, which is not installed.`,
      cure: `Run npm install ${name}, or leave the option out.`,
    },
  ];
}
