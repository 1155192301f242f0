import type { ArticleMedia } from "../media/media.ts";
import type { Focus } from "./focus.ts";

/** A picture of the site's own, as pages show it. */
export interface Picture {
  /** The address from the site's root, percent-encoded: `/media/articles/%D8%B5.jpg`. */
  readonly src: string;
  /** In pixels of the picture as it is shown, turned as its EXIF data say; absent when it has none. */
  readonly width?: number;
  readonly height?: number;
  /** The same picture in other formats and sizes, the best format first; absent when there are none. */
  readonly sources?: readonly PictureSource[];
}

/** One format of a picture in several widths: what a `<source>` element says. */
export interface PictureSource {
  /** A media type: `image/avif`. */
  readonly type: string;
  /** How wide the picture stands on the page: the `sizes` attribute. */
  readonly sizes: string;
  readonly candidates: readonly { readonly src: string; readonly width: number }[];
}

/** A picture's file and where it is published. */
export interface PictureFile extends Picture {
  /** The file's path from the project's root, with `/` between folders. */
  readonly file: string;
  /** The published file's path from the output folder, unencoded; absent when others publish it. */
  readonly output?: string;
  /** The kind that the file's own bytes say: `jpg`, `png`, `gif`, `webp`, `avif`, `svg`. */
  readonly format: string;
  /** Does it move? */
  readonly isMoving?: boolean;
}

/** An article's lead picture: what its front matter says of it, and its measures. */
export interface ArticleImage extends Partial<Omit<Picture, "src">> {
  /** The address from the site's root, percent-encoded; as it was written where it leads elsewhere. */
  readonly src?: string | undefined;
  readonly alt?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
  /** What a crop keeps of it. */
  readonly focus?: Focus | undefined;
}

/** The pictures of one article. */
export interface ArticlePictures {
  readonly image: ArticleImage | undefined;
  /** The text's own pictures by the addresses that markdown gives them. */
  readonly inText: ReadonlyMap<string, Picture>;
  /** Films and sounds, where there are any. */
  readonly media?: ArticleMedia;
}

/** A picture that a text shows, as markdown read it. */
export interface NamedPicture {
  /** The address as markdown gives it: percent-encoded where it was not yet. */
  readonly src: string;
  /** Counted from 1 in the text. */
  readonly line: number;
  /** Does it say nothing to those who do not see it? */
  readonly isMute?: boolean;
}

/** Something in a text that was meant as a picture and is none, since its address holds spaces. */
export interface BrokenPicture {
  readonly address: string;
  readonly line: number;
}

/** How a site keeps and publishes its pictures; paths from the project's root, with `/`. */
export interface PictureRules {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly input: string;
  readonly articles: string;
  readonly media: string;
  /** What the site publishes at an address by other means. */
  readonly copied: (address: string) => CopiedFiles;
  /** Other formats and sizes of a picture. */
  readonly sourcesOf: (picture: PictureFile) => readonly PictureSource[] | undefined;
}

/** Files that Eleventy may copy to an address. */
export interface CopiedFiles {
  /** From the project's root; they need not be there. */
  readonly files: readonly string[];
  /** Does a pattern copy files there, so that the address may be right without any of these? */
  readonly isUnsure: boolean;
}

/** Endings of the files that every browser shows as pictures. */
export const PICTURE_ENDING = /\.(?:jpe?g|jfif|png|gif|webp|avif|svg)$/i;

/** Kinds of pictures that every browser shows, as the file's own bytes tell them. */
export const SHOWN_FORMATS: ReadonlySet<string> = new Set([
  "jpg",
  "png",
  "gif",
  "webp",
  "avif",
  "svg",
]);
