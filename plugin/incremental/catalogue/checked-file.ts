import fs from "node:fs";
import path from "node:path";
import { KEPT, writeWhole } from "../cache-folder.ts";
import { type SectionFileBytes, UnusableFile } from "./section-file.ts";

/** A file beside the catalogue. One that cannot be used is set aside, so that it can be looked at. */
export class CheckedFile<Content> {
  readonly #root: string;
  readonly #name: string;
  readonly #from: (bytes: Uint8Array) => Content;
  #read: { readonly content: Content | undefined } | undefined;
  #notice: string | undefined;

  /**
   * @param root the project's root, an absolute path
   * @param from makes the content of bytes; throws when they cannot be used
   */
  constructor(root: string, name: string, from: (bytes: Uint8Array) => Content) {
    this.#root = root;
    this.#name = name;
    this.#from = from;
  }

  /** What the site's owner should hear of a file that cannot be used. */
  get notice(): string | undefined {
    return this.#notice;
  }

  /** Reads the file once; `undefined` when there is none that can be used. */
  read(): Content | undefined {
    this.#read ??= { content: this.#fromDisk() };
    return this.#read.content;
  }

  /** Writes it as a whole or not at all. */
  write({ pieces, start }: SectionFileBytes): void {
    writeWhole(this.#path(this.#name), pieces, { waits: false, start });
    this.#read = undefined;
  }

  /** Another process has written it: it is read anew when it is next asked for. */
  forget(): void {
    this.#read = undefined;
  }

  remove(): void {
    fs.rmSync(this.#path(this.#name), { force: true });
    this.#read = undefined;
  }

  #fromDisk(): Content | undefined {
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(this.#path(this.#name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      return this.#setAside("cannot be read");
    }
    try {
      return this.#from(bytes);
    } catch (error) {
      return this.#setAside(error instanceof UnusableFile ? error.message : "is damaged");
    }
  }

  #setAside(why: string): undefined {
    const aside = `${this.#name}.set-aside`;
    fs.renameSync(this.#path(this.#name), this.#path(aside));
    this.#notice = `The file ${KEPT}/${this.#name} ${why}; it was set aside as ${aside}, and related articles are found anew.`;
  }

  #path(name: string): string {
    return path.join(this.#root, KEPT, name);
  }
}
