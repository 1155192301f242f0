import path from "node:path";
import { fileSlug } from "../../articles/address.ts";
import type { Fault } from "../../articles/faults.ts";
import { dayOfFile } from "../../articles/file-date.ts";
import { readFrontMatter } from "../../articles/front-matter.ts";
import { FENCE, namesFields, startsWithFields } from "../../articles/front-matter-forms.ts";
import { hidingFolder } from "../../articles/strange-files.ts";
import { decodedAddress } from "../../text/readable-address.ts";
import type { SourceArticle } from "../article.ts";
import { parseHtml, plainLine, textOf } from "../html/dom.ts";
import type { BodyRules } from "../html/inline.ts";
import { markdownOf } from "../html/markdown.ts";
import { decodedName } from "../old-paths.ts";
import { PAGE_ENDING, SavedPages } from "../pages/index.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { wholeText } from "../source-files.ts";
import {
  ARTICLE_ENDING,
  COMPONENTS_ENDING,
  type FolderFiles,
  filesOfFolder,
} from "./article-files.ts";
import { type ForeignBody, readForeignBody } from "./body.ts";
import { withoutComponents, withoutModules } from "./components.ts";
import { isAhead } from "./dates.ts";
import { type FieldsOfArticle, readForeignFields, texts } from "./fields.ts";
import { type GeneratorSite, generatorSite } from "./generator-site.ts";
import { headFields } from "./head-fields.ts";
import { InheritedFields, merged, withParams } from "./inherited-fields.ts";
import { languageOfFile, withoutLanguage } from "./languages.ts";
import { lenientFields } from "./lenient-fields.ts";
import { type SourceFile, SourcePictures } from "./pictures.ts";
import { withoutTemplates } from "./shortcodes.ts";

/** What may be chosen of a folder. */
export interface FolderSettings {
  /** An IANA name. */
  readonly zone: string;
  /** Where an article stood, as a pattern of `:year`, `:month`, `:day`, `:slug` and `:path`. */
  readonly oldAddress: string | undefined;
  /** The address of the site at the source; its settings say it where this does not. */
  readonly oldSite?: string | undefined;
}

/** Files that are pages of a section or of the project, not articles. */
const NO_ARTICLE =
  /(?:^|\/)(?:_index|readme|license|changelog|contributing|404|search|tags|categories|archives?)\.[a-z]+$/i;

/** A name of bytes of Arabic letters whose signs of escape were lost: `d8-a7-d8-b3`. */
const ESCAPED = /^(?:d[89ab]-?[89ab][\da-f]-?){3}/i;

/** Fields whose numbers are texts: `title: 1984`. */
const TEXTS = new Set(
  "title date updated lastmod pubDate publishDate created slug description summary author".split(
    " ",
  ),
);

interface ReadText {
  readonly fields: FieldsOfArticle;
  /** The parts of its address that other generators make of its categories. */
  readonly categories: string;
  readonly text: string;
}

/** Markdown files of Hugo, Jekyll, Hexo, Gatsby, Astro or Eleventy. */
export class MarkdownFolder implements Source {
  readonly #folder: string;
  readonly #settings: FolderSettings;
  readonly #files: FolderFiles;
  readonly #pages: SavedPages;
  readonly #site: GeneratorSite | undefined;
  readonly #inherited: InheritedFields;
  readonly faults = new Set<string>();

  /** @param folder an absolute path */
  constructor(folder: string, settings: FolderSettings) {
    this.#folder = folder;
    this.#settings = settings;
    this.#files = filesOfFolder(folder);
    const pages = this.#files.pages.map((file) => path.join(folder, file));
    this.#pages = new SavedPages(pages, settings.zone, folder);
    this.#site = generatorSite(folder);
    this.#inherited = new InheritedFields(folder, this.#site?.defaults);
  }

  async *heads(): AsyncGenerator<SourceHead> {
    for (const file of this.#files.articles) {
      const read = await this.#read(file, () => undefined);
      if (read !== undefined) yield this.#head(file, read);
    }
    yield* this.#pages.heads();
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    const pictures = new SourcePictures(this.#folder);
    const posts = new Map(this.#files.articles.map((file) => [nameOf(file), file]));
    const files = new Set(this.#files.articles);
    const site = this.#settings.oldSite ?? this.#site?.address ?? "";
    for (const file of this.#files.unread) noteOf(file)("not-read", path.extname(file));
    for (const file of this.#files.articles) {
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
        if (/^https?:/i.test(written))
          return isOfSite(written, site) ? targets.address(written, site) : written;
        if (/^[a-z][a-z\d+.-]*:/i.test(written)) return written;
        const linked = linkedFile(file, written);
        const target = files.has(linked) ? linked : posts.get(nameOf(linked));
        if (ARTICLE_ENDING.test(linked) && target !== undefined) {
          return targets.addressOf(target) ?? written;
        }
        return written.startsWith("/") ? targets.address(written, site) : written;
      };
      const text = withoutTemplates(
        COMPONENTS_ENDING.test(file) ? withoutComponents(read.text, note) : read.text,
        (name) => {
          const target = posts.get(nameOf(name));
          return target === undefined ? undefined : targets.addressOf(target);
        },
        note,
      );
      const rules = { address, picture, keepsLines: false, note };
      const { body, beginning, words } = PAGE_ENDING.test(file)
        ? readHtml(text, rules)
        : readForeignBody(text, rules, COMPONENTS_ENDING.test(file));
      const { image, summary } = read.fields;
      const src = image?.src === undefined ? undefined : picture(image.src);
      yield {
        ...read.fields,
        ...this.#head(file, read),
        summary: summary ?? beginning,
        image: image && { ...image, src },
        body,
        words,
        files: needed,
      };
    }
    for (const file of this.#inherited.unread)
      noteOf(path.relative(this.#folder, file))("not-read", "a script that gives articles fields");
    yield* this.#pages.articles(targets, noteOf);
  }

  async #read(file: string, note: ReturnType<NoteOf>): Promise<ReadText | undefined> {
    if (NO_ARTICLE.test(withoutLanguage(file))) {
      note("left-out", "a page of the site");
      return undefined;
    }
    const whole = (await wholeText(path.join(this.#folder, file))).replace(/\r\n?/g, "\n");
    const plain = withoutFence(whole);
    const text = withFirstRule(COMPONENTS_ENDING.test(file) ? withoutModules(plain) : plain);
    const head = headFields(text);
    if (head !== undefined) return this.#article(file, head, note);
    const cut = /^(?:---|\+\+\+|;;;|\{)/.test(text)
      ? readFrontMatter(text, file, TEXTS)
      : { fields: {} as Record<string, unknown>, body: text };
    if (Array.isArray(cut)) {
      const [fault] = cut;
      const lenient = lenientFields(text, file);
      if (lenient !== undefined) {
        for (const line of passedOver(text, cut)) note("field-twice", line);
        return this.#article(file, lenient, note);
      }
      this.faults.add(`${file}:${fault?.line ?? 1}: ${fault?.message ?? ""} ${fault?.cure ?? ""}`);
      return undefined;
    }
    return this.#article(file, cut, note);
  }

  #article(
    file: string,
    cut: { readonly fields: Record<string, unknown>; readonly body: string },
    note: ReturnType<NoteOf>,
  ): ReadText | undefined {
    const fieldsOf = merged(this.#inherited.of(file), withParams(cut.fields));
    const written = this.#site?.meant?.(fieldsOf) ?? fieldsOf;
    const kind = String(written.type ?? written.layout ?? "");
    if (kind === "page" || "redirect_to" in written) {
      note("left-out", "a page of the site");
      return undefined;
    }
    const { zone } = this.#settings;
    const fields = readForeignFields(written, zone, note);
    const dayOfName = dayOfFile(fileOf(file)) ?? dayOfFile(path.posix.dirname(file));
    const date = fields.date ?? dayOfName;
    const isDated = fields.date !== undefined || dayOfFile(fileOf(file)) !== undefined;
    if (PAGE_ENDING.test(file) && !isDated) {
      note("left-out", "a page of the site");
      return undefined;
    }
    const heading =
      fields.title === undefined ? /^\s*#\s+(.+?)\s*#*\s*(?:\n|$)/.exec(cut.body) : null;
    return {
      fields: {
        ...fields,
        authors: (fields.authors ?? []).map((name) => this.#site?.authorName?.(name) ?? name),
        title: fields.title ?? (heading?.[1] === undefined ? undefined : plainLine(heading[1])),
        date,
        lang: fields.lang ?? languageOfFile(file),
        heldBack:
          fields.heldBack ??
          hidingFolder(`${path.basename(this.#folder)}/${file}`) ??
          /(?:^|\/)(_[^/]*)$/.exec(file)?.[1] ??
          (isAhead(date, zone) ? date : undefined),
      },
      categories: [written.categories ?? written.category ?? []]
        .flatMap((value) => (typeof value === "string" ? value.split(/\s+/) : texts(value)))
        .map((name) => name.toLowerCase().replace(/\s+/g, "-"))
        .join("/"),
      text: heading === null ? cut.body : cut.body.slice(heading[0].length),
    };
  }

  #head(file: string, { fields, categories }: ReadText): SourceHead {
    const ofFile = fileSlug(fileOf(file)).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
    const name = decodedName(fields.slug ?? ofFile);
    const [year = "", month = "", day = ""] = fields.date?.slice(0, 10).split("-") ?? [];
    const parts: Readonly<Record<string, string>> = {
      ...{ year, month, day, slug: name, title: name, filename: ofFile, categories },
      lang: fields.lang ?? "",
      path: withoutLanguage(file)
        .replace(ARTICLE_ENDING, "")
        .replace(/\/index$/, ""),
      output_ext: ".html",
    };
    const filled = (pattern: string) =>
      pattern
        .replace(/:([a-z_]+)/g, (whole, part: string) => parts[part] ?? whole)
        .replace(/\/{2,}/g, "/");
    const pattern =
      this.#settings.oldAddress ?? this.#site?.pattern(file, fields.oldPaths.length > 0);
    const written = pattern === undefined ? fields.oldPaths : [...fields.oldPaths, pattern];
    return {
      id: `folder:${file}`,
      where: file,
      title: fields.title,
      date: fields.date,
      unreadDate: fields.unreadDate,
      slug: ESCAPED.test(name) ? undefined : name,
      oldPaths: written.map(filled),
    };
  }
}

/** The lines of fields that stand twice and say something else than the last, which is taken. */
function passedOver(text: string, faults: readonly Fault[]): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return faults.flatMap(({ message }) => {
    const [, first, last] = /stands twice, in lines (\d+) and (\d+)\.$/.exec(message) ?? [];
    const [one = "", other = ""] = [first, last].map((number) => lines[Number(number) - 1]);
    return one === other ? [] : [one];
  });
}

/** A file as one of markdown is called, by which its name and its day are known. */
function fileOf(file: string): string {
  return withoutLanguage(file).replace(ARTICLE_ENDING, ".md");
}

/** By what other articles call a file: its own name, or that of its folder. */
function nameOf(file: string): string {
  const stem = withoutLanguage(file)
    .replace(ARTICLE_ENDING, "")
    .replace(/\/(?:_?index)?$/, "");
  return path.posix.basename(stem);
}

function readHtml(html: string, rules: BodyRules): ForeignBody {
  return { body: markdownOf(html, rules), beginning: undefined, words: textOf(parseHtml(html)) };
}

/** A whole file between lines of code, as programs hand it over, without these. */
function withoutFence(text: string): string {
  const [head = ""] = text.split("\n");
  const inner = text.slice(head.length + 1);
  return FENCE.test(head) && startsWithFields(inner)
    ? inner.replace(/(?:`{3,}|~{3,})\s*$/, "")
    : text;
}

/** Hexo's fields may begin without the line that ends them. */
function withFirstRule(text: string): string {
  const [fields] = /^[\w-]+:[ \t]*\S[^\n]*\n(?:[^\n]+\n)*?(?=---[ \t]*\n)/.exec(text) ?? [];
  return fields !== undefined && namesFields(fields) ? `---\n${text}` : text;
}

/** A link to another file, from the folder that is imported. */
function linkedFile(file: string, written: string): string {
  const name = decodedAddress(written.replace(/[?#].*$/, ""));
  return path.posix.join(path.posix.dirname(file), name);
}

function isOfSite(address: string, site: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(site)) return false;
  return new URL(address).host === new URL(site).host;
}
