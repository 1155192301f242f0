import fs from "node:fs";
import path from "node:path";
import compilePackage from "../support/compiled.ts";
import { ROOT, runEleventy } from "../support/site.ts";
import { demoFiles } from "./archive/demo.ts";

/** Kept between builds, so that pictures are made in their sizes once. */
const FOLDER = path.join(ROOT, ".cache/demo");

/**
 * Builds the demo: the invented archive with everything that the theme shows.
 *
 * @returns the folder with its pages
 * @throws {Error} with what Eleventy printed, when the site does not build
 */
export async function buildDemo(): Promise<string> {
  compilePackage();
  for (const old of ["articles", "media", "_site"]) {
    fs.rmSync(path.join(FOLDER, old), { recursive: true, force: true });
  }
  const files = { ...(await demoFiles()), "package.json": '{ "type": "module" }' };
  for (const [file, content] of Object.entries(files)) {
    const target = path.join(FOLDER, file);
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, content);
  }
  const { code, printed } = await runEleventy(FOLDER, {
    node: [process.execPath],
    args: ["--quiet"],
  });
  if (code !== 0) throw new Error(printed);
  return path.join(FOLDER, "_site");
}
