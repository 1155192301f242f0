import fs from "node:fs";
import path from "node:path";
import { contentHash } from "./content-hash.ts";

/** Everything on disk and in the environment that a look at a site hangs on. */
export interface SiteInputs {
  /** The folder whose name makes no difference, an absolute path; none where it is unset. */
  readonly root?: string;
  /** Folders with all below them, and single files: absolute paths. Nothing need be there. */
  readonly places: readonly string[];
  /** What is not gone into: absolute paths. */
  readonly apart: readonly string[];
  /** Names of variables of the environment that a script of the site may read. */
  readonly variables: readonly string[];
}

/** How the inputs of a site stand. */
export interface InputState {
  /** Is another when anything is another. */
  readonly hash: string;
  /** When the last of them was changed: milliseconds since 1970. */
  readonly newest: number;
  /** The folders that were gone into. */
  readonly folders: readonly string[];
}

/** Folders that hold no input, wherever they stand. */
const NO_INPUT: ReadonlySet<string> = new Set(["node_modules", ".git", ".hg", ".svn"]);

/** What editors put beside a file while they write it. */
const OF_EDITORS = /^\.#|^#.*#$|~$|^\..*\.sw.$|^4913$/;

/**
 * Looks at names, sizes and times alone, of ten thousand files in a fraction of a second. Folders that
 * are linked to are gone into, each once, so that links in circles end.
 *
 * @param onFile is told of each file, an absolute path
 */
export function inputState(
  { root, places, apart, variables }: SiteInputs,
  onFile: (file: string, state: fs.Stats) => void = () => {},
): InputState {
  const isApart = new Set(apart);
  const seen = new Set<string>();
  const folders: string[] = [];
  const lines = variables.map((name) => `${name}=${process.env[name] ?? ""}`);
  let newest = 0;
  const nameOf = (place: string): string =>
    root !== undefined && place.startsWith(root) ? place.slice(root.length) : place;
  const visit = (place: string): void => {
    if (isApart.has(place)) return;
    const state = stateOf(place);
    if (typeof state === "string") {
      lines.push(`${nameOf(place)} ${state}`);
      return;
    }
    newest = Math.max(newest, state.ctimeMs, state.isDirectory() ? 0 : state.mtimeMs);
    if (!state.isDirectory()) {
      onFile(place, state);
      lines.push(`${nameOf(place)} ${state.size} ${state.mtimeMs} ${state.ctimeMs}`);
      return;
    }
    const own = `${state.dev} ${state.ino}`;
    if (seen.has(own)) return;
    seen.add(own);
    folders.push(place);
    const names = namesIn(place);
    lines.push(typeof names === "string" ? `${nameOf(place)} ${names}` : nameOf(place));
    for (const name of typeof names === "string" ? [] : names) {
      if (!NO_INPUT.has(name) && !OF_EDITORS.test(name)) visit(place + path.sep + name);
    }
  };
  for (const place of places) visit(place);
  return { hash: contentHash(lines.join("\n")), newest, folders };
}

function stateOf(place: string): fs.Stats | string {
  try {
    return fs.statSync(place, { throwIfNoEntry: false }) ?? "";
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

function namesIn(folder: string): string[] | string {
  try {
    return fs.readdirSync(folder).sort();
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}
