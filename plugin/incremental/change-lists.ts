import fs from "node:fs";
import path from "node:path";
import { refuse } from "../articles/faults.ts";
import { writeWhole } from "./cache/cache-folder.ts";
import { fileBelow } from "./output-files.ts";

/**
 * In this order nobody who reads the site meanwhile is led to a file that is not there: first what
 * pages are drawn with, then pages to which nothing leads yet, then all that leads to them, and last
 * what nothing leads to any more.
 */
const STEPS = ["assets", "pages", "indexes", "removed"] as const;

type Step = (typeof STEPS)[number];

/** Files that are found by their name, such as feeds and sitemaps, and lead on to others. */
const INDEXES = [
  /\.xml$/,
  /^search\/manifest\.json$/,
  /(?:^|\/)feed\.json$/,
  /^[^/]+\.(?:json|txt|webmanifest)$/,
  /^[_.][^/]*$/,
  /^index\.html$/,
];

/** What came of a build's files, in numbers. */
export interface ChangeCounts {
  readonly written: number;
  readonly removed: number;
  /** Files whose names hold a line break, so that no list can name them. */
  readonly unlisted: readonly string[];
}

/**
 * Lists of files that builds have changed in the output folder, for programs that upload them: one
 * with all that was written, and one for each step of an upload. Where the first is there, all are
 * added to, since nobody can know whether they were uploaded; who has done so deletes it.
 */
export class ChangeLists {
  readonly #file: string;
  readonly #output: string;
  readonly #steps = new Map<string, Step>();

  /**
   * @param file of the list, an absolute path
   * @param output the output folder, an absolute path
   */
  constructor(file: string, output: string) {
    this.#file = file;
    this.#output = output;
  }

  /**
   * Reads what is there, before a whole site is made in vain.
   *
   * @throws {ArshifError} when the list cannot be written
   */
  begin(): void {
    const why = this.#whyUnwritable();
    const file = path.relative(".", this.#file);
    if (why !== undefined) refuse([{ file, message: why, cure: CURE }]);
    if (!fs.existsSync(this.#file)) return;
    for (const step of STEPS) {
      for (const name of linesOf(listOf(this.#file, step))) this.#steps.set(name, step);
    }
  }

  /**
   * Takes note of files before they are moved into the output folder.
   *
   * @param from where they stand now, an absolute path
   * @param moved paths from there; those that stand in the output folder with the same bytes are no change
   * @param unsure files that are to be removed, or that a build which was killed may have changed
   */
  note(from: string, moved: Iterable<string>, unsure: Iterable<string>): void {
    for (const file of moved) {
      const there = sizeOf(this.#output, file);
      if (there === undefined) this.#add(file, newStep(file));
      else if (sizeOf(from, file) !== there || !isSame(from, this.#output, file)) {
        this.#add(file, changedStep(file));
      }
    }
    for (const file of unsure) this.#add(file, changedStep(file));
  }

  /** Writes the lists, once all files are in their places. */
  write(): ChangeCounts {
    const lists: Record<Step, string[]> = { assets: [], pages: [], indexes: [], removed: [] };
    const unlisted: string[] = [];
    for (const [name, step] of [...this.#steps].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (/[\r\n]/.test(name)) unlisted.push(name);
      else lists[this.#stepNow(name, step)].push(name);
    }
    const written = STEPS.slice(0, 3).flatMap((step) => lists[step]);
    for (const step of STEPS) writeLines(listOf(this.#file, step), lists[step]);
    writeLines(this.#file, written);
    return { written: written.length, removed: lists.removed.length, unlisted };
  }

  /** What was new and not uploaded yet is new still. */
  #add(file: string, step: Step): void {
    const before = this.#steps.get(file);
    const isEarlier = before !== undefined && STEPS.indexOf(before) < STEPS.indexOf(step);
    if (!isEarlier) this.#steps.set(file, step);
  }

  #stepNow(name: string, step: Step): Step {
    if (sizeOf(this.#output, name) === undefined) return "removed";
    return step === "removed" ? changedStep(name) : step;
  }

  #whyUnwritable(): string | undefined {
    if (fileBelow(this.#output, this.#file) !== undefined) {
      return "The list of changes would stand in the output folder and be published.";
    }
    try {
      fs.mkdirSync(path.dirname(this.#file), { recursive: true });
      fs.accessSync(path.dirname(this.#file), fs.constants.W_OK);
      const isOwn = fs.existsSync(listOf(this.#file, "removed"));
      if (!fs.existsSync(this.#file) || isOwn) return undefined;
      return "Something else stands where the list of changes would.";
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      return `The list of changes cannot be written there (${code}).`;
    }
  }
}

const CURE = "Name another file: --changes ../changes.txt.";

/** `changes.txt` → `changes.2-pages.txt`: names in the order of the steps. */
function listOf(file: string, step: Step): string {
  const { dir, name, ext } = path.parse(file);
  return path.join(dir, `${name}.${STEPS.indexOf(step) + 1}-${step}${ext}`);
}

function newStep(file: string): Step {
  if (INDEXES.some((pattern) => pattern.test(file))) return "indexes";
  return file.endsWith(".html") ? "pages" : "assets";
}

/** A page that was there may lead to one that was not. */
function changedStep(file: string): Step {
  return file.endsWith(".html") ? "indexes" : newStep(file);
}

function linesOf(file: string): string[] {
  if (!fs.existsSync(file)) return [];
  return fs.readFileSync(file, "utf8").split("\n").filter(Boolean);
}

function writeLines(file: string, lines: readonly string[]): void {
  writeWhole(file, lines.map((line) => `${line}\n`).join(""));
}

/** In bytes; nothing where there is no such file. */
function sizeOf(folder: string, file: string): number | undefined {
  try {
    const state = fs.statSync(path.join(folder, file), { throwIfNoEntry: false });
    return state?.isFile() ? state.size : undefined;
  } catch {
    // A folder on the way to it may be a file.
    return undefined;
  }
}

function isSame(folder: string, other: string, file: string): boolean {
  const [one, two] = [folder, other].map((where) => fs.readFileSync(path.join(where, file)));
  return (one as Buffer).equals(two as Buffer);
}
