import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { packageFile } from "../eleventy/optional-package.ts";
import type { RunningEleventy } from "../eleventy/staged-output.ts";
import type { BuiltPage, EleventyConfig } from "../eleventy/types.ts";

/** The part of Eleventy's programmatic interface that is used. */
interface EleventyClass {
  new (
    input: undefined,
    output: undefined,
    options: {
      source: "cli";
      quietMode: true;
      configPath?: string;
      config: (config: EleventyConfig) => void;
    },
  ): Eleventy;
  getVersion(): string;
}

/** A running Eleventy. */
export interface Eleventy extends RunningEleventy {
  init(): Promise<void>;
  /** Makes ready for one more build, before `init`. */
  restart(): Promise<void>;
  write(): Promise<
    readonly [readonly { readonly map?: Record<string, string> }[], readonly BuiltPage[]]
  >;
}

/** Eleventy as the site has it, by the entry that the package names for `import`. */
export async function siteEleventy(root: string): Promise<EleventyClass> {
  const found = packageFile("@11ty/eleventy", root);
  if (found === undefined) throw Object.assign(new Error(), { code: "MODULE_NOT_FOUND" });
  const folder = path.join(path.dirname(found), "..");
  const { exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    exports: { ".": { import: string } };
  };
  const entry = pathToFileURL(path.join(folder, exports["."].import));
  // The plugin first: once Eleventy is there, each file that is loaded passes through a thread of its own.
  await import("../index.ts");
  return ((await import(entry.href)) as { Eleventy: EleventyClass }).Eleventy;
}

/**
 * Eleventy for a site that is built from the command line.
 *
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param prepare is given the configuration before the site's own is read
 */
export function startEleventy(
  Eleventy: EleventyClass,
  configuration: string | undefined,
  prepare: (config: EleventyConfig) => void,
): Eleventy {
  return new Eleventy(undefined, undefined, {
    source: "cli",
    quietMode: true,
    ...(configuration === undefined ? {} : { configPath: configuration }),
    config: prepare,
  });
}
