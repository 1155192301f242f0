import { FormCache, type SearchDocument } from "../../search/index/index.ts";
import { FEW, isLatin } from "../../search/index/name-company.ts";
import { nameSpellings } from "../../search/index/name-spellings.ts";
import { ownDays } from "../../search/index/own-days.ts";
import { ArchiveCounts } from "../../search/keys/archive-counts.ts";
import { readForms } from "../../search/keys/read-forms.ts";

/** Where in an article a word stands, from what weighs most. */
export const FIELDS = ["title", "names", "lead", "text"] as const;

/** Longer words are addresses and keys of machines: nobody looks for them, and engines refuse some. */
const LONGEST = 100;

/** The newest articles tell which spellings are one name; more would only take memory. */
const MOST_HEADS = 200_000;

/** A part of an article in which words stand. */
export type KeyField = (typeof FIELDS)[number];

/** A key of an article, with the place of its word among all and the part where it stands. */
type TakeKey = (key: string, place: number, field: KeyField) => void;

/** An article with its keys. */
export interface SearchRecord {
  readonly document: SearchDocument;
  /** How many articles are newer. */
  readonly newer: number;
  /** How many words its text has. */
  readonly length: number;
  /** Calls back for each key, in the order of the words. */
  readonly eachKey: (take: TakeKey) => void;
  /** The words in their order without what stands before them, a text for each part. */
  readonly inOrder: () => string;
}

/** What search knows of an archive, read twice: for how often it has each word, and for articles' keys. */
export class SearchRecords {
  readonly #documents: () => Iterable<SearchDocument>;
  readonly #cache = new FormCache();
  readonly #written = new Map<string, string>();
  readonly #counts: ArchiveCounts;
  /** Names of the archive in several spellings. */
  readonly spellings: readonly (readonly string[])[];
  /** How many articles there are. */
  readonly size: number;
  /** How many words a text has in the mean. */
  readonly meanLength: number;

  /** @param documents gives them anew each time, the newest first */
  constructor(documents: () => Iterable<SearchDocument>) {
    this.#documents = documents;
    const counts = new Map<string, number>();
    const heads = new Map<string, number[]>();
    const few = new Map<string, number[]>();
    let [size, length] = [0, 0];
    for (const document of documents()) {
      const own = new Set<string>();
      const number = size++;
      length += this.#eachForm(document, (form, _place, field, written) => {
        own.add(form);
        if ((field === "title" || field === "lead") && number < MOST_HEADS) {
          const known = heads.get(form);
          if (known === undefined) heads.set(form, [number]);
          else if (known.at(-1) !== number) known.push(number);
        }
        if (written !== undefined && !this.#written.has(form)) this.#written.set(form, written);
      });
      const hasLatin = [...own].some(isLatin);
      for (const form of own) {
        const count = (counts.get(form) ?? 0) + 1;
        counts.set(form, count);
        if (count === 1) few.set(form, [number]);
        else if (count <= FEW || hasLatin) few.get(form)?.push(number);
      }
    }
    this.size = size;
    this.meanLength = length / Math.max(1, size);
    this.#counts = new ArchiveCounts(counts);
    this.spellings = nameSpellings(this.#counts.named(heads, few), size);
  }

  /** The words of the archive with how often it has them. */
  words() {
    return this.#counts.words((form) => this.#written.get(form));
  }

  /** The articles with their keys, the newest first; one is held at a time. */
  *articles(): Generator<SearchRecord> {
    let newer = 0;
    for (const document of this.#documents()) {
      yield {
        document,
        newer: newer++,
        length: this.#eachForm(document, () => {}),
        eachKey: (take) =>
          this.#eachForm(document, (form, place, field) => {
            for (const key of this.#counts.keysOf(form)) take(key, place, field);
          }),
        inOrder: () => this.#inOrder(document),
      };
    }
  }

  #inOrder(document: SearchDocument): string {
    const words: string[] = [];
    this.#eachForm(document, (form, _place, _field, written) => {
      if (written !== undefined) words.push(this.#counts.wordsOf(form)[0] ?? form);
    });
    return words.join(" ");
  }

  /** @returns how many words the text has */
  #eachForm(
    { title, topics, authors, sources, place, lead, text, date, isoDate }: SearchDocument,
    take: (form: string, place: number, field: KeyField, written?: string) => void,
  ): number {
    const names = [...topics.flatMap(({ name, others }) => [name, ...others]), place ?? ""];
    const parts: readonly (readonly [KeyField, string])[] = [
      ["title", title],
      ["names", [...names, ...authors, ...sources].join(" ، ")],
      ["lead", lead],
      ["text", date],
      ["text", text],
    ];
    let [first, end] = [0, 0];
    for (const [field, part] of parts) {
      // What ends one part and what begins the next are no neighbours.
      first = end + 1;
      end = readForms(
        part,
        this.#cache,
        (form, at, written) => {
          if (form.length <= LONGEST) take(form, at, field, written);
        },
        first,
      );
    }
    for (const form of ownDays(isoDate)) take(form, end + 1, "text");
    return end - first;
  }
}
