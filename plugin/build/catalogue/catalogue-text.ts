import { createHash } from "node:crypto";
import type { ReadFile } from "../../articles/read.ts";
import { articleFrom, TextReader } from "./article-record.ts";
import type { Catalogue, Fingerprint, KeptOutput } from "./catalogue.ts";

/** What every catalogue begins with. */
const MAGIC = "arshif-catalogue";

/** Counted up when the layout of the file changes. */
const FORMAT = 1;

/** The first line of the content: what there is one of, and how many lines follow of each kind. */
interface Head {
  readonly version: string;
  readonly output: string;
  readonly fingerprint: Fingerprint;
  readonly archive: string;
  readonly articles: number;
  readonly pages: number;
  readonly outputs: number;
}

/** Why a file is no catalogue that can be used; the end of a sentence that begins with its name. */
export class UnusableCatalogue extends Error {}

/**
 * A catalogue as a file: a line with magic, format and the content's length and checksum, then lines
 * of JSON. An article that was not read anew keeps its line as it is.
 */
export function catalogueText(catalogue: Catalogue): string {
  const { version, output, fingerprint, archive } = catalogue;
  const articles = [...catalogue.articles].flatMap(([file, read]) => articleLine(file, read));
  const pages = [...catalogue.pages].map((entry) => JSON.stringify(entry));
  const outputs = [...catalogue.outputs].map(([file, { size, modified, hash }]) =>
    JSON.stringify([file, size, modified, hash]),
  );
  const head: Head = {
    version,
    output,
    fingerprint,
    archive,
    articles: articles.length / 2,
    pages: pages.length,
    outputs: outputs.length,
  };
  const lines = [JSON.stringify(head), ...articles, ...pages, ...outputs];
  const content = `${lines.join("\n")}\n`;
  return `${MAGIC} ${FORMAT} ${Buffer.byteLength(content)} ${checksum(content)}\n${content}`;
}

/**
 * @param root the project's root, an absolute path
 * @throws {UnusableCatalogue} when the file is no catalogue, of another format, or damaged
 */
export function catalogueFrom(bytes: Buffer, root: string): Catalogue {
  const end = bytes.indexOf("\n");
  const [magic, format, length, sum] = bytes.toString("utf8", 0, Math.max(0, end)).split(" ");
  if (magic !== MAGIC) throw new UnusableCatalogue("is no catalogue");
  if (format !== String(FORMAT)) throw new UnusableCatalogue("is of another version of Arshif");
  const content = bytes.subarray(end + 1);
  if (String(content.length) !== length || checksum(content) !== sum) {
    throw new UnusableCatalogue("is damaged");
  }
  return read(content.toString("utf8").split("\n"), root);
}

function read(lines: readonly string[], root: string): Catalogue {
  const { version, output, fingerprint, archive, ...counts } = JSON.parse(
    lines[0] as string,
  ) as Head;
  const articles = new Map<string, ReadFile>();
  const texts = new TextReader(root);
  let place = 1;
  for (const end = place + counts.articles * 2; place < end; place += 2) {
    const [file, size, modified, hash] = JSON.parse(lines[place] as string) as ArticleLine;
    const kept = lines[place + 1] as string;
    articles.set(file, { size, modified, hash, kept, result: articleFrom(kept, size, texts) });
  }
  const pages = new Map<string, string>();
  for (const end = place + counts.pages; place < end; place++) {
    pages.set(...(JSON.parse(lines[place] as string) as [string, string]));
  }
  const outputs = new Map<string, KeptOutput>();
  for (const end = place + counts.outputs; place < end; place++) {
    const [file, size, modified, hash] = JSON.parse(lines[place] as string) as ArticleLine;
    outputs.set(file, { size, modified, hash });
  }
  return { version, output, fingerprint, archive, articles, pages, outputs };
}

type ArticleLine = [file: string, size: number, modified: number, hash: string];

/** Two lines: the file's state, and what was read; none for an article that is read each time. */
function articleLine(file: string, { size, modified, hash, kept }: ReadFile): string[] {
  if (hash === undefined || kept === undefined) return [];
  return [JSON.stringify([file, size, modified, hash]), kept];
}

function checksum(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
