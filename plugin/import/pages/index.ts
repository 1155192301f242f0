import fs from "node:fs";
import path from "node:path";
import { dayOfFile } from "../../articles/file-date.ts";
import { filesBelow } from "../../incremental/files-below.ts";
import type { SourceArticle } from "../article.ts";
import { readForeignDate } from "../folder/dates.ts";
import { type FieldsOfArticle, readForeignFields } from "../folder/fields.ts";
import { type SourceFile, SourcePictures } from "../folder/pictures.ts";
import { parsePage } from "../html/dom.ts";
import { markdownOfNodes } from "../html/markdown.ts";
import { picturesIn } from "../markdown-pictures.ts";
import { decodedName } from "../old-paths.ts";
import type { LinkTargets, NoteOf, Source, SourceHead } from "../source.ts";
import { wholeText } from "../source-files.ts";
import { elementsWhere } from "./elements.ts";
import { pageFields } from "./metadata.ts";
import { type PageBody, pageBody } from "./page-body.ts";

/** Files of pages. */
export const PAGE_ENDING = /\.(?:x?html?|htm)$/i;

/** Pages that list others, search or say that there is nothing. */
const NO_ARTICLE =
  /(?:^|\/)(?:(?:tags?|categor(?:y|ies)|authors?|page|search|feed)\/.*|404|search|archives?|sitemap)(?:\/index)?\.x?html?$/i;

/** Folders in which browsers keep what a saved page shows. */
const SAVED_PARTS = /_(?:files|arquivos|fichiers|ملفات)\//i;

/** Fewer words are no article's text. */
const FEWEST_WORDS = 8;

/** `<!-- saved from url=(0042)https://old.example/1.html -->`, as browsers write it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i;

interface ReadPage {
  readonly fields: FieldsOfArticle;
  readonly address: string | undefined;
  readonly body: PageBody;
}

/** Pages of a site as files: saved by a browser, or all that a generator has made. */
export class SavedPages implements Source {
  readonly #places: readonly string[];
  readonly #zone: string;

  /**
   * @param places absolute paths of files or folders
   * @param zone an IANA name
   */
  constructor(places: readonly string[], zone: string) {
    this.#places = places;
    this.#zone = zone;
  }

  readonly faults: readonly string[] = [];

  async *heads(): AsyncGenerator<SourceHead> {
    for (const { file, name } of this.#files()) {
      const page = await this.#read(file, name, () => undefined);
      if (page !== undefined) yield headOf(name, page);
    }
  }

  async *articles(targets: LinkTargets, noteOf: NoteOf): AsyncGenerator<SourceArticle> {
    for (const { file, name, folder } of this.#files()) {
      const note = noteOf(name);
      const page = await this.#read(file, name, note);
      if (page === undefined) continue;
      const { fields, address: base = "", body } = page;
      const pictures = new SourcePictures(folder);
      const needed: SourceFile[] = [];
      const picture = (written: string) => {
        const found = pictures.find(written, file);
        if (found === undefined) return targets.address(written, base);
        needed.push(found);
        return `/media/${found.to}`;
      };
      const markdown = markdownOfNodes(body.nodes, {
        address: (written) => targets.address(written, base),
        picture,
        keepsLines: false,
        note,
      });
      const { image } = fields;
      const src = image?.src === undefined ? undefined : picture(image.src);
      const isShown = picturesIn(markdown).some(({ address }) => samePicture(address, src));
      yield {
        ...fields,
        ...headOf(name, page),
        image: image === undefined || isShown ? undefined : { ...image, src },
        body: markdown,
        words: body.words,
        files: needed,
      };
    }
  }

  #files(): { readonly file: string; readonly name: string; readonly folder: string }[] {
    return this.#places.flatMap((place) => {
      const isFolder = fs.statSync(place).isDirectory();
      const folder = isFolder ? place : path.dirname(place);
      return filesBelow(place)
        .map((file) => ({
          ...{ file, folder },
          name: path.relative(folder, file).split(path.sep).join("/"),
        }))
        .filter(({ name }) => !isFolder || (PAGE_ENDING.test(name) && !SAVED_PARTS.test(name)))
        .sort((one, other) => (one.name < other.name ? -1 : 1));
    });
  }

  async #read(file: string, name: string, note: ReturnType<NoteOf>): Promise<ReadPage | undefined> {
    const html = await wholeText(file);
    if (html.includes("\0")) {
      note("left-out", "no text");
      return undefined;
    }
    const nodes = parsePage(html);
    const said = pageFields(nodes);
    const title = typeof said.title === "string" ? said.title : undefined;
    const isLocked = elementsWhere(nodes, ({ attribs }) =>
      /post-password-form/.test(attribs.class ?? ""),
    );
    const body = pageBody(nodes, title, note);
    const words = body.words.split(/\s+/).filter(Boolean).length;
    if (NO_ARTICLE.test(name) || words < FEWEST_WORDS) {
      note("left-out", words < FEWEST_WORDS ? "a page without an article" : "a page of the site");
      return undefined;
    }
    const fields = readForeignFields(said, this.#zone, note);
    const address = [fields.originalUrl, SAVED_FROM.exec(html.slice(0, 2000))?.[1]].find(
      (one) => one !== undefined && URL.canParse(one),
    );
    const day = dayOfFile(name.replace(PAGE_ENDING, ".md"));
    return {
      fields: {
        ...fields,
        originalUrl: address,
        date: fields.date ?? readForeignDate(day ?? "", this.#zone),
        heldBack: fields.heldBack ?? (isLocked.length > 0 ? "a password" : undefined),
      },
      address,
      body,
    };
  }
}

function headOf(name: string, { fields, address }: ReadPage): SourceHead {
  const { title, date } = fields;
  const page = name.replace(/(?:^|\/)index\.x?html?$/i, "/");
  const old = address ?? `/${page}`.replace(/\/{2,}/g, "/");
  return {
    ...{ id: `page:${name}`, where: name, title, date },
    slug: nameIn(old),
    oldPaths: [old],
  };
}

/** The last part of an address, where it says something. */
function nameIn(address: string): string | undefined {
  const { pathname } = new URL(address, "https://site.invalid");
  const last = pathname.replace(/\/+$/, "").split("/").at(-1) ?? "";
  const name = decodedName(last.replace(PAGE_ENDING, "")).replace(/^\d{4}-\d{2}-\d{2}-/, "");
  return name === "" || /^\d+$/.test(name) ? undefined : name;
}

/** Sites show a picture in other sizes than they name it in. */
function samePicture(one: string, other: string | undefined): boolean {
  const plain = (address: string) =>
    address
      .replace(/[?#].*$/, "")
      .replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, "")
      .split("/")
      .at(-1);
  return other !== undefined && plain(one) === plain(other);
}
