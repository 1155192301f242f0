/** Values of a signature. */
export const SIGNATURE = 64;
const SHINGLE = 4;
const BIN_BITS = 6;
const EMPTY = 0xffffffff;

/**
 * Signatures by which articles with the same wording are found: MinHash over shingles of four
 * words, one hash for all 64 places (Li, Owen and Zhang, "One Permutation Hashing", 2012) with
 * empty places filled from the next full one (Shrivastava and Li, 2014). The share of equal places
 * estimates the Jaccard likeness of the shingles.
 */
export class SignatureMaker {
  readonly #least = new Uint32Array(SIGNATURE);

  /**
   * @param hashes a hash for each word of the text
   * @param target where the 64 values of 8 bits go (Li and König, "b-Bit Minwise Hashing", 2010)
   * @returns `false` for a text too short to compare; its values are 0
   */
  sign(hashes: Int32Array, length: number, target: Uint8Array): boolean {
    target.fill(0);
    if (length < SHINGLE * 2) return false;
    const least = this.#least.fill(EMPTY);
    for (let at = 0; at + SHINGLE <= length; at++) {
      let shingle = 0;
      for (let word = at; word < at + SHINGLE; word++) {
        shingle = (Math.imul(shingle, 0x01000193) ^ hashes[word]!) | 0;
      }
      const mixed = mix(shingle);
      const bin = mixed >>> (32 - BIN_BITS);
      if (mixed < least[bin]!) least[bin] = mixed;
    }
    for (let bin = 0; bin < SIGNATURE; bin++) {
      let from = bin;
      let steps = 0;
      while (least[from] === EMPTY) {
        from = (from + 1) % SIGNATURE;
        steps++;
      }
      target[bin] = mix(least[from]! + Math.imul(steps, 0x9e3779b1)) & 0xff;
    }
    return true;
  }
}

/** MurmurHash3's finaliser (Appleby, public domain), as an unsigned number. */
export function mix(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
