import { normalise } from "../../text/index.ts";

/** The point of a picture that a crop keeps, in hundredths from its left and upper edge, by tens. */
export interface Focus {
  readonly x?: number;
  readonly y?: number;
}

/** What a word says, and of which side; the centre is of both. */
interface Position {
  readonly axis: "x" | "y" | undefined;
  readonly value: number;
}

const WORDS: Readonly<Record<string, Position>> = {
  ...named("x", 0, "left يسار شمال"),
  ...named("x", 100, "right يمين"),
  ...named("y", 0, "top اعلي فوق"),
  ...named("y", 100, "bottom اسفل تحت"),
  ...named(undefined, 50, "center centre middle وسط منتصف مركز"),
};

function named(axis: Position["axis"], value: number, words: string): Record<string, Position> {
  return Object.fromEntries(words.split(" ").map((word) => [word, { axis, value }]));
}

/**
 * Reads where the focal point of a picture is: one or two words (`top`, `top left`, «أعلى اليمين»),
 * or hundredths from the left and from the top as CSS writes them (`50% 20%`). Of words, left and
 * right are those of the picture as it is seen.
 *
 * @returns nothing for what says no point
 */
export function readFocus(text: string): Focus | undefined {
  const parts = normalise(text)
    .split(/[\s,،]+|(?<=\p{L})-/u)
    .filter(Boolean);
  const read = parts.map(position);
  const [first, second] = read;
  if (first === undefined || read.length > 2 || read.includes(undefined)) return undefined;
  if (second === undefined) {
    if (parts.some((part) => /\d/.test(part))) return undefined;
    return first.axis === undefined ? { x: 50, y: 50 } : { [first.axis]: first.value };
  }
  const [x, y] = first.axis === "y" || second.axis === "x" ? [second, first] : [first, second];
  return x.axis === "y" || y.axis === "x" ? undefined : { x: x.value, y: y.value };
}

function position(part: string): Position | undefined {
  const [, number] = /^(\d{1,3}(?:\.\d+)?)[%٪]?$/.exec(part) ?? [];
  if (number !== undefined) {
    const value = Math.round(Number(number) / 10) * 10;
    return Number(number) <= 100 ? { axis: undefined, value } : undefined;
  }
  const bare = [part, part.replace(/^و?(?:ال)?/, ""), part.replace(/^و/, "")];
  const word = bare
    .flatMap((one) => [one, one.replace(/ا$/, "")])
    .find((one) => Object.hasOwn(WORDS, one));
  return word === undefined ? undefined : WORDS[word];
}
