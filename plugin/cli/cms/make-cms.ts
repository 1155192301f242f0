import fs from "node:fs";
import path from "node:path";
import { stringify } from "yaml";
import { ArshifError } from "../../articles/faults.ts";
import { PreciseDate } from "../../dates/index.ts";
import { printIsoDate } from "../../dates/machine-date.ts";
import type { SiteFacts } from "../../eleventy/offered-site.ts";
import { CMS_FOLDER, CMS_SCRIPT } from "../../site/cms-folder.ts";
import { languageDirection } from "../../text/index.ts";
import { fromRoot, readRegistry } from "../input-files.ts";
import { localFilesScript } from "./local-files.ts";
import { packageFiles } from "./package-files.ts";
import { type Repository, sveltiaConfig } from "./sveltia-config.ts";
import { CMS_WORDS, type CmsLanguage } from "./words.ts";
import { type WrittenFiles, writeUnchanged } from "./written-files.ts";

/** What the desk is to be. */
export interface CmsSettings {
  /** Where the site's repository is kept; nowhere that is known if unset. */
  readonly repository: Repository | undefined;
  readonly language: CmsLanguage;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** What was made, and what became of its files. */
export interface MadeCms extends WrittenFiles {
  /** The desk's folder from the project's root. */
  readonly folder: string;
  /** The folder of the articles that it shows. */
  readonly articles: string;
}

/** Articles that a browser still shows at once. */
const MOST_ARTICLES = 1000;

/**
 * Writes the desk into the site: a page, Sveltia CMS from its package, and a configuration by the
 * contract of articles. A file that a person has changed is left alone.
 *
 * @param root the project's root, an absolute path
 * @throws {ArshifError} where the package is missing, or the topic registry is wrong
 */
export function makeCms(
  root: string,
  site: SiteFacts,
  { repository, language, now }: CmsSettings,
): MadeCms {
  const registry = site.openTopics ? undefined : readRegistry(root, site.topics);
  if (Array.isArray(registry)) throw new ArshifError(registry);
  const year = printIsoDate(new PreciseDate(now, "minute"), site.zone).slice(0, 4);
  const articles = shownFolder(root, site.articles, year);
  const config = sveltiaConfig({
    url: site.url,
    repository: repository ?? { backend: "github", name: "owner/name" },
    folder: articles,
    media: site.media,
    year,
    topics: registry?.topics,
    language,
  });
  const folder = fromRoot(root, path.join(site.input, CMS_FOLDER));
  const files = new Map<string, string | Buffer>([
    ["index.html", page(language)],
    ["config.yml", `${HEAD}${stringify(config, { lineWidth: 0 })}`],
    [LOCAL_FILES, localFilesScript(language)],
    ...packageFiles(root, language),
  ]);
  return { folder, articles, ...writeUnchanged(path.join(root, folder), files) };
}

const LOCAL_FILES = "local-files.js";

const HEAD = `\
# Sveltia CMS: https://sveltiacms.app/en/docs
# Made by arshif cms sveltia: run it anew each January, and when topics have changed.
# yaml-language-server: $schema=https://unpkg.com/@sveltia/cms/schema/sveltia-cms.json
`;

/**
 * Where this year's articles stand: in a folder of the year, as imports write them, or in the
 * articles' folder itself, while those are few. Never the whole archive: the desk reads every file.
 */
function shownFolder(root: string, articles: string, year: string): string {
  const ofYear = `${articles}/${year}`;
  const flat = articleFiles(path.join(root, articles));
  const isFlat =
    articleFiles(path.join(root, ofYear)).length === 0 &&
    flat.some((name) => name.startsWith(year)) &&
    flat.length <= MOST_ARTICLES;
  return isFlat ? articles : ofYear;
}

function articleFiles(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs.readdirSync(folder).filter((name) => name.endsWith(".md"));
}

function page(language: CmsLanguage): string {
  return `\
<!doctype html>
<html lang="${language}" dir="${languageDirection(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${CMS_WORDS[language].page}</title>
<script src="${LOCAL_FILES}"></script>
<script src="${CMS_SCRIPT}"></script>
</head>
<body></body>
</html>
`;
}
