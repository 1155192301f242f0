import type { Article } from "../../articles/article.ts";
import type { KeptArticle, KeptLine } from "../../articles/read.ts";
import { articleFrom, recordOf, TextReader } from "./article-record.ts";
import { PackedLines } from "./packed-lines.ts";
import { SharedParts } from "./shared-parts.ts";
import { SpilledLines } from "./spilled-lines.ts";

/** Bytes of the files whose texts are held in memory: those of some 11,000 articles. */
const MOST_HELD = 64 * 2 ** 20;

/** Where lines wait until they are written into a catalogue. */
interface Lines {
  pack(line: string): KeptLine;
}

/**
 * Makes articles' records for the next build. The first articles hold their texts until the build has
 * ended; the texts of others would fill a large archive's memory, and are read once more from their
 * files when they are asked for. Of an archive with many articles nothing is held at all.
 */
export class ArticleKeeper {
  readonly #texts: TextReader;
  readonly #shared = new SharedParts();
  readonly #lines: Lines;
  readonly #most: number;
  #held = 0;

  /**
   * @param root the project's root, an absolute path
   * @param holds are texts and lines held?
   * @param most bytes of files whose texts are held
   */
  constructor(root: string, holds = true, most: number = MOST_HELD) {
    this.#texts = new TextReader(root);
    this.#lines = holds ? new PackedLines() : new SpilledLines(root);
    this.#most = holds ? most : 0;
  }

  /** @param bytes the article's file */
  readonly keep = (article: Article, bytes: Uint8Array): KeptArticle | undefined => {
    const record = recordOf(article, bytes);
    if (record === undefined) return undefined;
    const line = this.#lines.pack(record);
    this.#held += bytes.length;
    if (this.#held <= this.#most) return { line, article };
    return { line, article: articleFrom(record, bytes.length, this.#texts, this.#shared) };
  };
}
