import sharp from "sharp";

/** How much finer detail counts beside the next coarser: so that AVIF of 960 pixels takes some 50 kB, as of news photographs. */
const FALL = 0.82;
const OCTAVES = 10;

/**
 * A picture that compresses as a photograph does: noise of ten sizes, each half as large and a little
 * fainter than the one before. The same bytes for the same number with one version of sharp.
 *
 * @param number says which
 */
export async function photographLike(number: number, width = 1000): Promise<Uint8Array> {
  const height = Math.round((width * 2) / 3);
  const random = randoms(number + 1);
  const sum = new Float32Array(width * height * 3);
  for (let octave = 0; octave < OCTAVES; octave++) {
    const [w, h] = [Math.min(width, 3 * 2 ** octave), Math.min(height, 2 * 2 ** octave)];
    const raw = Buffer.alloc(w * h * 3);
    for (let at = 0; at < raw.length; at += 3) {
      const light = random() * 204;
      for (const colour of [0, 1, 2]) raw[at + colour] = light + random() * 51;
    }
    const wide = await sharp(raw, { raw: { width: w, height: h, channels: 3 } })
      .resize(width, height, { kernel: "cubic", fit: "fill" })
      .raw()
      .toBuffer();
    const weight = 0.6 * FALL ** octave;
    for (const [at, value] of wide.entries()) sum[at] = (sum[at] ?? 0) + (value - 128) * weight;
  }
  const pixels = Buffer.from(Uint8ClampedArray.from(sum, (value) => 128 + value));
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 80 })
    .toBuffer();
}

/** Numbers from 0 to 1 that look random (Park and Miller). */
function randoms(seed: number): () => number {
  let state = (seed * 48_271) % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
