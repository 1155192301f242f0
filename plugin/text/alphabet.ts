import { matchingForm } from "./normalise.ts";

/**
 * The order of the Arabic alphabet with the letters that Persian, Urdu and Sorani add, each beside
 * the Arabic letter that it was made from. Letters that `matchingForm` folds stand once.
 */
const LETTERS = "ءئابپتٹثجچحخدڈذرڕڑزژسشصضطظعغفڤقكگلڵمنںهھەوۆۇيېێے";

const PLACES: ReadonlyMap<string, number> = new Map(
  [...LETTERS].map((letter, place) => [letter, place]),
);

const ARTICLE = "ال";
/** «ال» before fewer letters than these belongs to the word: «الم», «آلة». */
const LEAST_AFTER_ARTICLE = 2;

/** Latin letters that Unicode does not decompose, as its default collation files them. */
const LATIN_BASES: Readonly<Record<string, string>> = {
  æ: "ae",
  œ: "oe",
  ß: "ss",
  ð: "d",
  đ: "d",
  ø: "o",
  ł: "l",
  ħ: "h",
  ŧ: "t",
  ı: "i",
};

const LATIN_LETTER = /[æœßðđøłħŧı]/g;

/** A text in small letters whose Latin ones have no diacritics: `émile` → `emile`, `łukasz` → `lukasz`. */
export function withoutLatinMarks(text: string): string {
  if (!/[\u00C0-\u024F\u1E00-\u1EFF]|[\u0300-\u036F]/.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})[\u0300-\u036F]+/gu, "$1")
    .normalize("NFC")
    .replace(LATIN_LETTER, (letter) => LATIN_BASES[letter] as string);
}

/** What a name is filed under in an index. */
export interface Filing {
  /** The first letter: `ا` for «أحمد», `ع` for «العراق», `B` for "BBC"; empty for all else. */
  readonly letter: string;
  /** Names in the order of these are in the order of the alphabet. */
  readonly order: string;
}

/**
 * How a name is filed in an Arabic index: «ال» before it does not count, nor do the hamza over or
 * below alef, harakat, diacritics of Latin letters and quotation marks. Arabic letters come first, then Latin ones, then others.
 */
export function filing(name: string): Filing {
  const form = withoutLatinMarks(matchingForm(name));
  // Sorani begins words with it; matching takes it for the yeh that Arabic writes it on.
  const filed = /^\P{L}*ئ/u.test(name.normalize("NFC"))
    ? `ئ${form.slice(1)}`
    : withoutArticle(form, name);
  const first = [...filed][0] ?? "";
  const isArabic = PLACES.has(first);
  const isLatin = /^\p{Script=Latin}$/u.test(first);
  const letter = isArabic ? first : isLatin ? first.toUpperCase() : "";
  const rank = isArabic ? "0" : isLatin ? "1" : "2";
  return { letter, order: rank + [...filed].map(orderOf).join("") };
}

/** In an Arabic name alone: «آلة» and «ألمانيا» begin with another alef than the article's. */
function withoutArticle(form: string, name: string): string {
  if (!form.startsWith(ARTICLE) || /^\P{L}*[آأإ]/u.test(name.normalize("NFC"))) return form;
  const [word = ""] = form.split(" ");
  return word.length - ARTICLE.length >= LEAST_AFTER_ARTICLE ? form.slice(ARTICLE.length) : form;
}

/** What stands for a character where texts compare by code units: spaces, our letters, all else. */
function orderOf(character: string): string {
  const place = PLACES.get(character);
  if (character === " ") return "\u0001";
  return place === undefined ? `\u1000${character}` : String.fromCharCode(0x100 + place);
}
