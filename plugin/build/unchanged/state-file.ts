import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { KEPT, writeWhole } from "../kept-files.ts";
import type { InputPlaces } from "./input-files.ts";

/** What a build leaves for the next one to tell that nothing has changed. */
export interface SiteState {
  /** The first line of the catalogue that the same build wrote. */
  readonly catalogue: string;
  /** The package's version. */
  readonly version: string;
  /** The configuration as it was named on the command line; none where it was not. */
  readonly configuration: string | null;
  /** Variables of the environment that the configuration may read. */
  readonly variables: readonly string[];
  readonly surroundings: string;
  readonly places: InputPlaces;
  /** Stands for all input files; an empty text where the same files may give another site. */
  readonly inputs: string;
  /** Stands for all output files. */
  readonly outputs: string;
  /** For the summary. */
  readonly articles: number;
  readonly pages: number;
  /** What the build told the site's owner. */
  readonly told: readonly string[];
}

/** A state with the paths of all output files from the project's root, as bytes. */
export interface KeptState {
  readonly state: SiteState;
  readonly files: () => readonly Uint8Array[];
  /** The same paths with the ends of lines between them. */
  readonly names: Uint8Array;
}

const NAME = "unchanged";
const MAGIC = "arshif-unchanged 1";
const CATALOGUE = "catalogue";

const LINE_END = 0x0a;

/**
 * The state that the build before left; none where there is none, or one that is damaged or of
 * another version: then the site is simply built.
 *
 * @param root the project's root, an absolute path
 */
export function readState(root: string): KeptState | undefined {
  try {
    const bytes = fs.readFileSync(path.join(root, KEPT, NAME));
    const [head, content] = cut(bytes);
    if (head !== headOf(content)) return undefined;
    const [state, files] = cut(content);
    return { state: JSON.parse(state) as SiteState, files: () => lines(files), names: files };
  } catch {
    return undefined;
  }
}

/** Writes the state as a whole or not at all. A file's name that holds a line's end has no place in it. */
export function writeState(root: string, state: SiteState, files: readonly string[]): void {
  if (files.some((file) => file.includes("\n"))) {
    forgetState(root);
    return;
  }
  const content = Buffer.from(`${JSON.stringify(state)}\n${files.join("\n")}`);
  const head = Buffer.from(`${headOf(content)}\n`);
  writeWhole(path.join(root, KEPT, NAME), [head, content]);
}

export function forgetState(root: string): void {
  fs.rmSync(path.join(root, KEPT, NAME), { force: true });
}

/** The first line of the catalogue, which holds its checksum; an empty text where there is none. */
export function catalogueLine(root: string): string {
  try {
    const handle = fs.openSync(path.join(root, KEPT, CATALOGUE), "r");
    try {
      const start = Buffer.alloc(256);
      fs.readSync(handle, start, 0, start.length, 0);
      return `${cut(start)[0]} ${fs.fstatSync(handle).size}`;
    } finally {
      fs.closeSync(handle);
    }
  } catch {
    return "";
  }
}

function headOf(content: Uint8Array): string {
  return `${MAGIC} ${createHash("sha256").update(content).digest("base64url")}`;
}

/** The first line, and all that follows. */
function cut(bytes: Buffer): [string, Buffer] {
  const end = bytes.indexOf(LINE_END);
  return [bytes.toString("utf8", 0, Math.max(0, end)), bytes.subarray(end + 1)];
}

function lines(bytes: Buffer): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_END, start);
    found.push(bytes.subarray(start, end < 0 ? bytes.length : end));
    start = end < 0 ? bytes.length : end + 1;
  }
  return found;
}
