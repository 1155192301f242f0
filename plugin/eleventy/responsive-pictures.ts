import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ArshifError, type Fault } from "../articles/faults.ts";
import type { PictureFile } from "../articles/pictures/picture.ts";
import { writeWhole } from "../incremental/cache/cache-folder.ts";
import { publishedWidths, type ResponsiveRules } from "../site/responsive-sources.ts";
import { loadPackage } from "./optional-package.ts";
import type { SiteFolders } from "./output-folders.ts";
import { copyIfChanged, type MakePictures } from "./pictures.ts";

/** The part of @11ty/eleventy-img that the plugin uses: by format, what was made in each width. */
type MakeSizes = (
  picture: Uint8Array,
  options: object,
) => Promise<Record<string, readonly { width: number; format: string; buffer: Uint8Array }[]>>;

const CACHE = ".cache/arshif/pictures";

/** Counted up when the same picture would be made otherwise than before. */
const RECIPE = 1;

/**
 * Makes pictures in other sizes and formats with @11ty/eleventy-img. What was made is kept by the
 * picture's content, so that a build makes only what is new.
 *
 * @param root the project's root, an absolute path
 */
export function responsivePictures(root: string, rules: ResponsiveRules): MakePictures {
  const cache = path.join(root, CACHE);
  const marks = new ContentMarks(root);
  return async (pictures, folders) => {
    const shown = pictures.filter((picture) => picture.sources !== undefined);
    if (shown.length === 0) return;
    const module = await loadPackage<{ default: MakeSizes }>("@11ty/eleventy-img", root);
    const faults: Fault[] = [];
    for (let start = 0; start < shown.length; start += AT_ONCE) {
      const batch = shown.slice(start, start + AT_ONCE).map(async (picture) => {
        // The content rather than the name: sharp remembers files by their names.
        const content = () => fs.readFileSync(path.join(root, picture.file));
        const mark = marks.of(picture.file);
        return keep(module.default, picture, content, mark, cache, rules);
      });
      faults.push(...(await Promise.all(batch)).flat());
    }
    if (faults.length > 0) throw new ArshifError(faults);
    for (const picture of shown) publish(picture, marks.of(picture.file), cache, folders);
  };
}

/** Pictures in memory at a time. */
const AT_ONCE = 8;

/** Marks of files that differ when their contents do; a file is read again when its time changes. */
class ContentMarks {
  readonly #root: string;
  readonly #known = new Map<string, { readonly state: string; readonly mark: string }>();

  constructor(root: string) {
    this.#root = root;
  }

  of(file: string): string {
    const absolute = path.join(this.#root, file);
    const { size, mtimeMs } = fs.statSync(absolute);
    const state = `${size} ${mtimeMs}`;
    const known = this.#known.get(file);
    if (known?.state === state) return known.mark;
    const hash = createHash("sha256").update(`${RECIPE}\n`).update(fs.readFileSync(absolute));
    const mark = hash.digest("hex").slice(0, 24);
    this.#known.set(file, { state, mark });
    return mark;
  }
}

/**
 * Makes what is not there yet. The sizes come as bytes and are written here: where one of them
 * fails, the package goes on writing the others after it has said so.
 */
async function keep(
  make: MakeSizes,
  { file, width = 0 }: PictureFile,
  content: () => Uint8Array,
  mark: string,
  cache: string,
  { widths, formats }: ResponsiveRules,
): Promise<Fault[]> {
  const all = formats.flatMap((format) =>
    publishedWidths(width, widths).map((wide) => ({ format, wide })),
  );
  const missing = all.filter(
    ({ format, wide }) => !fs.existsSync(path.join(cache, keptName(mark, wide, format))),
  );
  if (missing.length === 0) return [];
  let made: Awaited<ReturnType<MakeSizes>>;
  try {
    made = await make(content(), {
      widths: [...new Set(missing.map(({ wide }) => wide))],
      formats: [...new Set(missing.map(({ format }) => format))],
      dryRun: true,
      fixOrientation: true,
      useCache: false,
      minimumThreshold: 1,
    });
  } catch (error) {
    return [brokenPicture(file, error as Error)];
  }
  for (const { width: wide, format, buffer } of Object.values(made).flat()) {
    writeWhole(path.join(cache, keptName(mark, wide, format)), buffer, false);
  }
  return [];
}

function publish(
  { sources = [] }: PictureFile,
  mark: string,
  cache: string,
  folders: SiteFolders,
): void {
  for (const { type, candidates } of sources) {
    for (const { src, width } of candidates) {
      const from = path.join(cache, keptName(mark, width, type.replace("image/", "")));
      copyIfChanged(from, decodeURIComponent(src), folders);
    }
  }
}

function keptName(mark: string, width: number, format: string): string {
  return `${mark}-${width}.${format}`;
}

/** A picture whose head is right and whose rest is not. */
function brokenPicture(file: string, error: Error): Fault {
  const why = error.message.split("\n")[0] ?? "";
  return {
    file,
    message: `The picture cannot be made smaller: it is damaged or cut off (${why}).`,
    cure: "Save the picture again, or take it out of the articles that show it.",
  };
}
