import type { ArchiveArticle } from "../archive/index.ts";
import { ArshifError } from "../articles/faults.ts";
import type { TextReading } from "../articles/text-reading.ts";
import { cureFor } from "../options/cures.ts";
import type { Options } from "../options.ts";
import { memoizedTexts } from "../publish/feeds.ts";
import { type Direction, languageDirection } from "../text/index.ts";
import { articleMarkdown } from "../theme/markdown/index.ts";
import { bothDirections } from "../theme/markdown/left-to-right.ts";
import type { TextEnvironment } from "../theme/markdown/pictures.ts";
import { articleReading } from "../theme/markdown/reading.ts";
import type { Words } from "../words.ts";
import type { Addresses } from "./addresses.ts";

/** What is made of the markdown of articles. */
export class ArticleHtml {
  /** Reads in a text what readers see of it. */
  readonly reading: TextReading;
  /** A text as HTML for its page. */
  readonly ofPage: (article: ArchiveArticle) => string;
  /** The same in which every link is a whole address. */
  readonly ofFeeds: (article: ArchiveArticle) => string;
  /** Which way the letters of an article run. */
  readonly directionOf: (article: ArchiveArticle) => Direction;

  /** @param dir which way the letters of the site run */
  constructor(
    { articles, markdown: changed }: Options,
    addresses: Addresses,
    words: Words,
    dir: Direction,
  ) {
    const { html, quotes } = articles;
    const page = { html, quotes, headingLinks: true };
    const feeds = { html, quotes, isForFeeds: true };
    const markdown = guarded(changed);
    const forPages = bothDirections(() => articleMarkdown(addresses.link, markdown, words, page));
    const forFeeds = bothDirections(() =>
      articleMarkdown(addresses.absolute, markdown, words, feeds),
    );
    const plain = articleMarkdown((address) => address, markdown, words, { html });
    const directionOf = ({ data }: ArchiveArticle) =>
      (data.lang === undefined ? undefined : languageDirection(data.lang)) ?? dir;
    const rendered = (render: typeof forPages) => (article: ArchiveArticle) =>
      render(article.rawInput, directionOf(article), environmentOf(article));
    this.reading = articleReading(plain);
    this.directionOf = directionOf;
    // Nunjucks looks at each value twice, and would have each text rendered twice.
    this.ofPage = memoizedTexts(rendered(forPages), 1);
    this.ofFeeds = rendered(forFeeds);
  }
}

function environmentOf({ pictures, media, links, image }: ArchiveArticle): TextEnvironment {
  return {
    arshifPictures: pictures,
    arshifLinks: links,
    arshifHasLead: image !== undefined || media?.video !== undefined,
    arshifMedia: media?.inText,
  };
}

/** What an owner's function for markdown throws, as a fault of that option. */
function guarded(change: Options["markdown"]): Options["markdown"] {
  return (
    change &&
    ((md) => {
      try {
        change(md);
      } catch (error) {
        const said = error instanceof Error ? error.message : String(error);
        throw new ArshifError([
          {
            file: "arshif options",
            field: "markdown",
            message: `The option markdown fails: ${said}`,
            cure: cureFor(["markdown"]),
          },
        ]);
      }
    })
  );
}
