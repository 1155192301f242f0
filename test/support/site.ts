import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { CLOCK_AHEAD } from "./preload.ts";
import { OPTIMISING_LATE, runPooled } from "./process-pool.ts";

/** The repository's root. */
export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

const ELEVENTY = path.join(ROOT, "node_modules/@11ty/eleventy/cmd.cjs");

/** What Node needs to run TypeScript: a configuration's, or a source of the package by itself. */
export const TSX = path.join(ROOT, "node_modules/tsx/dist/loader.mjs");

/** A site in a folder of its own: Eleventy's caches are process-wide and keyed by path. */
export interface Site {
  readonly folder: string;
  /** Writes a file below the site's folder. */
  write(file: string, content: string | Uint8Array): void;
  /** The text of a built page or file, by its path in `_site`. */
  output(file: string): string;
  /** Paths of all files in `_site`, sorted; none when nothing was written. */
  outputs(): string[];
  build(options?: RunOptions): Promise<Run>;
}

export interface RunOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The Node executable and its own arguments; the running one if unset. */
  readonly node?: readonly string[];
}

export interface Run {
  readonly code: number | null;
  /** What the process printed, on both streams. */
  readonly printed: string;
}

/** A module of the compiled package: `index.js`. */
export function compiled(module: string): string {
  return path.join(ROOT, "dist", module);
}

/** A minimal configuration that uses the compiled plugin; `options` is JavaScript. */
export function configuration(options: string, more = "", returned = "{}"): string {
  return `import arshif from ${JSON.stringify(compiled("index.js"))};
export default function (eleventyConfig) {
  eleventyConfig.addPlugin(arshif, ${options});
  ${more}
  return ${returned};
}
`;
}

/** Options that every test site needs. */
export const SITE = `site: { title: "أرشيف الاختبار", url: "https://example.org/" }`;

/** An article's file. */
export function article(fields: string, text = "نص المقال."): string {
  return `---\n${fields.trim()}\n---\n\n${text}\n`;
}

/**
 * Makes a site from its files. Without an `eleventy.config.js` it gets the minimal configuration.
 * The folder is removed by the operating system's own cleaning, or by `removeSite`.
 */
export function makeSite(files: Readonly<Record<string, string | Uint8Array>>): Site {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-site-"));
  const write = (file: string, content: string | Uint8Array) => {
    const absolute = path.join(folder, file);
    fs.mkdirSync(path.dirname(absolute), { recursive: true });
    fs.writeFileSync(absolute, content);
  };
  const all = { "eleventy.config.js": configuration(`{ ${SITE} }`), ...files };
  for (const [file, content] of Object.entries(all)) write(file, content);
  write("package.json", '{ "type": "module" }');
  const output = path.join(folder, "_site");
  return {
    folder,
    write,
    output: (file) => fs.readFileSync(path.join(output, file), "utf8"),
    outputs: () => filesBelow(output),
    build: (options) => runEleventy(folder, options),
  };
}

/** Runs Eleventy's own command in a folder and waits for its end. */
export function runEleventy(folder: string, options: RunOptions = {}): Promise<Run> {
  const { node, args = [], env = {} } = options;
  if (node === undefined) return runModule(ELEVENTY, args, folder, env);
  const [executable = "", ...nodeArgs] = node;
  return run(executable, [...nodeArgs, ELEVENTY, ...args], folder, env);
}

/** Variables that say how Node itself starts, or what a process reads once. */
const AT_START = ["NODE_OPTIONS", "TZ", "FONTCONFIG_FILE"];

/** Every night no process runs more than one command. */
const ONLY_FRESH = process.env.ARSHIF_FRESH_PROCESSES === "1";

/**
 * Runs a module of Node's in a folder and waits for its end: in a process that has run others
 * before, where that makes no difference.
 */
export function runModule(
  module: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const startsOtherwise = !(CLOCK_AHEAD in env) && AT_START.some((name) => name in env);
  if (ONLY_FRESH || startsOtherwise) {
    return run(process.execPath, nodeArguments(module, args), folder, env);
  }
  return runPooled({ module, args, folder, env });
}

/** What Node is started with for a module, which may be an address with the module in it. */
export function nodeArguments(module: string, args: readonly string[] = []): string[] {
  return module.startsWith("data:") ? ["--import", module, "--eval", ""] : [module, ...args];
}

/** Builds the sample archive as `npm run build` does, into a folder of its own. */
export function buildSample(output: string, env: RunOptions["env"] = {}): Promise<Run> {
  return runEleventy(ROOT, {
    node: [process.execPath, "--import", TSX],
    args: ["--config=.eleventy.ts", `--output=${output}`, "--quiet"],
    env,
  });
}

/** Runs a command and waits for its end. */
export function run(
  command: string,
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const own = command === process.execPath ? OPTIMISING_LATE : [];
    const child = spawn(command, [...own, ...args], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: "1", ...env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let printed = "";
    child.stdout.on("data", (chunk: Buffer) => {
      printed += chunk;
    });
    child.stderr.on("data", (chunk: Buffer) => {
      printed += chunk;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, printed }));
  });
}

export function filesBelow(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.split(path.sep).join("/"))
    .filter((name) => fs.statSync(path.join(folder, name)).isFile())
    .sort();
}

export function removeSite(site: Site): void {
  fs.rmSync(site.folder, { recursive: true, force: true });
}
