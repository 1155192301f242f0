import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER, TEMPORARY, writeWhole } from "../../incremental/cache/cache-folder.ts";
import { contentHash } from "../../incremental/content-hash.ts";
import type { Environment } from "../../incremental/environment-hash.ts";
import { folderOf, type IndexedYear, type WordsEntry, type YearEntry } from "../files.ts";
import { CachedTerms, cachedTermsBytes, type Vocabulary, type YearIndex } from "../index/index.ts";

/** What is known of the index of a year, or of a part of it, that was made before. */
export interface CachedYear {
  /** Stands for everything that the index is made of. */
  readonly key: string;
  readonly entry: YearEntry;
  /** By the files' names. */
  readonly files: Readonly<Record<string, CachedFile>>;
}

/** An index as a build left it. */
export interface CachedIndex {
  /** Stands for all articles and topics together; unset where nobody told. */
  readonly archive: string | undefined;
  /** All files by their names, with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
  readonly years: readonly CachedYear[];
  readonly words?: CachedWords | undefined;
}

/** The words of the whole archive as they were put together before. */
export interface CachedWords {
  /** Stands for the years whose words they are. */
  readonly key: string;
  readonly entry: WordsEntry;
  /** The files by their names, with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

const NOTHING: CachedIndex = { archive: undefined, files: {}, years: [] };

/** A file of texts is told by what it was made of, too. */
export type CachedFile = readonly [bytes: number, version?: string, source?: string];

/** What decides, beside the articles and their topics, what an index says. */
export function searchBasis({ arshif, options, packages, node }: Environment): string {
  return contentHash(JSON.stringify([arshif, options, packages, node]));
}

/** Where years are kept between planned builds: a line with a checksum, and a line of JSON. */
const STORE = "search.json";

/** Where the words of years' articles are kept, in a file for each year. */
const TERMS = "search";

/** What planned builds keep of the search, for a project's root and all that an index depends on. */
export class CachedYears {
  readonly #folder: string;
  readonly #basis: string;
  /** Years whose words were put down since the last build ended. */
  readonly #waiting = new Set<string>();

  /** @param root the project's root, an absolute path */
  constructor(root: string, basis: string) {
    this.#folder = path.join(root, CACHE_FOLDER);
    this.#basis = basis;
  }

  /** What the build before made in the same way; nothing where that cannot be told. */
  read(): CachedIndex {
    try {
      const [sum, text = ""] = fs.readFileSync(path.join(this.#folder, STORE), "utf8").split("\n");
      if (sum !== contentHash(text)) return NOTHING;
      const kept = JSON.parse(text) as CachedIndex & { readonly basis: string };
      return kept.basis === this.#basis ? kept : NOTHING;
    } catch {
      // Without it, or damaged, all years are made again.
      return NOTHING;
    }
  }

  /** What articles of a year said, in words of a vocabulary; nothing where that cannot be told. */
  terms(year: IndexedYear, vocabulary: Vocabulary): CachedTerms | undefined {
    try {
      return CachedTerms.from(fs.readFileSync(this.#termsOf(year)), this.#basis, vocabulary);
    } catch {
      // Without it, damaged or of another version, all articles of the year are read again.
      return undefined;
    }
  }

  /** Puts down what articles of a year say, until the build has ended. */
  putDown(year: IndexedYear, kept: YearIndex["kept"]): void {
    const bytes = cachedTermsBytes(this.#basis, kept);
    // Need not wait for the disk: a checksum tells what was lost with the power.
    writeWhole(`${this.#termsOf(year)}${TEMPORARY}`, bytes, false);
    this.#waiting.add(folderOf(year));
  }

  /** Keeps an index for the next planned build, and what was put down of its years. */
  keep(index: CachedIndex): void {
    const folder = path.join(this.#folder, TERMS);
    for (const name of this.#waiting) {
      fs.renameSync(path.join(folder, `${name}${TEMPORARY}`), path.join(folder, name));
    }
    this.#waiting.clear();
    const names = new Set(index.years.map(({ entry }) => folderOf(entry)));
    for (const name of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
      if (!names.has(name)) fs.rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    const text = JSON.stringify({ basis: this.#basis, ...index });
    writeWhole(path.join(this.#folder, STORE), `${contentHash(text)}\n${text}`);
  }

  #termsOf(year: IndexedYear): string {
    return path.join(this.#folder, TERMS, folderOf(year));
  }
}
