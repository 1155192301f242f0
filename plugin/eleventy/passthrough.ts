import path from "node:path";
import type { CopiedFiles } from "../articles/pictures/picture.ts";
import type { EleventyConfig } from "./types.ts";

const PATTERN = /[*?[\]{}!]/;

/**
 * What Eleventy's passthrough copy may put at an address.
 *
 * @param address from the site's root, unencoded: `/img/x.jpg`
 */
export function copiedTo(config: EleventyConfig, address: string): CopiedFiles {
  const files: string[] = [];
  let isUnsure = false;
  for (const [from, { outputPath }] of Object.entries(config.passthroughCopies ?? {})) {
    // Without a target the copy keeps its place in the input folder, where it is looked for anyway.
    if (typeof outputPath !== "string") continue;
    const target = withSlashes(outputPath);
    if (PATTERN.test(from)) isUnsure ||= address.startsWith(target);
    else if (`${address}/` === target) files.push(plain(from));
    else if (address.startsWith(target)) {
      files.push(path.posix.join(plain(from), address.slice(target.length)));
    }
  }
  return { files, isUnsure };
}

function plain(name: string): string {
  return path.posix.normalize(name.split(path.sep).join("/")).replace(/^\/+|\/+$/g, "");
}

/** `img` → `/img/`, the output folder itself → `/`. */
function withSlashes(target: string): string {
  const inner = plain(target);
  return inner === "." || inner === "" ? "/" : `/${inner}/`;
}
