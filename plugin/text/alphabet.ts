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

/** What a name is filed under in an index. */
export interface Filing {
  /** The first letter: `ا` for «أحمد», `ع` for «العراق», `B` for "BBC"; empty for all else. */
  readonly letter: string;
  /** Names in the order of these are in the order of the alphabet. */
  readonly order: string;
}

/**
 * How a name is filed in an Arabic index: «ال» before it does not count, nor do the hamza over or
 * below alef, harakat and quotation marks. Arabic letters come first, then Latin ones, then others.
 */
export function filing(name: string): Filing {
  const form = matchingForm(name);
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
