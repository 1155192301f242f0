import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { SourceArticle } from "../article.ts";
import type { DiskMap } from "../disk-map.ts";
import { target } from "../html/inline.ts";
import { picturesIn, withPictures } from "../markdown-pictures.ts";
import type { TakeNote } from "../notes.ts";
import type { FetchSettings } from "../web/fetch-address.ts";
import { ArchivedPictures } from "../web-archive/archived-pictures.ts";
import { Downloads } from "./downloads.ts";
import { fetchPicture } from "./fetch-picture.ts";
import { MediaFolder } from "./media-folder.ts";
import { dataBytes, pictureBytes, showsNothing } from "./picture-bytes.ts";
import { Uploads } from "./uploads.ts";

/** What becomes of pictures that stand elsewhere. */
export type MediaWay =
  /** They are shown from where they stand. */
  | { readonly kind: "leave" }
  /** A link leads to them, so that nobody's host is asked before a reader wants it. */
  | { readonly kind: "link" }
  /** Copied from a folder that has them. */
  | { readonly kind: "copy"; readonly folder: string }
  /** Taken from archives of the web, which have them by their addresses; absolute paths. */
  | { readonly kind: "archive"; readonly places: readonly string[] }
  /** Fetched from their hosts. */
  | ({ readonly kind: "download" } & FetchSettings);

/** Where the pictures of articles are, and what becomes of them. */
export interface PictureSettings {
  /** The media folder, an absolute path. */
  readonly media: string;
  readonly way: MediaWay;
  /** The address of the site at the source, which addresses from its root go on. */
  readonly oldSite: string | undefined;
  readonly isDry: boolean;
  /** Names in the media folder by addresses, kept from one import to the next. */
  readonly fetched: DiskMap<string>;
}

/** What takes a picture's place. */
type Placed =
  | { readonly address: string }
  | { readonly link: string }
  /** Nothing but its words, and why, unless it never showed anything. */
  | { readonly why: string | undefined };

/** Brings the pictures of articles into the archive. */
export class Pictures {
  readonly #settings: PictureSettings;
  readonly #folder: MediaFolder;
  readonly #uploads: Uploads | undefined;
  readonly #downloads: Downloads | undefined;
  readonly #archive: ArchivedPictures | undefined;

  constructor(settings: PictureSettings) {
    const { way, media, isDry, fetched } = settings;
    this.#settings = settings;
    this.#folder = new MediaFolder(media, isDry);
    this.#uploads = way.kind === "copy" ? new Uploads(way.folder) : undefined;
    const archive = way.kind === "archive" ? new ArchivedPictures(way.places) : undefined;
    this.#archive = archive;
    const fetch =
      way.kind === "download"
        ? (address: string) => fetchPicture(address, way)
        : archive && ((address: string) => archive.fetch(address));
    this.#downloads = fetch && !isDry ? new Downloads(this.#folder, fetch, fetched) : undefined;
  }

  /** Lets go of what was opened. */
  close(): void {
    this.#archive?.close();
  }

  /** How many pictures were fetched; nothing where none are. */
  get fetched(): number | undefined {
    return this.#downloads?.count;
  }

  /** Fetches the pictures of some articles. */
  async fetch(articles: readonly SourceArticle[]): Promise<void> {
    const addresses = articles.flatMap(({ body, image }) => [
      ...picturesIn(body).map(({ address }) => address),
      ...(image?.src === undefined ? [] : [image.src]),
    ]);
    await this.#downloads?.fetch(addresses.map((one) => this.#whole(one)).filter(isOfWeb));
  }

  /** An article with its pictures where they are in the archive. */
  placed(article: SourceArticle, note: TakeNote): SourceArticle {
    const seen = new Map<string, Placed>();
    const place = (address: string) => {
      const known = seen.get(address);
      if (known !== undefined) return known;
      const placed = this.#place(address, article, note);
      seen.set(address, placed);
      if ("why" in placed && placed.why !== undefined)
        note("picture-missing", `${address.slice(0, 200)}: ${placed.why}`);
      return placed;
    };
    const body = withPictures(article.body, ({ address, words }) => {
      const placed = place(address);
      if ("address" in placed) return placed;
      return "link" in placed ? linkTo(placed.link, words) : words;
    });
    const { image } = article;
    if (image?.src === undefined) return { ...article, body };
    const placed = place(image.src);
    if ("address" in placed) return { ...article, body, image: { ...image, src: placed.address } };
    const { caption, alt, credit } = image;
    if (!("link" in placed)) return { ...article, body, image: { ...image, src: undefined } };
    const words = [caption ?? alt, credit].filter(Boolean).join(" | ");
    return {
      ...article,
      body: `${body}\n\n${linkTo(placed.link, words)}`.trim(),
      image: undefined,
    };
  }

  #place(written: string, article: SourceArticle, note: TakeNote): Placed {
    if (/^data:/i.test(written)) return this.#embedded(written);
    const own = article.files?.find(({ to }) => written === `/media/${to}`);
    if (own !== undefined) return this.#kept(own.from, own.to);
    const address = this.#whole(written);
    const upload = this.#uploads?.find(address);
    if (upload !== undefined) {
      const kept = this.#kept(upload.file, upload.name);
      if ("address" in kept) return kept;
    }
    if (!isOfWeb(address)) {
      const inMedia = /^\/media\/(.+)$/.exec(written)?.[1];
      if (inMedia !== undefined && this.#folder.has(inMedia)) return { address: written };
      const isOfRoot = written.startsWith("/") && this.#settings.oldSite === undefined;
      return {
        why: isOfRoot ? "name its site with --old-site" : "the source does not have it",
      };
    }
    if (this.#settings.way.kind === "link") return { link: address };
    const fetched = this.#downloads?.result(address);
    if (fetched !== undefined && "name" in fetched) return { address: `/media/${fetched.name}` };
    const why = fetched === undefined ? "" : `: ${fetched.why}`;
    note("picture-elsewhere", `${address}${why}`);
    return { address };
  }

  /** A picture that is written out in the text. */
  #embedded(address: string): Placed {
    const bytes = dataBytes(address);
    const read = bytes === undefined ? { why: "it cannot be read" } : pictureBytes(bytes);
    if (bytes === undefined || "why" in read) {
      const why = "why" in read ? read.why : "";
      return { why: showsNothing(why) ? undefined : why };
    }
    const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
    return { address: `/media/${this.#folder.keep(bytes, `embedded/${hash}`, read.ending)}` };
  }

  #kept(file: string, wanted: string): Placed {
    const bytes = fs.readFileSync(file);
    const read = pictureBytes(bytes);
    if ("why" in read) return { why: `${path.basename(file)}, ${read.why}` };
    return { address: `/media/${this.#folder.keep(bytes, wanted, read.ending)}` };
  }

  #whole(written: string): string {
    if (/^\/\/[^/]/.test(written)) return `https:${written}`;
    const { oldSite } = this.#settings;
    const isWhole = /^[a-z][a-z\d+.-]*:/i.test(written);
    if (isWhole || oldSite === undefined || written.startsWith("/media/")) return written;
    return URL.canParse(written, oldSite) ? new URL(written, oldSite).href : written;
  }
}

function isOfWeb(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address);
}

/** A link on a line of its own; «صورة» where nobody has said what the picture shows. */
function linkTo(address: string, words: string): string {
  return `[${words.replace(/[[\]]/g, "\\$&") || "صورة"}](${target(address)})`;
}
