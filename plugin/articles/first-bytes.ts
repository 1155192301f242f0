import fs from "node:fs";

/**
 * The first bytes of a file, or all that it has.
 *
 * @throws what Node.js throws when the file cannot be read
 */
export function firstBytes(file: string, most: number): Buffer {
  const descriptor = fs.openSync(file, "r");
  try {
    const bytes = Buffer.alloc(most);
    return bytes.subarray(0, fs.readSync(descriptor, bytes, 0, most, 0));
  } finally {
    fs.closeSync(descriptor);
  }
}
