import type { MachineFile } from "../publish/machine-file.ts";
import type { Site } from "../site/site.ts";
import type { CollectionItem, EleventyConfig } from "./types.ts";

interface FileData {
  readonly file: MachineFile;
  readonly collections: { readonly all: readonly CollectionItem[] };
}

/** Gives Eleventy the files for machines: one template that paginates over them. */
export function useFiles(config: EleventyConfig, site: Site): void {
  config.addCollection("arshif_files", () => site.files());
  config.addTemplate("arshif/files.11ty.js", {
    data: {
      pagination: { data: "collections.arshif_files", size: 1, alias: "file" },
      permalink: ({ file }: FileData) => file.url,
      layout: false,
      // `_headers` has none.
      eleventyAllowMissingExtension: true,
      eleventyExcludeFromCollections: true,
    },
    render: ({ file, collections }: FileData) => file.content(pageAddresses(collections.all)),
  });
}

/** The page that hosts show instead of a missing one is not a page to find. */
const NOT_FOUND = "/404.html";

function pageAddresses(items: readonly CollectionItem[]): string[] {
  return items
    .map((item) => item.url)
    .filter((url): url is string => typeof url === "string" && /(?:\/|\.html)$/.test(url))
    .filter((url) => url !== NOT_FOUND)
    .sort();
}
