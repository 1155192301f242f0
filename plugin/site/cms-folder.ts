import fs from "node:fs";
import path from "node:path";

/** The desk's folder in the input folder, and its address. */
export const CMS_FOLDER = "admin";

/** The script by which a folder is known to hold the desk. */
export const CMS_SCRIPT = "sveltia-cms.js";

/**
 * The folder of the editor's desk that `arshif cms sveltia` has made, if there is one.
 *
 * @param input the input folder
 */
export function cmsFolder(input: string): string | undefined {
  const folder = path.join(input, CMS_FOLDER);
  return fs.existsSync(path.join(folder, CMS_SCRIPT)) ? folder : undefined;
}
