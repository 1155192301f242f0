import path from "node:path";
import type { TestProject } from "vitest/node";
import { makeSite, removeSite } from "../support/site.ts";
import { archiveFiles } from "./archive/index.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder with the pages of the invented archive. */
    readonly archive: string;
  }
}

/** Builds the invented archive before the first test of the theme and removes it after the last. */
export default async function setup(project: TestProject): Promise<() => void> {
  const site = makeSite(archiveFiles());
  const { code, printed } = await site.build({ args: ["--quiet"] });
  if (code !== 0) throw new Error(`The archive for the theme's tests does not build:\n${printed}`);
  project.provide("archive", path.join(site.folder, "_site"));
  return () => removeSite(site);
}
