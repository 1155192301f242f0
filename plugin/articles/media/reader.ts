import fs from "node:fs";
import path from "node:path";
import { decodedAddress } from "../../text/readable-address.ts";
import type { ArticleFields } from "../contract.ts";
import { embedOf, playing } from "../embeds/embed.ts";
import { type Fault, quote } from "../faults.ts";
import type { NamingPlace } from "../pictures/faults.ts";
import type { Folders } from "../pictures/folders.ts";
import type { Picture, PictureRules } from "../pictures/picture.ts";
import { placePicture } from "../pictures/places.ts";
import {
  type FieldMedia,
  isoDuration,
  type MediaCopy,
  type MediaFile,
  type MediaKind,
  mediaType,
  type Track,
} from "./media.ts";

/** Languages of captions that stand beside their film: `مقابلة.en.vtt`. */
const LANGUAGES = ["", "ar", "en", "fr", "fa", "ku", "ckb", "tr", "ur"];

type FindPicture = (src: string, place: NamingPlace) => Picture | undefined;

/** Finds the films and sounds that articles name, and what stands beside each. */
export class MediaRound {
  readonly copies = new Map<string, MediaCopy>();
  readonly faults: Fault[] = [];
  readonly #rules: PictureRules;
  readonly #folders: Folders;
  readonly #picture: FindPicture;

  /** @param picture finds a poster, and tells what is wrong with it */
  constructor(rules: PictureRules, folders: Folders, picture: FindPicture) {
    this.#rules = rules;
    this.#folders = folders;
    this.#picture = picture;
  }

  /** A film or a sound of a text; nothing for one with a fault, or that somebody else may publish. */
  inText(src: string, place: NamingPlace): MediaFile | undefined {
    const type = mediaType(src);
    if (type === undefined) return undefined;
    const found = this.#file(src, place);
    return found && this.#media(found, type, src, place);
  }

  /** What the field `video` or `audio` says. */
  ofField(
    field: "video" | "audio",
    {
      src,
      poster,
      captions = [],
      transcript,
      duration,
      ...words
    }: NonNullable<ArticleFields["video"]>,
    place: NamingPlace,
  ): FieldMedia | undefined {
    const at = (part: string) => ({ ...place, field: `${field}.${part}` });
    const said = {
      ...words,
      ...(duration !== undefined && { duration: isoDuration(duration) }),
    } as Pick<FieldMedia, "title" | "caption" | "credit" | "duration">;
    const shown = poster === undefined ? undefined : this.#posterOf(poster, at("poster"));
    const text =
      transcript === undefined ? undefined : this.#transcript(transcript, at("transcript"));
    const given = { ...(shown && { poster: shown }), ...(text && { transcript: text }) };
    const embed = embedOf(src);
    if (embed !== undefined) {
      const player = playing(embed);
      return { ...said, ...given, embed, ...(player !== undefined && { player }) };
    }
    const type = mediaType(src);
    const wanted: MediaKind = field === "video" ? "film" : "sound";
    // WebM holds either.
    if (type === undefined || (type.kind !== wanted && type.type !== "video/webm")) {
      this.faults.push(otherKind(at("src"), src, field));
      return undefined;
    }
    const found = this.#file(src, at("src"));
    if (found === undefined) return undefined;
    const tracks = captions.flatMap((name) => this.#track(name, at("captions")) ?? []);
    const file = { ...this.#media(found, { ...type, kind: wanted }, src, at("src")), ...given };
    return { ...said, file: tracks.length === 0 ? file : { ...file, tracks } };
  }

  /** The file and its address; an address of another site as it stands. */
  #file(src: string, place: NamingPlace): Found | undefined {
    const placed = placePicture(src, place.file, this.#rules, this.#folders);
    if (placed.kind === "elsewhere") return { address: src };
    if (placed.kind === "nowhere") {
      this.faults.push(missing(place, src, this.#rules.media));
      return undefined;
    }
    this.#publish(placed.file, placed.address, placed.isPublished);
    return placed;
  }

  #publish(file: string, address: string, isPublished: boolean): void {
    this.copies.set(file, isPublished ? { file } : { file, output: address.slice(1) });
  }

  /** A film with what stands beside it under its own name: captions, a transcript, a poster. */
  #media(
    found: Found,
    { kind, type }: { readonly kind: MediaKind; readonly type: string },
    named: string,
    place: NamingPlace,
  ): MediaFile {
    const { address, file } = found;
    if (file === undefined) return { kind, type, src: address };
    const beside = (ending: string) => {
      const at = this.#folders.find(file.replace(/\.\w+$/, ending));
      if (!("file" in at)) return undefined;
      const url = address.replace(/\.\w+$/, ending);
      this.#publish(at.file, url, found.isPublished ?? false);
      return { file: at.file, src: encoded(url) };
    };
    const tracks = LANGUAGES.flatMap((lang): Track[] => {
      const track = beside(lang === "" ? ".vtt" : `.${lang}.vtt`);
      return track === undefined ? [] : [{ src: track.src, lang: lang || undefined }];
    });
    const text = beside(".txt");
    const posters = kind === "film" ? [".jpg", ".jpeg", ".png", ".webp"] : [];
    const ending = posters.find((one) => "file" in this.#folders.find(file.replace(/\.\w+$/, one)));
    const poster =
      ending === undefined ? undefined : this.#picture(named.replace(/\.\w+$/, ending), place);
    return {
      kind,
      type,
      src: encoded(address),
      ...(tracks.length > 0 && { tracks }),
      ...(text && { transcript: paragraphs(this.#read(text.file)) }),
      ...(poster && { poster }),
    };
  }

  #posterOf(src: string, place: NamingPlace): Picture | undefined {
    return this.#picture(src, place) ?? (/^https?:/i.test(src) ? { src } : undefined);
  }

  #track(name: string, place: NamingPlace): Track | undefined {
    if (!/\.vtt(?:[?#].*)?$/i.test(name)) {
      this.faults.push(noCaptions(place, name));
      return undefined;
    }
    const found = this.#file(name, place);
    const lang = /\.([a-z]{2,3})\.vtt$/i.exec(name)?.[1]?.toLowerCase();
    return found && { src: found.file === undefined ? name : encoded(found.address), lang };
  }

  /** The text itself, or that of a file of text. */
  #transcript(written: string, place: NamingPlace): readonly string[] | undefined {
    if (!/^[^\n]{1,200}\.(?:txt|md)$/i.test(written)) return paragraphs(written);
    const found = this.#file(written, place);
    return found?.file === undefined ? undefined : paragraphs(this.#read(found.file));
  }

  #read(file: string): string {
    return fs.readFileSync(path.join(this.#rules.root, file), "utf8");
  }
}

interface Found {
  readonly address: string;
  readonly file?: string;
  readonly isPublished?: boolean;
}

function encoded(address: string): string {
  return address.split("/").map(encodeURIComponent).join("/");
}

function paragraphs(text: string): string[] {
  return text
    .replace(/^\uFEFF/, "")
    .normalize("NFC")
    .split(/\r?\n\s*\r?\n/)
    .map((part) => part.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

function missing(place: NamingPlace, src: string, media: string): Fault {
  return {
    ...place,
    message: `The file ${quote(decodedAddress(src))} is not there.`,
    cure: `Put the file beside the article or into ${media}/, or write a whole address: https://….`,
  };
}

function otherKind(place: NamingPlace, src: string, field: string): Fault {
  return {
    ...place,
    message: `The file ${quote(decodedAddress(src))} is none that browsers play as ${field}.`,
    cure: "Name a film under video: (mp4, webm), a sound under audio: (mp3, m4a, ogg).",
  };
}

function noCaptions(place: NamingPlace, name: string): Fault {
  return {
    ...place,
    message: `The file ${quote(name)} is no file of captions that browsers read.`,
    cure: "Save the captions as WebVTT, and let the file end in .vtt.",
  };
}
