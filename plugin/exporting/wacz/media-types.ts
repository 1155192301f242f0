import { lookup } from "mrmime";
import { CITATION_FORMATS } from "../../publish/citation/formats.ts";
import { feedLinks } from "../../publish/feeds.ts";
import { OPEN_SEARCH } from "../../publish/files.ts";

/** Files that say by their names what no ending does. */
const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...CITATION_FORMATS.map(({ file, type }) => [file, type] as const),
  ...feedLinks("", ["atom", "rss", "json"]).map(({ url, type }) => [url, type] as const),
  [OPEN_SEARCH.slice(1), "application/opensearchdescription+xml"],
]);

/** What a host says that a file is: its media type, with the character set of text. */
export function mediaTypeOf(file: string): string {
  const name = file.slice(file.lastIndexOf("/") + 1);
  const type = BY_NAME.get(name) ?? lookup(name) ?? "application/octet-stream";
  return /^text\/|[/+](?:json|xml|javascript)$|\/x-(?:bibtex|research)/.test(type)
    ? `${type}; charset=utf-8`
    : type;
}
