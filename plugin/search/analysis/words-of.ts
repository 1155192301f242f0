import { isStopWord, WordScanner } from "../../text/index.ts";
import { isLetterName } from "./letter-names.ts";
import { oneSpelling } from "./spellings.ts";

/** A word of a text as search knows it. */
export interface SearchWord {
  /** The form in which spellings of one word are equal; proclitics and endings stay. */
  readonly form: string;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** «مسئول» and «مسؤول»: one hamza, two chairs. */
const HAMZA_ON_YEH = /ئ(?=[\u064B-\u0652]*و)/g;

/** Letters that Persian, Urdu and Kurdish keyboards and loan words bring, by the Arabic ones. */
const LOANS: Readonly<Record<string, string>> = {
  گ: "ك",
  ڭ: "ك",
  ڪ: "ك",
  پ: "ب",
  چ: "ج",
  ژ: "ز",
  ڤ: "ف",
  ھ: "ه",
  ہ: "ه",
  ە: "ه",
  ۆ: "و",
  ێ: "ي",
  ڵ: "ل",
  ڕ: "ر",
};
const LOAN = new RegExp(`[${Object.keys(LOANS).join("")}]`, "g");

const PART = /[\u0600-\u06FF]+|\d+|[^\u0600-\u06FF\d]+/g;
const ARABIC = /^[\u0600-\u06FF]/;
const ACCENT = /[\u0300-\u036F]/g;

/** First parts of names that end in «الدين», in matching forms. */
const OF_FAITH =
  "نور|صلاح|علا|علاء|عز|جمال|كمال|سيف|شمس|تاج|بها|بهاء|ضيا|ضياء|محيي|محي|نصر|نجم|زين|فخر|جلال|حسام|عماد|خير|شرف|بدر|شهاب|ركن|برهان|سعد|ناصر|مجد|قطب|سراج|تقي|نظام|معز";

/**
 * «عبدالعزيز» and «عبد العزيز», «أبوبكر» and «أبو بكر», «نورالدين» and «نور الدين», «نصرالله» and «نصر الله»
 * are written both ways.
 */
const JOINED: readonly RegExp[] = [
  /^([وف]?[بلك]?عبد)(ال.{2,})$/,
  // «أبوابها» are doors.
  /^([وف]?[بلك]?ابو)(?!اب)(.{3,})$/,
  new RegExp(`^([وف]?[بلك]?(?:${OF_FAITH}))(الدين)$`),
  /^(.{3,})(الله)$/,
];

/**
 * Words that matching forms confuse with others: how they are written, and the form that tells them
 * apart. «علي» is no «على», «ولي» no «و» with «لي», «والي» no «وإلى», and «آب» is a month where «أب» is a father.
 */
const APART: Readonly<Record<string, readonly [written: RegExp, form: string]>> = {
  علي: [/ي$/, "علي"],
  الي: [/^آ/, "الي"],
  ولي: [/ي$/, "ولي"],
  والي: [/^وا.*ي$/, "والي"],
  فلم: [/^/, "فلم"],
  اب: [/آب$/, "آب"],
  واب: [/آب$/, "وآب"],
  باب: [/آب$/, "بآب"],
};

const SHORTEST = 2;

/**
 * Is given a word of a text that search knows.
 *
 * @param isLetter is it a stop word that names a letter, and no word unless it stands among others?
 */
export type TakeWord = (form: string, from: number, to: number, isLetter: boolean) => void;

/**
 * Calls back for each word of a text that search knows, in order; stop words are left out, but for
 * names of letters.
 *
 * @param partsOfWord the parts of the word that a scanner stands on
 */
export function eachWord(
  text: string,
  take: TakeWord,
  scanner = new WordScanner(),
  partsOfWord: (scanner: WordScanner) => readonly WordPart[] = partsAt,
): void {
  scanner.start(withOneHamza(text));
  while (scanner.next()) takeParts(partsOfWord(scanner), scanner, take);
}

/** A text with one spelling for «مسئول» and «مسؤول», in as many letters. */
export function withOneHamza(text: string): string {
  return text.replace(HAMZA_ON_YEH, "ؤ");
}

/** Calls back for each part of the word that a scanner stands on. */
export function takeParts(
  parts: readonly WordPart[],
  { from, to }: WordScanner,
  take: TakeWord,
): void {
  for (const { form, at, length, isWhole, isLetter = false } of parts) {
    const isAll = length === to - from || isWhole;
    const start = isAll ? from : Math.min(from + at, to);
    take(form, start, isAll ? to : Math.min(start + length, to), isLetter);
  }
}

/** The words of a text that search knows. */
export function wordsOf(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  eachWord(text, (form, from, to, isLetter) => {
    if (!isLetter) found.push({ form, from, to });
  });
  return found;
}

/** A word of a text, or the name of a letter that says nothing by itself. */
export interface SpokenWord extends SearchWord {
  readonly isLetter: boolean;
}

/** The words of a text that search knows, and stop words that name letters. */
export function spokenWordsOf(text: string): SpokenWord[] {
  const found: SpokenWord[] = [];
  eachWord(text, (form, from, to, isLetter) => found.push({ form, from, to, isLetter }));
  return found;
}

/** A part of a word that search knows by itself. */
export interface WordPart {
  readonly form: string;
  /** Where it begins in the word, and how many letters it has there. */
  readonly at: number;
  readonly length: number;
  /** Does it stand for the whole word? */
  readonly isWhole: boolean;
  /** Is it a stop word that names a letter? */
  readonly isLetter?: boolean;
}

/** The parts of the word that a scanner stands on. */
export function partsAt(scanner: WordScanner): readonly WordPart[] {
  const word = lettersOf(scanner.letters, scanner.length);
  return partsApart(word, scanner) ?? partsOf(word);
}

function partsApart(word: string, scanner: WordScanner): readonly WordPart[] | undefined {
  // «constructor» is a word like any other.
  if (!Object.hasOwn(APART, word)) return undefined;
  const [written, form] = APART[word] as (typeof APART)[string];
  const shown = lettersOf(scanner.surface, scanner.length);
  return written.test(shown) ? [{ form, at: 0, length: word.length, isWhole: true }] : undefined;
}

function lettersOf(units: Uint16Array, length: number): string {
  return String.fromCharCode(...units.subarray(0, length));
}

/** A word in matching form as search's forms: letters, digits and other scripts apart. */
function partsOf(word: string): WordPart[] {
  if (isStopWord(word)) {
    const { length } = word;
    return isLetterName(word) ? [{ form: word, at: 0, length, isWhole: true, isLetter: true }] : [];
  }
  const parts = [...word.matchAll(PART)];
  return parts.flatMap((match) => {
    const [letters] = match;
    const isWhole = parts.length === 1;
    if (!ARABIC.test(letters)) {
      const form = letters.normalize("NFD").replace(ACCENT, "");
      return form === "" ? [] : [{ form, at: match.index, length: letters.length, isWhole }];
    }
    if (
      letters.length < SHORTEST ||
      (!isWhole && isStopWord(letters)) ||
      (!isWhole && letters === "ال")
    )
      return [];
    const form = formOf(letters);
    const forms = inParts(form);
    return forms.map((one) => ({ form: one, at: match.index, length: letters.length, isWhole }));
  });
}

/** The parts of a name that is written in one as well as apart, «أبوعبدالله» in three; any other word alone. */
function inParts(form: string): string[] {
  for (const joined of JOINED) {
    const parts = joined.exec(form);
    if (parts !== null) return parts.slice(1).flatMap(inParts);
  }
  return [form];
}

/** Are two words, in matching forms, a name that is written in one as well: «أبو بكر», «نصر الله»? */
export function areOneName(one: string, other: string): boolean {
  return inParts(one + other)[0] === one && one !== "";
}

/** A word of Arabic letters in matching form as search knows it. */
function formOf(word: string): string {
  const plain = oneSpelling(
    word
      .replace(LOAN, (letter) => LOANS[letter] ?? letter)
      .replace(HELD_DOWN, "$1$2")
      .replace(/(?<=.)وو/g, "و")
      .replace(HUNDRED_FORM, "مي"),
  );
  const hasEnough = plain.replace(BEFORE, "").length >= SHORTEST_WITH_HAMZA;
  const short = plain.replace(LAST_HAMZA, "");
  return hasEnough ? short.replace(HAMZA, "") : short;
}

/** A key that was held down; «بيئي» has three of one letter in matching forms. */
const HELD_DOWN = /([^يو])\1{2,}|([يو])\2{3,}/gu;

/** A hamza that is often left out: «وزراء», «شيء». */
const HAMZA = /(?<=ا)ء/g;
const LAST_HAMZA = /(?<=[يو])ء$/;
const BEFORE = /^[وف]?(?:[بك]?ال|لل)/;

/** «مايه» for «مئة» in matching forms. */
const HUNDRED_FORM =
  /(?<=^(?:[وف]?(?:[بك]?ال|[بلك]|لل)?|.*(?:ثلاث|اربع|خمس|ست|سبع|ثمان|تسع)))ماي(?=[هت])/;

/** «ماء» keeps its hamza: «ما» says nothing. */
const SHORTEST_WITH_HAMZA = 4;
