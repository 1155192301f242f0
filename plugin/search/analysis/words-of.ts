import { isStopWord, WordScanner } from "../../text/index.ts";
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

/** «عبدالعزيز» and «عبد العزيز» are written both ways. */
const SERVANT_OF = /^([وف]?[بلك]?عبد)(ال.{2,})$/;

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

/** Calls back for each word of a text that search knows, in order; stop words are left out. */
export function eachWord(
  text: string,
  take: (word: SearchWord) => void,
  cache = new FormCache(),
): void {
  const scanner = cache.scanner;
  scanner.start(text.replace(HAMZA_ON_YEH, "ؤ"));
  while (scanner.next()) {
    const { from, to } = scanner;
    for (const part of cache.parts(scanner)) {
      const isWhole = part.length === to - from || part.isWhole;
      const start = isWhole ? from : Math.min(from + part.at, to);
      take({ form: part.form, from: start, to: isWhole ? to : Math.min(start + part.length, to) });
    }
  }
}

/** The words of a text that search knows. */
export function wordsOf(text: string): SearchWord[] {
  const found: SearchWord[] = [];
  eachWord(text, (word) => found.push(word));
  return found;
}

interface Part {
  readonly form: string;
  /** Where it begins in the word, and how many letters it has there. */
  readonly at: number;
  readonly length: number;
  /** Does it stand for the whole word? */
  readonly isWhole: boolean;
}

/** Remembers the forms of words: most words of an archive are a few thousand again and again. */
export class FormCache {
  readonly scanner = new WordScanner();
  readonly #parts = new Map<string, readonly Part[]>();

  parts({ letters, length, surface, surfaceLength }: WordScanner): readonly Part[] {
    const word = String.fromCharCode(...letters.subarray(0, length));
    // «constructor» is a word like any other.
    const apart = Object.hasOwn(APART, word) ? APART[word] : undefined;
    if (apart !== undefined) {
      const [written, form] = apart;
      const shown = String.fromCharCode(...surface.subarray(0, surfaceLength));
      if (written.test(shown)) return [{ form, at: 0, length, isWhole: true }];
    }
    let parts = this.#parts.get(word);
    if (parts === undefined) {
      parts = partsOf(word);
      this.#parts.set(word, parts);
    }
    return parts;
  }
}

/** A word in matching form as search's forms: letters, digits and other scripts apart. */
function partsOf(word: string): Part[] {
  if (isStopWord(word)) return [];
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
    const servant = SERVANT_OF.exec(form);
    const forms = servant === null ? [form] : servant.slice(1);
    return forms.map((one) => ({ form: one, at: match.index, length: letters.length, isWhole }));
  });
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
