import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { filesBelow, ROOT, type Run, run } from "./site.ts";

/** The package as users get it: packed, and installed beside Eleventy in an empty folder. */
export interface InstalledPackage {
  /** The project's folder, with a `package.json` and `node_modules`. */
  readonly folder: string;
  /** Paths of the package's own files, sorted. */
  readonly files: readonly string[];
  remove(): void;
}

/**
 * Packs what was compiled before the tests, and installs the tarball as a new site owner does. What
 * `npm ci` left in npm's cache is used before the net.
 */
export async function installPackage(): Promise<InstalledPackage> {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-package-"));
  const project = path.join(folder, "project");
  fs.mkdirSync(project);
  fs.writeFileSync(path.join(project, "package.json"), '{ "private": true, "type": "module" }\n');

  // The modules were compiled before the tests; the declarations only a package needs. Whether types
  // are right is for `npm run types`: it takes three quarters of the compiler's work.
  await npm(["run", "--silent", "compile:types", "--", "--noCheck"], ROOT);
  await npm(["pack", "--ignore-scripts", "--pack-destination", folder], ROOT);
  const tarball = fs.readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
  const beside = [`@11ty/eleventy@${versionOf("@11ty/eleventy")}`, path.join(folder, tarball)];
  await npm(["install", "--prefer-offline", "--no-audit", "--no-fund", ...beside], project);
  return {
    folder: project,
    files: filesBelow(path.join(project, "node_modules/eleventy-plugin-arshif")).filter(
      (file) => !file.startsWith("node_modules/"),
    ),
    remove: () => fs.rmSync(folder, { recursive: true, force: true }),
  };
}

const nodes = new Map<number, Promise<string>>();

/**
 * The executable of another line of Node.js, fetched through npm if it is not there yet.
 *
 * @param line the major version: `24`
 */
export function nodeOf(line: number): Promise<string> {
  const known = nodes.get(line) ?? findNode(line);
  nodes.set(line, known);
  return known;
}

async function findNode(line: number): Promise<string> {
  const command = [`--package=node@${line}`, "--call=node --print process.execPath"];
  const { printed } = await npm(["exec", "--yes", "--prefer-offline", ...command], os.tmpdir());
  return printed.trim().split("\n").at(-1) as string;
}

/** Runs the npm that runs the tests. */
async function npm(args: readonly string[], folder: string): Promise<Run> {
  const own = process.env.npm_execpath ?? "";
  const command = /\.[cm]?js$/.test(own) ? [process.execPath, own] : ["npm"];
  const done = await run(command[0] as string, [...command.slice(1), ...args], folder);
  if (done.code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${done.printed}`);
  return done;
}

function versionOf(name: string): string {
  const file = path.join(ROOT, "node_modules", name, "package.json");
  return (JSON.parse(fs.readFileSync(file, "utf8")) as { version: string }).version;
}
