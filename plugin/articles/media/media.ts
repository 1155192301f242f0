import type { Embed } from "../embeds/embed.ts";

export type MediaKind = "film" | "sound";

/** Endings that browsers show and play, and what hosts call them. */
const TYPES: Readonly<Record<string, readonly [MediaKind, string]>> = {
  mp4: ["film", "video/mp4"],
  m4v: ["film", "video/mp4"],
  webm: ["film", "video/webm"],
  ogv: ["film", "video/ogg"],
  mp3: ["sound", "audio/mpeg"],
  m4a: ["sound", "audio/mp4"],
  ogg: ["sound", "audio/ogg"],
  oga: ["sound", "audio/ogg"],
  opus: ["sound", "audio/ogg"],
  wav: ["sound", "audio/wav"],
};

/** What a file's name says of it; nothing for one that is neither film nor sound. */
export function mediaType(
  address: string,
): { readonly kind: MediaKind; readonly type: string } | undefined {
  const ending = /\.(\w{3,4})(?:[?#].*)?$/.exec(address)?.[1]?.toLowerCase() ?? "";
  const found = Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
  return found && { kind: found[0], type: found[1] };
}

/** Words that stand below a film while it is spoken: a file of WebVTT. */
export interface Track {
  readonly src: string;
  /** A language tag; that of the article where the file's name says none. */
  readonly lang: string | undefined;
}

/** The picture that stands for a film, in pixels where its size is known. */
interface Poster {
  readonly src: string;
  readonly width?: number;
  readonly height?: number;
}

/** A film or a sound with an address of its own, as pages show it. */
export interface MediaFile {
  readonly kind: MediaKind;
  /** From the site's root, percent-encoded; as it was written where it leads elsewhere. */
  readonly src: string;
  readonly type: string;
  readonly poster?: Poster;
  readonly tracks?: readonly Track[];
  /** What is said in it, in paragraphs. */
  readonly transcript?: readonly string[];
}

/** What the field `video` or `audio` of an article shows: a file, or what a provider has. */
export interface FieldMedia {
  readonly file?: MediaFile;
  readonly embed?: Embed;
  /** The address of the provider's player that begins at once. */
  readonly player?: string;
  readonly poster?: Poster;
  readonly transcript?: readonly string[];
  readonly title?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** As ISO 8601 has it: `PT12M30S`. */
  readonly duration?: string;
}

/** The films and sounds of one article. */
export interface ArticleMedia {
  readonly video?: FieldMedia;
  readonly audio?: FieldMedia;
  /** Those of the text, by the addresses that markdown gives them. */
  readonly inText: Readonly<Record<string, MediaFile>>;
}

/** A file that belongs to a film or a sound, and where it is published. */
export interface MediaCopy {
  /** From the project's root. */
  readonly file: string;
  /** From the output folder; absent where others publish it. */
  readonly output?: string;
}

/** `12:30`, `1:02:03`, `90` (seconds) or `PT12M30S` as ISO 8601 has it; nothing for another text. */
export function isoDuration(written: string): string | undefined {
  if (/^PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?$/.test(written)) return written;
  const digits = written.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  const [, hours = "0", minutes = "0", seconds] =
    /^(?:(?:(\d{1,2}):)?(\d{1,3}):)?(\d{1,5})$/.exec(digits) ?? [];
  if (seconds === undefined) return undefined;
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  const parts = [
    [Math.floor(all / 3600), "H"],
    [Math.floor(all / 60) % 60, "M"],
    [all % 60, "S"],
  ] as const;
  return `PT${parts.map(([count, sign]) => (count > 0 ? count + sign : "")).join("") || "0S"}`;
}
