import { CHECK_NAMES } from "../articles/check-names.ts";
import type { Site } from "../site/site.ts";
import { writeArticleFiles } from "./article-files.ts";
import type { RunParts } from "./incremental-run.ts";
import type { OutputFolders } from "./output-folders.ts";
import type { SearchStep } from "./search-index.ts";
import type { EleventyConfig } from "./types.ts";

/**
 * What the command needs of a site to build it another way than Eleventy alone would.
 *
 * @param fonts addresses of the theme's fonts
 */
export function runParts(
  config: EleventyConfig,
  site: Site,
  folders: OutputFolders,
  fonts: readonly string[],
  search: SearchStep,
): RunParts {
  const { source, stale, publication, options, plan, root, inputs, addresses } = site;
  const articleFiles: RunParts["articleFiles"] = (article) => publication.articleFiles(article);
  return {
    config,
    source,
    stale,
    pages: site.pages(),
    folders,
    articleFiles,
    site: {
      root,
      ...inputs,
      openTopics: options.topics.open ?? inputs.topics === undefined,
      zone: options.site.zone,
      home: addresses.absolute("/"),
      options: { ...options, check: undefined, titles: plan.titles },
      turnedOff: CHECK_NAMES.filter((name) => options.check[name] === false),
      beside: (url) => site.beside(url),
      headersShowStories: options.stories.enabled && plan.links.stories !== undefined,
      copies: () => site.copies(fonts),
      writeBeside: (pages) => writeArticleFiles(pages, source, articleFiles),
      warnings: (files, redirects) => publication.warnings(site.archive, files, redirects),
      makeSearchIndex: () => search.make(),
      ended: () => site.index?.keep(),
    },
  };
}
