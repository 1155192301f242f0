import path from "node:path";
import { type ArchivePages, templateOf } from "../site/archive-pages.ts";
import { plainFiles } from "../site/own-pages.ts";
import { layoutData } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/** Gives Eleventy the templates that paginate over pages, and files that stand for pages. */
export function usePages(config: EleventyConfig, pages: ArchivePages): void {
  const { input } = config.directories;
  for (const address of plainFiles(input)) {
    config.addPassthroughCopy({ [path.join(input, address)]: address.slice(1) });
  }
  paginateOver(config, pages);
}

/** Gives Eleventy a template for each kind of pages. */
export function paginateOver(config: EleventyConfig, pages: ArchivePages): void {
  for (const kind of pages.kinds) paginate(config, kind.name, kind.alias, () => pages.given(kind));
}

function paginate(
  config: EleventyConfig,
  name: string,
  alias: string,
  items: () => readonly { readonly url: string }[],
): void {
  const collection = `arshif_${name.replaceAll("-", "_")}`;
  config.addCollection(collection, items);
  config.addTemplate(templateOf(name), "", {
    pagination: { data: `collections.${collection}`, size: 1, alias },
    permalink: (data: Record<string, { url: string }>) => data[alias]?.url,
    ...layoutData(config, name),
    // Set so that data of the site for all pages does not name these.
    title: "",
    eleventyExcludeFromCollections: true,
  });
}
