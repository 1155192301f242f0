import fs from "node:fs";
import path from "node:path";
import type { PictureFile } from "../articles/pictures/picture.ts";
import { mediaFiles } from "../site/media.ts";
import type { Site } from "../site/site.ts";
import type { SiteFolders } from "./output-folders.ts";
import { writesFiles } from "./output-mode.ts";
import { reportedOnceLater } from "./report.ts";
import type { BuildEvent, EleventyConfig } from "./types.ts";

/** Makes what a build needs beside the pictures themselves. */
export type MakePictures = (
  pictures: readonly PictureFile[],
  folders: SiteFolders,
) => Promise<void>;

/** Endings that a served site watches for; capitals too, as cameras write them. */
const WATCHED =
  "{jpg,jpeg,jfif,png,gif,webp,avif,svg,JPG,JPEG,PNG,GIF,WEBP,AVIF,SVG,mp4,m4v,webm,ogv,mp3,m4a,ogg,oga,opus,wav,vtt}";

/**
 * Publishes the media folder and the pictures that stand beside articles. Pictures are copied when
 * they differ from what is there, after the whole input was found right.
 */
export function usePictures(
  config: EleventyConfig,
  site: Site,
  folders: SiteFolders,
  make: MakePictures,
): void {
  const { source, root, inputs } = site;
  const { articles, media } = inputs;
  for (const folder of [articles, media]) config.addWatchTarget(`${folder}/**/*.${WATCHED}`);

  config.on("eleventy.before", async (event: BuildEvent) => {
    if (!writesFiles(event) || site.left !== undefined) return;
    await reportedOnceLater(() => make(source.pictureFiles, folders));
    const copies = [...source.pictureFiles, ...source.mediaCopies, ...mediaFiles(root, media)];
    for (const { file, output: target } of copies) {
      if (target !== undefined) copyIfChanged(path.join(root, file), target, folders);
    }
  });
}

/**
 * Copies a file unless the site has it. A copy takes its original's time, so that the two can be
 * told to be the same.
 *
 * @param target the copy's path from the output folder
 */
export function copyIfChanged(from: string, target: string, { site, written }: SiteFolders): void {
  const original = fs.statSync(from);
  const copy = fs.statSync(path.join(site, target), { throwIfNoEntry: false });
  const age = Math.abs((copy?.mtimeMs ?? 0) - original.mtimeMs);
  if (copy?.size === original.size && age < 2) return;
  const to = path.join(written, target);
  fs.mkdirSync(path.dirname(to), { recursive: true });
  fs.copyFileSync(from, to);
  fs.utimesSync(to, original.atime, original.mtime);
}
