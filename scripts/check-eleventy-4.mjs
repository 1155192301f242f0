/**
 * Builds the sample archive with the packed plugin under Eleventy 3 and under Eleventy 4, both on
 * Node 24, and compares every file byte for byte. `npm run check:eleventy-4`; Eleventy 4 is fetched
 * through npm.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const VERSIONS = ["3.1.8", "4.0.0-alpha.10"];
const NODE = 24;

const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), "arshif-eleventy-4-"));
try {
  const tarball = npm(
    ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder],
    ROOT,
  ).trim();
  const [first, second] = VERSIONS.map((version) => built(version, tarball.split("\n").at(-1)));
  const names = new Set([...first.keys(), ...second.keys()]);
  const different = [...names].filter((name) => first.get(name) !== second.get(name)).sort();
  if (different.length > 0) {
    console.error(`Eleventy ${VERSIONS.join(" and ")} print other bytes in:`);
    for (const name of different) console.error(`  ${name}`);
    process.exitCode = 1;
  } else {
    console.log(`${names.size} files, the same bytes with Eleventy ${VERSIONS.join(" and ")}.`);
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

/** Every file of the sample archive, by its path, as this Eleventy builds it. */
function built(version, tarball) {
  const site = path.join(folder, version);
  fs.mkdirSync(site);
  for (const name of ["src", "_data"]) {
    fs.cpSync(path.join(ROOT, name), path.join(site, name), { recursive: true });
  }
  fs.mkdirSync(path.join(site, "_includes"));
  fs.writeFileSync(path.join(site, "package.json"), '{ "private": true, "type": "module" }');
  const config = fs.readFileSync(path.join(ROOT, ".eleventy.ts"), "utf8");
  const types = /^import type .*\n/gm;
  const packaged = config.replace(types, "").replace("./plugin/index.ts", "eleventy-plugin-arshif");
  fs.writeFileSync(
    path.join(site, ".eleventy.ts"),
    packaged.replace("EleventyConfig & AddsPlugins", "AddsPlugins"),
  );
  const quiet = ["--prefer-offline", "--no-audit", "--no-fund", "--silent"];
  npm(["install", ...quiet, `@11ty/eleventy@${version}`, path.join(folder, tarball)], site);
  const eleventy = fs.existsSync(path.join(site, "node_modules/@11ty/eleventy/cmd.cjs"))
    ? "node_modules/@11ty/eleventy/cmd.cjs"
    : "node_modules/@11ty/eleventy/cmd.js";
  const node = ["exec", "--yes", "--prefer-offline", `--package=node@${NODE}`, "--", "node"];
  npm([...node, eleventy, "--config=.eleventy.ts", "--quiet"], site);
  const output = path.join(site, "_site");
  const files = fs.readdirSync(output, { recursive: true, encoding: "utf8" });
  return new Map(
    files
      .filter((name) => fs.statSync(path.join(output, name)).isFile())
      .map((name) => [name, fs.readFileSync(path.join(output, name), "latin1")]),
  );
}

/** Runs the npm that runs this script; what it complains of is shown. */
function npm(args, cwd) {
  const runner = process.env.npm_execpath ?? "";
  const stdio = ["ignore", "pipe", "inherit"];
  return /npm-cli\.c?js$/.test(runner)
    ? execFileSync(process.execPath, [runner, ...args], { cwd, stdio, encoding: "utf8" })
    : execFileSync("npm", args, { cwd, stdio, encoding: "utf8" });
}
