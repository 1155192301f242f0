/** What an author writes into a field: what a form shows for it. */
export type FieldKind =
  | "line"
  | "text"
  | "date"
  | "flag"
  | "names"
  | "topics"
  | "picture"
  | "address"
  | "addresses"
  | "parts"
  | "entries";

/** Fields and parts of fields of the contract that are more than one line of text, by their paths. */
const KINDS: Readonly<Record<string, FieldKind>> = {
  titleSupplied: "flag",
  date: "date",
  updated: "date",
  topics: "topics",
  authors: "names",
  sources: "names",
  summary: "text",
  image: "parts",
  "image.src": "picture",
  video: "parts",
  "video.poster": "picture",
  "video.captions": "names",
  "video.transcript": "text",
  audio: "parts",
  "audio.poster": "picture",
  "audio.captions": "names",
  "audio.transcript": "text",
  related: "parts",
  "related.pin": "names",
  "related.exclude": "names",
  originalUrl: "address",
  archivedUrl: "address",
  redirectFrom: "addresses",
  translations: "entries",
  "translations.url": "address",
  corrections: "entries",
  "corrections.date": "date",
  "corrections.text": "text",
  draft: "flag",
};

/** @param path a field's name, or that of a part: `image.src` */
export function fieldKind(path: string): FieldKind {
  return KINDS[path] ?? "line";
}
