import { dayOfFile } from "../../articles/file-date.ts";
import type { SourceArticle } from "../article.ts";
import { detachedText } from "../detached-text.ts";
import { readForeignDate } from "../folder/dates.ts";
import { type FieldsOfArticle, readForeignFields } from "../folder/fields.ts";
import { elementsWhere, parsePage } from "../html/dom.ts";
import { markdownOfNodes } from "../html/markdown.ts";
import { picturesIn } from "../markdown-pictures.ts";
import { withoutSize } from "../media/uploads.ts";
import type { TakeNote } from "../notes.ts";
import { decodedName, hostOf, isOfWeb } from "../old-paths.ts";
import type { LinkTargets, SourceHead } from "../source.ts";
import { isMarked } from "./article-marks.ts";
import { pageFields } from "./metadata.ts";
import { type PageBody, pageBody } from "./page-body.ts";

/** Files of pages. */
export const PAGE_ENDING = /\.(?:x?html?|htm)$/i;

/** Pages that list others, search or say that there is nothing. */
const NO_ARTICLE =
  /(?:^|\/)(?:(?:tags?|categor(?:y|ies)|authors?|page|search|feed)\/.*|404|search|archives?|sitemap)(?:\/index)?\.x?html?$/i;

/** Fewer words are no article's text. */
const FEWEST_WORDS = 8;

/** `<!-- saved from url=(0042)https://old.example/1.html -->`, as browsers write it. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(\S+?)\s*-->/i;

/** A page, and what is known of it beside what it says. */
export interface PageSource {
  readonly html: string;
  /** Stands for it in the source for ever, and says where it is found: a file's path, an address. */
  readonly name: string;
  /** Where it was found, if that is known; pages of a whole site are articles if they are marked so. */
  readonly address?: string;
  /** What its server asked of search engines. */
  readonly robots?: string | undefined;
}

/** A page that is an article. */
export interface ReadPage {
  readonly name: string;
  readonly fields: FieldsOfArticle;
  readonly address: string | undefined;
  readonly body: PageBody;
}

/** Reads a page; nothing where it is no article, which is noted. */
export function readPage(page: PageSource, zone: string, note: TakeNote): ReadPage | undefined {
  const { html, name } = page;
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
  const asked = page.robots === undefined ? said : { ...said, robots: page.robots };
  const fields = readForeignFields(said.robots === undefined ? asked : said, zone, note);
  if (page.address !== undefined && !isMarked(nodes, fields)) {
    note("left-out", "a page without the marks of an article");
    return undefined;
  }
  const address = addressOf(page, fields.originalUrl);
  const day = dayOfFile(name.replace(PAGE_ENDING, ".md")) ?? dayIn(address ?? "");
  return {
    name,
    fields: {
      ...fields,
      originalUrl: address,
      date: fields.date ?? readForeignDate(day ?? "", zone),
      heldBack: fields.heldBack ?? (isLocked.length > 0 ? "a password" : undefined),
    },
    address,
    body,
  };
}

/** Where a page stood: what it says itself, if that is of its site, and no more than the site's home. */
function addressOf({ html, address }: PageSource, said: string | undefined): string | undefined {
  const known = address ?? SAVED_FROM.exec(html.slice(0, 2000))?.[1];
  const isOwn =
    said !== undefined &&
    URL.canParse(said) &&
    (address === undefined ? isOfWeb(said) : hostOf(said) === hostOf(address));
  if (isOwn && (known === undefined || new URL(said).pathname !== "/")) return said;
  return known !== undefined && URL.canParse(known) ? known : undefined;
}

/** `https://old.example/2019/08/07/x/` → `2019-08-07` */
function dayIn(address: string): string | undefined {
  const [, year, month, day] = /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})\//.exec(address) ?? [];
  return day && `${year}-${month?.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** What decides where the page's article will stand. */
export function headOf({ name, fields, address }: ReadPage): SourceHead {
  const { title, date } = fields;
  const page = name.replace(/(?:^|\/)index\.x?html?$/i, "/");
  const old = address ?? `/${page}`.replace(/\/{2,}/g, "/");
  const own = (text: string | undefined) => text && detachedText(text);
  return {
    ...{ id: `page:${name}`, where: name, title: own(title), date: own(date) },
    slug: own(nameIn(old)),
    oldPaths: [detachedText(old)],
  };
}

/**
 * The page's article.
 *
 * @param fileOf the picture of an address of the page, where it was saved with it
 */
export function articleOf(
  page: ReadPage,
  targets: LinkTargets,
  note: TakeNote,
  pictureOf: (written: string) => string | undefined = () => undefined,
): SourceArticle {
  const { fields, address: base = "", body } = page;
  const address = (written: string) => targets.address(written, base);
  const picture = (written: string) => pictureOf(written) ?? address(written);
  const markdown = markdownOfNodes(body.nodes, { address, picture, keepsLines: false, note });
  const { image } = fields;
  const src = image?.src === undefined ? undefined : picture(image.src);
  const isShown = picturesIn(markdown).some((one) => samePicture(one.address, src));
  return {
    ...fields,
    ...headOf(page),
    image: image === undefined || isShown ? undefined : { ...image, src },
    body: markdown,
    words: body.words,
  };
}

/** The last part of an address, where it says something. */
function nameIn(address: string): string | undefined {
  const { pathname } = new URL(address, "https://site.invalid");
  const parts = pathname.replace(/(?:\/(?:index|default)\.\w+)?\/*$/i, "").split("/");
  const last = parts.at(-1) ?? "";
  const name = decodedName(last.replace(PAGE_ENDING, "")).replace(/^\d{4}-\d{2}-\d{2}-/, "");
  return name === "" || /^\d+$/.test(name) ? undefined : name;
}

/** Sites show a picture in other sizes than they name it in. */
function samePicture(one: string, other: string | undefined): boolean {
  const plain = (address: string) =>
    withoutSize(address.replace(/[?#].*$/, ""))
      .split("/")
      .at(-1);
  return other !== undefined && plain(one) === plain(other);
}
