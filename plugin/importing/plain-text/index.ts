import path from "node:path";
import type { SourceArticle } from "../article.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { wholeText } from "../source-files.ts";
import { plainArticles } from "./read.ts";

/** Words of an article's beginning that name its file where it has no headline. */
const NAME_WORDS = 6;

/** Texts in plain words, each with one article or several; none says its day. */
export class PlainTexts implements Source {
  readonly #files: readonly string[];

  /** @param files absolute paths */
  constructor(files: readonly string[]) {
    this.#files = files;
  }

  heads(): AsyncGenerator<SourceHead> {
    return this.#articles(() => () => undefined);
  }

  articles(_targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    return this.#articles(noteOf);
  }

  async *#articles(noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for (const file of this.#files) {
      const name = path.basename(file);
      for (const { line, image, ...article } of plainArticles(
        await wholeText(file),
        noteOf(name),
      )) {
        const begins = article.words.split(/\s+/).slice(0, NAME_WORDS).join(" ");
        yield {
          ...article,
          image: image && { ...image, src: undefined },
          id: `text:${name}:${article.title ?? begins}`,
          where: `${name}:${line}`,
          date: undefined,
          oldPaths: [],
          slug: article.title === undefined ? begins : undefined,
        };
      }
    }
  }
}
