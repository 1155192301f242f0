import { wordsOf } from "./words-of.ts";

/** Numbers in words as the forms of a query, with how many words they have. */
export interface FoundNumber {
  readonly value: number;
  readonly length: number;
}

const UNITS =
  "واحد أحد، اثنان اثنين اثنا اثني، ثلاثة ثلاث، أربعة أربع، خمسة خمس، ستة ست، سبعة سبع، ثمانية ثماني، تسعة تسع";
const TENS =
  "عشرة عشر، عشرون عشرين، ثلاثون ثلاثين، أربعون أربعين، خمسون خمسين، ستون ستين، سبعون سبعين، ثمانون ثمانين، تسعون تسعين";
const ORDINALS =
  "الأول أول، الثاني ثاني، الثالث ثالث، الرابع رابع، الخامس خامس، السادس سادس، السابع سابع، الثامن ثامن، التاسع تاسع، العاشر عاشر";

const CARDINAL: ReadonlyMap<string, number> = new Map([
  ...valuesOf(UNITS, 1),
  ...valuesOf(TENS, 10),
  ...valuesOf("تسعمئة تسعمائة", 900),
]);
const THOUSANDS: ReadonlyMap<string, number> = new Map([
  ...valuesOf("ألف", 1000),
  ...valuesOf("ألفان ألفين", 2000),
]);
const ORDINAL: ReadonlyMap<string, number> = new Map([
  ...valuesOf(ORDINALS, 1),
  ...valuesOf("الحادي الحادية", 1),
]);
const ROUND: ReadonlyMap<string, number> = new Map([
  ...valuesOf("العشرون العشرين", 20),
  ...valuesOf("الثلاثون الثلاثين", 30),
]);
const TEEN = formOf("عشر");

/** «ألفين وتسعة عشر» where it begins; only of years that newspapers write of. */
export function yearAt(words: readonly string[], at: number): FoundNumber | undefined {
  const thousands = THOUSANDS.get(words[at] ?? "");
  if (thousands === undefined) return undefined;
  let value = thousands;
  let length = 1;
  for (; length < 6; length++) {
    const word = (words[at + length] ?? "").replace(/^و(?!احد)/, "");
    const more = CARDINAL.get(word);
    if (more === undefined) break;
    value += more;
  }
  return value >= 1900 && value < 2100 ? { value, length } : undefined;
}

/** «الخامس والعشرين», «الثاني عشر», «الأول» where it begins: the number of a day. */
export function ordinalAt(words: readonly string[], at: number): FoundNumber | undefined {
  const word = words[at] ?? "";
  const next = words[at + 1] ?? "";
  const round = ROUND.get(word);
  if (round !== undefined) return { value: round, length: 1 };
  const value = ORDINAL.get(word);
  if (value === undefined) return undefined;
  if (next === TEEN) return { value: value + 10, length: 2 };
  const more = next.startsWith("و") ? ROUND.get(next.slice(1)) : undefined;
  return more === undefined ? { value, length: 1 } : { value: value + more, length: 2 };
}

/** Words of one value side by side, values by steps of the first one. */
function valuesOf(table: string, first: number): [string, number][] {
  return table.split("،").flatMap((names, place) =>
    names
      .trim()
      .split(" ")
      .map((name): [string, number] => [formOf(name), (place + 1) * first]),
  );
}

function formOf(name: string): string {
  return wordsOf(name)[0]?.form ?? name;
}
