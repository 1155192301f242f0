import sharp from "sharp";

/** A picture of one colour in any format. */
export function picture(
  width: number,
  height: number,
  format: "jpeg" | "png" | "gif" | "webp" | "avif" | "tiff" = "jpeg",
  colour = "#8a1c1c",
): Promise<Buffer> {
  const plain = sharp({ create: { width, height, channels: 3, background: colour } });
  return plain.toFormat(format).toBuffer();
}

/** A photograph as a telephone held upright stores it: lying, with a mark that says how to turn it. */
export function turnedPhotograph(width: number, height: number): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: "#1c1a17" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}

/** A drawing with a `viewBox` alone. */
export function drawing(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="M0 0h9v9z"/></svg>`;
}
