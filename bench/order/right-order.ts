import { type Layout, visualPlaces } from "./visual-order.ts";

/**
 * What «right» means here, whatever rule laid the line out: each foreign piece reads from left to
 * right as it was typed and stands as one piece; foreign words that follow each other without an
 * Arabic word, a guillemet or a stroke between them keep their order; a dash that is no minus stands
 * between the words it joins; a line without Arabic letters reads from left to right as a whole.
 *
 * What good newspapers write either way passes either way: shares (`23%`), spans and scores
 * (`2015-2017`, `3-1`), a number beside its unit (`16 GB`) or its name (`737221 - Zain`), the mark that ends a sentence.
 */
interface Demand {
  /** Places of characters that must follow each other on the screen. */
  readonly from: number;
  readonly to: number;
  /** `piece`: without anything between. `order`: the last stands right of the first. `dash`: the reverse. */
  readonly kind: "piece" | "order" | "dash";
}

const ARABIC = "\\u0590-\\u08FF\\u200F\\uFB1D-\\uFDFF\\uFE70-\\uFEFE";
const HAS_ARABIC = new RegExp(`(?=[${ARABIC}])\\p{L}`, "u");
const LATIN = `(?![${ARABIC}])\\p{L}`;
const HAS_LATIN = new RegExp(LATIN, "u");

/** Characters between blanks that hold no Arabic, with a Latin letter among them. */
const CHUNK = new RegExp(`[^\\s${ARABIC}«»|•]*${LATIN}[^\\s${ARABIC}«»|•]*`, "gu");
/** 737221 - Zain */
const NUMBER_AND_NAME = /^\s*\d+ - \p{L}+\s*$/u;
const HASHTAG = /#[\p{L}\p{N}\p{M}_]+/gu;

/** What may end or begin a piece of Latin, beside letters and digits. */
const FRONT = /^(?:[@#_$€£~]|\.(?=[\p{L}])|--(?=\p{L}))/u;
const BACK = /(?:[_®™°]|\+\+?|#)$|(?<=\.\p{L})\.$|(?<=\d)%$|(?<=(?:\/\/|www\.|\.\p{L}{2,}).*)\/$/u;
const WORDLY = /[\p{L}\p{N}\p{M}]/u;

const NUMBERS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}+.,:/-])\d{4}-\d{2}-\d{2}(?![-\d])/gu,
  /(?<![\p{L}\p{N}+.,:/-])\+\d{3,}(?:[ -]\d+)*/gu,
  /(?<![\p{L}\p{N}+.,:/-])\+\d+(?:[.,]\d+)?(?![\d-])/gu,
  /(?<![\p{L}\p{N}+.,:/\s-]|\d\s)(?<=[\s(]|^)-\d+[.,]\d+(?![\d-])/gu,
  /(?<=\()-\d+(?=\))/gu,
  /(?<=(?:^|\s)(?:بين|من|إلى|نحو|عند) )-\d+(?![\d-])/gu,
  /(?<=[\s(])-\d+(?= (?:درج|مئوي|نقط|تحت)|[%٪°])/gu,
  /(?<![\p{N}.,$-])[$€£]\d+(?:[.,]\d+)*/gu,
  /(?<![\p{L}\p{N}+.,:/-])0\d{1,4}(?:[ -]\d{2,5}){1,5}(?![-\d]| ?\+)/gu,
  /\d+(?:\.\d+)? ?°C/gu,
];
const DASH = /(?<=[\u0620-\u064A]) -(?=\d+(?:[\s)،,.]|$))/gu;
const IS_MINUS = /^-\d+(?:[.,]\d|[%٪°]| (?:درج|مئوي|نقط|بالم|تحت))/;

/** A name before what is counted, a title that begins with a number, a quotation that ends in a mark. */
const OTHERS: readonly (readonly [RegExp, Demand["kind"]])[] = [
  [/[A-Za-z] \d+(?= (?:مليون|مليار|ألف|دولار|ريال))/gu, "dash"],
  [/(?<=[“«"(])\d+ [A-Za-z]/gu, "order"],
  [/(?<=«)[A-Za-z][^\u0590-\u08FF«»]*[.?!](?=»)/gu, "piece"],
];

/** The demands that a line makes; none when it has nothing foreign. */
function demandsOf(line: string): Demand[] {
  if (!HAS_ARABIC.test(line)) {
    const from = line.search(/\S/);
    return HAS_LATIN.test(line) && !NUMBER_AND_NAME.test(line)
      ? [{ from, to: line.trimEnd().length, kind: "piece" }]
      : [];
  }
  const text = line.replace(HASHTAG, (tag) =>
    HAS_ARABIC.test(tag) ? "ا".repeat(tag.length) : tag,
  );
  const words = latinPieces(text);
  const inWords = (place: number) => words.some(({ from, to }) => from <= place && place < to);
  const numbers = NUMBERS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: number, index }) => ({
      from: index,
      to: index + number.length,
      kind: "piece" as const,
    })),
  ).filter(
    ({ from, to }) => !inWords(from) && !inWords(to - 1) && isPhoneOrShort(text.slice(from, to)),
  );
  const dashes = [...text.matchAll(DASH)]
    .filter(({ index }) => !numbers.some(({ from }) => from === index + 1))
    .filter(({ index }) => !IS_MINUS.test(text.slice(index + 1)))
    .map(({ index }) => ({ from: index + 1, to: index + 3, kind: "dash" as const }));
  const others = OTHERS.flatMap(([pattern, kind]) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
      from: index,
      to: index + found.length,
      kind,
    })),
  );
  return [...words, ...orders(text, words), ...numbers, ...dashes, ...others];
}

/** The pieces of a line that a layout does not put as is right; none when all is right. */
export function faultsOf(line: string, layout: Layout): string[] {
  const demands = demandsOf(line);
  if (demands.length === 0) return [];
  const places = visualPlaces(layout);
  return demands
    .filter((demand) => !isMet(demand, places))
    .map(({ from, to }) => line.slice(from, to));
}

function isMet({ from, to, kind }: Demand, places: readonly number[]): boolean {
  const first = places[from] as number;
  if (kind !== "piece") return (kind === "order") === first < (places[to - 1] as number);
  for (let place = from + 1; place < to; place++) {
    if (places[place] !== first + place - from) return false;
  }
  return true;
}

function latinPieces(text: string): Demand[] {
  return [...text.matchAll(CHUNK)].flatMap(({ 0: chunk, index }) => {
    let [from, to] = [0, chunk.length];
    while (from < to && !WORDLY.test(chunk[from]!) && !FRONT.test(chunk.slice(from))) from++;
    while (to > from && !WORDLY.test(chunk[to - 1]!) && !BACK.test(chunk.slice(0, to))) to--;
    // Pieces of a list that no blank parts: «"BBC"،"CNN"», «(a)(b)».
    const inner = chunk.slice(from, to);
    if (/["“”][^\p{L}\p{N}]*["“”]|[)\]}"”].*[([{"“]|^[^(]*\)|\([^)]*$|^[^"]*"[^"]*$/u.test(inner))
      return [];
    return [{ from: index + from, to: index + to, kind: "piece" as const }];
  });
}

/** Pairs of pieces with nothing but blanks and light marks between. */
function orders(text: string, pieces: readonly Demand[]): Demand[] {
  return pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index]!;
    const between = text.slice(before.to, piece.from);
    return /^[\s.,:;!?&+/=–—-]+$/.test(between)
      ? [{ from: before.to - 1, to: piece.from + 1, kind: "order" as const }]
      : [];
  });
}

function isPhoneOrShort(number: string): boolean {
  return (
    !/^0/.test(number) ||
    (number.replace(/\D/g, "").length >= 8 && !/^\d\d?-\d\d?-\d{4}/.test(number))
  );
}
