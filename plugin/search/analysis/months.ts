import { normalise } from "../../text/index.ts";

/**
 * Names of one month in the Arab calendars, January first; the name that newsrooms of the Gulf and
 * Egypt print comes first and stands for the others. Names of two words are joined by a space.
 */
const MONTHS = `
  يناير، كانون الثاني، جانفي
  فبراير، شباط، فيفري
  مارس، آذار
  أبريل، إبريل، نيسان، أفريل
  مايو، أيار، ماي
  يونيو، يونيه، حزيران، جوان
  يوليو، يوليه، تموز، جويلية، يوليوز
  أغسطس، آب، أوت، غشت، أغشت
  سبتمبر، أيلول، شتنبر، شتمبر
  أكتوبر، تشرين الأول
  نوفمبر، تشرين الثاني، نونبر
  ديسمبر، كانون الأول، دجنبر، دجمبر
`;

/** Names that are words of their own too: they name a month only beside a number. */
const ALSO_WORDS: ReadonlySet<string> = new Set(["اب", "اوت", "ماي", "جوان"]);

/** «آب» with its madda is no father. */
const WRITTEN: readonly (readonly [string, string])[] = [["آب", "اغسطس"]];

const BY_NAME: ReadonlyMap<string, string> = new Map([
  ...WRITTEN,
  ...MONTHS.trim()
    .split("\n")
    .flatMap((line) => {
      const names = line.split("،").map(normalise);
      return names.map((name) => [name, names[0] ?? name] as const);
    }),
]);

const NUMBER = /^\d+$/;
/** What may stand before a month's name. */
const PROCLITIC = /^(?:[وف]?[بلك]?)(?=...|آب)/;

/** A month's name among words: its place, how many words it has, and the name that stands for it. */
export interface FoundMonth {
  readonly at: number;
  readonly length: 1 | 2;
  readonly name: string;
}

/** Names of months among the words of a text, in matching forms: «تشرين الأول» is `اكتوبر`. */
export function findMonths(words: readonly string[]): FoundMonth[] {
  const found: FoundMonth[] = [];
  for (let at = 0; at < words.length; at++) {
    const two = [words[at] ?? "", nameIn(words[at] ?? "")]
      .map((word) => BY_NAME.get(`${word} ${words[at + 1]}`))
      .find((name) => name !== undefined);
    const name = two ?? monthOf(words, at);
    if (name === undefined) continue;
    found.push({ at, length: two === undefined ? 1 : 2, name });
    if (two !== undefined) at++;
  }
  return found;
}

function monthOf(words: readonly string[], at: number): string | undefined {
  const word = words[at] ?? "";
  const plain = BY_NAME.has(word) ? word : nameIn(word);
  const name = BY_NAME.get(plain);
  if (name === undefined || !ALSO_WORDS.has(plain)) return name;
  const isBeside = [words[at - 1], words[at + 1]].some(
    (other) => other !== undefined && (NUMBER.test(other) || BY_NAME.get(other) === name),
  );
  return isBeside ? name : undefined;
}

function nameIn(word: string): string {
  return word.replace(PROCLITIC, "");
}
