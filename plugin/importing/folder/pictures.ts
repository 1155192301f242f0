import path from "node:path";
import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { isFile } from "../../incremental/files-below.ts";
import { decodedAddress } from "../../text/readable-address.ts";

/** Folders from which generators publish files as they are: Hugo, Jekyll, Hexo, Gatsby, Astro, Eleventy. */
const PUBLISHED = ["", "static", "public", "assets", "source", "src", "content", "_site"];

/** A file of the source that the archive needs. */
export interface SourceFile {
  /** An absolute path. */
  readonly from: string;
  /** From the media folder, with `/` between folders. */
  readonly to: string;
}

/** Finds the files of pictures in another generator's folder. */
export class SourcePictures {
  readonly #roots: readonly string[];

  /** @param folder the folder that is imported, an absolute path */
  constructor(folder: string) {
    const roots = [folder];
    // Articles may stand two folders below the site's root: content/posts, src/pages/blog.
    for (let up = 0; up < 3; up++) roots.push(path.dirname(roots.at(-1) as string));
    this.#roots = roots;
  }

  /**
   * @param written an address as an article writes it
   * @param article the article's file, an absolute path
   * @returns nothing where there is no such file, or the address leads elsewhere
   */
  find(written: string, article: string): SourceFile | undefined {
    if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(written)) return undefined;
    const name = decodedAddress(written.replace(/[?#].*$/, ""));
    if (!PICTURE_ENDING.test(name)) return undefined;
    const beside = path.resolve(path.dirname(article), name);
    const own = this.#roots.find((root) => beside.startsWith(root + path.sep));
    const places = this.#roots.flatMap((root) =>
      PUBLISHED.map((folder) => path.join(root, folder)),
    );
    // Hexo keeps a post's pictures in a folder of its name.
    const inFolder = article.replace(/\.[a-z]+$/i, "") + path.sep + name;
    const candidates = [
      ...(name.startsWith("/") || own === undefined ? [] : [{ from: beside, base: own }]),
      ...(own === undefined ? [] : [{ from: path.resolve(inFolder), base: own }]),
      ...places.map((base) => ({ from: path.join(base, name), base })),
    ];
    const found = candidates.find(
      ({ from, base }) => from.startsWith(base + path.sep) && isFile(from),
    );
    if (found === undefined) return undefined;
    const to = path.relative(found.base, found.from);
    return { from: found.from, to: to.split(path.sep).join("/") };
  }
}
