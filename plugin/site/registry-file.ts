import fs from "node:fs";
import path from "node:path";
import type { Fault } from "../articles/faults.ts";

/** A registry's file, read anew only when it says something else: a served site reads it with each save. */
export class RegistryFile<Registry> {
  readonly #root: string;
  readonly #file: string | undefined;
  readonly #read: (source: string, file: string) => Registry | Fault[];
  readonly #missing: (file: string) => Fault;
  #last: { readonly text: string; readonly read: Registry | Fault[] } | undefined;

  /**
   * @param root the project's root, an absolute path
   * @param file the registry's file from there; none for an empty registry
   * @param missing the fault of a file that does not exist
   */
  constructor(
    root: string,
    file: string | undefined,
    read: (source: string, file: string) => Registry | Fault[],
    missing: (file: string) => Fault,
  ) {
    this.#root = root;
    this.#file = file;
    this.#read = read;
    this.#missing = missing;
  }

  /** What the file said when it was read; it may say something else by now. */
  get text(): string {
    return this.#last?.text ?? "";
  }

  read(): Registry | Fault[] {
    const file = this.#file;
    if (file === undefined) return this.#read("", "");
    const absolute = path.join(this.#root, file);
    const state = fs.statSync(absolute, { throwIfNoEntry: false });
    if (state === undefined) return [this.#missing(file)];
    if (!state.isFile()) return [isFolder(this.#missing(file))];
    const text = fs.readFileSync(absolute, "utf8");
    if (this.#last?.text !== text) this.#last = { text, read: this.#read(text, file) };
    return this.#last.read;
  }
}

function isFolder(missing: Fault): Fault {
  return { ...missing, message: missing.message.replace("does not exist", "is a folder") };
}

/** Faults of registries that are not there. */
export function noTopicRegistry(file: string): Fault {
  return {
    file,
    field: "topics",
    message: `The topic registry ${file} does not exist.`,
    cure: `Make the file, or correct the option topics: it is a path from the project's root, such as "_data/topics.yaml", not from Eleventy's data folder.`,
  };
}

export function noAuthorRegistry(file: string): Fault {
  return {
    file,
    field: "authors",
    message: `The author registry ${file} does not exist.`,
    cure: `Make the file, or correct the option authors: it is a path from the project's root, such as "_data/authors.yaml".`,
  };
}
