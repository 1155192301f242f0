import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect } from "vitest";
import { OPTIMISING_LATE } from "./process-pool.ts";
import {
  compiled,
  filesBelow,
  nodeArguments,
  type Run,
  run,
  runEleventy,
  runModule,
  type Site,
} from "./site.ts";

const ENTRY = compiled("cli/index.js");

/** Starts `arshif build` in a site's folder, to be killed or waited for. */
export function startBuild(site: Site): ChildProcess {
  return spawn(process.execPath, [...OPTIMISING_LATE, ENTRY, "build"], {
    cwd: site.folder,
    env: { ...process.env, CI: "" },
    stdio: "ignore",
  });
}

/** Runs `arshif build` in a site's folder, on top of what the build before left. */
export function arshifBuild(
  site: Site,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return arshif(site, ["build", ...args], env);
}

/** Runs the command `arshif` in a site's folder. */
export function arshif(
  site: Site,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return runModule(compiled("bundle/cli.js"), args, site.folder, { CI: "", ...env });
}

/**
 * The same by a user whom the permissions of files bind, as they do not bind an administrator, who
 * gives that power up.
 */
export function arshifBuildAsOwner(site: Site): Promise<Run> {
  const command = [process.execPath, ...OPTIMISING_LATE, ENTRY, "build"];
  const bound = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search", ...command];
  const [program = "", ...args] = process.getuid?.() === 0 ? bound : command;
  return run(program, args, site.folder, { CI: "" });
}

/** The same as another version of the package would do it. */
export function buildOfVersion(site: Site, version: string): Promise<Run> {
  return runModule(buildScript("{}", version), [], site.folder, { CI: "" });
}

/** The same in two processes that write a few pages at a time, as if the archive were large. */
export function sharedBuild(site: Site, env: Readonly<Record<string, string>> = {}): Promise<Run> {
  return runModule(buildScript(SHARED), [], site.folder, { CI: "", ...env });
}

/** What Node is started with for `sharedBuild`. */
export function sharedBuildArguments(): string[] {
  return nodeArguments(buildScript(SHARED));
}

const SHARED = "{ jobs: 2, pagesAtOnce: 8 }";

/** A part of the site, written a few pages at a time. */
export function partInBatches(site: Site, number: number, of: number): Promise<Run> {
  const file = JSON.stringify(pathToFileURL(compiled("cli/shards/build-part.js")).href);
  const settings = "{ configuration: undefined, jobs: 1, pagesAtOnce: 8 }";
  const script = `import { buildPart } from ${file};
if (!(await buildPart(process.cwd(), ${settings}, { number: ${number}, of: ${of} }))) process.exitCode = 1;`;
  return runModule(`data:text/javascript,${encodeURIComponent(script)}`, [], site.folder, {
    CI: "",
  });
}

/** A module by its address that builds the site where it runs. */
function buildScript(more: string, version?: string): string {
  const settings = `{ configuration: undefined, byContent: false, why: [], ...${more} }`;
  const [build, command] = ["cli/build-site.js", "cli/command.js"].map((file) =>
    JSON.stringify(pathToFileURL(compiled(file)).href),
  );
  const script = `import { buildSite } from ${build};
import { withLock } from ${command};
const root = process.cwd();
const build = () => buildSite(root, ${settings}, ${JSON.stringify(version)});
if (!(await withLock(root, build))) process.exitCode = 1;`;
  return `data:text/javascript,${encodeURIComponent(script)}`;
}

/** Every file and every empty folder below a folder with its content. */
export function tree(folder: string): Map<string, string> {
  const files = filesBelow(folder).map(
    (name) => [name, fs.readFileSync(path.join(folder, name), "latin1")] as const,
  );
  const folders = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((name) => fs.readdirSync(name).length === 0)
    .map((name) => [`${path.relative(folder, name)}/`, ""] as const);
  return new Map([...files, ...folders]);
}

/**
 * Everything that a plain build of a site makes in a fresh folder: the site is copied without its
 * output and its cache, and built with Eleventy's own command.
 */
export async function fullBuild(site: Site): Promise<Map<string, string>> {
  const copy = fs.mkdtempSync(`${site.folder}-full-`);
  try {
    const kept = (file: string) =>
      !/^(?:_site|\.cache)(?:\/|$)/.test(path.relative(site.folder, file));
    fs.cpSync(site.folder, copy, { recursive: true, filter: kept, preserveTimestamps: true });
    const built = await runEleventy(copy, { args: ["--quiet"] });
    expect(built.code, built.printed).toBe(0);
    return tree(path.join(copy, "_site"));
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** The files that are missing in a site's output, that are too much there, or that are others. */
export function differences(site: Site, full: ReadonlyMap<string, string>): string[] {
  const there = tree(path.join(site.folder, "_site"));
  const names = new Set([...there.keys(), ...full.keys()]);
  return [...names].filter((name) => there.get(name) !== full.get(name)).sort();
}

/**
 * Expects that the site's output is what a plain build makes, byte for byte.
 *
 * @param meanwhile what makes the site's output, at the same time
 */
export async function expectFullBuild(
  site: Site,
  meanwhile: () => Promise<unknown> = async () => {},
): Promise<void> {
  const [full] = await Promise.all([fullBuild(site), meanwhile()]);
  expect(differences(site, full)).toEqual([]);
}

/** The numbers of a build's closing summary. */
export function counts({ printed }: Run): { written: number; unchanged: number; removed: number } {
  const found = /Pages: ([\d,]+) written, ([\d,]+) unchanged, ([\d,]+) removed/.exec(printed);
  if (found === null) throw new Error(`No summary in:\n${printed}`);
  const [written = 0, unchanged = 0, removed = 0] = found
    .slice(1)
    .map((number) => Number(number.replaceAll(",", "")));
  return { written, unchanged, removed };
}
