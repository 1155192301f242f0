import { Interner, isStopWord, words } from "../text/index.ts";
import { isEmptyInHead } from "./empty-words.ts";
import { GrowingBytes } from "./update/growing.ts";

const CONTENT = 1;
const STOP = 2;
const ALIAS_START = 4;
const EMPTY_IN_HEAD = 8;

/** «800» metres and «800» thousand years have nothing in common; two articles on 1958 have. */
const NUMBER_BUT_YEAR = /^(?!(?:1[89]|20)\d\d$)\d+$/;

/** Clitics that Arabic writes with the word: «وترمب», «لداعش», «بالبنتاغون». */
const CLITICS = ["وبال", "وال", "بال", "لل", "ول", "وب", "فال", "ال", "و", "ف", "ب", "ل", "ك"];

/** What a topic's text begins with. */
const TOPIC = "#";

interface Phrase {
  /** The words after the first. */
  readonly rest: readonly number[];
  /** The word that stands for the whole group. */
  readonly meaning: number;
}

/**
 * The archive's words by number, and what each is: content, stop word, or the start of an alias.
 * Decided once for each distinct word. Alias groups and topics are words too: their text holds a
 * space or begins with `#`, which no scanned word does.
 */
export class Lexicon {
  readonly words = new Interner();
  readonly #kinds = new GrowingBytes();
  readonly #phrases = new Map<number, Phrase[]>();
  /** The alias's first word that a word with a clitic holds. */
  readonly #bare = new Map<number, number>();
  readonly #names = new Map<number, string>();
  /** Topics by the names that articles give them. */
  readonly #topics = new Map<string, number>();
  #hasTwoNames = false;
  readonly #aliasStarts = new Set<string>();

  /** @param aliases groups of names; the first of each is shown */
  constructor(aliases: readonly (readonly string[])[]) {
    const groups = aliases.map((group) => group.map((name) => words(name)));
    for (const name of groups.flat()) if (name[0] !== undefined) this.#aliasStarts.add(name[0]);
    groups.forEach((group, index) => {
      const meaning = this.words.internText((group[0] ?? []).join(" "));
      this.#names.set(meaning, aliases[index]![0] ?? "");
      for (const [first, ...rest] of group) {
        if (first === undefined) continue;
        const start = this.words.internText(first);
        const phrases = this.#phrases.get(start) ?? [];
        phrases.push({ rest: rest.map((word) => this.words.internText(word)), meaning });
        phrases.sort((a, b) => b.rest.length - a.rest.length);
        this.#phrases.set(start, phrases);
      }
    });
    this.#classify();
  }

  /** The number of a word that a scanner stands on. */
  see(letters: Uint16Array, length: number, hash: number): number {
    const id = this.words.intern(letters, length, hash);
    if (id >= this.#kinds.length) this.#classify();
    return id;
  }

  /** The number of a topic by its name. */
  topic(name: string): number {
    const met = this.#topics.get(name);
    if (met !== undefined) return met;
    const id = this.words.internText(TOPIC + words(name).join(" "));
    this.#classify();
    const known = this.#names.get(id);
    if (known !== undefined && known !== name) this.#hasTwoNames = true;
    // Of several spellings the first by code units, whatever the order of articles.
    if (known === undefined || name < known) this.#names.set(id, name);
    this.#topics.set(name, id);
    return id;
  }

  /** The kinds of all words, by number. */
  kinds(): Uint8Array {
    return this.#kinds.data.subarray(0, this.#kinds.length);
  }

  /** The names of alias groups and topics. */
  names(): (readonly [number, string])[] {
    return [...this.#names];
  }

  /**
   * Takes the words that another lexicon with the same aliases had, by number, with their kinds, so
   * that these need not be decided again.
   */
  restore(
    units: Uint16Array,
    ends: Int32Array,
    kinds: Uint8Array,
    names: readonly (readonly [number, string])[],
  ): void {
    this.words.restore(units, ends);
    for (let id = this.#kinds.length; id < kinds.length; id++) {
      const kind = kinds[id]!;
      if ((kind & ALIAS_START) !== 0) this.#startsAlias(id, this.words.text(id));
      this.#kinds.push(kind);
    }
    for (const [id, name] of names) this.#names.set(id, name);
  }

  /** Has a topic been named in two ways, of which only one is shown? */
  get hasTwoNames(): boolean {
    return this.#hasTwoNames;
  }

  /** Does the word say something of what a text is about? */
  isContent(id: number): boolean {
    return (this.#kinds.at(id) & CONTENT) !== 0;
  }

  /** Does the word say it where it stands in a title or lead? */
  tellsInHead(id: number): boolean {
    return (this.#kinds.at(id) & (CONTENT | EMPTY_IN_HEAD)) === CONTENT;
  }

  /** The name of an alias group or topic; `undefined` for a word. */
  name(id: number): string | undefined {
    return this.#names.get(id);
  }

  isTopic(id: number): boolean {
    return this.#names.has(id) && this.words.text(id).startsWith(TOPIC);
  }

  /**
   * Puts the meaning in the place of every alias.
   *
   * @param tokens words of a field; changed in place
   * @param surfaces what stands in the text for each token; -1 where a meaning was put
   * @returns how many tokens are left
   */
  resolveAliases(tokens: Int32Array, surfaces: Int32Array, length: number): number {
    if (this.#phrases.size === 0) return length;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const token = tokens[at]!;
      const phrase =
        (this.#kinds.at(token) & ALIAS_START) === 0 ? undefined : this.#match(tokens, at, length);
      tokens[kept] = phrase === undefined ? token : phrase.meaning;
      surfaces[kept] = phrase === undefined ? surfaces[at]! : -1;
      if (phrase !== undefined) at += phrase.rest.length;
      kept++;
    }
    return kept;
  }

  #match(tokens: Int32Array, at: number, length: number): Phrase | undefined {
    const token = tokens[at]!;
    const start = this.#bare.get(token) ?? token;
    return this.#phrases
      .get(start)
      ?.find(
        ({ rest }) =>
          at + rest.length < length && rest.every((word, next) => tokens[at + 1 + next] === word),
      );
  }

  /** Decides the kinds of words that were seen since. */
  #classify(): void {
    for (let id = this.#kinds.length; id < this.words.size; id++) {
      const word = this.words.text(id);
      const stop = word.length < 2 || NUMBER_BUT_YEAR.test(word) || isStopWord(word);
      const alias = this.#startsAlias(id, word) ? ALIAS_START : 0;
      this.#kinds.push((stop ? STOP : CONTENT) | alias | (isEmptyInHead(word) ? EMPTY_IN_HEAD : 0));
    }
  }

  #startsAlias(id: number, word: string): boolean {
    if (this.#aliasStarts.has(word)) return true;
    const clitic = CLITICS.find(
      (start) => word.startsWith(start) && this.#startsWithArticle(word.slice(start.length), start),
    );
    if (clitic === undefined) return false;
    const bare = this.#bareForm(word.slice(clitic.length), clitic);
    this.#bare.set(id, this.words.internText(bare));
    return true;
  }

  #startsWithArticle(rest: string, clitic: string): boolean {
    return this.#aliasStarts.has(this.#bareForm(rest, clitic));
  }

  /** «للبنتاغون» is «ل» and «البنتاغون»: the alias may have the article itself. */
  #bareForm(rest: string, clitic: string): string {
    const hasArticle = clitic.endsWith("ال") || clitic === "لل";
    return hasArticle && this.#aliasStarts.has(`ال${rest}`) ? `ال${rest}` : rest;
  }
}
