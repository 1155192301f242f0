import path from "node:path";
import type { ArchivePages, PageKind } from "../site/archive-pages.ts";
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
  for (const kind of pages.kinds) paginate(config, kind, () => pages.given(kind));
}

type Item = { readonly url: string };

function paginate(
  config: EleventyConfig,
  { name, template, alias, print }: PageKind,
  items: () => readonly Item[],
): void {
  const collection = `arshif_${name.replaceAll("-", "_")}`;
  const data = {
    pagination: { data: `collections.${collection}`, size: 1, alias },
    permalink: (data: Record<string, Item>) => data[alias]?.url,
    eleventyExcludeFromCollections: true,
  };
  config.addCollection(collection, items);
  if (print !== undefined) {
    const render = (data: Record<string, Item>) => print(data[alias] as Item);
    config.addTemplate(template, { data: { ...data, layout: false }, render });
    return;
  }
  // The title is set so that data of the site for all pages does not name these.
  config.addTemplate(template, "", { ...data, ...layoutData(config, name), title: "" });
}
