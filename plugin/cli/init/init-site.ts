import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ArshifError, quote } from "../../articles/faults.ts";
import { packageVersion } from "../../incremental/package-parts.ts";
import { localised } from "../sentences-in-arabic.ts";
import { unwritableFolder } from "../writable-folder.ts";
import { type Host, type NewSite, siteFiles } from "./site-files.ts";

/**
 * Makes a site in a folder, which may hold other files.
 *
 * @param root the folder in which the command was started, an absolute path
 * @param folder the site's, as it was named
 * @param now milliseconds since 1970
 * @returns what to do next
 * @throws {ArshifError} where one of the files is there; nothing is written then
 */
export function initSite(root: string, folder: string, site: NewSite, now: number): string {
  const target = path.resolve(root, folder);
  const unwritable = unwritableFolder(target, folder, ANOTHER_FOLDER);
  if (unwritable !== undefined) throw new ArshifError([unwritable]);
  const packed = `eleventy-plugin-arshif-${packageVersion()}.tgz`;
  const found = [target, root].map((at) => path.join(at, packed)).find((file) => isThere(file));
  const plugin = found === undefined ? `^${packageVersion()}` : `file:${packed}`;
  const files = Object.entries(siteFiles(site, { plugin, now, workflow }));
  const taken = files.map(([file]) => file).filter((file) => isThere(path.join(target, file)));
  if (taken.length > 0) throw new ArshifError([takenFolder(folder, taken)]);
  for (const [file, content] of files) {
    const absolute = path.join(target, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    // Fails where the file has come to be there since.
    fs.writeFileSync(absolute, content, { flag: "wx" });
  }
  if (found !== undefined && path.dirname(found) !== target) {
    fs.copyFileSync(found, path.join(target, packed), fs.constants.COPYFILE_EXCL);
  }
  return nextSteps(path.relative(root, target), files.length, site.host);
}

function isThere(file: string): boolean {
  return fs.lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** The package carries the workflows of its documentation. */
function workflow(name: string): string {
  const file = new URL(`../../../docs/workflows/${name}`, import.meta.url);
  return fs.readFileSync(fileURLToPath(file), "utf8");
}

function takenFolder(folder: string, taken: readonly string[]) {
  return {
    file: folder,
    message: `The folder holds ${taken.length === 1 ? "a file" : "files"} of a site already: ${taken.map(quote).join(", ")}.`,
    cure: ANOTHER_FOLDER,
  };
}

const ANOTHER_FOLDER = "Name a folder that is empty or not there yet: arshif init FOLDER.";

const PUBLISHING: Readonly<Record<Host, string>> = {
  github: "push it to GitHub, and choose GitHub Actions in Settings → Pages → Source",
  gitlab: "push it to GitLab: .gitlab-ci.yml publishes it",
  netlify: "push it, and import the repository in Netlify: netlify.toml says how it is built",
  cloudflare: "push it, and make a Pages project: command npx arshif build, folder _site",
  none: "publish the folder _site after npm run build",
};

function nextSteps(folder: string, count: number, host: Host): string {
  const enter = folder === "" ? "" : `cd ${/^[\w./-]+$/.test(folder) ? folder : `"${folder}"`} && `;
  const place = folder === "" ? "this folder" : folder;
  return `${localised(`A site of ${count} files stands in ${place}. Next:`)}

  ${enter}npm install && npm start
  npx arshif new "عنوان المقال"
  ${localised(PUBLISHING[host])}
`;
}
