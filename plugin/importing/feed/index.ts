import path from "node:path";
import { attempt } from "../../text/attempt.ts";
import type { SourceArticle } from "../article.ts";
import { isAhead, readForeignDate } from "../folder/dates.ts";
import { lineOf, parseHtml, plainLine, textOf } from "../html/dom.ts";
import { markdownOf } from "../html/markdown.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { textChunks } from "../source-files.ts";
import { type XmlElement, xmlElements } from "../xml-items.ts";
import { type FeedEntry, feedEntry } from "./entries.ts";

const ENTRIES = new Set(["entry", "item"]);

/** Feeds in RSS or Atom, and exports of Blogger, which are Atom. */
export class FeedFiles implements Source {
  readonly #files: readonly string[];
  readonly #zone: string;
  readonly cuts = new Set<string>();

  /**
   * @param files absolute paths
   * @param zone an IANA name: feeds say moments
   */
  constructor(files: readonly string[], zone: string) {
    this.#files = files;
    this.#zone = zone;
  }

  async *heads(): AsyncGenerator<SourceHead> {
    for await (const element of this.#elements()) {
      const entry = feedEntry(element);
      if (isArticle(entry)) yield this.#head(entry);
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for await (const element of this.#elements()) {
      const entry = feedEntry(element);
      const head = this.#head(entry);
      const note = noteOf(head.where);
      if (!isArticle(entry)) {
        note("left-out", entry.kind ?? entry.heldBack ?? "no article");
        continue;
      }
      const base =
        entry.link !== undefined && /^https?:/.test(entry.link) ? new URL(entry.link).origin : "";
      // An export of Blogger's does not say where its site stands.
      const address = (written: string) =>
        base === "" && OF_BLOGGER.test(written)
          ? targets.address(written, written)
          : targets.address(written, base);
      const html = entry.html.replace(LAST_LINE, "");
      if (html !== entry.html)
        note("boilerplate", lineOf(parseHtml(LAST_LINE.exec(entry.html)?.[0] ?? "")));
      const { image } = entry;
      const body = markdownOf(html, { address, picture: address, keepsLines: false, note });
      const updated = readForeignDate(entry.updated, this.#zone);
      yield {
        ...head,
        updated:
          updated !== undefined &&
          head.date !== undefined &&
          updated.slice(0, 10) > head.date.slice(0, 10)
            ? updated
            : undefined,
        authors: entry.authors.filter((name) => !NOBODY.test(name)),
        topics: entry.topics
          .map((name) => ({ name: plainLine(name) }))
          .filter(({ name }) => name !== ""),
        summary: plainLine(entry.summary) || undefined,
        image: image?.src !== undefined && entry.html.includes(image.src) ? undefined : image,
        heldBack: entry.heldBack ?? (isAhead(head.date, this.#zone) ? head.date : undefined),
        body,
        words: textOf(parseHtml(html)),
      };
    }
  }

  #head(entry: FeedEntry): SourceHead {
    const title = plainLine(entry.title);
    const { link } = entry;
    return {
      id: `feed:${entry.id || link || title}`,
      where: title || entry.id,
      title: title === "" ? undefined : title,
      date: readForeignDate(entry.published, this.#zone),
      slug: link === undefined ? undefined : nameOf(link),
      oldPaths: link === undefined ? [] : [link],
    };
  }

  async *#elements(): AsyncGenerator<XmlElement> {
    for (const file of this.#files) {
      const { isCut } = yield* xmlElements(textChunks(file), ENTRIES);
      if (isCut) this.cuts.add(`${path.basename(file)}: the file ends in the middle.`);
    }
  }
}

/** What stands for a name where Blogger has none, and addresses. */
const NOBODY = /^(?:unknown|anonymous|غير معرف|مجهول|)$|@/i;

const OF_BLOGGER = /^https?:\/\/[\w-]+\.blogspot\.[a-z.]+\/./i;

/** WordPress ends an article in its feed with the site's and the article's names. */
const LAST_LINE =
  /<p>(?:(?!<\/?p\b)[\s\S])*?(?:appeared first on|first appeared on|ظهرت? (?:أولا|أولاً|لأول مرة|أولًا) (?:على|في)|أول(?:ا|اً|ًا) على)\s*<a\b(?:(?!<\/?p\b)[\s\S])*<\/a>\s*\.?\s*<\/p>\s*$/;

/** What was thrown away at the source stays away. */
function isArticle({ kind, heldBack }: FeedEntry): boolean {
  return kind === undefined && !/TRASH/i.test(heldBack ?? "");
}

/** The name of a page in its address; one of digits alone says nothing. */
function nameOf(link: string): string | undefined {
  const path = link
    .replace(/^https?:\/\/[^/]*/, "")
    .replace(/[?#].*$/, "")
    .replace(/\/+$|\.html?$/g, "");
  const last = path.split("/").at(-1) ?? "";
  if (last === "" || /^\d+$/.test(last)) return undefined;
  return attempt(() => decodeURIComponent(last));
}
