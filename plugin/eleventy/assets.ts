import { createHash } from "node:crypto";
import path from "node:path";
import type { EleventyConfig } from "./types.ts";

/**
 * Publishes a file of the theme. It is a template rather than a copied file: Eleventy watches the
 * files that it copies, and once it watches one outside of the project's root, as the package may
 * be, it misnames every new file.
 *
 * @returns the address with a mark that changes with the content
 */
export function addAsset(config: EleventyConfig, url: string, content: string): string {
  config.addTemplate(`arshif/${path.posix.basename(url)}.11ty.js`, {
    data: { permalink: url, layout: false, eleventyExcludeFromCollections: true },
    render: () => content,
  });
  return `${url}?v=${contentMark(content)}`;
}

function contentMark(content: string): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 8);
}
