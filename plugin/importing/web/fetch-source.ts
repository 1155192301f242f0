import fs from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pageText } from "../source-files.ts";
import { type FetchSettings, fetchAddress } from "./fetch-address.ts";

/** Larger than a site's whole export in one file. */
const MOST_BYTES = 4 * 1024 * 1024 * 1024;
/** Larger than any page. */
const MOST_OF_PAGE = 64 * 1024 * 1024;
/** Milliseconds for a source. */
const LONGEST = 3_600_000;

const ACCEPT =
  "application/rss+xml, application/atom+xml, application/feed+json, application/json, text/html, */*;q=0.5";

/** Endings by which files tell what they are, by kinds of the web. */
const ENDINGS: Readonly<Record<string, string>> = {
  "text/html": ".html",
  "application/xhtml+xml": ".html",
  "application/json": ".json",
  "application/feed+json": ".json",
  "application/x-ndjson": ".ndjson",
  "text/csv": ".csv",
  "text/tab-separated-values": ".tsv",
  "text/plain": ".txt",
  "application/wacz": ".wacz",
};

/** A source of the web as a file. */
export interface FetchedSource {
  /** An absolute path in a folder of its own. */
  readonly file: string;
  remove(): void;
}

/**
 * Fetches what stands at an address into a file, which tells what it is as any other.
 *
 * @param onBytes hears how many bytes have come
 */
export async function fetchSource(
  address: string,
  settings: FetchSettings,
  onBytes: (bytes: number) => void = () => {},
): Promise<FetchedSource | { readonly why: string }> {
  const folder = fs.mkdtempSync(path.join(tmpdir(), "arshif-source-"));
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const taken = path.join(folder, "taken");
  const descriptor = fs.openSync(taken, "w");
  let bytes = 0;
  try {
    const answer = await fetchAddress(address, settings, {
      ...{ accept: ACCEPT, most: MOST_BYTES, longest: LONGEST },
      take: (part) => {
        bytes += fs.writeSync(descriptor, part);
        onBytes(bytes);
      },
    });
    if ("why" in answer) {
      remove();
      return { why: answer.why };
    }
    const [, type = "", charset] =
      /^\s*([^\s;]*)(?:.*?charset\s*=\s*["']?([\w-]+))?/is.exec(answer.contentType) ?? [];
    const ending = ENDINGS[type.toLowerCase()];
    const file = path.join(folder, nameOf(answer.url, ending));
    fs.renameSync(taken, file);
    if (ending === ".html") keepAddress(file, answer.url, charset);
    return { file, remove };
  } catch (error) {
    remove();
    throw error;
  } finally {
    fs.closeSync(descriptor);
  }
}

/** An address as a file's name, with the ending of what its host says that it is. */
function nameOf(address: string, ending: string | undefined): string {
  const { host, pathname, search } = new URL(address);
  const { dir, name, ext } = path.posix.parse(pathname);
  const plain = `${host}${dir}/${name}${search}`.replace(/[^\w.-]+/g, "-").replace(/-+$/, "");
  const own = /^\.\w{1,8}$/.test(ext) ? ext : "";
  return `${plain.slice(0, 160)}${ending === undefined ? own : ending}`;
}

/** A page's own address and its characters are told by its host, not by its file: written as browsers do. */
function keepAddress(file: string, address: string, charset: string | undefined): void {
  if (fs.statSync(file).size > MOST_OF_PAGE) return;
  const text = pageText(fs.readFileSync(file), charset);
  const length = String(address.length).padStart(4, "0");
  fs.writeFileSync(file, `<!-- saved from url=(${length})${address} -->\n${text}`);
}
