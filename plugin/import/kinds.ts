import fs from "node:fs";
import path from "node:path";

/** Kinds of sources that can be imported. */
export const KINDS = ["wordpress", "feed", "json", "folder", "text"] as const;

export type SourceKind = (typeof KINDS)[number];

/** Enough of a file to tell what it is. */
const HEAD = 8192;

/** What a file is, by how it begins and ends; nothing where it is none of the kinds. */
export function kindOf(file: string): SourceKind | undefined {
  if (fs.statSync(file).isDirectory()) return "folder";
  const head = headOf(file);
  if (/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(head)) return "wordpress";
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(head)) return "feed";
  if (/\.(?:json|jsonl|ndjson)$/i.test(file)) return "json";
  if (/\.(?:txt|text)$/i.test(path.basename(file)) && !/^\s*[<{]/.test(head)) return "text";
  return undefined;
}

function headOf(file: string): string {
  const descriptor = fs.openSync(file, "r");
  try {
    const bytes = Buffer.alloc(HEAD);
    return bytes.toString("utf8", 0, fs.readSync(descriptor, bytes, 0, HEAD, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
