import fs from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { fileSlug, MARKDOWN_ENDING } from "../../articles/address.ts";
import { dayOfFile } from "../../articles/file-date.ts";
import { readFrontMatter } from "../../articles/front-matter.ts";
import { cutFrontMatter } from "../../articles/front-matter-forms.ts";
import { filesBelow } from "../../incremental/files-below.ts";
import type { SourceArticle } from "../article.ts";
import { plainLine } from "../html/dom.ts";
import { decodedName } from "../old-paths.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { wholeText } from "../source-files.ts";
import { readForeignBody } from "./body.ts";
import { type FieldsOfArticle, readForeignFields } from "./fields.ts";
import { type SourceFile, SourcePictures } from "./pictures.ts";
import { withoutTemplates } from "./shortcodes.ts";

/** What may be chosen of a folder. */
export interface FolderSettings {
  /** An IANA name. */
  readonly zone: string;
  /** Where an article stood, as a pattern of `:year`, `:month`, `:day`, `:slug` and `:path`. */
  readonly oldAddress: string | undefined;
}

/** Files that are pages of a section or of the project, not articles. */
const NO_ARTICLE =
  /(?:^|\/)(?:_index|readme|license|changelog|contributing|404|search|tags|categories|archives?)\.[a-z]+$/i;

/** Folders that hold no articles. */
const NO_FOLDER =
  /(?:^|\/)(?:\.[^/]*|node_modules|_site|public|themes|vendor|_layouts|_includes|layouts|page|pages)\//;

/** Jekyll's and Hexo's folder of what is not published. */
const DRAFTS = /(?:^|\/)_drafts\//;

/** Fields whose numbers are texts: `title: 1984`. */
const TEXTS = new Set(
  "title date updated lastmod pubDate publishDate created slug description summary author".split(
    " ",
  ),
);

interface ReadText {
  readonly fields: FieldsOfArticle;
  readonly markdown: string;
}

/** Markdown files of Hugo, Jekyll, Hexo, Gatsby, Astro or Eleventy. */
export class MarkdownFolder implements Source {
  readonly #folder: string;
  readonly #settings: FolderSettings;
  readonly #faults = new Set<string>();

  /** @param folder an absolute path */
  constructor(folder: string, settings: FolderSettings) {
    this.#folder = folder;
    this.#settings = settings;
  }

  get faults(): readonly string[] {
    return [...this.#faults];
  }

  async *heads(): AsyncGenerator<SourceHead> {
    for (const file of this.#files()) {
      const read = await this.#read(file, () => undefined);
      if (read !== undefined) yield this.#head(file, read.fields);
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    const pictures = new SourcePictures(this.#folder);
    const posts = new Map(
      this.#files().map((file) => [path.basename(file).replace(MARKDOWN_ENDING, ""), file]),
    );
    for (const file of this.#files()) {
      const note = noteOf(file);
      const read = await this.#read(file, note);
      if (read === undefined) continue;
      const absolute = path.join(this.#folder, file);
      const needed: SourceFile[] = [];
      const placed = new Set<string>();
      const picture = (written: string) => {
        if (placed.has(written)) return written;
        const found = pictures.find(written, absolute);
        if (found !== undefined) {
          needed.push(found);
          const place = `/media/${found.to}`;
          placed.add(place);
          return place;
        }
        if (/^(?:https?:)?\/\/|^data:/i.test(written)) return written;
        note("picture-missing", written);
        return undefined;
      };
      const address = (written: string) => {
        if (/^[a-z][a-z\d+.-]*:/i.test(written)) return written;
        const linked = linkedFile(file, written);
        const target = posts.get(path.posix.basename(linked).replace(MARKDOWN_ENDING, ""));
        if (MARKDOWN_ENDING.test(linked) && target !== undefined) {
          return targets.addressOf(target) ?? written;
        }
        return written.startsWith("/") ? targets.address(written, "") : written;
      };
      const markdown = withoutTemplates(
        read.markdown,
        (name) => {
          const target = posts.get(path.posix.basename(name).replace(MARKDOWN_ENDING, ""));
          return target === undefined ? undefined : targets.addressOf(target);
        },
        note,
      );
      const { body, beginning, words } = readForeignBody(markdown, {
        address,
        picture,
        keepsLines: false,
        note,
      });
      const { image, summary } = read.fields;
      const src = image?.src === undefined ? undefined : picture(image.src);
      yield {
        ...read.fields,
        ...this.#head(file, read.fields),
        summary: summary ?? beginning,
        image: image && { ...image, src },
        body,
        words,
        files: needed,
      };
    }
  }

  #files(): string[] {
    return filesBelow(this.#folder)
      .map((file) => path.relative(this.#folder, file).split(path.sep).join("/"))
      .filter((file) => MARKDOWN_ENDING.test(file) && !NO_FOLDER.test(file))
      .sort();
  }

  async #read(file: string, note: ReturnType<NoteOf>): Promise<ReadText | undefined> {
    if (NO_ARTICLE.test(file)) {
      note("left-out", "a page of the site");
      return undefined;
    }
    const text = (await wholeText(path.join(this.#folder, file))).replace(/\r\n?/g, "\n");
    const cut = /^(?:---|\+\+\+|;;;|\{)/.test(text)
      ? readFrontMatter(text, file, TEXTS)
      : { fields: {} as Record<string, unknown>, body: text };
    if (Array.isArray(cut)) {
      const [fault] = cut;
      const lenient = lenientFields(text, file);
      if (lenient !== undefined) return this.#article(file, lenient, note);
      this.#faults.add(`${file}:${fault?.line ?? 1}: ${fault?.message ?? ""} ${fault?.cure ?? ""}`);
      return undefined;
    }
    return this.#article(file, cut, note);
  }

  #article(
    file: string,
    cut: { readonly fields: Record<string, unknown>; readonly body: string },
    note: ReturnType<NoteOf>,
  ): ReadText | undefined {
    const kind = String(cut.fields.type ?? cut.fields.layout ?? "");
    if (kind === "page" || "redirect_to" in cut.fields) {
      note("left-out", "a page of the site");
      return undefined;
    }
    const fields = readForeignFields(cut.fields, this.#settings.zone, note);
    const heading =
      fields.title === undefined ? /^\s*#\s+(.+?)\s*#*\s*(?:\n|$)/.exec(cut.body) : null;
    return {
      fields: {
        ...fields,
        title: fields.title ?? (heading?.[1] === undefined ? undefined : plainLine(heading[1])),
        date: fields.date ?? dayOfFile(file) ?? dayOfFile(path.posix.dirname(file)),
        heldBack:
          fields.heldBack ??
          (DRAFTS.test(file) ? "_drafts" : cut.fields.draft === true ? "draft" : undefined),
      },
      markdown: heading === null ? cut.body : cut.body.slice(heading[0].length),
    };
  }

  #head(file: string, fields: FieldsOfArticle): SourceHead {
    const name = decodedName(fields.slug ?? fileSlug(file));
    const [year = "", month = "", day = ""] = fields.date?.slice(0, 10).split("-") ?? [];
    const parts: Readonly<Record<string, string>> = {
      ...{ year, month, day, slug: name, title: name, filename: name, categories: "" },
      path: file.replace(MARKDOWN_ENDING, "").replace(/\/index$/, ""),
      output_ext: ".html",
    };
    const filled = (pattern: string) =>
      pattern
        .replace(/:([a-z_]+)/g, (whole, part: string) => parts[part] ?? whole)
        .replace(/\/{2,}/g, "/");
    const { oldAddress } = this.#settings;
    const written = oldAddress === undefined ? fields.oldPaths : [...fields.oldPaths, oldAddress];
    return {
      id: `folder:${file}`,
      where: file,
      title: fields.title,
      date: fields.date,
      slug: name,
      oldPaths: written.map(filled),
    };
  }
}

/** Fields of which one stands twice: other generators take the last. Nothing where they cannot be read. */
function lenientFields(text: string, file: string) {
  const cut = cutFrontMatter(text, file);
  if (Array.isArray(cut) || cut.language !== "yaml") return undefined;
  try {
    const fields: unknown = parse(cut.source, { uniqueKeys: false, schema: "core" });
    const isGroup = typeof fields === "object" && fields !== null && !Array.isArray(fields);
    return isGroup ? { fields: fields as Record<string, unknown>, body: cut.body } : undefined;
  } catch {
    return undefined;
  }
}

/** A link to another file, from the folder that is imported. */
function linkedFile(file: string, written: string): string {
  const name = written.replace(/[?#].*$/, "");
  try {
    return path.posix.join(path.posix.dirname(file), decodeURIComponent(name));
  } catch {
    return name;
  }
}

/** Is a path a folder? */
export function isFolder(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
