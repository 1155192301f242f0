import fs from "node:fs";
import path from "node:path";

/** WordPress' name for a smaller copy of a picture: `صورة-600x400.jpg`, `صورة-scaled.jpg`. */
const SMALLER = /-\d{2,5}x\d{2,5}(?=\.\w+$)/;

/** The name or the address of the whole picture of a smaller copy. */
export function withoutSize(name: string): string {
  return name.replace(SMALLER, "");
}

/** A folder with the files that a site kept, such as WordPress' `wp-content/uploads`. */
export class Uploads {
  readonly #folder: string;

  /** @param folder an absolute path */
  constructor(folder: string) {
    this.#folder = fs.realpathSync(folder);
  }

  /**
   * The file of a picture by its old address: the longest end of the address that is a path in the
   * folder, of the whole picture before its smaller copies.
   *
   * @param address whole, or from the site's root, in escapes of either case or in letters
   */
  find(address: string): { readonly file: string; readonly name: string } | undefined {
    const parts = partsOf(address);
    for (let from = 0; from < parts.length; from++) {
      const end = parts.slice(from).join("/");
      for (const name of [withoutSize(end), end]) {
        const file = this.#fileOf(name);
        if (file !== undefined) return { file, name };
      }
    }
    return undefined;
  }

  /** A file within the folder, wherever links in it lead. */
  #fileOf(name: string): string | undefined {
    for (const spelling of new Set([name, name.normalize("NFC"), name.normalize("NFD")])) {
      try {
        const file = fs.realpathSync(path.join(this.#folder, spelling));
        if (file.startsWith(this.#folder + path.sep) && fs.statSync(file).isFile()) return file;
      } catch {
        // There is no such file, or a name is too long for there to be one.
      }
    }
    return undefined;
  }
}

/** The parts of an address' path in letters; none where one leads out of its folder. */
function partsOf(address: string): string[] {
  const written = address.replace(/[?#].*$/s, "").replace(/^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*/i, "");
  try {
    const parts = decodeURIComponent(written)
      .split("/")
      .filter((part) => part !== "" && part !== ".");
    return parts.some((part) => part === ".." || /[\\\0]/.test(part)) ? [] : parts;
  } catch {
    return [];
  }
}
