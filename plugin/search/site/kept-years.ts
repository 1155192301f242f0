import fs from "node:fs";
import path from "node:path";
import type { Fingerprint } from "../../build/catalogue/catalogue.ts";
import { contentHash } from "../../build/catalogue/content-hash.ts";
import { KEPT, writeWhole } from "../../build/kept-files.ts";
import type { YearEntry } from "../files.ts";

/** What is known of a year's index that was made before. */
export interface KeptYear {
  /** Stands for everything that the index is made of. */
  readonly key: string;
  readonly entry: YearEntry;
  /** Sizes in bytes by the files' names. */
  readonly files: Readonly<Record<string, number>>;
}

/** What decides, beside the articles and their topics, what an index says. */
export function searchBasis({ arshif, options, packages, node }: Fingerprint): string {
  return contentHash(JSON.stringify([arshif, options, packages, node]));
}

/** Where years are kept between planned builds. */
const STORE = "search.json";

/** The years that the build before made in the same way; none where that cannot be told. */
export function readKeptYears(root: string, basis: string): readonly KeptYear[] {
  try {
    const text = fs.readFileSync(path.join(root, KEPT, STORE), "utf8");
    const kept = JSON.parse(text) as { readonly basis: string; readonly years: KeptYear[] };
    return kept.basis === basis ? kept.years : [];
  } catch {
    // Without it, or damaged, all years are made again.
    return [];
  }
}

/** Keeps the years for the next planned build. */
export function keepYears(root: string, basis: string, years: readonly KeptYear[]): void {
  writeWhole(path.join(root, KEPT, STORE), JSON.stringify({ basis, years }));
}
