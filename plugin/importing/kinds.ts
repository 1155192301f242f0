import fs from "node:fs";
import path from "node:path";
import { MARKDOWN_ENDING } from "../articles/address.ts";
import { firstBytes } from "../articles/first-bytes.ts";
import { filesBelow } from "../incremental/files-below.ts";
import { PAGE_ENDING } from "./pages/index.ts";
import { TABLE_ENDING } from "./rows/index.ts";
import { pageText } from "./source-files.ts";
import type { SourceKind } from "./source-kinds.ts";
import { ARCHIVE_ENDING, isWebArchive } from "./web-archive/archive-files.ts";

/** Enough of a file to tell what it is. */
const HEAD = 8192;

/** What a file is, by how it begins and ends; nothing where it is none of the kinds. */
export function kindOf(file: string): SourceKind | undefined {
  if (fs.statSync(file).isDirectory()) {
    const files = filesBelow(file);
    const has = (ending: RegExp) => files.some((name) => ending.test(name));
    if (has(MARKDOWN_ENDING)) return "folder";
    if (has(ARCHIVE_ENDING)) return "warc";
    return has(PAGE_ENDING) ? "html" : "folder";
  }
  if (isWebArchive(file)) return "warc";
  const head = pageText(firstBytes(file, HEAD), undefined);
  if (/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//.test(head)) return "wordpress";
  if (/<(?:rss|feed|rdf:RDF)[\s>]/.test(head)) return "feed";
  if (/\.(?:json|jsonl|ndjson)$/i.test(file)) return "json";
  if (TABLE_ENDING.test(file)) return "csv";
  if (PAGE_ENDING.test(file) || /^\s*<(?:!doctype html|html)[\s>]/i.test(head)) return "html";
  if (/\.(?:txt|text)$/i.test(path.basename(file)) && !/^\s*[<{]/.test(head)) return "text";
  return undefined;
}
