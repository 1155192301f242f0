import fs from "node:fs";
import path from "node:path";
import { contentHash } from "../incremental/content-hash.ts";
import type { Environment } from "../incremental/environment-hash.ts";
import { filesBelow } from "../incremental/files-below.ts";
import { packageFolders, packageVersion } from "../incremental/package-parts.ts";
import type { ArchiveSource } from "../site/source.ts";
import type { AddedSite } from "./added-site.ts";
import type { ReadingSettings } from "./run-settings.ts";
import { ownTemplates } from "./theme.ts";
import type { EleventyConfig } from "./types.ts";

/** Everything that decides how the pages of a site look, whatever articles there are. */
export function partsOf({ config, site, folders: { output } }: AddedSite, run: ReadingSettings) {
  const { directories, pathPrefix } = config;
  const { articles, media, topics, authors } = site.inputs;
  const { input, includes, layouts, data } = directories;
  const absolute = (name: string) => path.resolve(site.root, name);
  const folders = [includes, layouts ?? includes, data, path.join(input, "arshif")];
  return {
    root: site.root,
    version: run.version ?? packageVersion(),
    packageFolders: packageFolders(),
    eleventy: run.eleventy,
    configuration: run.configuration,
    templates: [...folders.map(absolute), ...dataOfInput(absolute(input))],
    apart: [articles, media, output, ".cache", topics ?? [], authors ?? []].flat().map(absolute),
    options: JSON.stringify(
      [
        {
          ...site.options,
          check: undefined,
          titles: site.plan.titles,
          menuPages: site.plan.own.pages,
        },
        { input, includes, layouts, data, output },
        pathPrefix,
      ],
      (_, value) => (typeof value === "function" ? String(value) : value),
    ),
  };
}

/** Data files of the input folder itself, which the plugin's templates inherit too. */
function dataOfInput(input: string): string[] {
  if (!fs.existsSync(input)) return [];
  const own = `${path.basename(input)}.json`;
  return fs
    .readdirSync(input)
    .filter((name) => name === own || /\.11tydata\./.test(name))
    .map((name) => path.join(input, name));
}

/** Stands for everything that a template could show of the archive, as it was read. */
export function archiveHash({
  files,
  pictureFiles,
  mediaCopies,
  registryText,
  archive: { versions },
}: ArchiveSource): string {
  const names = [...files.keys()].sort();
  const hashes = names.map((file) => [file, files.get(file)?.hash]);
  const earlier = versions.map(({ version }) => version);
  return contentHash(JSON.stringify([hashes, registryText, pictureFiles, mediaCopies, earlier]));
}

/** The environment, with what stands for the archive where any page may show any of it. */
export function withArchive(
  environment: Environment,
  archive: string,
  config: EleventyConfig,
): Environment {
  return ownTemplates(config).showMore ? { ...environment, archive } : environment;
}

/** Why every page is written whatever has changed, if it is. */
export function alwaysWritten(config: EleventyConfig): string | undefined {
  if (!ownTemplates(config).showMore || !hasScriptedData(config)) return undefined;
  return "templates of the site's own may show data that a script makes anew";
}

/** May Eleventy's data be other data in the next build although no file was changed? */
function hasScriptedData(config: EleventyConfig): boolean {
  const { data, input } = config.directories;
  const own = new Set(["arshif"]);
  const functions = Object.entries(config.globalData).some(
    ([name, value]) => !own.has(name) && typeof value === "function",
  );
  const scripts = (folder: string) => filesBelow(folder).some((name) => /\.[cm]?[jt]s$/.test(name));
  return (
    functions ||
    scripts(path.resolve(data)) ||
    dataOfInput(path.resolve(input)).some((file) => !file.endsWith(".json"))
  );
}
