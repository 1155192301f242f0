import type { PictureFile, PictureSource } from "../articles/pictures/picture.ts";
import { MEDIA } from "../articles/pictures/places.ts";

/** In which sizes and formats a site publishes its pictures. */
export interface ResponsiveRules {
  /** In pixels, in any order. */
  readonly widths: readonly number[];
  /** The best first. */
  readonly formats: readonly ("avif" | "webp")[];
  readonly sizes: string;
}

/** Kinds of pictures that other formats make smaller. Drawings have every size already. */
const RASTER: ReadonlySet<string> = new Set(["jpg", "png", "webp", "avif"]);

/**
 * The other sizes and formats of a picture, worked out from its measures alone.
 *
 * @returns `undefined` for what is published as it is: drawings and moving pictures
 */
export function responsiveSources(
  picture: PictureFile,
  { widths, formats, sizes }: ResponsiveRules,
): PictureSource[] | undefined {
  if (!RASTER.has(picture.format) || picture.isMoving) return undefined;
  const published = publishedWidths(picture.width ?? 0, widths);
  return formats.map((format) => ({
    type: `image/${format}`,
    sizes,
    candidates: published.map((width) => ({
      src: sizedAddress(picture.src, width, format),
      width,
    })),
  }));
}

/** The widths below the picture's own, and its own if it is not above the greatest. */
export function publishedWidths(own: number, widths: readonly number[]): number[] {
  const smaller = widths.filter((width) => width < own);
  const whole = own <= Math.max(...widths) ? [own] : [];
  return [...new Set([...smaller, ...whole])].sort((a, b) => a - b);
}

/** `/media/articles/صورة.jpg` → `/media/sized/articles/صورة.jpg-480.avif` */
function sizedAddress(address: string, width: number, format: string): string {
  const inner = address.startsWith(`/${MEDIA}/`)
    ? address.slice(MEDIA.length + 2)
    : address.slice(1);
  return `/${MEDIA}/sized/${inner}-${width}.${format}`;
}
