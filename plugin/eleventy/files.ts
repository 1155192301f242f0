import fs from "node:fs";
import path from "node:path";
import type { UnchangedSite } from "../incremental/cache/cached-site.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { outputOf } from "../incremental/output-files.ts";
import type { MachineFile } from "../publish/machine-file.ts";
import type { Site } from "../site/site.ts";
import { NotUnchanged } from "./not-unchanged.ts";
import type { SiteFolders } from "./output-folders.ts";
import type { CollectionItem, EleventyConfig } from "./types.ts";

interface FileData {
  readonly file: MachineFile;
  readonly collections: { readonly all: readonly CollectionItem[] };
}

/** The virtual template of the files for machines. */
export const FILES_TEMPLATE = "arshif/files.11ty.js";

/**
 * Gives Eleventy the files for machines: one template that paginates over them. Where nothing has
 * changed those alone are made that name pages of the site's own.
 */
export function useFiles(config: EleventyConfig, site: Site, folders: SiteFolders): void {
  const files = (): readonly MachineFile[] => {
    const { left } = site;
    if (left === undefined) return site.files();
    return left.listing.urls.map((url) => leftFile(url, left, folders.site));
  };
  config.addCollection("arshif_files", files);
  config.addTemplate(FILES_TEMPLATE, {
    data: {
      pagination: { data: "collections.arshif_files", size: 1, alias: "file" },
      permalink: ({ file }: FileData) => file.url,
      layout: false,
      // `_headers` has none.
      eleventyAllowMissingExtension: true,
      eleventyExcludeFromCollections: true,
    },
    render: ({ file, collections }: FileData) => {
      const own = pageAddresses(collections.all);
      if (file.listsOwnPages) site.listing.note(file.url, hashOf(own));
      return file.content(own);
    },
  });
}

/** A file that stands in the output folder and would be the same, if it names the same pages. */
function leftFile(url: string, { listing }: UnchangedSite, output: string): MachineFile {
  return {
    url,
    content: (own) => {
      if (hashOf(own) !== listing.pages) throw new NotUnchanged();
      return fs.readFileSync(path.join(output, outputOf(url)), "utf8");
    },
  };
}

function hashOf(own: readonly string[]): string {
  return contentHash(JSON.stringify(own));
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
