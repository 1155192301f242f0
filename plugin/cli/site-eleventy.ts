import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageFile } from "../eleventy/optional-package.ts";
import type { RunningEleventy } from "../eleventy/staged-output.ts";
import type { BuiltPage, EleventyConfig } from "../eleventy/types.ts";
import { NO_ADDRESS, NO_ELEVENTY, systemFailure } from "./build-failure.ts";

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

/** Prints an error with its stack, once. */
interface ErrorHandler {
  once(kind: string, error: unknown, message?: string): void;
}

/** A running Eleventy. */
export interface Eleventy extends RunningEleventy {
  readonly errorHandler: ErrorHandler;
  init(): Promise<void>;
  /** Makes ready for one more build, before `init`. */
  restart(): Promise<void>;
  /** Goes as far as writing would, and writes nothing. */
  toJSON(): Promise<unknown>;
  write(): Promise<
    readonly [readonly { readonly map?: Record<string, string> }[], readonly BuiltPage[]]
  >;
}

/** Eleventy as the site has it, by the entry that the package names for `import`. */
export async function siteEleventy(root: string): Promise<EleventyClass> {
  if (!isAddressable(root)) throw Object.assign(new Error(), { code: NO_ADDRESS, path: root });
  const found = packageFile("@11ty/eleventy", root);
  if (found === undefined) throw Object.assign(new Error(), { code: NO_ELEVENTY });
  const folder = path.join(path.dirname(found), "..");
  const { exports } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
    exports: { ".": { import: string } };
  };
  const entry = pathToFileURL(path.join(folder, exports["."].import));
  // The plugin first: once Eleventy is there, each file that is loaded passes through a thread of its own.
  await import("../index.ts");
  return ((await import(entry.href)) as { Eleventy: EleventyClass }).Eleventy;
}

/** Eleventy 3.1 writes `file://` before a path, and escapes nothing in it. */
function isAddressable(folder: string): boolean {
  const name = folder.split(path.sep).join("/");
  try {
    return fileURLToPath(new URL(`file://${name.startsWith("/") ? "" : "/"}${name}`)) === folder;
  } catch {
    return false;
  }
}

/**
 * Eleventy for a site that is built from the command line.
 *
 * @param configuration the configuration's file as it was named; Eleventy's usual ones if unset
 * @param prepare is given the configuration before the site's own is read
 * @param isTold is an error one that the command tells by itself?
 */
export function startEleventy(
  Eleventy: EleventyClass,
  configuration: string | undefined,
  prepare: (config: EleventyConfig) => void,
  isTold: (error: unknown) => boolean = () => false,
): Eleventy {
  const eleventy = new Eleventy(undefined, undefined, {
    source: "cli",
    quietMode: true,
    ...(configuration === undefined ? {} : { configPath: configuration }),
    config: prepare,
  });
  const { errorHandler } = eleventy;
  const print = errorHandler.once.bind(errorHandler);
  errorHandler.once = (kind, error, message) => {
    // Where a disk is full or a folder closed, one sentence says it.
    if (systemFailure(error) === undefined && !isTold(error)) print(kind, error, message);
  };
  return eleventy;
}
