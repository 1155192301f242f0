import type { Collection } from "./collection.ts";
import type { TermSpace } from "./term-space.ts";

const WORDS_IN_REASON = 3;

/** Shared terms that are looked at: the strongest ones. */
const TERMS_LOOKED_AT = 24;

interface SharedTerm {
  readonly weight: number;
  readonly hash: number;
  readonly term: number;
  readonly isShape: boolean;
}

/**
 * Says in readers' words what two articles share: topics, names and phrases, the most telling
 * first. A phrase stands for its words; a stem for its most frequent word.
 */
export class Reasons {
  readonly #collection: Collection;

  constructor(collection: Collection) {
    this.#collection = collection;
  }

  /** Up to three words or phrases that both articles have. */
  reason(from: number, to: number): string[] {
    const collection = this.#collection;
    const shared = [
      ...sharedTerms(collection.words, from, to, false, (term) => collection.wordHash(term)),
      ...sharedTerms(collection.shapes, from, to, true, (term) => collection.shapeHash(term)),
    ].sort((a, b) => b.weight - a.weight || a.hash - b.hash);
    const said = new Set<number>();
    const reason: string[] = [];
    for (const { term, isShape } of shared.slice(0, TERMS_LOOKED_AT)) {
      if (reason.length === WORDS_IN_REASON) break;
      const words = isShape ? this.#shapeWords(term, from) : [term];
      const stems = words.map((word) => collection.stem(word));
      if (words.length === 0 || stems.some((stem) => said.has(stem))) continue;
      for (const stem of stems) said.add(stem);
      reason.push(words.map((word) => this.#spelling(word, from, to)).join(" "));
    }
    return reason;
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
    let best = "";
    let bestCount = 0;
    for (const slot of [from, to]) {
      for (const field of [heads.title(slot), heads.lead(slot)]) {
        for (const entry of field) {
          if (entry < 0 || reader.wordOf.at(entry) !== word) continue;
          const text = reader.surfaces.text(entry);
          const count = spellings.at(entry);
          if (count > bestCount || (count === bestCount && text < best)) {
            best = text;
            bestCount = count;
          }
        }
      }
    }
    return best === "" ? lexicon.words.text(word) : best;
  }
}

function sharedTerms(
  space: TermSpace,
  from: number,
  to: number,
  isShape: boolean,
  hash: (term: number) => number,
): SharedTerm[] {
  const { terms, codes } = space.vectors;
  const own = new Map<number, number>();
  for (let at = space.vectors.start(from); at < space.vectors.end(from); at++) {
    own.set(terms.data[at]!, codes.data[at]!);
  }
  const shared: SharedTerm[] = [];
  for (let at = space.vectors.start(to); at < space.vectors.end(to); at++) {
    const term = terms.data[at]!;
    const code = own.get(term);
    if (code === undefined) continue;
    const weight = code * codes.data[at]! * space.rarities.data[term]! ** 2;
    shared.push({ weight, hash: hash(term), term, isShape });
  }
  return shared;
}
