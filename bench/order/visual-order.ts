import bidiFactory from "bidi-js";

interface Bidi {
  getEmbeddingLevels(text: string, direction: "ltr" | "rtl"): object;
  getReorderedIndices(text: string, levels: object): number[];
}

// Its types name no default export, which it has.
const bidi = (bidiFactory as unknown as () => Bidi)();

/** How a line is laid out. */
export interface Layout {
  /** The line with the isolates that it gets. */
  readonly text: string;
  readonly direction: "ltr" | "rtl";
}

const ISOLATE = /[\u2066-\u2069]/;

/**
 * Where each character of a line stands on the screen, from left to right, by the Unicode bidi
 * algorithm (UAX #9) as `bidi-js` implements it. Isolates have no place and are left out, so that
 * the same line is comparable with and without them.
 *
 * @returns by a character's place in the text without isolates (UTF-16 units), its place on the screen
 */
export function visualPlaces({ text, direction }: Layout): number[] {
  const levels = bidi.getEmbeddingLevels(text, direction);
  const order = bidi.getReorderedIndices(text, levels);
  const logical: number[] = [];
  let count = 0;
  for (const unit of text) {
    for (let half = 0; half < unit.length; half++) logical.push(ISOLATE.test(unit) ? -1 : count++);
  }
  const places = new Array<number>(count);
  let place = 0;
  for (const index of order) {
    const character = logical[index] as number;
    if (character >= 0) places[character] = place++;
  }
  return places;
}
