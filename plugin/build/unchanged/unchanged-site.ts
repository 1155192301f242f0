import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { KEPT } from "../kept-files.ts";
import { type InputPlaces, type Inputs, takeInputs } from "./input-files.ts";
import {
  catalogueLine,
  forgetState,
  type KeptState,
  readState,
  type SiteState,
  writeState,
} from "./state-file.ts";
import { StatesAhead } from "./states-ahead.ts";
import { surroundingsMark } from "./surroundings.ts";

/** What a build is asked for, as far as it decides what is built. */
export interface AskedBuild {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The package's version. */
  readonly version: string;
  /** The configuration as it was named; Eleventy's usual ones if unset. */
  readonly configuration: string | undefined;
}

/** A site of which a build would change nothing. */
export interface UnchangedSite {
  readonly articles: number;
  readonly pages: number;
  /** What the last build told the site's owner. */
  readonly told: readonly string[];
}

/** What was found before anything else was done. */
export interface FirstLook {
  readonly unchanged?: UnchangedSite;
  /** The input files where the build before found them, for whoever needs them. */
  readonly inputs?: Inputs;
}

/** What is known of a site at the end of a build that wrote all of it. */
export interface BuiltSite {
  /** The input files as they were before the first was read. */
  readonly inputs: Inputs;
  /** Would the same files give the same site again? */
  readonly isRepeatable: boolean;
  /** Variables of the environment that the configuration may read. */
  readonly variables: readonly string[];
  /** The output folder from the project's root. */
  readonly output: string;
  /** All files in it, by their paths from there. */
  readonly outputs: ReadonlyMap<string, { readonly size: number; readonly modified: number }>;
  readonly articles: number;
  readonly pages: number;
  readonly told: readonly string[];
}

/**
 * Looks whether a site is in every respect as the last build left it, so that building it again
 * would change nothing. Reads no file but the state that that build wrote: names, sizes and times
 * of all files tell.
 */
export function lookAtSite(asked: AskedBuild): FirstLook {
  const kept = readState(asked.root);
  if (kept === undefined || fs.existsSync(path.join(asked.root, KEPT, "unfinished"))) return {};
  const { state } = kept;
  // A configuration may make input files, so that it is too early to look for them.
  if (state.inputs === "") return {};
  let inputs: Inputs;
  try {
    inputs = takeInputs(asked.root, state.places);
  } catch {
    // A folder that cannot be read: the build says so.
    return {};
  }
  if (!isSame(asked, state, inputs) || !outputsAreThere(asked.root, kept)) return { inputs };
  const { articles, pages, told } = state;
  return { inputs, unchanged: { articles, pages, told } };
}

/**
 * Begins to look at all output files of the build before, in its catalogue's order: a build that
 * changes little asks for nearly all of them.
 *
 * @returns nothing where it is not known which these are
 */
export function lookAtOutputs(root: string): StatesAhead | undefined {
  const kept = readState(root);
  if (kept === undefined || !isOfCatalogue(root, kept.state)) return undefined;
  return new StatesAhead(kept.names, fromFolder(root));
}

/**
 * Keeps what the next build needs to find that nothing has changed. Called once the catalogue is
 * written and the output stands in its place.
 *
 * @param site none where files were not looked at, or every page is written each time
 */
export function rememberSite(asked: AskedBuild, site: BuiltSite | undefined): void {
  const { root, version, configuration = null } = asked;
  if (site === undefined) {
    forgetState(root);
    return;
  }
  const { inputs, variables, output, outputs, articles, pages, told } = site;
  const figures = [...outputs.values()].flatMap(({ size, modified }) => [size, modified]);
  const state = {
    catalogue: catalogueLine(root),
    version,
    configuration,
    variables,
    surroundings: surroundingsMark(variables),
    places: inputs.places,
    inputs: site.isRepeatable && inputs.isSettled ? inputs.mark : "",
    outputs: markOf(figures),
    articles,
    pages,
    told,
  };
  const folder = path.posix.normalize(`${output}/`);
  const files = [...outputs.keys()].map((file) => (folder === "./" ? file : folder + file));
  writeState(root, state, files);
}

/** Are two sets of places the same? */
export function samePlaces(a: InputPlaces, b: InputPlaces): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isSame(asked: AskedBuild, state: SiteState, inputs: Inputs): boolean {
  return (
    state.version === asked.version &&
    state.configuration === (asked.configuration ?? null) &&
    state.inputs === inputs.mark &&
    state.surroundings === surroundingsMark(state.variables) &&
    isOfCatalogue(asked.root, state)
  );
}

/** Did the build that left a state write the catalogue too? */
function isOfCatalogue(root: string, { catalogue }: SiteState): boolean {
  return catalogue !== "" && catalogue === catalogueLine(root);
}

/** Has every output file its size and time? Their paths stay bytes, which is how they are asked for. */
function outputsAreThere(root: string, { state, files }: KeptState): boolean {
  const from = Buffer.from(fromFolder(root));
  const figures: number[] = [];
  for (const file of files()) {
    const name = from.length === 0 ? file : Buffer.concat([from, file]);
    const found = stateOf(name as Buffer);
    if (!found?.isFile()) return false;
    figures.push(found.size, found.mtimeMs);
  }
  return state.outputs === markOf(figures);
}

/** What stands before a path: the shorter it is, the less the file system has to look for. */
function fromFolder(root: string): string {
  return root === process.cwd() ? "" : `${root}/`;
}

function stateOf(file: Buffer): fs.Stats | undefined {
  try {
    return fs.statSync(file, { throwIfNoEntry: false });
  } catch {
    // A folder on the way to it may have become a file.
    return undefined;
  }
}

function markOf(figures: readonly number[]): string {
  return createHash("sha256").update(Float64Array.from(figures)).digest("base64url");
}
