import { findCompounds } from "../analysis/compounds.ts";
import { findDays, formOfDay } from "../analysis/month-days.ts";
import { findMonths } from "../analysis/months.ts";
import { type SearchWord, wordsOf } from "../analysis/words-of.ts";
import type { TextRun } from "./contract.ts";

/** Letters of a passage. */
const LONGEST = 220;

/** A place of a text that stands for a word of the query. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly form: string;
}

/** Words that stand for a query only where they stand together: the forms of each, in their order. */
export type Phrase = readonly ReadonlySet<string>[];

/** What of a text stands for a query. */
export interface Marks {
  readonly forms: ReadonlySet<string>;
  readonly phrases: readonly Phrase[];
}

/** A text in runs, those marked that stand for words of the query. */
export function marked(text: string, marks: Marks): TextRun[] {
  return runs(text, 0, text.length, placesOf(text, marks));
}

/**
 * The part of a text in which most of a query's words stand. Where none does, its beginning.
 */
export function passage(text: string, marks: Marks): TextRun[] {
  const places = placesOf(text, marks);
  const [from, to] = bestPart(text, places);
  const inside = runs(text, from, to, places);
  return [
    ...(from > 0 ? [{ text: "… ", marked: false }] : []),
    ...inside,
    ...(to < text.length ? [{ text: "…", marked: false }] : []),
  ];
}

function placesOf(text: string, { forms, phrases }: Marks): Place[] {
  const words = wordsOf(text);
  const found: SearchWord[] = words.filter(({ form }) => forms.has(form));
  const written = words.map(({ form }) => form);
  const months = findMonths(written);
  for (const phrase of phrases) {
    for (let at = 0; at <= words.length - phrase.length; at++) {
      const isHere = phrase.every((some, place) =>
        some.has((words[at + place] as SearchWord).form),
      );
      if (isHere) found.push(...words.slice(at, at + phrase.length));
    }
  }
  for (const { at, length, name } of months) {
    if (forms.has(name)) found.push(...words.slice(at, at + length));
  }
  for (const day of findDays(written, months)) {
    if (forms.has(formOfDay(day))) found.push(...words.slice(day.at, day.at + day.length));
  }
  for (const { at, length, form } of findCompounds(text, words)) {
    if (forms.has(form)) found.push(...words.slice(at, at + length));
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Begins at the place from which most different words, and then most words, stand within reach. */
function bestPart(text: string, places: readonly Place[]): [number, number] {
  let best = 0;
  let start = 0;
  for (let first = 0; first < places.length; first++) {
    const from = (places[first] as Place).from;
    const forms = new Set<string>();
    let count = 0;
    for (let next = first; next < places.length; next++) {
      const { to, form } = places[next] as Place;
      if (to > from + LONGEST * 0.8) break;
      forms.add(form);
      count++;
    }
    const says = forms.size * 10 + Math.min(count, 9);
    if (says > best) {
      best = says;
      start = from;
    }
  }
  // A few words before the first one tell who and what.
  const from = start <= LONGEST / 4 ? 0 : wordStart(text, start - LONGEST / 5);
  return [from, wordEnd(text, from + LONGEST)];
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(" ", Math.floor(near));
  return space < 0 ? 0 : space + 1;
}

function wordEnd(text: string, near: number): number {
  if (near >= text.length) return text.length;
  const space = text.lastIndexOf(" ", near);
  const end = space > near - LONGEST / 2 ? space : near;
  // Half of a character that needs two units may be left at the end.
  return /[\uD800-\uDBFF]/.test(text[end - 1] ?? "") ? end - 1 : end;
}

function runs(text: string, from: number, to: number, places: readonly Place[]): TextRun[] {
  const found: TextRun[] = [];
  let at = from;
  for (const place of places) {
    if (place.from < at || place.to > to) continue;
    if (place.from > at) found.push({ text: text.slice(at, place.from), marked: false });
    found.push({ text: text.slice(place.from, place.to), marked: true });
    at = place.to;
  }
  if (at < to) found.push({ text: text.slice(at, to), marked: false });
  return found;
}
