import fs from "node:fs";
import path from "node:path";

/** The names that Eleventy 3.1 looks for, in its order. */
const CONFIGURATIONS = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

/**
 * The file of a site's configuration, an absolute path; none where there is none.
 *
 * @param named as it was named on the command line
 */
export function configurationFile(root: string, named: string | undefined): string | undefined {
  return (named === undefined ? CONFIGURATIONS : [named])
    .map((file) => path.resolve(root, file))
    .find((file) => fs.existsSync(file));
}
