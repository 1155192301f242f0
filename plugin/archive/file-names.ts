import { fileSlug, MARKDOWN_ENDING } from "../articles/address.ts";

/** Something that was read from a file. */
interface FromFile {
  readonly inputPath: string;
}

/** Finds articles by what authors call their files: with or without folder, date and ending. */
export class FileNames<Item extends FromFile> {
  readonly #byPath = new Map<string, Item>();
  readonly #byName = new Map<string, Item[]>();

  constructor(items: Iterable<Item>) {
    for (const item of items) {
      const path = pathOf(item.inputPath);
      this.#byPath.set(path, item);
      for (const name of new Set([nameOf(path), fileSlug(path)])) {
        const known = this.#byName.get(name);
        if (known === undefined) this.#byName.set(name, [item]);
        else known.push(item);
      }
    }
  }

  /**
   * @param name `داعش`, `2019-08-07-داعش`, `2019-08-07-داعش.md` or a path from the project's root
   * @returns every item that the name fits: more than one when it does not say enough
   */
  find(name: string): readonly Item[] {
    const path = pathOf(name);
    const exact = this.#byPath.get(path);
    return exact === undefined ? (this.#byName.get(nameOf(path)) ?? []) : [exact];
  }
}

function pathOf(name: string): string {
  return name.normalize("NFC").replace(/^\.\//, "").replace(MARKDOWN_ENDING, "");
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
