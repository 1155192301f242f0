import fs from "node:fs";
import path from "node:path";
import { ArshifError } from "../../articles/faults.ts";
import { packageFile } from "../../eleventy/optional-package.ts";
import { isFolder } from "../../incremental/files-below.ts";
import { CMS_SCRIPT } from "../../site/cms-folder.ts";
import { FONTS, LOCALES } from "./local-files.ts";

const PACKAGE = "@sveltia/cms";

/** Fonts of icons, of Latin letters and of code, as the package names them. */
const FONT_FILES = ["material-symbols-outlined", "source-sans-3", "noto-mono"];

/**
 * What the desk needs of the package that its owner has installed, by the files' places beside the
 * page: script, words, fonts and licences.
 *
 * @param root the project's root, an absolute path
 * @throws {ArshifError} where the package is missing, or has other files than are known
 */
export function packageFiles(root: string, language: string): Map<string, Buffer> {
  // What the package gives to programs is `npm/index.js`.
  const entry = packageFile(PACKAGE, root);
  if (entry === undefined) {
    throw fault(
      `The package ${PACKAGE}, which is the desk, is not installed.`,
      `Run npm install --save-dev ${PACKAGE}, then this command again.`,
    );
  }
  const folder = path.join(path.dirname(entry), "..");
  const assets = path.join(path.dirname(entry), "assets");
  const names = isFolder(assets) ? fs.readdirSync(assets) : [];
  const fonts = FONT_FILES.flatMap((font) => [
    [`${FONTS}/${font}.woff2`, fileLike(assets, names, new RegExp(`^${font}-latin-.*\\.woff2$`))],
    [`${FONTS}/${font}.LICENSE.txt`, path.join(assets, `${font}.LICENSE.txt`)],
  ]);
  const files = [
    [CMS_SCRIPT, path.join(folder, "dist", CMS_SCRIPT)],
    ["LICENSE.txt", path.join(folder, "LICENSE.txt")],
    // The package's own words are English.
    ...(language === "en"
      ? []
      : [[`${LOCALES}/${language}.json`, path.join(folder, "locales", `${language}.json`)]]),
    ...fonts,
  ] as [string, string][];
  const missing = files.flatMap(([, file]) => (fs.existsSync(file) ? [] : path.basename(file)));
  if (missing.length > 0) {
    throw fault(
      `The installed version of the package ${PACKAGE} lacks ${missing.join(", ")}.`,
      `Run npm install --save-dev ${PACKAGE}@0.221, then this command again.`,
    );
  }
  return new Map(files.map(([name, file]) => [name, fs.readFileSync(file)]));
}

function fileLike(folder: string, names: readonly string[], pattern: RegExp): string {
  return path.join(folder, names.find((name) => pattern.test(name)) ?? pattern.source);
}

function fault(message: string, cure: string): ArshifError {
  return new ArshifError([{ file: "arshif cms sveltia", message, cure }]);
}
