import { characterAt, isDigit, isLtrLetter, isMark, isRtlScript } from "./bidi-letters.ts";

/** How far the other bracket or quotation mark may be; keeps a text of open brackets linear. */
const LONGEST_GROUP = 80;

/** A web address, up to a blank or a mark that no address holds. */
const WEB_ADDRESS =
  /(?:https?|ftp):\/\/[^\s<>"«»“”،؛؟\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]+|www\.[^\s<>"«»“”،؛؟\u061C\u200B-\u200F\u202A-\u202E\u2066-\u2069]+/iy;
const AFTER_ADDRESS = /[.,:;!?'*…\])}]/;

const TAG = new RegExp(`</?[A-Za-z][^<>\\n«»\\u0590-\\u08FF]{0,${LONGEST_GROUP}}>`, "y");

/** What joins the pieces of one word: X/@name, info@example.org, F-16, AT&T, a::b. */
const JOINERS = /[-.'’/&@:+#=~?!*,;–\\]{1,3}/y;

/** What stands between two words of one phrase, the blank included. */
const GAP = /[.,:;!?'’…]{0,3}[ \u00A0]{1,2}(?:[-–—&+/=][ \u00A0]{1,2})?/y;

const NUMBER_IN_PHRASE = /[$€£¥]?\d+(?:[.,:/-]\d+)*/y;
/** A number that ends a name (iPhone 15), and is no share, time, date or span. */
const NUMBER_OF_NAME = /\d+(?:\.\d+)?(?![\d%٪‰°:/–-]|[.,]\d)/y;
/** What counts something other than the name before it: «Facebook 300 مليون». */
const COUNTED =
  /[ \u00A0](?:مليون|ملايين|مليار|ألف|آلاف|تريليون|بليون|دولار|يورو|دينار|جنيه|ريال|درهم|في المئة|في المائة|بالمئة|بالمائة)/y;

/** A bracket or quotation up to its closing mark, without a right-to-left letter in it. */
const GROUPS: Readonly<Record<string, RegExp>> = {
  "(": groupUpTo(")"),
  "[": groupUpTo("]"),
  "{": groupUpTo("}"),
  '"': groupUpTo('"'),
  "“": groupUpTo("”"),
};

function groupUpTo(closer: string): RegExp {
  const inside = `[^\\${closer}\\n«»\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFE]`;
  return new RegExp(`.${inside}{1,${LONGEST_GROUP}}\\${closer}`, "y");
}

/**
 * Where a run of left-to-right words ends that begins at a place: as far as a reader of Latin would
 * read on. Arabic letters and Arabic marks («،», «؛») end it.
 *
 * @param phrase may it go on after a blank? A handle or hashtag may not.
 */
export function latinEnd(text: string, from: number, phrase: boolean): number {
  let end = wordEnd(text, from);
  for (;;) {
    // f(1) is one word; «"BBC"CNN» is none, and Apple[1] is a name with a footnote.
    const group = text[end] === '"' ? end : groupEnd(text, end, text[end] === "(");
    if (group > end) {
      end = group;
      continue;
    }
    if (!phrase) break;
    const next = phraseEnd(text, end);
    if (next === end) break;
    end = next;
  }
  return end + suffixLength(text, end);
}

/** Where the web address that begins at a place ends; the place itself when none does. */
export function webAddressEnd(text: string, from: number): number {
  WEB_ADDRESS.lastIndex = from;
  const address = WEB_ADDRESS.exec(text)?.[0];
  if (address === undefined) return from;
  let length = address.length;
  let surplus = count(address, ")") - count(address, "(");
  while (length > 0 && AFTER_ADDRESS.test(address[length - 1] as string)) {
    if (address[length - 1] === ")") {
      if (surplus <= 0) break;
      surplus--;
    }
    length--;
  }
  return from + length;
}

/**
 * Where code in angle brackets ends that begins at a place, with what is joined to it:
 * `<b>text</b>`; the place itself when none does.
 */
export function tagsEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    TAG.lastIndex = end;
    const tag = TAG.exec(text)?.[0].length ?? 0;
    const next =
      tag > 0 || end === from || !startsPiece(text, end) ? end + tag : latinEnd(text, end, false);
    if (next === end) return end;
    end = next;
  }
}

/** One word: letters, digits and what joins them, without a blank. */
function wordEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const address = webAddressEnd(text, end);
    if (address > end) return address;
    const piece = pieceEnd(text, end);
    if (piece === end && end !== from) return end;
    end = piece;
    JOINERS.lastIndex = end;
    const joiners = JOINERS.exec(text)?.[0];
    if (joiners === undefined) return end;
    const next = end + joiners.length;
    if (!startsPiece(text, next)) return end;
    end = next;
  }
}

function startsPiece(text: string, place: number): boolean {
  const character = characterAt(text, place);
  return character === "_" || isDigit(character) || isLtrLetter(character);
}

function pieceEnd(text: string, from: number): number {
  let end = from;
  for (;;) {
    const character = characterAt(text, end);
    const inPiece =
      character === "_" ||
      isDigit(character) ||
      isLtrLetter(character) ||
      (end > from && isMark(character) && !isRtlScript(character));
    if (character === "" || !inPiece) return end;
    end += character.length;
  }
}

/** Where the phrase ends with its next word; the place itself when it does not go on. */
function phraseEnd(text: string, from: number): number {
  GAP.lastIndex = from;
  const gap = GAP.exec(text)?.[0];
  if (gap === undefined) return from;
  const next = from + gap.length;
  if (startsWord(text, next)) return wordEnd(text, wordStart(text, next));
  const group = groupEnd(text, next);
  if (group > next) return group;
  NUMBER_IN_PHRASE.lastIndex = next;
  const number = NUMBER_IN_PHRASE.exec(text)?.[0];
  if (number === undefined) return from;
  const after = next + number.length;
  // 5G, 3rd.
  if (isLtrLetter(characterAt(text, after))) return wordEnd(text, after);
  GAP.lastIndex = after;
  const second = GAP.exec(text)?.[0].length ?? 0;
  if (second > 0 && startsWord(text, after + second)) {
    return wordEnd(text, wordStart(text, after + second));
  }
  NUMBER_OF_NAME.lastIndex = next;
  if (!/^[ \u00A0]$/.test(gap) || !NUMBER_OF_NAME.test(text)) return from;
  COUNTED.lastIndex = after;
  return COUNTED.test(text) ? from : after;
}

function startsWord(text: string, place: number): boolean {
  return isLtrLetter(characterAt(text, wordStart(text, place)));
}

function wordStart(text: string, place: number): number {
  const mark = text[place];
  return mark === "@" || mark === "#" || mark === "." || mark === "_" ? place + 1 : place;
}

/**
 * Where a bracket or quotation ends that opens at a place; the place itself when none does.
 *
 * @param any may it hold no left-to-right letter?
 */
function groupEnd(text: string, place: number, any = false): number {
  const pattern = GROUPS[text[place] ?? ""];
  if (pattern === undefined) return place;
  pattern.lastIndex = place;
  const group = pattern.exec(text)?.[0];
  return group === undefined || !(any || /\p{L}/u.test(group)) ? place : place + group.length;
}

/** Marks that belong to a name's end: user_, C++, C#, Disney+, U.S., iPhone®. */
function suffixLength(text: string, end: number): number {
  const isFree = (place: number) => !startsPiece(text, place);
  if (text[end] === "_") return isFree(end + 1) ? 1 : 0;
  if (text.startsWith("++", end) && isFree(end + 2)) return 2;
  if (/[+#]/.test(text[end] ?? "") && isFree(end + 1)) return 1;
  if (/[®™©]/.test(text[end] ?? "")) return 1;
  const isInitial = text[end - 2] === "." && isLtrLetter(text[end - 1] ?? "");
  return text[end] === "." && isInitial ? 1 : 0;
}

function count(text: string, mark: string): number {
  return text.split(mark).length - 1;
}
