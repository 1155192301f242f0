import fs from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { packageFile } from "../eleventy/optional-package.ts";
import type { RunningEleventy } from "../eleventy/staged-output.ts";
import type { BuiltPage, EleventyConfig } from "../eleventy/types.ts";
import { attempt } from "../text/attempt.ts";
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

/** What a site is started with. */
export interface SiteTools {
  /** The configuration's file, an absolute path; none where there is none. */
  readonly configuration: string | undefined;
  /** Eleventy's version. */
  readonly eleventy: string;
}

/** A running Eleventy. */
export interface Eleventy extends RunningEleventy {
  readonly errorHandler: ErrorHandler;
  /** Prints what Eleventy says of itself. */
  readonly logger: { overrideLogger(printer: Pick<Console, "log" | "warn" | "error">): void };
  init(): Promise<void>;
  /** Makes ready for one more build, before `init`. */
  restart(): Promise<void>;
  /** Goes as far as writing would, and writes nothing. */
  toJSON(): Promise<unknown>;
  write(): Promise<
    readonly [readonly { readonly map?: Record<string, string> }[], readonly BuiltPage[]]
  >;
}

/** The names that Eleventy 3.1 looks for, in its order. */
const CONFIGURATIONS = [
  ".eleventy.js",
  "eleventy.config.js",
  "eleventy.config.mjs",
  "eleventy.config.cjs",
];

/**
 * Starts the site's Eleventy, which reads the site's configuration and builds nothing.
 *
 * @param root the project's root, an absolute path
 * @param named the configuration's file as it was named; Eleventy's usual ones if unset
 * @param prepare is given the configuration before the site's own is read
 * @param isTold is an error one that the command tells by itself?
 */
export async function startEleventy(
  root: string,
  named: string | undefined,
  prepare: (config: EleventyConfig, tools: SiteTools) => void,
  isTold: (error: unknown) => boolean = () => false,
): Promise<Eleventy> {
  const Eleventy = await siteEleventy(root);
  const configuration = configurationOf(root, named);
  const tools = { configuration, eleventy: Eleventy.getVersion() };
  const eleventy = new Eleventy(undefined, undefined, {
    source: "cli",
    quietMode: true,
    ...(named === undefined ? {} : { configPath: named }),
    config: (config) => prepare(config, tools),
  });
  const { errorHandler } = eleventy;
  const print = errorHandler.once.bind(errorHandler);
  errorHandler.once = (kind, error, message) => {
    // Where a disk is full or a folder closed, one sentence says it.
    if (systemFailure(error) === undefined && !isTold(error)) print(kind, error, message);
  };
  await eleventy.init();
  return eleventy;
}

/** The configuration's file, an absolute path; none where there is none. */
function configurationOf(root: string, named: string | undefined): string | undefined {
  return (named === undefined ? CONFIGURATIONS : [named])
    .map((file) => path.resolve(root, file))
    .find((file) => fs.existsSync(file));
}

/** Why Eleventy was started and heard of no site, as the end of a sentence. */
export function whyNoSite(root: string, named: string | undefined): string {
  return configurationOf(root, named) === undefined
    ? "Eleventy has no configuration here. Run the command in the project's root, or make a site with arshif init my-archive."
    : "the site's configuration does not add the plugin Arshif.";
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
  const address = `file://${name.startsWith("/") ? "" : "/"}${name}`;
  return attempt(() => fileURLToPath(new URL(address))) === folder;
}
