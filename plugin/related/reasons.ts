import type { Collection } from "./collection.ts";
import { isOfSource } from "./copy-record.ts";
import { isCalendarWord, isNumber } from "./counting-words.ts";
import type { Ranking } from "./ranking.ts";
import { type Field, isPartOfName, sharedPhrase } from "./shared-phrase.ts";

/** Words and phrases that a reason has at most. */
export const WORDS_IN_REASON = 3;

/** Shared terms that are looked at: the strongest ones. */
const TERMS_LOOKED_AT = 12;

/** A phrase tells a reader more than either of its words. */
const PHRASE_WEIGHT = 2;

interface SharedTerm {
  readonly term: number;
  readonly weight: number;
  readonly isShape: boolean;
}

/** A title or lead, and what stands for each word as it is written. */
interface ReasonField extends Field {
  readonly entries: readonly number[];
}

/**
 * Says in readers' words what two articles share: topics, names and phrases, the most telling
 * first. A phrase stands for its words; a stem for the article's shortest word of it.
 */
export class Reasons {
  readonly #collection: Collection;
  readonly #ranking: Ranking;
  #own: { readonly slot: number; readonly fields: readonly ReasonField[] } | undefined;

  constructor(collection: Collection, ranking: Ranking) {
    this.#collection = collection;
    this.#ranking = ranking;
  }

  /** Up to three words or phrases that both articles have. */
  reason(from: number, to: number): string[] {
    const { leastTelling } = this.#collection;
    const reason = this.#reasonOf(from, to, this.#strongest(from, to, leastTelling));
    return reason.length > 0 ? reason : this.#reasonOf(from, to, this.#strongest(from, to, 1));
  }

  /** To be called after anything in the collection changes. */
  forget(): void {
    this.#own = undefined;
  }

  #reasonOf(from: number, to: number, terms: readonly SharedTerm[]): string[] {
    const said = new Set<number>();
    const own = this.#ownFields(from);
    const others = this.#fields(to);
    const reason: string[] = [];
    for (const { term, isShape } of terms) {
      if (reason.length === WORDS_IN_REASON) break;
      const words = isShape ? this.#shapeWords(term, from) : [term];
      const stems = words.map((word) => this.#collection.stem(word));
      if (words.length === 0 || stems.some((stem) => said.has(stem))) continue;
      if (words.every((word, place) => this.#tellsWhen(word, stems[place]!))) continue;
      for (const stem of stems) said.add(stem);
      const [text, whole] = this.#written(from, to, own, others, words, stems) ?? [""];
      if (text === "" || this.#isOutlet(text, from, to) || reason.includes(text)) continue;
      for (const stem of whole ?? []) said.add(stem);
      reason.push(text);
    }
    return reason;
  }

  /**
   * How readers see some words that two articles share, and the stems of the whole phrase: a name is
   * said whole, where both have it whole, or not at all.
   */
  #written(
    from: number,
    to: number,
    own: readonly ReasonField[],
    others: readonly ReasonField[],
    words: readonly number[],
    stems: readonly number[],
  ): readonly [text: string, stems?: readonly number[]] | undefined {
    let isCut = false;
    for (const field of own) {
      for (const at of places(field.stems, stems)) {
        for (const other of others) {
          const isThere = other.stems.includes(stems[0]!);
          const phrase = isThere ? sharedPhrase(field, other, at, words.length) : undefined;
          if (phrase === undefined) {
            isCut ||= isThere;
            continue;
          }
          const [start, end] = this.#withoutTimes(field, ...phrase);
          if (start === end || (end - start === 1 && isPartOfName(field.word(start))))
            return undefined;
          const written = field.entries.slice(start, end).map((entry) => this.#surface(entry));
          return [written.join(" "), field.stems.slice(start, end)];
        }
      }
    }
    if (isCut) return undefined;
    const { lexicon } = this.#collection;
    if (words.every((word) => isPartOfName(lexicon.words.text(word)))) return undefined;
    const written = words.map((word) => this.#spelling(word, from, to));
    return written.includes(undefined) ? undefined : [written.join(" ")];
  }

  /** A phrase without the words at its ends that say when or how many. */
  #withoutTimes({ word }: Field, from: number, to: number): [from: number, to: number] {
    const says = (place: number) => isCalendarWord(word(place)) || isNumber(word(place));
    let [start, end] = [from, to];
    while (start < end && says(start)) start++;
    while (start < end && says(end - 1)) end--;
    return [start, end];
  }

  /** Of an article that is likely to be asked about again. */
  #ownFields(slot: number): readonly ReasonField[] {
    if (this.#own?.slot !== slot) this.#own = { slot, fields: this.#fields(slot) };
    return this.#own.fields;
  }

  /** Title and lead of an article, word by word. */
  #fields(slot: number): ReasonField[] {
    const { heads, lexicon } = this.#collection;
    return [heads.title(slot), heads.lead(slot)].map((field) => {
      const entries = [...field];
      const words = entries.map((entry) => this.#collection.wordAt(entry));
      const stems = words.map((word) => this.#collection.stem(word));
      const word = (place: number) => {
        const id = words[place];
        return id === undefined ? "" : lexicon.words.text(id);
      };
      return { entries, stems, word };
    });
  }

  /** As an article writes it, or a name of several spellings as the site has it. */
  #surface(entry: number): string {
    const { lexicon, reader } = this.#collection;
    const name = lexicon.name(this.#collection.wordAt(entry));
    return name ?? reader.surfaces.text(entry);
  }

  /** That both are of one outlet is nothing that they tell. */
  #isOutlet(text: string, from: number, to: number): boolean {
    const { copies } = this.#collection;
    return [from, to].some((slot) => {
      const record = copies.record(slot);
      return record !== undefined && isOfSource(record, text);
    });
  }

  /**
   * The shared terms of most weight; of equals those with the least hashes.
   *
   * @param leastCode passes over what weighs less in the other article
   */
  #strongest(from: number, to: number, leastCode: number): readonly SharedTerm[] {
    const best: SharedTerm[] = [];
    this.#ranking.eachShared(from, to, leastCode, (term, shared, isShape) => {
      const least = best[TERMS_LOOKED_AT - 1]?.weight ?? 0;
      if (shared * PHRASE_WEIGHT < least) return;
      const isPhrase = isShape && "words" in this.#collection.parts(term);
      const weight = isPhrase ? shared * PHRASE_WEIGHT : shared;
      if (weight < least) return;
      const found = { term, weight, isShape };
      let at = best.length;
      while (at > 0 && this.#isStronger(found, best[at - 1]!)) at--;
      best.splice(at, 0, found);
      if (best.length > TERMS_LOOKED_AT) best.pop();
    });
    return best;
  }

  #isStronger(a: SharedTerm, b: SharedTerm): boolean {
    return a.weight > b.weight || (a.weight === b.weight && this.#hash(a) < this.#hash(b));
  }

  #hash({ term, isShape }: SharedTerm): number {
    return isShape ? this.#collection.shapeHash(term) : this.#collection.wordHash(term);
  }

  /** The words for a shape: the pair itself, or the article's own word with the stem. */
  #shapeWords(term: number, from: number): readonly number[] {
    const parts = this.#collection.parts(term);
    if ("words" in parts) return parts.words;
    const { heads } = this.#collection;
    let shortest = -1;
    let length = Number.POSITIVE_INFINITY;
    for (const field of [heads.title(from), heads.lead(from)]) {
      for (const entry of field) {
        const word = this.#collection.wordAt(entry);
        if (word === shortest || this.#collection.stem(word) !== parts.stem) continue;
        const letters = this.#collection.lexicon.words.length(word);
        if (letters >= length) continue;
        shortest = word;
        length = letters;
      }
    }
    return shortest < 0 ? [] : [shortest];
  }

  /** That two articles speak of «اليوم» or of three is nothing that they share. */
  #tellsWhen(word: number, stem: number): boolean {
    const { lexicon } = this.#collection;
    if (lexicon.name(word) !== undefined) return false;
    const texts = [word, stem].map((id) => lexicon.words.text(id));
    return texts.some((text) => isCalendarWord(text) || isNumber(text));
  }

  /**
   * How readers see a word: its name, else as the article writes it in its title or lead, else as
   * the other one does. A word of texts alone is not said: what third articles say decides nothing.
   */
  #spelling(word: number, from: number, to: number): string | undefined {
    const { lexicon, reader, heads } = this.#collection;
    const name = lexicon.name(word);
    if (name !== undefined) return name;
    for (const slot of [from, to]) {
      for (const field of [heads.title(slot), heads.lead(slot)]) {
        for (const entry of field) {
          if (entry >= 0 && reader.wordOf.at(entry) === word) return reader.surfaces.text(entry);
        }
      }
    }
    return undefined;
  }
}

/** Where some words stand side by side. */
function* places(text: readonly number[], words: readonly number[]): Generator<number> {
  const [first] = words as [number];
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (words.every((word, place) => text[at + place] === word)) yield at;
  }
}
