import fs from "node:fs";
import path from "node:path";
import { z } from "zod";
import { writeWhole } from "../incremental/cache/cache-folder.ts";
import { contentHash } from "../incremental/content-hash.ts";
import { attempt } from "../text/attempt.ts";
import { DiskMap } from "./disk-map.ts";

/** The file's name in the project's root; it belongs into version control, so that others can go on. */
const STATE_FILE = "arshif-import.json";

const VERSION = 1;

const stateSchema = z.object({
  version: z.literal(VERSION),
  articles: z.record(z.string(), z.object({ file: z.string(), hash: z.string() })),
  pictures: z.record(z.string(), z.string()).optional(),
});

/** What became of an article's file. */
export type Written = "written" | "unchanged" | "edited" | "foreign";

/**
 * Which file an import has made of which article, and what it had written: so that the next one
 * changes what has changed at the source, and nothing that a person has touched.
 */
export class ImportState {
  readonly #root: string;
  readonly #isDry: boolean;
  /** Names in the media folder of the pictures that were fetched, by their addresses. */
  readonly pictures = new DiskMap<string>();
  readonly #articles = new DiskMap<{ file: string; hash: string }>();

  /** @param isDry tells what would be done, and writes nothing */
  constructor(root: string, isDry: boolean) {
    this.#root = root;
    this.#isDry = isDry;
    const file = path.join(root, STATE_FILE);
    if (!fs.existsSync(file)) return;
    const known = stateSchema.safeParse(attempt(() => JSON.parse(fs.readFileSync(file, "utf8"))));
    // Without it every file that is not as the source has it counts as a person's.
    if (!known.success) return;
    for (const [id, article] of Object.entries(known.data.articles))
      this.#articles.set(id, article);
    for (const [address, name] of Object.entries(known.data.pictures ?? {}))
      this.pictures.set(address, name);
  }

  /** Writes an article's file, unless it is so already or a person has changed it. */
  write(id: string, file: string, text: string): Written {
    const absolute = path.join(this.#root, file);
    const hash = contentHash(text);
    const known = this.#articles.get(id);
    const there = fs.existsSync(absolute) ? contentHash(fs.readFileSync(absolute)) : undefined;
    if (there !== undefined && there !== hash && !(known?.file === file && known.hash === there)) {
      return known?.file === file ? "edited" : "foreign";
    }
    if (this.#isEditedElsewhere(known, file)) return "edited";
    if (!this.#isDry) {
      if (there !== hash) writeWhole(absolute, text, false);
      if (known !== undefined && known.file !== file)
        fs.rmSync(path.join(this.#root, known.file), { force: true });
    }
    this.#articles.set(id, { file, hash });
    return there === hash ? "unchanged" : "written";
  }

  /** An article that moves, as its date or name has changed at the source, and that a person has changed. */
  #isEditedElsewhere(known: { file: string; hash: string } | undefined, file: string): boolean {
    if (known === undefined || known.file === file) return false;
    const before = path.join(this.#root, known.file);
    return fs.existsSync(before) && contentHash(fs.readFileSync(before)) !== known.hash;
  }

  /** Keeps what is known so far, so that an import that is broken off goes on where it was. */
  save(): void {
    if (this.#isDry) return;
    writeWhole(path.join(this.#root, STATE_FILE), this.#json());
  }

  *#json(): Generator<string> {
    yield `{\n "version": ${VERSION},\n "articles": `;
    yield* jsonGroup(this.#articles);
    if (this.pictures.size > 0) yield ',\n "pictures": ';
    if (this.pictures.size > 0) yield* jsonGroup(this.pictures);
    yield "\n}\n";
  }
}

/** A group with a name a line, the new ones last, so that two imports differ in the lines of what changed. */
function* jsonGroup(values: DiskMap<unknown>): Generator<string> {
  let before = "{";
  for (const [name, value] of values) {
    yield `${before}\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}`;
    before = ",";
  }
  yield before === "{" ? "{}" : "\n }";
}
