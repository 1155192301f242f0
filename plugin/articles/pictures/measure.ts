import fs from "node:fs";
import { imageSize } from "image-size";
import { firstBytes } from "../first-bytes.ts";

/** What a picture's file says of itself. */
export interface Measures {
  /** The kind by its bytes, whatever its name: `jpg`, `png`, `tiff`. */
  readonly format: string;
  readonly width?: number;
  readonly height?: number;
  /** Does it move? Told of WebP and PNG only; a GIF mostly does. */
  readonly isMoving?: boolean;
}

/** Enough for the head of nearly every picture; a camera's preview may stand before the size. */
const HEAD_BYTES = 256 * 1024;

/** EXIF orientations that turn a picture on its side: width and height change places. */
const FIRST_TURNED = 5;

/**
 * Reads the kind and the size of a picture.
 *
 * @param absolute the file
 * @returns `undefined` when the file is no picture, or a broken one
 * @throws what Node.js throws when the file cannot be read
 */
export function measurePicture(absolute: string): Measures | undefined {
  const { size } = fs.statSync(absolute);
  const head = firstBytes(absolute, Math.min(size, HEAD_BYTES));
  return measured(head) ?? (size > HEAD_BYTES ? measured(fs.readFileSync(absolute)) : undefined);
}

/** The same of a picture whose bytes are at hand. */
export function measured(bytes: Uint8Array): Measures | undefined {
  try {
    const { type: format = "", width, height, orientation = 1 } = imageSize(alone(bytes));
    if (!(width > 0 && height > 0)) return undefined;
    const [across, down] = orientation >= FIRST_TURNED ? [height, width] : [width, height];
    const size = { format, width: Math.round(across), height: Math.round(down) };
    return isMoving(bytes, format) ? { ...size, isMoving: true } : size;
  } catch {
    // A drawing may leave its size to the page.
    return isDrawing(bytes) ? { format: "svg" } : undefined;
  }
}

/** Bytes without those behind them in memory, which image-size reads too: small files share theirs with others. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
}

/** The animation flag of WebP's `VP8X` head, or PNG's `acTL` chunk, which stands before the picture. */
function isMoving(bytes: Uint8Array, format: string): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 4096));
  if (format === "webp") {
    return head.toString("latin1", 12, 16) === "VP8X" && ((head[20] ?? 0) & 2) !== 0;
  }
  return format === "png" && head.includes("acTL", 0, "latin1");
}

function isDrawing(bytes: Uint8Array): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*|<!--[^>]*-->\s*|<!DOCTYPE[^>]*>\s*)*<svg[\s>]/.test(
    new TextDecoder().decode(bytes.subarray(0, 4096)),
  );
}
