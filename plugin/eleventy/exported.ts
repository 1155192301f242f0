import path from "node:path";
import type { SearchedSite } from "../exporting/exported-site.ts";
import type { AddedSite } from "./added-site.ts";

/** A site and its archive as exports take them. */
export function exportedSite({ config, site }: AddedSite): SearchedSite {
  const { title, description, url, lang, zone } = site.options.site;
  return {
    ...{ root: site.root, title, description, url, lang, zone },
    input: path.resolve(site.root, config.directories.input),
    output: path.resolve(site.root, config.directories.output),
    articlesFolder: path.resolve(site.root, site.inputs.articles),
    now: site.dates.now,
    dates: site.dates,
    archive: site.archive,
    articles: site.archive.articles,
    licenceOf: (article) => site.publication.licenceOf(article),
    absolute: site.addresses.absolute,
  };
}
