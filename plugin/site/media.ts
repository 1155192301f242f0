import fs from "node:fs";
import path from "node:path";
import { refuse } from "../articles/faults.ts";
import { MEDIA } from "../articles/pictures/places.ts";
import { isFolder } from "../incremental/files-below.ts";

const HIDDEN = /(?:^|\/)\./;

/** What Eleventy makes a page of, or reads as a template's data. */
const TEMPLATE = /\.(?:njk|liquid|md|html|webc|hbs|mustache|ejs|haml|pug)$|\.11ty(?:data)?\./;

/**
 * The files of the media folder and where they are published. Hidden files, Eleventy's
 * templates and links that lead out of the project are left out.
 *
 * Eleventy's own passthrough copy is of no use here: with `--incremental` it takes a changed
 * picture for a mere copy and leaves the pages with the old size.
 *
 * @param root the project's root, an absolute path
 * @param media the folder from the root
 * @returns paths from the root, and paths from the output folder in composed letters
 */
export function mediaFiles(root: string, media: string): { file: string; output: string }[] {
  const absolute = path.join(root, media);
  if (!isFolder(absolute)) return [];
  return fs
    .readdirSync(absolute, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || leadsToFile(path.join(entry.parentPath, entry.name), root))
    .map((entry) => path.relative(absolute, path.join(entry.parentPath, entry.name)))
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => !HIDDEN.test(name) && !TEMPLATE.test(name))
    .map((name) => ({ file: `${media}/${name}`, output: `${MEDIA}/${name.normalize("NFC")}` }));
}

/**
 * Refuses a media folder that an owner names and that is not there.
 *
 * @param media the option; without it the folder may be missing
 * @throws {ArshifError} when it is no folder
 */
export function refuseMissingMedia(root: string, media: string | undefined): void {
  if (media === undefined || isFolder(path.join(root, media))) return;
  refuse([
    {
      file: "arshif options",
      field: "media",
      message: `The media folder ${media} does not exist.`,
      cure: "Make it, or correct the option media: it is a path from the project's root.",
    },
  ]);
}

function leadsToFile(link: string, root: string): boolean {
  try {
    const target = fs.realpathSync(link);
    const isInside = target.startsWith(fs.realpathSync(root) + path.sep);
    return isInside && fs.statSync(target).isFile();
  } catch {
    return false;
  }
}
