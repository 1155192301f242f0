/** Checksums of files by their paths from the bag's folder, `/` between folders. */
export type Checksums = ReadonlyMap<string, string>;

/** Signs that stand escaped in a manifest (RFC 8493, 2.1.3); all others, Arabic too, stand as they are. */
const ESCAPED = /[%\r\n]/g;

/** A manifest's text: a line a file, in the order of the paths' bytes, so that it is always the same. */
export function manifestText(checksums: Checksums): string {
  const lines = [...checksums].map(([path, sum]) => ({ path, sum, bytes: Buffer.from(path) }));
  lines.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  return lines
    .map(({ path, sum }) => `${sum}  ${path.replace(ESCAPED, encodeURIComponent)}\n`)
    .join("");
}

/**
 * Reads a manifest.
 *
 * @returns checksums in small letters, and lines that are none, by their numbers
 */
export function readManifest(text: string): { checksums: Checksums; wrong: readonly number[] } {
  const checksums = new Map<string, string>();
  const wrong: number[] = [];
  for (const [place, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line === "") continue;
    // md5sum and its like put a star before the path of a file that they read as bytes.
    const [, sum, path] = /^([\da-f]+)[ \t]+\*?(?:\.\/)?(.+)$/is.exec(line) ?? [];
    const plain = path?.replace(/%(?:25|0A|0D)/gi, decodeURIComponent);
    if (sum === undefined || plain === undefined || checksums.has(plain)) wrong.push(place + 1);
    else checksums.set(plain, sum.toLowerCase());
  }
  return { checksums, wrong };
}
