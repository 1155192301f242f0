import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { PICTURE_ENDING } from "../../articles/pictures/picture.ts";
import { writeWhole } from "../../incremental/cache/cache-folder.ts";
import { isFile } from "../../incremental/files-below.ts";

/** Letters of a part of a name; file systems take 255 bytes, of which an Arabic letter has two. */
const MOST_LETTERS = 80;

/** The folder into which pictures go. */
export class MediaFolder {
  readonly #folder: string;
  readonly #isDry: boolean;

  /** @param folder an absolute path */
  constructor(folder: string, isDry: boolean) {
    this.#folder = folder;
    this.#isDry = isDry;
  }

  /** Is there a file of a name from the folder? */
  has(name: string): boolean {
    return isFile(path.join(this.#folder, name));
  }

  /**
   * Keeps a picture under a name, or, where another picture has it, under one beside it.
   *
   * @param wanted a path from the folder, of which what leads out of it is left out
   * @param ending what its bytes say that its name should end in
   * @returns its name
   */
  keep(bytes: Uint8Array, wanted: string, ending: string): string {
    const name = PICTURE_ENDING.test(wanted) ? wanted : `${wanted}${ending}`;
    const plain = plainName(name);
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 10);
    const { dir, name: stem, ext } = path.posix.parse(plain);
    const names = [plain, path.posix.join(dir, `${stem}-${hash}${ext}`)];
    const free = names.find((candidate) => {
      const file = path.join(this.#folder, candidate);
      return !fs.existsSync(file) || fs.readFileSync(file).equals(bytes);
    });
    const kept = free ?? names[1] ?? plain;
    const file = path.join(this.#folder, kept);
    if (!this.#isDry && !fs.existsSync(file)) writeWhole(file, bytes, false);
    return kept;
  }
}

/** A name whose parts lead nowhere else, and that any file system takes. */
function plainName(name: string): string {
  const parts = name.normalize("NFC").split(/[/\\]+/);
  const plain = parts.map((part) =>
    part
      // biome-ignore lint/suspicious/noControlCharactersInRegex: no name may hold them.
      .replace(/[\u0000-\u001F\u007F<>:"|?*%#\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "-")
      .replace(/^[\s.]+|[\s.]+$/g, ""),
  );
  const kept = plain.filter((part) => part !== "").map(shortened);
  return kept.length === 0 ? "picture" : kept.join("/");
}

function shortened(part: string): string {
  const { name, ext } = path.posix.parse(part);
  return `${[...name].slice(0, MOST_LETTERS).join("")}${ext.slice(0, 10)}`;
}
