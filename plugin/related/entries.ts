/**
 * Entries of vectors and postings: a number of 24 bits (a term or an article) and a code of 8 (its
 * weight in tenths), packed into 32 bits, since these lists are most of the index.
 */
export const LARGEST_CODE = 0xff;

/** Terms and articles that can be told apart; 600,000 articles have some 16 million terms. */
export const MOST_NUMBERS = 2 ** 24;

/** @throws RangeError when the number needs more than 24 bits */
export function entry(number: number, code: number): number {
  if (number >= MOST_NUMBERS) throw new RangeError("The archive has too many terms for one index.");
  return (number << 8) | code;
}

export function numberOf(packed: number): number {
  return packed >>> 8;
}

export function codeOf(packed: number): number {
  return packed & LARGEST_CODE;
}
