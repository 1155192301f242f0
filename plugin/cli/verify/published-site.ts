import fs from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { ArshifError } from "../../articles/faults.ts";
import { siteFiles } from "../../exporting/site-files.ts";
import { fetchBytes } from "../../importing/web/fetch-address.ts";
import { isFile } from "../../incremental/files-below.ts";

/** A site as it was published: in a folder, or at an address. */
export interface PublishedSite {
  /** The file or the page at an address from the site's root; `undefined` where there is none. */
  read(url: string): Promise<Buffer | undefined>;
  /** What people call that file. */
  name(url: string): string;
  /** Addresses of all files of a name, from the root; none where that cannot be known. */
  all(name: string): readonly string[];
}

/** A site in a folder. */
export function siteInFolder(folder: string): PublishedSite {
  const place = (url: string) =>
    path.join(folder, ...(url.endsWith("/") ? `${url}index.html` : url).split("/"));
  return {
    async read(url) {
      const file = place(url);
      // What a manifest names is written by others.
      if (path.relative(folder, file).startsWith("..")) return undefined;
      return isFile(file) ? fs.readFileSync(file) : undefined;
    },
    name: (url) => place(url),
    all: (name) =>
      siteFiles(folder)
        .filter((file) => path.posix.basename(file) === name)
        .map((file) => `/${file}`),
  };
}

/** Milliseconds between two questions to a host. */
const PAUSE = 250;

/** Bytes of a file at most. */
const MOST = 256 * 1024 * 1024;

/** A site at an address, whose host is asked for one file after the other with a pause between. */
export function siteAtAddress(home: string, allowsPrivate: boolean): PublishedSite {
  const name = (url: string) =>
    new URL(url.replace(/^\/+/, "./").replace(/[?#]/g, encodeURIComponent), home).href;
  let isFirst = true;
  return {
    async read(url) {
      const address = name(url);
      if (!address.startsWith(home)) return undefined;
      if (!isFirst) await wait(PAUSE);
      isFirst = false;
      const answer = await fetchBytes(
        address,
        { allowsPrivate, patience: 15_000 },
        { accept: "*/*", most: MOST, longest: 120_000 },
      );
      if ("bytes" in answer) return answer.bytes;
      if (/answers (?:404|410)$/.test(answer.why)) return undefined;
      throw new ArshifError(
        [
          {
            file: address,
            message: `It was not fetched: ${answer.why}.`,
            cure: answer.why.includes("private")
              ? "Allow it with --allow-private, if that machine is yours."
              : "Try again, or verify a folder with the site.",
          },
        ],
        false,
      );
    },
    name,
    all: () => [],
  };
}
