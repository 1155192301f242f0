import { letterOf } from "../encoding.ts";
import { type ArticleRows, placesOf, writingOf } from "./article-rows.ts";
import { EncodedText } from "./encoded-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

const CODES = Uint8Array.from({ length: 64 }, (_, value) => letterOf(value).charCodeAt(0));

/** Rows of articles turned round: for each form the articles that have it, and how they write it. */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #articles: Uint32Array;
  readonly #places: Buffer;
  readonly #written: Int32Array;
  readonly #encoded = new EncodedText();

  constructor(rows: ArticleRows, vocabulary: Vocabulary) {
    const { entries, ends } = rows;
    const { formOf, forms } = vocabulary;
    this.#starts = startsOf(entries, vocabulary);
    this.#articles = new Uint32Array(entries.length);
    this.#places = Buffer.alloc(entries.length);
    const next = this.#starts.slice();
    const votes = new Uint32Array(vocabulary.writings.length);
    let at = 0;
    for (let article = 0; article < ends.length; article++) {
      for (; at < (ends[article] as number); at++) {
        const entry = entries[at] as number;
        const writing = writingOf(entry);
        const form = formOf[writing] as number;
        const place = next[form] as number;
        next[form] = place + 1;
        this.#articles[place] = article;
        this.#places[place] = CODES[placesOf(entry)] as number;
        votes[writing] = (votes[writing] as number) + 1;
      }
    }
    this.#written = winners(votes, vocabulary, forms.length);
  }

  /** In how many articles a form stands. */
  count(form: number): number {
    return (this.#starts[form + 1] as number) - (this.#starts[form] as number);
  }

  /** The writing of a form that most articles have; of equals the first by its letters. */
  written(form: number): number {
    return this.#written[form] as number;
  }

  /** The articles of a form, encoded. */
  articles(form: number): string {
    this.#encoded.rising(this.#articles, this.#starts[form], this.#starts[form + 1]);
    return this.#encoded.take();
  }

  /** A letter for each of them: where the form stands there. */
  places(form: number): string {
    return this.#places.toString("latin1", this.#starts[form], this.#starts[form + 1]);
  }
}

/** Where the articles of each form begin, and where the last ends. */
function startsOf(entries: Uint32Array, { formOf, forms }: Vocabulary): Uint32Array {
  const starts = new Uint32Array(forms.length + 1);
  for (let at = 0; at < entries.length; at++) {
    const after = (formOf[writingOf(entries[at] as number)] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let form = 0; form < forms.length; form++) {
    starts[form + 1] = (starts[form + 1] as number) + (starts[form] as number);
  }
  return starts;
}

function winners(votes: Uint32Array, { formOf, writings }: Vocabulary, forms: number): Int32Array {
  const written = new Int32Array(forms).fill(-1);
  for (let writing = 0; writing < votes.length; writing++) {
    const own = votes[writing] as number;
    if (own === 0) continue;
    const form = formOf[writing] as number;
    const best = written[form] as number;
    const most = best < 0 ? 0 : (votes[best] as number);
    const isFirst = (writings[writing] as string) < (writings[best] ?? "");
    if (own > most || (own === most && isFirst)) written[form] = writing;
  }
  return written;
}
