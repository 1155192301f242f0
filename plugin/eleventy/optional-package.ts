import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ArshifError } from "../articles/faults.ts";

/**
 * Finds a package that only some options need: in the site's project, else beside the plugin.
 *
 * @param option the option that needs it, as a report names it: `images.responsive`
 * @param root the site's project
 * @returns a function that resolves names of the package's files
 * @throws {ArshifError} when the package is not installed
 */
export function optionalPackage(
  name: string,
  option: string,
  root: string,
): (file?: string) => string {
  for (const from of [pathToFileURL(path.join(root, "package.json")), new URL(import.meta.url)]) {
    const { resolve } = createRequire(from);
    const find = (file = "") => resolve(file === "" ? name : `${name}/${file}`);
    try {
      find();
      return find;
    } catch {
      // It may stand in the other place.
    }
  }
  throw new ArshifError([
    {
      file: "arshif options",
      field: option,
      message: `The option ${option} needs the package ${name}, which is not installed.`,
      cure: `Run npm install ${name}, or leave the option out.`,
    },
  ]);
}
