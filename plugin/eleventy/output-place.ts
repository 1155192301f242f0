import fs from "node:fs";
import path from "node:path";
import { refuse } from "../articles/faults.ts";
import type { Site } from "../site/site.ts";
import type { OutputFolders } from "./output-folders.ts";
import { reportedOnce } from "./report.ts";
import type { EleventyConfig } from "./types.ts";

/**
 * Refuses an output folder from which the next build would read what this one writes: the input
 * folder itself, or a place in a folder of articles, pictures, templates or data.
 */
export function useOutputPlace(
  config: EleventyConfig,
  { root, inputs: { articles, media } }: Pick<Site, "root" | "inputs">,
  written: OutputFolders,
): void {
  config.on("eleventy.before", () => {
    const { input, includes, layouts = includes, data } = config.directories;
    const folders = { articles, media, includes, layouts, data };
    const output = realPlace(path.resolve(root, written.output));
    const place = (folder: string) => realPlace(path.resolve(root, folder));
    const above = Object.entries(folders).find(([, folder]) => isIn(output, place(folder)));
    const [name, folder] = above ?? ["input", input];
    if (above === undefined && output !== place(input)) return;
    reportedOnce(() =>
      refuse([
        {
          file: "Eleventy's folders",
          field: "output",
          message: `The output folder is ${output === place(folder) ? "" : "in "}the folder of ${NAMES[name] ?? name} (${path.normalize(folder)}): the next build would read what this one writes.`,
          cure: 'Write to a folder of its own: dir: { output: "_site" }, or --output=_site.',
        },
      ]),
    );
  });
}

/** How a fault calls them. */
const NAMES: Readonly<Record<string, string>> = { media: "pictures", input: "the site's input" };

function isIn(place: string, folder: string): boolean {
  return place === folder || place.startsWith(folder + path.sep);
}

/** Where a place really is, links followed as far as there is anything. */
function realPlace(absolute: string): string {
  const folder = path.dirname(absolute);
  if (fs.existsSync(absolute) || folder === absolute) return fs.realpathSync(absolute);
  return path.join(realPlace(folder), path.basename(absolute));
}
