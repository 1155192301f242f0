import fs from "node:fs";
import path from "node:path";
import type { Archive, ArchiveArticle, GroupKind } from "../archive/index.ts";
import { entryOf } from "../articles/entry.ts";
import { contentHash } from "../incremental/content-hash.ts";
import type { Site } from "../site/site.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Stands in the output folder, so that it comes and goes with what it lists. */
const LIST = ".arshif-drafts.json";

/**
 * Notes what `--serve` writes of drafts, and takes it away when a build for publication begins: their
 * pages, the files beside them, and lists that show nothing but drafts. A file that was changed since
 * is somebody else's and stays.
 */
export function useServedDrafts(config: EleventyConfig, site: Site, folders: SiteFolders): void {
  config.on("eleventy.before", (event: BuildEvent) => {
    if (event.runMode === "build" && writesFiles(event)) removeDrafts(folders.site);
  });
  config.on("eleventy.after", (event: BuildEvent) => {
    if (event.runMode === "build" || !writesFiles(event)) return;
    noteDrafts(folders.site, draftPages(site.archive), site.publication.filesBesidePages);
  });
}

const KINDS: readonly GroupKind[] = ["topic", "year", "month", "day", "author", "source"];

/** Addresses of drafts, and of lists in which nothing else stands. */
function draftPages(archive: Archive): string[] {
  const drafts = archive.articles.filter(isDraft);
  if (drafts.length === 0) return [];
  const lists = KINDS.flatMap((kind) => archive.groupPages(kind));
  const ofDrafts = lists.filter(({ articles }) => articles.every(isDraft));
  return [...drafts, ...ofDrafts].map(({ url }) => url);
}

function isDraft(article: ArchiveArticle): boolean {
  return entryOf(article).draft === true;
}

function noteDrafts(output: string, urls: readonly string[], besidePages: readonly string[]): void {
  const noted = new Map(readList(output));
  for (const url of urls) {
    for (const name of ["index.html", ...besidePages]) {
      const file = `${url.slice(1)}${name}`;
      const hash = hashOf(path.join(output, file));
      if (hash !== undefined) noted.set(file, hash);
    }
  }
  if (noted.size > 0) fs.writeFileSync(path.join(output, LIST), JSON.stringify([...noted]));
}

function removeDrafts(output: string): void {
  for (const [file, hash] of readList(output)) {
    const absolute = path.join(output, file);
    const now = absolute.startsWith(output + path.sep) ? hashOf(absolute) : undefined;
    if (now === undefined || (now !== hash && !isMarked(absolute))) continue;
    fs.rmSync(absolute);
    removeEmptyFolders(path.dirname(absolute), output);
  }
  fs.rmSync(path.join(output, LIST), { force: true });
}

/** The page of a draft that was written once more before `--serve` was ended. */
function isMarked(file: string): boolean {
  if (!file.endsWith("index.html")) return false;
  const text = fs.readFileSync(file, "utf8");
  return text.includes('<meta name="robots" content="noindex">') && text.includes("arshif/");
}

function removeEmptyFolders(folder: string, output: string): void {
  if (folder === output || fs.readdirSync(folder).length > 0) return;
  fs.rmdirSync(folder);
  removeEmptyFolders(path.dirname(folder), output);
}

function readList(output: string): [file: string, hash: string][] {
  try {
    const list: unknown = JSON.parse(fs.readFileSync(path.join(output, LIST), "utf8"));
    return Array.isArray(list) ? list.filter(isNoted) : [];
  } catch {
    return [];
  }
}

function isNoted(entry: unknown): entry is [string, string] {
  return Array.isArray(entry) && entry.every((part) => typeof part === "string");
}

function hashOf(file: string): string | undefined {
  const isFile = fs.statSync(file, { throwIfNoEntry: false })?.isFile();
  return isFile ? contentHash(fs.readFileSync(file)) : undefined;
}
