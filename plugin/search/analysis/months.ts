import { wordsOf } from "./words-of.ts";

/**
 * Names of one month, January first: those of the Arab calendars, of which the one that newsrooms of
 * the Gulf and Egypt print comes first and stands for the others, then those of Persian, Urdu, Sorani
 * and English. Names of two words are joined by a space.
 */
const MONTHS = `
  يناير، كانون الثاني، كانون ثاني، كانون ثان، جانفي، ژانویه، جنوری، کانوونی دووەم، January
  فبراير، شباط، فيفري، فوریه، فروری، شوبات، February
  مارس، آذار، مارچ، ئازار، March
  أبريل، إبريل، نيسان، أفريل، آوریل، اپریل، April
  مايو، أيار، ماي، مه، مئی، ئایار، May
  يونيو، يونيه، حزيران، جوان، ژوئن، جون، حوزەیران، June
  يوليو، يوليه، تموز، جويلية، يوليوز، ژوئیه، جولائی، تەمموز، تەممووز، July
  أغسطس، آب، أب، أوت، غشت، أغشت، اگست، ئاب، August
  سبتمبر، أيلول، شتنبر، شتمبر، سپتامبر، ستمبر، ئەیلوول، September
  أكتوبر، تشرين الأول، تشرين أول، اکتبر، تشرینی یەکەم، October
  نوفمبر، تشرين الثاني، تشرين ثاني، تشرين ثان، نونبر، نوامبر، نومبر، تشرینی دووەم، November
  ديسمبر، كانون الأول، كانون أول، دجنبر، دجمبر، دسامبر، دسمبر، کانوونی یەکەم، December
`;

/** Names that are words of their own too: they name a month only beside a number. */
const ALSO_WORDS: ReadonlySet<string> = new Set(
  ["أب", "أوت", "ماي", "جوان", "مه", "مئی", "جون", "ئازار", "March", "May", "June", "August"].map(
    formOf,
  ),
);

/** By number, from 1. */
const NAMES: readonly string[] = MONTHS.trim()
  .split("\n")
  .map((line) => formOf(line.split("،")[0] ?? ""));

const BY_NAME: ReadonlyMap<string, string> = new Map(
  MONTHS.trim()
    .split("\n")
    .flatMap((line, month) =>
      line.split("،").map((name) => [formOf(name), NAMES[month] as string] as const),
    ),
);

function formOf(name: string): string {
  return wordsOf(name)
    .map(({ form }) => form)
    .join(" ");
}

/** The number of the month for which a name of {@link FoundMonth} stands, from 1. */
export function monthNumber(name: string): number {
  return NAMES.indexOf(name) + 1;
}

const NUMBER = /^\d+$/;
/** What may stand before a month's name, which may begin so itself: «وكانون», «بكانون». */
const PROCLITICS = [/^/, /^[وف](?=...|آب)/, /^[وف]?[بلك](?=...|آب)/];

/** All words in which a month's name may begin, with what may stand before it: few words are. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...BY_NAME.keys()].flatMap((name) => {
    const [first = ""] = name.split(" ");
    return ["", "و", "ف"].flatMap((and) => ["", "ب", "ل", "ك"].map((by) => and + by + first));
  }),
);

/** May a month's name begin with a word in matching form? */
export function isOfMonth(form: string): boolean {
  return BEGINNINGS.has(form);
}

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
    if (!isOfMonth(words[at] ?? "")) continue;
    const two = namesIn(words[at] ?? "")
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
  const plain = namesIn(word).find((name) => BY_NAME.has(name));
  const name = plain === undefined ? undefined : BY_NAME.get(plain);
  if (name === undefined || !ALSO_WORDS.has(plain ?? "")) return name;
  const isBeside = [words[at - 1], words[at + 1]].some(
    (other) => other !== undefined && (NUMBER.test(other) || BY_NAME.get(other) === name),
  );
  return isBeside ? name : undefined;
}

function namesIn(word: string): string[] {
  return PROCLITICS.map((proclitic) => word.replace(proclitic, ""));
}
