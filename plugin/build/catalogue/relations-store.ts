import fs from "node:fs";
import path from "node:path";
import type {
  Archive,
  KeptRelations,
  RelationsBasis,
  RelationsMemory,
} from "../../archive/index.ts";
import { KEPT, writeWhole } from "../kept-files.ts";
import type { Fingerprint } from "./catalogue.ts";
import { contentHash } from "./content-hash.ts";
import { relationsBytes, relationsFrom } from "./relations-bytes.ts";
import { UnusableFile } from "./section-file.ts";

const NAME = "relations";
const SET_ASIDE = "relations.set-aside";

/** What decides how an article's file is read: every other part leaves relations as they are. */
const READING_PARTS = ["arshif", "options", "packages", "node"];

/** How the store tells that articles are the same. */
export interface StoreSettings {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Of the site as it is now. */
  readonly fingerprint: Fingerprint;
  /** A hash of the file of an article, by `inputPath`; `undefined` when it is not known. */
  readonly hashOf: (inputPath: string) => string | undefined;
}

/**
 * Keeps on disk which articles belong together, as one build has found it, for later builds and for
 * other processes. The file says of which articles it is: whichever build wrote it, it is used for
 * just these, read in the same way and with the same topics.
 */
export class RelationsStore implements RelationsMemory {
  readonly #settings: StoreSettings;
  #basis: string | undefined;
  #isKept = false;
  #notice: string | undefined;

  constructor(settings: StoreSettings) {
    this.#settings = settings;
  }

  /** What the site's owner should hear of a file that cannot be used. */
  get notice(): string | undefined {
    return this.#notice;
  }

  recall(asked: RelationsBasis): KeptRelations | undefined {
    this.#basis = this.#basisOf(asked);
    this.#isKept = false;
    if (this.#basis === undefined) return undefined;
    const kept = this.#read(this.#basis);
    this.#isKept = kept !== undefined;
    return kept;
  }

  /** Keeps what an archive knows, unless it is what was recalled. */
  keep(archive: Archive): void {
    const basis = this.#basis;
    if (this.#isKept || basis === undefined) return;
    writeWhole(this.#file(NAME), relationsBytes(basis, archive.keptRelations()));
    this.#isKept = true;
  }

  #read(basis: string): KeptRelations | undefined {
    let bytes: Buffer;
    try {
      bytes = fs.readFileSync(this.#file(NAME));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
      return this.#setAside("cannot be read");
    }
    try {
      const file = relationsFrom(bytes);
      return file.basis === basis ? file.kept() : undefined;
    } catch (error) {
      return this.#setAside(error instanceof UnusableFile ? error.message : "is damaged");
    }
  }

  #setAside(why: string): undefined {
    fs.renameSync(this.#file(NAME), this.#file(SET_ASIDE));
    this.#notice = `The file ${KEPT}/${NAME} ${why}; it was set aside as ${SET_ASIDE}, and related articles are found anew.`;
  }

  /** One text for everything that relations hang on; none while a file's hash is not known. */
  #basisOf({ articles, registry, related, stories }: RelationsBasis): string | undefined {
    const { fingerprint, hashOf } = this.#settings;
    const files: string[] = [];
    for (const { inputPath } of articles) {
      const hash = hashOf(inputPath);
      if (hash === undefined) return undefined;
      files.push(inputPath, hash);
    }
    const reading = READING_PARTS.map((part) => fingerprint[part]);
    return contentHash(JSON.stringify([reading, registry.topics, related, stories, files]));
  }

  #file(name: string): string {
    return path.join(this.#settings.root, KEPT, name);
  }
}
