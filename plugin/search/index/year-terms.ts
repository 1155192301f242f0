import { stripHarakat } from "../../text/index.ts";
import { findMonths } from "../analysis/months.ts";
import { eachWord, type FormCache } from "../analysis/words-of.ts";
import { encodeRising, letterOf } from "../encoding.ts";
import { IN_LEAD, IN_NAMES, IN_TEXT, IN_TITLE, timesInText } from "../fields.ts";
import type { TermEntry } from "../term-lines.ts";
import type { SearchDocument } from "./document.ts";
import { homesOf } from "./homes.ts";

/** A form in a year: where it stands. */
interface Form {
  readonly articles: number[];
  readonly places: number[];
  /** The writing that is ahead in a vote of all, and by how much. */
  written: string;
  votes: number;
}

/** Gathers the words of a year's articles, which come one after the other. */
export class YearTerms {
  readonly #forms = new Map<string, Form>();
  readonly #cache: FormCache;
  #articles = 0;

  constructor(cache: FormCache) {
    this.#cache = cache;
  }

  /** Takes in the next article; tells how many words it has. */
  add(article: SearchDocument): number {
    const { title, lead, text, place = "", topics, authors, sources } = article;
    const fields = new Map<string, number>();
    const counts = new Map<string, number>();
    const take = (words: string, field: number) =>
      this.#read(words, (form) => fields.set(form, (fields.get(form) ?? 0) | field));
    take(title, IN_TITLE);
    take(lead, IN_LEAD);
    for (const { name, others } of topics) take([name, ...others].join(" ، "), IN_NAMES);
    take([place, ...authors, ...sources].join(" ، "), IN_NAMES);
    const length = this.#read(text, (form) => counts.set(form, (counts.get(form) ?? 0) + 1));
    const number = this.#articles++;
    for (const form of new Set([...fields.keys(), ...counts.keys()])) {
      const known = this.#forms.get(form) as Form;
      known.articles.push(number);
      known.places.push((fields.get(form) ?? 0) | (IN_TEXT * timesInText(counts.get(form) ?? 0)));
    }
    return length;
  }

  /** All words with their articles, in the order of files. */
  entries(): TermEntry[] {
    const count = (form: string) => this.#forms.get(form)?.articles.length ?? 0;
    const entries: TermEntry[] = [];
    for (const [form, { articles, places, written }] of this.#forms) {
      const found = { articles: encodeRising(articles), places: places.map(letterOf).join("") };
      for (const { word, proclitic } of homesOf(form, count)) {
        entries.push({ word, proclitic, ...found, written });
      }
    }
    return entries.sort((a, b) => order(a.word, b.word) || order(a.proclitic, b.proclitic));
  }

  #read(text: string, take: (form: string) => void): number {
    const forms: string[] = [];
    eachWord(
      text,
      ({ form, from, to }) => {
        forms.push(form);
        this.#vote(form, text.slice(from, to));
        take(form);
      },
      this.#cache,
    );
    for (const { name } of findMonths(forms)) {
      this.#vote(name, name);
      take(name);
    }
    return forms.length;
  }

  #vote(form: string, written: string): void {
    const known = this.#forms.get(form);
    if (known === undefined) {
      this.#forms.set(form, { articles: [], places: [], written: plain(written), votes: 1 });
    } else if (known.written === written) known.votes++;
    else if (known.votes > 0) known.votes--;
    else {
      known.written = plain(written);
      known.votes = 1;
    }
  }
}

function plain(written: string): string {
  return stripHarakat(written).replace(/[\s\u0640]+/g, "");
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
