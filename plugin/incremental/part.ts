import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER } from "./cache/cache-folder.ts";

const PARTS = `${CACHE_FOLDER}/parts`;

/** Which part of a build, counted from 1, and of how many. */
export interface PartNumber {
  readonly number: number;
  readonly of: number;
}

/**
 * What one process of a build makes of a site: files in a folder of its own, laid out as in the
 * output folder, until everything is there and they can be moved into it.
 */
export class Part {
  /** Its folder from the project's root. */
  readonly name: string;
  /** Everything of the part, an absolute path. */
  readonly folder: string;
  /** Its files of the site, an absolute path. */
  readonly output: string;

  /**
   * @param root the project's root, an absolute path
   * @param number which part it is, counted from 1
   * @param of how many parts the build has
   */
  constructor(root: string, number = 1, of = 1) {
    this.name = `${PARTS}/${number}-of-${of}`;
    this.folder = path.join(root, this.name);
    this.output = path.join(this.folder, "output");
  }

  /** Begins the part anew: what a build that was killed left there goes. */
  begin(): void {
    this.remove();
    fs.mkdirSync(this.output, { recursive: true });
  }

  remove(): void {
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Where the parts of builds stand, an absolute path. */
export function partsFolder(root: string): string {
  return path.join(root, PARTS);
}
