import fs from "node:fs";
import path from "node:path";
import { filesBelow } from "../../incremental/files-below.ts";
import type { SourceArticle } from "../article.ts";
import { type SourceFile, SourcePictures } from "../folder/pictures.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { wholeText } from "../source-files.ts";
import { articleOf, headOf, PAGE_ENDING, readPage } from "./read-page.ts";

export { PAGE_ENDING } from "./read-page.ts";

/** Folders in which browsers keep what a saved page shows. */
const SAVED_PARTS = /_(?:files|arquivos|fichiers|ملفات)\//i;

/** Pages of a site as files: saved by a browser, or all that a generator has made. */
export class SavedPages implements Source {
  readonly #places: readonly string[];
  readonly #zone: string;
  readonly #within: string | undefined;

  /**
   * @param places absolute paths of files or folders
   * @param zone an IANA name
   * @param within the folder from which files are named; that in which each stands, if unset
   */
  constructor(places: readonly string[], zone: string, within?: string) {
    this.#within = within;
    this.#places = places;
    this.#zone = zone;
  }

  async *heads(): AsyncGenerator<SourceHead> {
    for (const { file, name } of this.#files()) {
      const page = readPage({ html: await wholeText(file), name }, this.#zone, () => undefined);
      if (page !== undefined) yield headOf(page);
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for (const { file, name, folder } of this.#files()) {
      const note = noteOf(name);
      const page = readPage({ html: await wholeText(file), name }, this.#zone, note);
      if (page === undefined) continue;
      const pictures = new SourcePictures(folder);
      const files: SourceFile[] = [];
      const article = articleOf(page, targets, note, (written) => {
        const found = pictures.find(written, file);
        if (found === undefined) return undefined;
        files.push(found);
        return `/media/${found.to}`;
      });
      yield { ...article, files };
    }
  }

  #files(): { readonly file: string; readonly name: string; readonly folder: string }[] {
    return this.#places.flatMap((place) => {
      const isFolder = fs.statSync(place).isDirectory();
      const folder = this.#within ?? (isFolder ? place : path.dirname(place));
      return filesBelow(place)
        .map((file) => ({
          ...{ file, folder },
          name: path.relative(folder, file).split(path.sep).join("/"),
        }))
        .filter(({ name }) => !isFolder || (PAGE_ENDING.test(name) && !SAVED_PARTS.test(name)))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    });
  }
}
