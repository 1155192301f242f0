import type { Collection } from "./collection.ts";
import type { Ranking } from "./ranking.ts";

const WORDS_IN_REASON = 3;

/** Shared terms that are looked at: the strongest ones. */
const TERMS_LOOKED_AT = 12;

/** A phrase tells a reader more than either of its words. */
const PHRASE_WEIGHT = 2;

interface SharedTerm {
  readonly term: number;
  readonly weight: number;
  readonly isShape: boolean;
}

/**
 * Says in readers' words what two articles share: topics, names and phrases, the most telling
 * first. A phrase stands for its words; a stem for its most frequent word.
 */
export class Reasons {
  readonly #collection: Collection;
  readonly #ranking: Ranking;

  constructor(collection: Collection, ranking: Ranking) {
    this.#collection = collection;
    this.#ranking = ranking;
  }

  /** Up to three words or phrases that both articles have. */
  reason(from: number, to: number): string[] {
    const said = new Set<number>();
    const reason: string[] = [];
    for (const { term, isShape } of this.#strongest(from, to)) {
      if (reason.length === WORDS_IN_REASON) break;
      const words = isShape ? this.#shapeWords(term, from) : [term];
      const stems = words.map((word) => this.#collection.stem(word));
      if (words.length === 0 || stems.some((stem) => said.has(stem))) continue;
      for (const stem of stems) said.add(stem);
      const text = words.map((word) => this.#spelling(word, from, to)).join(" ");
      if (!reason.includes(text)) reason.push(text);
    }
    return reason;
  }

  /** The shared terms of most weight; of equals those with the least hashes. */
  #strongest(from: number, to: number): readonly SharedTerm[] {
    const best: SharedTerm[] = [];
    this.#ranking.eachShared(from, to, (term, shared, isShape) => {
      const isPhrase = isShape && "words" in this.#collection.parts(term);
      const weight = isPhrase ? shared * PHRASE_WEIGHT : shared;
      const last = best[TERMS_LOOKED_AT - 1];
      if (last !== undefined && weight < last.weight) return;
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
    const collection = this.#collection;
    const parts = collection.parts(term);
    if ("words" in parts) return parts.words;
    let best = -1;
    for (const field of [collection.heads.title(from), collection.heads.lead(from)]) {
      for (const entry of field) {
        const word = collection.wordAt(entry);
        if (collection.stem(word) === parts.stem && this.#isCommoner(word, best)) best = word;
      }
    }
    return best < 0 ? [] : [best];
  }

  #isCommoner(word: number, than: number): boolean {
    if (than < 0) return true;
    const { words, lexicon } = this.#collection;
    const difference = words.frequencies.at(word) - words.frequencies.at(than);
    return (
      difference > 0 || (difference === 0 && lexicon.words.text(word) < lexicon.words.text(than))
    );
  }

  /** How readers see a word: its name, else its most frequent spelling in the two articles' heads. */
  #spelling(word: number, from: number, to: number): string {
    const { lexicon, reader, heads, spellings } = this.#collection;
    const name = lexicon.name(word);
    if (name !== undefined) return name;
    let best = -1;
    let bestCount = 0;
    for (const slot of [from, to]) {
      for (const field of [heads.title(slot), heads.lead(slot)]) {
        for (const entry of field) {
          if (entry < 0 || reader.wordOf.at(entry) !== word) continue;
          const count = spellings.at(entry);
          if (entry === best || count < bestCount) continue;
          if (count > bestCount || reader.surfaces.text(entry) < reader.surfaces.text(best)) {
            best = entry;
            bestCount = count;
          }
        }
      }
    }
    return best < 0 ? lexicon.words.text(word) : reader.surfaces.text(best);
  }
}
