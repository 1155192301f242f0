// Tools that only a check needs, too large or too demanding to be among the project's packages:
// fetched through npm on first use, kept in .cache, without their own install scripts.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/**
 * The path of a file in a package, which is installed beside nothing else if it is not there yet,
 * with the npm that runs this script if one does.
 *
 * @throws when npm cannot fetch it
 */
export function fetchedTool(name, version, file) {
  const cache = path.join(root, ".cache", `${name}-${version}`);
  const tool = path.join(cache, "node_modules", name, file);
  if (fs.existsSync(tool)) return tool;
  fs.mkdirSync(cache, { recursive: true });
  const wanted = ["install", "--ignore-scripts", "--no-save", "--no-audit", "--no-fund"];
  const args = [...wanted, "--prefix", cache, `${name}@${version}`];
  const runner = process.env.npm_execpath ?? "";
  const npm = /npm-cli\.c?js$/.test(runner) ? runner : undefined;
  const { status } =
    npm === undefined
      ? spawnSync("npm", args, { stdio: "inherit", shell: process.platform === "win32" })
      : spawnSync(process.execPath, [npm, ...args], { stdio: "inherit" });
  if (status !== 0 || !fs.existsSync(tool))
    throw new Error(`npm could not fetch ${name} ${version}.`);
  return tool;
}
