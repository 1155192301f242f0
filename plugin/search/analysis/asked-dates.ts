import { toWesternDigits } from "../../text/digits.ts";
import { type Piece, piecesOf, UNIT } from "./date-pieces.ts";
import {
  type ClosedRange,
  type DateRange,
  dayAfter,
  type Period,
  periodOf,
  rangeOf,
  withPartsOf,
} from "./date-ranges.ts";
import { wordsOf } from "./words-of.ts";

/** What a query says of the time of articles. */
export interface AskedDates {
  /** At most three, in the order in which they were written; none says nothing. */
  readonly ranges: readonly DateRange[];
  /** The dates as they were written: «بين آب 2019 وآذار 2020». */
  readonly typed: string;
  /** What else the query says. */
  readonly rest: string;
}

/** A date, or the beginning of a range that leaves its year or month to the end. */
interface Found {
  readonly period: Period;
  readonly isPart: boolean;
  readonly from: number;
  readonly to: number;
}

/** The orders in which dates are written; what a range's end alone tells may be left out before it. */
const WHOLE = "y(?=my(?!m))|dmy|mdy|ymd|ddy|ydd|my|ym|dy|yd|y";
const PART = "dd(?=x*ddy)|dm(?=x*dmy)|md(?=x*mdy)|d(?=x*(?:dmy|ddy))|m(?=x*my)";
const ORDERS = new RegExp(`(${WHOLE})|${PART}`, "g");

const UNITS = `(?:${UNIT}\\s*)*`;
const TO = new RegExp(
  `^\\s*[،,]?\\s*(?:و\\s*)?(?:الي|حتي|لغايه|لـ?|تا|سے|بۆ|to|until|till|[-–—/])\\s*${UNITS}$`,
);
const AND = new RegExp(`^\\s*[،,]?\\s*(?:و|and)?\\s*${UNITS}$`);
const BETWEEN = /(?:^|\s)(?:ما\s*)?(?:بين|between)\s/;
const DAY_NAMES = "(?:ال)?(?:سبت|احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه)";
const LEAD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:${UNIT}|[وف]?(?:${DAY_NAMES}|من|في|ما|بين|خلال|منذ|قبل|بعد|حتي|from|in|on|since|after|before|until|between|the))[\\s،,:]+)+$`,
  "u",
);
const ERA = /^\s*(?:(هـ?|هجري[هة]?)|م|ميلادي[هة]?)(?![\p{L}\p{N}])/u;
const NOW = /^\s*و?(?:الي|حتي|to|until)\s+(?:الان|اليوم|now)(?!\p{L})/u;

/** What stands in quotation marks is a phrase, and what is behind a minus is not wanted. */
const APART = /«[^»]*»|"[^"]*"|“[^”]*”|(?<=^\s*|[^\d\s]\s+)[-−](?=\S)\S+/gu;

/** Words that ask for articles and say nothing of what they are about. */
const ANY_ARTICLE = /^و?(?:ال)?(?:مقالات|مقال|اخبار|ارشيف|تقارير|articles|news)$/;

const MOST_RANGES = 3;
/** A longer text is no query. */
const MOST_LETTERS = 1000;

/**
 * Reads the days, months, years and ranges of a query, in both calendars, in digits or words:
 * «انتخابات العراق ٢٠١٨», «من آب إلى تشرين الأول 2019», «رمضان 1440».
 *
 * @param names names that hold numbers which are no dates: «رؤية 2030»
 */
export function readDates(text: string, names: readonly string[] = []): AskedDates {
  if (text.length > MOST_LETTERS) return { ranges: [], typed: "", rest: text };
  const read = masked(text, names);
  const folded = foldLetters(read);
  const dates = foundIn(read, folded);
  const ranges: DateRange[] = [];
  const spans: Span[] = [];
  for (let at = 0; at < dates.length && ranges.length < MOST_RANGES; at++) {
    const [first, last] = [dates[at] as Found, dates[at + 1]];
    const lead = LEAD.exec(folded.slice(spans.at(-1)?.[1] ?? 0, first.from))?.[0] ?? "";
    const between = last === undefined ? "" : folded.slice(first.to, last.from);
    const isRange =
      last !== undefined &&
      !last.isPart &&
      (TO.test(between) || (AND.test(between) && BETWEEN.test(` ${lead}`)));
    // «آب وأيلول 2019» are two months of one year.
    const isListed = first.isPart && !last?.isPart && /\S/.test(between) && AND.test(between);
    if (!isRange && first.isPart && !isListed) continue;
    const now = NOW.exec(folded.slice(first.to))?.[0] ?? "";
    const begin = last === undefined ? first.period : withPartsOf(last.period, first.period);
    const range = isRange
      ? rangeOf(begin, last.period)
      : opened(rangeOf(begin, begin), now === "" ? lead : "منذ ");
    if (range === undefined) continue;
    ranges.push(range);
    spans.push([first.from - lead.length, isRange ? last.to : first.to + now.length]);
    if (isRange) at++;
  }
  if (ranges.length === 0) return { ranges, typed: "", rest: text };
  const joined = joinedSpans(text, spans);
  const typed = joined.map(([from, to]) => text.slice(from, to).trim()).join(" ");
  return { ranges, typed, rest: remaining(text, joined) };
}

function foundIn(text: string, folded: string): Found[] {
  const pieces = piecesOf(text);
  return [
    ...pieces
      .map(({ kind }) => kind)
      .join("")
      .matchAll(ORDERS),
  ].flatMap((order) => {
    const own = pieces.slice(order.index, order.index + order[0].length);
    const [era = "", isHijri] = ERA.exec(folded.slice(own.at(-1)?.to ?? 0)) ?? [];
    const isPart = order[1] === undefined;
    const period = periodOf(order[0], own, text, isHijri !== undefined);
    if (period !== undefined) return [found(period, isPart, own, era.length)];
    // What is no date may hold a year: «99/99/2025».
    return own
      .filter(({ kind, isHijri: isOther }) => kind === "y" && !isOther)
      .map((year) => found({ year: year.value, isHijri: false }, false, [year], 0));
  });
}

function found(period: Period, isPart: boolean, own: readonly Piece[], era: number): Found {
  const from = own[0]?.from ?? 0;
  return { period, isPart, from, to: (own.at(-1)?.to ?? from) + era };
}

/** «منذ 2015», «قبل 2018», «بعد آب 2019», «حتى 2020». */
function opened(range: ClosedRange | undefined, lead: string): DateRange | undefined {
  if (range === undefined) return undefined;
  const { from, to, key } = range;
  const ends = key === undefined ? {} : { ends: [key] };
  switch (/منذ|بعد|قبل|حتي|since|after|before|until/.exec(lead)?.[0]) {
    case "منذ":
    case "since":
      return { from, ...ends };
    case "بعد":
    case "after":
      return { from: dayAfter(to), ...ends };
    case "حتي":
    case "until":
      return { to, ...ends };
    case "قبل":
    case "before":
      return { to: dayAfter(from, -1), ...ends };
    default:
      return range;
  }
}

/** The text with blanks for what holds no dates, so that all places stay. */
function masked(text: string, names: readonly string[]): string {
  let result = text.replace(APART, (part) => " ".repeat(part.length));
  const words = wordsOf(result);
  for (const name of names) {
    const wanted = wordsOf(name).map(({ form }) => form);
    const at = words.findIndex((_, place) =>
      wanted.every((form, next) => words[place + next]?.form === form),
    );
    const [first, last] = [words[at], words[at + wanted.length - 1]];
    if (first === undefined || last === undefined) continue;
    result = result.slice(0, first.from) + " ".repeat(last.to - first.from) + result.slice(last.to);
  }
  return result;
}

/** The same places with one form for each letter. */
function foldLetters(text: string): string {
  return toWesternDigits(text)
    .replace(/[أإآٱ]/g, "ا")
    .replace(/[ىی]/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

type Span = readonly [from: number, to: number];

/** Dates that only «و» or a comma parts are written as one. */
function joinedSpans(text: string, spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    const isOne = last !== undefined && AND.test(foldLetters(text.slice(last[1], from)));
    if (isOne) joined[joined.length - 1] = [last[0], to];
    else joined.push([from, to]);
  }
  return joined;
}

function remaining(text: string, spans: readonly Span[]): string {
  let end = 0;
  let rest = "";
  for (const [from, to] of spans) {
    rest += `${text.slice(end, from)} `;
    end = to;
  }
  const whole = (rest + text.slice(end)).replace(/\s+/g, " ").trim();
  return whole.split(" ").every((word) => ANY_ARTICLE.test(foldLetters(word))) ? "" : whole;
}
