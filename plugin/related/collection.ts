import { PairInterner, validatedStem } from "../text/index.ts";
import { RECORD, toldDayOf, writeRecord } from "./copy-record.ts";
import { FieldReader } from "./field-reader.ts";
import { Heads } from "./heads.ts";
import type { RelatedInput } from "./input.ts";
import { Lexicon } from "./lexicon.ts";
import { NearDuplicates } from "./near-duplicates.ts";
import type { FieldWeights, Settings } from "./options.ts";
import type { Bounds } from "./postings.ts";
import { ARTICLE } from "./proper-names.ts";
import { Rarity, steppedNorm } from "./rarity.ts";
import { WordComparison } from "./shared-words.ts";
import { mix, SIGNATURE, SignatureMaker } from "./signature.ts";
import { TermSpace } from "./term-space.ts";
import { CODES_PER_WEIGHT, TermTally } from "./term-tally.ts";
import { writeToldDay } from "./told-day.ts";
import { GrowingInts } from "./update/growing.ts";

/** Words of a body that stand in for a lead that is not given. */
const LEAD_WORDS = 40;

/** A word in as many articles is a word and no misprint. */
export const ATTESTED = 2;

/** Second half of the pair that numbers a stem; pairs of words have none below 0. */
const STEM = -1;

/**
 * All articles as numbers: terms in two spaces (words and topics as they are; stems and pairs of
 * words of titles and leads), lengths, near-duplicates, spellings. Texts are read once and let go.
 */
export class Collection {
  readonly lexicon: Lexicon;
  readonly reader: FieldReader;
  readonly heads = new Heads();
  readonly copies: NearDuplicates;
  /** Terms are words, alias groups and topics by their number in the lexicon. */
  readonly words = new TermSpace();
  /** Terms are stems and pairs of words by their number in `pairs`. */
  readonly shapes = new TermSpace();
  readonly pairs = new PairInterner();
  readonly ids: string[] = [];
  readonly dates: number[] = [];
  /** 1 for an article of the archive, 0 for one that was removed. */
  readonly alive = new GrowingInts();
  /** The length of each article's vector. */
  norms = new Float64Array(0);
  /** 1 / length, 0 for an empty vector: a product is several times faster than a quotient. */
  inverseNorms = new Float64Array(0);
  rarity = new Rarity(0);
  readonly weights: FieldWeights;
  /** One more than the number of each word's stem; 0 where nobody has asked for it. */
  readonly stems = new GrowingInts();
  readonly #tally: TermTally;
  readonly #signer = new SignatureMaker();

  constructor(settings: Settings) {
    this.weights = settings.weights;
    this.lexicon = new Lexicon(settings.aliases);
    this.reader = new FieldReader(this.lexicon);
    this.#tally = new TermTally();
    const comparison = new WordComparison(this);
    this.copies = new NearDuplicates((a, b) => comparison.of(a, b));
  }

  /** The least code of a term that tells something: more than one mention in the body. */
  get leastTelling(): number {
    return Math.round(this.weights.body * CODES_PER_WEIGHT) + 1;
  }

  /** The least code of a stem that stands in the title. */
  get leastOfTitle(): number {
    return Math.round(this.weights.title * CODES_PER_WEIGHT);
  }

  /** Articles that were ever added. */
  get size(): number {
    return this.ids.length;
  }

  /** Articles of the archive. */
  get articles(): number {
    let count = 0;
    for (let slot = 0; slot < this.size; slot++) count += this.alive.at(slot);
    return count;
  }

  /**
   * Reads an article. It is counted and shaped later.
   *
   * @param slot its number: the next one, or one that is kept free for it
   * @returns its number
   */
  read(input: RelatedInput, slot = this.size): number {
    this.ids[slot] = input.id;
    this.dates[slot] = input.date;
    this.alive.set(slot, 1);
    const { weights, lexicon, reader } = this;
    const { body } = input;
    const tally = this.#tally;
    tally.clear();
    for (const topic of input.topics) tally.once(lexicon.topic(topic), weights.topic);
    this.heads.begin(slot);
    reader.readHead(input.title);
    this.#keepHead();
    this.#tallyHead(weights.title);
    this.heads.endTitle(slot);
    tally.nextField();
    if (input.lead === "") reader.readHead(body, LEAD_WORDS);
    else reader.readHead(input.lead);
    this.#keepHead();
    this.#tallyHead(weights.lead);
    this.heads.end(slot);
    reader.readBody(body);
    this.#sign(slot, input, body);
    for (let at = 0; at < reader.length; at++) {
      const word = reader.tokens[at]!;
      if (lexicon.isContent(word)) tally.repeat(word);
    }
    tally.into(this.words.vectors, slot, weights.body);
    return slot;
  }

  /** Works out an article's stems and pairs of words. Stems must be settled before. */
  shape(slot: number): void {
    const tally = this.#tally;
    tally.clear();
    this.#shapeField(this.heads.title(slot), this.weights.title);
    tally.nextField();
    this.#shapeField(this.heads.lead(slot), this.weights.lead);
    tally.into(this.shapes.vectors, slot, 0);
    this.shapes.vectors.sort(slot);
  }

  /** Works everything out that depends on all articles, once they are read. */
  settle(): void {
    for (let slot = 0; slot < this.size; slot++) this.words.count(slot, 1);
    for (let slot = 0; slot < this.size; slot++) {
      this.shape(slot);
      this.shapes.count(slot, 1);
    }
    this.weigh();
    this.fill(this.rarity.finding);
    this.copies.group(this.size);
  }

  /** Makes the lists of articles by term, for terms of so many articles. */
  fill(within: Bounds): void {
    this.words.fill(this.size, within);
    this.shapes.fill(this.size, within);
  }

  /** Works every rarity and length out anew. */
  weigh(): void {
    this.#weighTerms();
    for (let slot = 0; slot < this.size; slot++) this.measure(slot);
  }

  /** Takes the lengths of all articles instead of working them out. */
  restoreNorms(norms: Float64Array<ArrayBuffer>): void {
    this.#weighTerms();
    this.norms = norms;
    this.inverseNorms = norms.map((norm) => (norm === 0 ? 0 : 1 / norm));
  }

  #weighTerms(): void {
    this.rarity = new Rarity(this.articles);
    this.words.weigh(this.rarity);
    this.shapes.weigh(this.rarity);
  }

  /**
   * Works an article's length out.
   *
   * @returns is it another one than before?
   */
  measure(slot: number): boolean {
    if (slot >= this.norms.length) this.#makeRoom(slot);
    const norm = this.norm(slot);
    if (norm === this.norms[slot]) return false;
    this.norms[slot] = norm;
    this.inverseNorms[slot] = norm === 0 ? 0 : 1 / norm;
    return true;
  }

  norm(slot: number): number {
    return steppedNorm(this.words.squares(slot) + this.shapes.squares(slot));
  }

  /** Is the first of two articles the older one? Of the same moment, by id. */
  isOlder(a: number, b: number): boolean {
    return this.compare(a, b) < 0;
  }

  /** The order of time; of the same moment, of ids. */
  compare(a: number, b: number): number {
    const difference = this.dates[a]! - this.dates[b]!;
    if (difference !== 0) return difference;
    return this.ids[a]! < this.ids[b]! ? -1 : this.ids[a]! > this.ids[b]! ? 1 : 0;
  }

  /** The word of a head's entry. */
  wordAt(entry: number): number {
    return entry < 0 ? ~entry : this.reader.wordOf.at(entry);
  }

  /** The number of a word's stem, worked out once and kept. */
  stem(word: number): number {
    const known = this.stems.at(word);
    if (known !== 0) return known - 1;
    const stem = this.freshStem(word);
    this.stems.set(word, stem + 1);
    return stem;
  }

  /** A word's stem as the archive stands now. */
  freshStem(word: number): number {
    if (this.lexicon.name(word) !== undefined) return word;
    const text = validatedStem(this.lexicon.words.text(word), (rest) => this.isAttested(rest));
    return this.lexicon.words.internText(text);
  }

  /** Works a word's stem out again; `true` when it is another one now. */
  restem(word: number): boolean {
    const known = this.stems.at(word);
    if (known === 0) return false;
    const stem = this.freshStem(word);
    this.stems.set(word, stem + 1);
    return stem !== known - 1;
  }

  isAttested(word: string): boolean {
    const id = this.lexicon.words.find(word);
    return id >= 0 && this.words.frequencies.at(id) >= ATTESTED;
  }

  /** The stem of a term of `shapes`, or its two words. */
  parts(term: number): { stem: number } | { words: readonly [number, number] } {
    const pair = this.pairs.pair(term);
    return pair[1] === STEM ? { stem: pair[0] } : { words: pair };
  }

  /** Is a term of `shapes` a stem, and no pair of words? */
  isStem(term: number): boolean {
    return this.pairs.pair(term)[1] === STEM;
  }

  /** A hash of a term's letters: the same whatever the order of articles. */
  wordHash(term: number): number {
    return mix(this.lexicon.words.hash(term));
  }

  shapeHash(term: number): number {
    const [first, second] = this.pairs.pair(term);
    const last = second === STEM ? STEM : this.lexicon.words.hash(second);
    return mix(Math.imul(this.lexicon.words.hash(first), 31) + last);
  }

  /** Bytes of the index by part. */
  memory(): Record<string, number> {
    const { lexicon, reader } = this;
    return {
      words: this.words.bytes,
      shapes: this.shapes.bytes,
      pairs: this.pairs.bytes,
      lexicon: lexicon.words.bytes + this.stems.length * 4,
      spellings: reader.bytes,
      heads: this.heads.bytes,
      copies: this.copies.bytes,
    };
  }

  #makeRoom(slot: number): void {
    const size = Math.max(this.size, Math.ceil((slot + 1) * 1.1));
    const larger = (from: Float64Array) => {
      const to = new Float64Array(size);
      to.set(from);
      return to;
    };
    this.norms = larger(this.norms);
    this.inverseNorms = larger(this.inverseNorms);
  }

  #keepHead(): void {
    const { reader } = this;
    for (let at = 0; at < reader.length; at++) {
      this.heads.push(reader.written[at]!, reader.tokens[at]!);
    }
  }

  #tallyHead(weight: number): void {
    const { reader, lexicon } = this;
    for (let at = 0; at < reader.length; at++) {
      const word = reader.tokens[at]!;
      if (lexicon.tellsInHead(word)) this.#tally.once(word, weight);
    }
  }

  #shapeField(entries: Int32Array, weight: number): void {
    const { stem: stemWeight, bigram: bigramWeight } = this.weights;
    const { lexicon, pairs } = this;
    const tally = this.#tally;
    let before = -1;
    for (const entry of entries) {
      const word = this.wordAt(entry);
      if (!lexicon.tellsInHead(word)) continue;
      const stem = this.stem(word);
      if (stemWeight > 0) tally.once(pairs.intern(stem, STEM), weight * stemWeight);
      if (bigramWeight > 0 && before >= 0 && before !== word) {
        tally.once(pairs.intern(before, word), weight * bigramWeight);
      }
      before = word;
    }
  }

  #sign(slot: number, input: RelatedInput, body: string): void {
    const { reader, lexicon } = this;
    const hashes = new Int32Array(reader.length);
    for (let at = 0; at < reader.length; at++) hashes[at] = lexicon.words.hash(reader.tokens[at]!);
    const record = new Uint8Array(RECORD);
    const signed = this.#signer.sign(hashes, reader.length, record.subarray(0, SIGNATURE));
    if (signed) {
      writeRecord(record, input, body, hashes);
      writeToldDay(
        reader.tokens,
        reader.length,
        (word) => lexicon.words.find(word),
        (word) => lexicon.words.text(word).startsWith(ARTICLE),
        toldDayOf(record),
      );
    }
    this.copies.set(slot, signed ? record : undefined);
  }
}
