import path from "node:path";
import { type Fault, refuse } from "../articles/faults.ts";
import { reportedOnce } from "./report.ts";
import type { EleventyConfig } from "./types.ts";

/** Two of the plugin's templates, of either format. */
const TEMPLATES = ["arshif/article.njk", "arshif/files.11ty.js"];

/**
 * Refuses folders and formats with which Eleventy passes over templates that plugins add, without a word
 * or with a warning: the site would be built without a page.
 */
export function useInputPlace(config: EleventyConfig): void {
  let takes = (_: string) => true;
  config.on("eleventy.extensionmap", (map) => {
    takes = (file) => map.getKey(file) !== undefined;
  });
  config.on("eleventy.before", () => {
    const faults = folderFaults(config.directories);
    const missing = TEMPLATES.filter((file) => !takes(file)).map((file) =>
      path.posix.basename(file).replace(/^[^.]*\./, ""),
    );
    if (missing.length > 0) faults.push(formatFault(missing));
    if (faults.length > 0) reportedOnce(() => refuse(faults));
  });
}

/** Eleventy finds such a template by the letters of its path, and joins that path with the input folder's. */
function folderFaults({ input, includes, layouts }: EleventyConfig["directories"]): Fault[] {
  const file = "Eleventy's folders";
  const whole = (folder: string) => (/^(?:\/|\.\.?\/)/.test(folder) ? folder : `./${folder}`);
  const plain = path.posix.join(input);
  const [template = ""] = TEMPLATES.map((name) => whole(path.posix.join(input, name)));
  if (!template.startsWith(whole(input))) {
    return [
      {
        file,
        field: "input",
        message: `The input folder is written «${input}», where Eleventy takes no page from a plugin.`,
        cure: `Write dir: { input: "${plain.replace(/(?<=.)\/$/, "")}" }.`,
      },
    ];
  }
  return Object.entries({ includes, layouts }).flatMap(([field, folder]) => {
    const isInput = folder === input && field === "includes";
    if (folder === undefined || isInput || !template.startsWith(whole(folder))) return [];
    return {
      file,
      field,
      message: `The folder of ${field} (${path.posix.join(folder)}) holds the places of Arshif's own templates (${path.posix.dirname(template)}/), which Eleventy then takes for ${field}.`,
      cure: `Give it another name: dir: { ${field}: "_${field}" }.`,
    };
  });
}

function formatFault(missing: readonly string[]): Fault {
  return {
    file: "Eleventy's formats",
    field: "templateFormats",
    message: `Eleventy makes no pages of files in ${missing.map((format) => `.${format}`).join(" and ")}, as Arshif's own templates are.`,
    cure: `Add ${missing.map((format) => `"${format}"`).join(" and ")} to templateFormats, or to --formats.`,
  };
}
