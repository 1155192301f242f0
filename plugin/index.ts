import { ArshifError } from "./articles/faults.ts";
import { useFilesBeside } from "./eleventy/article-files.ts";
import { useCards } from "./eleventy/cards.ts";
import { useCms } from "./eleventy/cms.ts";
import { useArchive, useCollections } from "./eleventy/collections.ts";
import { useDataFiles } from "./eleventy/data-files.ts";
import { useFiles } from "./eleventy/files.ts";
import { useFonts } from "./eleventy/fonts.ts";
import { useFunctions } from "./eleventy/functions.ts";
import { useInputPlace } from "./eleventy/input-place.ts";
import { useLinkCheck } from "./eleventy/link-check.ts";
import { refuseMissingPackages } from "./eleventy/needed-packages.ts";
import { OfferedSite, offerSite } from "./eleventy/offered-site.ts";
import { admitOtherTransforms } from "./eleventy/other-transforms.ts";
import { useOutputCheck } from "./eleventy/output-check.ts";
import { OutputFolders } from "./eleventy/output-folders.ts";
import { useOutputPlace } from "./eleventy/output-place.ts";
import { usePages } from "./eleventy/pages.ts";
import { usePictures } from "./eleventy/pictures.ts";
import { useRedirectCheck } from "./eleventy/redirect-check.ts";
import { responsivePictures } from "./eleventy/responsive-pictures.ts";
import { SearchStep } from "./eleventy/search-index.ts";
import { useSearchPage } from "./eleventy/search-page.ts";
import { useServedDrafts } from "./eleventy/served-drafts.ts";
import { ServedRun } from "./eleventy/served-run.ts";
import { useSiteData } from "./eleventy/site-data.ts";
import { siteFiles } from "./eleventy/site-files.ts";
import { useMarkdown } from "./eleventy/site-markdown.ts";
import { useTheme } from "./eleventy/theme.ts";
import type { EleventyConfig } from "./eleventy/types.ts";
import { useWatch } from "./eleventy/watch.ts";
import { type ArshifOptions, readOptions } from "./options.ts";
import { refuseMissingMedia } from "./site/media.ts";
import { createSite } from "./site/site.ts";

export type { ArshifOptions } from "./options.ts";

/**
 * The Eleventy plugin.
 *
 * @param config Eleventy's configuration
 * @param written the site owner's options; `site.title` and `site.url` are required
 * @throws {ArshifError} one report of everything that is wrong with the options
 */
export default function arshif(config: EleventyConfig, written: ArshifOptions): void {
  config.versionCheck(">=3.1");
  refuseSecond(config);
  const root = process.cwd();
  const options = readOptions(written);
  refuseMissingPackages(options, root);
  refuseMissingMedia(root, options.media);

  const files = siteFiles(config, root);
  const site = createSite(options, files);
  const folders = new OutputFolders(config, root);
  useInputPlace(config);
  useOutputPlace(config, site, folders);

  // What pages are printed with.
  for (const folder of site.notTemplates) config.ignores.add(`${folder}/**`);
  const hasSearchPage = site.plan.links.search !== undefined;
  const has = { search: hasSearchPage, tools: options.show.tools.length > 0 };
  const fonts = useFonts(config, options.theme.font, root, folders);
  const assets = {
    ...useTheme(config, fonts, has, options.theme.palette),
    icon: files.icon,
  };
  const searchPage = hasSearchPage
    ? useSearchPage(config, site.dates.digits, options.search)
    : undefined;
  useSiteData(config, site, assets, searchPage);
  useFunctions(config, site);
  useMarkdown(config, site);
  admitOtherTransforms(config, () => site.source.pictureFiles, site.addresses.link);

  // Who builds it: Eleventy alone, or the command, which listens for the site.
  const search = new SearchStep(config, site, folders);
  const added = { config, site, folders, fonts: fonts.preloaded, search };
  const offered = new OfferedSite(added);
  offerSite(config, offered);
  const served = process.env.ELEVENTY_RUN_MODE === "build" ? undefined : new ServedRun(added);
  if (offered.worker !== undefined) {
    useCollections(config, site);
    return;
  }

  // Reading and checking.
  useLinkCheck(config, site);
  useArchive(config, site);
  useRedirectCheck(config, site, assets);
  if (offered.inspection !== undefined) {
    offered.inspection.followReading();
    return;
  }
  (offered.run ?? served)?.followReading();

  // Pages and files.
  usePictures(config, site, folders, responsivePictures(root, options.images));
  useCards(config, site, folders);
  search.follow(config, offered.run ?? served);
  usePages(config, site.pages());
  useCms(config);
  useFiles(config, site, folders);
  useDataFiles(added);
  if (offered.run === undefined) {
    useFilesBeside(config, site);
    useOutputCheck(config, site);
  }

  // Serving.
  served?.followWriting();
  useServedDrafts(config, site, folders);
  useWatch(config, site, served);
}

function refuseSecond(config: EleventyConfig): void {
  if (!("arshif" in config.globalData)) return;
  throw new ArshifError([
    {
      file: "arshif options",
      message: "The plugin was added twice, or the site has global data named arshif.",
      cure: "Call eleventyConfig.addPlugin(arshif, …) once, and name other data differently.",
    },
  ]);
}
