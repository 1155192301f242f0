import fs from "node:fs";
import path from "node:path";
import type { ReadFiles } from "../../articles/read.ts";
import { KEPT } from "../cache-folder.ts";
import type { Environment } from "../catalogue/catalogue.ts";
import { writeCatalogueTo } from "../catalogue/catalogue-file.ts";
import { type CatalogueReading, catalogueFrom } from "../catalogue/catalogue-text.ts";
import { FileBytes } from "../catalogue/file-bytes.ts";

/** What one process works out of a site for all that write its pages. */
export interface BuildPlan {
  /** The version of the package. */
  readonly version: string;
  /** The output folder from the project's root. */
  readonly output: string;
  readonly environment: Environment;
  /** Stands for all articles, topics and pictures together. */
  readonly archive: string;
  readonly articles: ReadFiles;
}

function planFile(root: string): string {
  return path.join(root, KEPT, "plan");
}

/** Writes a plan as a whole or not at all. */
export function writePlan(root: string, plan: BuildPlan): string {
  const file = planFile(root);
  writeCatalogueTo(file, { ...plan, pages: new Map(), outputs: new Map() });
  return file;
}

/**
 * @param file an absolute path
 * @throws {UnusableCatalogue} when the file is none, or damaged
 */
function readPlan(file: string, root: string, reading?: CatalogueReading): BuildPlan {
  const {
    pages: _,
    outputs: __,
    ...plan
  } = FileBytes.reading(file, (bytes) => catalogueFrom(bytes, root, reading));
  return { ...plan, articles: new Map(plan.articles) };
}

/**
 * The articles of a plan for a process that writes pages. What it will not keep for the next build
 * it does not hold either.
 *
 * @param file an absolute path
 * @param onCount hears how many articles there are before the first is read
 * @throws {UnusableCatalogue} when the file is no plan, or damaged
 */
export function planToWriteFrom(
  file: string,
  root: string,
  onCount: (articles: number) => void,
): Pick<BuildPlan, "articles" | "environment"> {
  return readPlan(file, root, { holdsLines: false, onCount });
}

/** The plan that stands in a project's cache, if there is one that can be read. */
export function findPlan(root: string): BuildPlan | undefined {
  try {
    return readPlan(planFile(root), root);
  } catch {
    // Whoever needs one makes it.
    return undefined;
  }
}

/** Removes the plan of a build that has come to its end. */
export function removePlan(root: string): void {
  fs.rmSync(planFile(root), { force: true });
}
