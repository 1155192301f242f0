import path from "node:path";
import type { CopiedFile } from "../articles/pictures/picture.ts";
import type { EleventyConfig } from "./types.ts";

const PATTERN = /[*?[\]{}!]/;

/**
 * The file that Eleventy's passthrough copy puts at an address.
 *
 * @param address from the site's root, unencoded: `/img/x.jpg`
 * @returns `undefined` when the site copies nothing there; no file where only a pattern says so
 */
export function copiedTo(config: EleventyConfig, address: string): CopiedFile | undefined {
  let fits: CopiedFile | undefined;
  for (const [from, { outputPath }] of Object.entries(config.passthroughCopies ?? {})) {
    // Without a target the copy keeps its place in the input folder, where it is looked for anyway.
    if (typeof outputPath !== "string") continue;
    const target = withSlash(plain(outputPath));
    if (PATTERN.test(from)) {
      if (address.startsWith(target)) fits = {};
      continue;
    }
    const source = plain(from);
    if (`${address}/` === target) return { file: source };
    if (address.startsWith(target)) {
      return { file: path.posix.join(source, address.slice(target.length)) };
    }
  }
  return fits;
}

function plain(name: string): string {
  return path.posix.normalize(name.split(path.sep).join("/")).replace(/^\/+|\/+$/g, "");
}

/** `img` → `/img/`, the output folder itself → `/`. */
function withSlash(target: string): string {
  return target === "." || target === "" ? "/" : `/${target}/`;
}
