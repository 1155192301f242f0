import fs from "node:fs";
import path from "node:path";
import { type StandingFile, standingFaults } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import { filesBelow } from "../incremental/files-below.ts";
import type { Site } from "../site/site.ts";
import { reportedOnce } from "./report.ts";
import type { SiteAssets } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/** The template of all files that are no pages, those that lead on from old addresses among them. */
const FILES = /(?:^|\/)arshif\/files\.11ty\.js$/;

/**
 * Refuses old addresses (`redirectFrom`) at which a file of the site stands: those that are known when
 * a build begins, before anything is copied, and pages of the site's own before they are written.
 *
 * @param assets what the theme publishes
 */
export function useRedirectCheck(
  config: EleventyConfig,
  site: Site,
  { fonts, style, script, icon, searchStyle, reader }: SiteAssets,
): void {
  const { source, root } = site;
  const hasOld = () =>
    source.readable.some((article) => entryOf(article).redirectFrom !== undefined);
  const check = (files: readonly StandingFile[]) =>
    reportedOnce(() => source.refuse(standingFaults(source.readable, files)));
  config.on("eleventy.before", () => {
    if (site.left !== undefined || !hasOld()) return;
    const assets = [style, script, icon, searchStyle ?? [], reader ?? []].flat();
    const standing = [...site.standing(fonts), ...assets].map((url) => ({
      url: url.replace(/\?.*$/, ""),
    }));
    check([...standing, ...passedThrough(config, root)]);
  });
  config.on("eleventy.contentMap", ({ inputPathToUrl }) => {
    if (site.left !== undefined || !hasOld()) return;
    const own = Object.entries(inputPathToUrl).filter(([file]) => !FILES.test(file));
    const fileOf = (file: string) => {
      const name = path.posix.normalize(file);
      return fs.existsSync(path.resolve(root, name)) ? name : undefined;
    };
    check(own.flatMap(([file, urls]) => urls.map((url) => ({ url, from: fileOf(file) }))));
  });
}

/** Files that Eleventy copies, but for those that a pattern finds. */
function passedThrough(config: EleventyConfig, root: string): StandingFile[] {
  return Object.entries(config.passthroughCopies ?? {}).flatMap(([from, { outputPath }]) => {
    const source = path.resolve(root, from);
    const input = path.resolve(root, config.directories.input);
    const target = typeof outputPath === "string" ? outputPath : path.relative(input, source);
    return filesBelow(source).map((file) => ({
      url: path.posix.join("/", target, path.relative(source, file).split(path.sep).join("/")),
      from: path.relative(root, file).split(path.sep).join("/"),
    }));
  });
}
