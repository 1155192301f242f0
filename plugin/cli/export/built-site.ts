import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../../articles/faults.ts";
import type { OfferedSite } from "../../eleventy/offered-site.ts";
import type { SearchedSite } from "../../exporting/exported-site.ts";
import { buildSite } from "../build-site.ts";
import { withLock } from "../command.ts";
import { unwritableFolder } from "../writable-folder.ts";

/** What an export is. */
type Form = "folder" | "file";

/** Fills an empty folder, or writes a new file, and says in a sentence what stands there. */
type Write = (site: SearchedSite, place: string) => string | Promise<string>;

/**
 * Builds a site and writes an export of it, which is there whole or not at all.
 *
 * @param root the project's root, an absolute path
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param out where the export will stand, an absolute path
 * @returns whether it was written
 * @throws {ArshifError} where something stands there, or where the site would publish it
 */
export async function exportSite(
  root: string,
  configuration: string | undefined,
  out: string,
  write: Write,
  form: Form = "folder",
): Promise<boolean> {
  const state = fs.statSync(out, { throwIfNoEntry: false });
  const isEmpty = form === "folder" && state?.isDirectory() && fs.readdirSync(out).length === 0;
  if (state !== undefined && !isEmpty) throw new ArshifError([taken(out, form)]);
  const unwritable = unwritableFolder(path.dirname(out), path.dirname(out), CURES[form]);
  if (unwritable !== undefined) throw new ArshifError([unwritable]);
  return withLock(root, async () => {
    let site: SearchedSite | undefined;
    const onBuilt = ({ exported }: OfferedSite) => {
      site = exported;
    };
    await buildSite(root, { configuration, byContent: false, why: [], onBuilt });
    if (site === undefined) return false;
    const { input, output } = site;
    if (isWithin(out, input) || isWithin(out, output)) throw new ArshifError([within(out, form)]);
    const told = await writeAside(site, out, write, form);
    process.stdout.write(`${told} It stands in ${out}.\n`);
    return true;
  });
}

async function writeAside(
  site: SearchedSite,
  out: string,
  write: Write,
  form: Form,
): Promise<string> {
  fs.mkdirSync(path.dirname(out), { recursive: true });
  const temporary = fs.mkdtempSync(`${out}.`);
  const place = form === "folder" ? temporary : path.join(temporary, path.basename(out));
  try {
    const written = await write(site, place);
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(place, out);
    // Temporary folders are their maker's alone.
    if (form === "folder") fs.chmodSync(out, 0o755);
    return written;
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

function isWithin(file: string, folder: string): boolean {
  return `${file}${path.sep}`.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
}

function within(file: string, form: Form): Fault {
  return {
    file,
    message: `The ${form} lies in the site, which would publish it.`,
    cure: `Name one outside of the folder that Eleventy reads: ${EXAMPLES[form]}.`,
  };
}

function taken(file: string, form: Form): Fault {
  const message =
    form === "folder" ? "The folder holds something already." : "Something stands there already.";
  return { file, message, cure: CURES[form] };
}

const EXAMPLES = { folder: "--out ../archive-bag", file: "--out ../archive.wacz" } as const;

/** Where else an export may stand. */
const CURES = {
  folder: `Name a folder that is empty or not there: ${EXAMPLES.folder}.`,
  file: `Remove it, or name a file that is not there: ${EXAMPLES.file}.`,
} as const;
