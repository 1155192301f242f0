import fs from "node:fs";
import path from "node:path";
import compilePackage from "../support/compiled.ts";
import { makeSite, removeSite } from "../support/site.ts";
import { archiveFiles } from "./archive/index.ts";

/** Builds the invented archive into a folder: `node --import tsx test/theme/build-archive.ts folder`. */
const target = process.argv[2];
if (target === undefined) throw new Error("Name the folder to build into.");
compilePackage();
const site = makeSite(archiveFiles());
try {
  const { code, printed } = await site.build({ args: ["--quiet"] });
  if (code !== 0) throw new Error(printed);
  fs.rmSync(target, { recursive: true, force: true });
  fs.cpSync(path.join(site.folder, "_site"), target, { recursive: true });
} finally {
  removeSite(site);
}
