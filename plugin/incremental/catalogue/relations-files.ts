import type { MadeSections } from "../../related/index.ts";
import type { KeptRelations } from "../../relations/index.ts";
import { CheckedFile } from "./checked-file.ts";
import { indexBytes, indexFrom } from "./index-bytes.ts";
import { relationsBytes, relationsFrom } from "./relations-bytes.ts";

/** What relations are of. */
export interface Basis {
  /** One text for everything that decides which articles belong together. */
  readonly whole: string;
  /** One for all but the articles themselves. */
  readonly rules: string;
  /** One for each article, newest first. */
  readonly keys: readonly string[];
}

/** The two files that say which articles belong together, and by which index that was found. */
export class RelationsFiles {
  readonly relations: CheckedFile<ReturnType<typeof relationsFrom>>;
  readonly index: CheckedFile<ReturnType<typeof indexFrom>>;

  /** @param root the project's root, an absolute path */
  constructor(root: string) {
    this.relations = new CheckedFile(root, "relations", relationsFrom);
    this.index = new CheckedFile(root, "index", indexFrom);
  }

  /** What the site's owner should hear of files that cannot be used, one line each. */
  get notices(): string[] {
    return [this.relations, this.index].flatMap(({ notice }) => notice ?? []);
  }

  /** Another process has written both. */
  forget(): void {
    this.relations.forget();
    this.index.forget();
  }

  writeRelations({ whole }: Basis, relations: KeptRelations): void {
    this.relations.write(relationsBytes(whole, relations));
  }

  /** @param index none where it cannot be kept */
  writeIndex({ whole, rules, keys }: Basis, index: MadeSections | undefined): void {
    if (index === undefined) this.index.remove();
    else this.index.write(indexBytes(`${whole} ${rules}`, keys, index));
  }
}
