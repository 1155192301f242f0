import type { Archive } from "../../archive/index.ts";
import type { MadeSections, OwnTexts } from "../../related/index.ts";
import {
  aliasesOf,
  type EarlierRelations,
  type FoundPart,
  type KnownLists,
  type RelationsBasis,
  type RelationsCache,
  type RelationsData,
  RelationTable,
  relatedCount,
  type TableEntry,
} from "../../relations/index.ts";
import { contentHash } from "../content-hash.ts";
import { type ArchiveCache, checkOf } from "./archive-cache.ts";
import { IndexParts } from "./index-parts.ts";

/** Of so many articles one may be another before all are read anew. */
const MOST_CHANGED = 20;

/** So many may be others in a small archive. */
const FEW = 20;

/** Under this name the index has the numbers and the keys of its articles, in its order. */
const ARTICLES = "articles";

/** What relations are of. */
interface Basis {
  /** One text for everything that decides which articles belong together. */
  readonly whole: string;
  /** One for all but the articles themselves. */
  readonly rules: string;
  /** One for each article, newest first. */
  readonly keys: readonly string[];
  /** The number of each article in the cache. */
  readonly ids: readonly number[];
}

/** How the store knows articles. */
export interface StoreSettings {
  /** Stands for how articles are read. */
  readonly reading: string;
  /** A hash of the file of an article, by `inputPath`; `undefined` when it is not known. */
  readonly hashOf: (inputPath: string) => string | undefined;
  /** The number of an article in the cache; `undefined` for one that is not there. */
  readonly idOf: (inputPath: string) => number | undefined;
}

/** How relations differ from those that were kept before, by places. */
export interface RelationsChange {
  /** Articles whose related ones may be others. */
  readonly relisted: readonly number[];
  /** Articles that have come to copies or to a story, or have lost some. */
  readonly regrouped: readonly number[];
}

/** Near-duplicates and stories as texts, each with its articles' numbers. */
type Groups = ReadonlyMap<string, readonly number[]>;

interface StoryRow {
  readonly title: string;
  readonly articles: string;
  readonly parts: string;
}

interface RelatedRow {
  readonly list: string;
  readonly check: number;
}

/** `[article, score, words in common]`. */
type KeptEntry = readonly [id: number, score: number, reason: readonly string[]];

/**
 * Keeps in the cache which articles belong together, and the index by which that was found. Both say
 * of which articles they are: whichever build wrote them, they are used for just these, read in the
 * same way and with the same topics.
 */
export class RelationsStore implements RelationsCache {
  readonly #cache: ArchiveCache;
  readonly #settings: StoreSettings;
  readonly #index: IndexParts;
  #basis: Basis | undefined;
  /** Whose basis it is. */
  #asked: RelationsBasis["articles"] | undefined;
  #isKept = false;
  #isIndexKept = true;
  #change: RelationsChange | undefined;
  /** Is what the build before found good enough for now, though articles have changed since? */
  isHasty = false;

  constructor(cache: ArchiveCache, settings: StoreSettings) {
    this.#cache = cache;
    this.#settings = settings;
    this.#index = new IndexParts(cache);
  }

  restore(asked: RelationsBasis): RelationsData | undefined {
    if (this.isHasty) return this.#lastKnown(asked);
    if (this.#asked !== asked.articles) this.#basis = this.#basisOf(asked);
    this.#asked = asked.articles;
    this.#isKept = false;
    this.#isIndexKept = true;
    const basis = this.#basis;
    if (basis === undefined || this.#cache.value("relations") !== basis.whole) return undefined;
    this.#isKept = true;
    this.#change = { relisted: [], regrouped: [] };
    return this.#found(asked, basis.ids);
  }

  /** What was found for the articles of the build before; nothing belongs to a new one. */
  #lastKnown(asked: RelationsBasis): RelationsData | undefined {
    if (this.#cache.value("relations") === undefined) return undefined;
    const ids = asked.articles.map(({ inputPath }) => this.#settings.idOf(inputPath) ?? 0);
    return this.#found(asked, ids, true);
  }

  /** @param isHasty is the list of an article empty that has none so far? */
  #found({ related }: RelationsBasis, ids: readonly number[], isHasty = false): RelationsData {
    const places = new Map(ids.map((id, place) => [id, place]));
    const placesIn = (text: string) =>
      (JSON.parse(text) as number[]).flatMap((id) => places.get(id) ?? []);
    const copies = this.#cache.rows<{ articles: string }>(
      "SELECT articles FROM near_duplicates ORDER BY id",
    );
    const stories = this.#cache.rows<StoryRow>(
      "SELECT title, articles, parts FROM stories ORDER BY id",
    );
    const placed = ({ title, articles }: FoundPart): FoundPart => {
      return { title, articles: articles.flatMap((id) => places.get(id) ?? []) };
    };
    const isTold = ({ articles }: FoundPart) => articles.length > 0;
    return {
      table: new RelationTable(ids.length, relatedCount(related), {
        has: () => true,
        read: this.#reader(ids, places, isHasty),
      }),
      copies: copies.map(({ articles }) => placesIn(articles)),
      stories: stories
        .map(({ title, articles, parts }) => ({
          ...placed({ title, articles: JSON.parse(articles) }),
          parts: (JSON.parse(parts) as FoundPart[]).map(placed).filter(isTold),
        }))
        .filter(isTold),
    };
  }

  /** How what was restored or kept last differs from what was there before; nothing where all was found anew. */
  get change(): RelationsChange | undefined {
    return this.#isKept ? this.#change : undefined;
  }

  earlier(asked: RelationsBasis): EarlierRelations | undefined {
    const basis = this.#basis;
    const whole = this.#cache.value("relations");
    if (basis === undefined || whole === undefined) return undefined;
    if (this.#cache.value("index") !== `${whole} ${basis.rules}`) return undefined;
    const index = this.#index.read();
    const known = JSON.parse(Buffer.from(index.get(ARTICLES) ?? []).toString() || "[]") as [
      id: number,
      key: string,
    ][];
    const keys = indexKeys(basis, asked.ownTexts);
    const placeOf = new Map(basis.ids.map((id, at) => [id, at]));
    const places = Int32Array.from(known, ([id, key]) => {
      const at = placeOf.get(id) ?? -1;
      if (keys[at] === key) return at;
      placeOf.delete(id);
      return -1;
    });
    const same = places.reduce((count, at) => count + (at < 0 ? 0 : 1), 0);
    const changed = places.length - same + asked.articles.length - same;
    if (same === 0) return undefined;
    if (changed > Math.max(FEW, asked.articles.length / MOST_CHANGED)) return undefined;
    return { places, index, list: this.#reader(basis.ids, placeOf) };
  }

  /** Keeps which articles belong together, unless it is what the cache had. */
  keep(archive: Archive): void {
    // An archive takes it from the cache or finds it when it is asked, and only then says of which articles it is.
    const relations = archive.relationsData();
    const basis = this.#basis;
    if (this.#isKept || basis === undefined) return;
    const { ids, whole } = basis;
    const numbersOf = (places: readonly number[]) => places.map((place) => ids[place] as number);
    const idsOf = (places: readonly number[]) => JSON.stringify(numbersOf(places));
    const cache = this.#cache;
    const isAnew = relations.table.added.length === ids.length;
    const before = isAnew ? undefined : this.#groups();
    if (isAnew) cache.write("DELETE FROM related");
    for (const place of relations.table.added) {
      const list = JSON.stringify(
        relations.table
          .get(place, relations.table.width, () => [])
          .map(({ index, score, reason }) => [ids[index], score, reason]),
      );
      const values = [ids[place] as number, list, checkOf(list)];
      cache.write("INSERT OR REPLACE INTO related VALUES (?, ?, ?)", ...values);
    }
    cache.write("DELETE FROM near_duplicates");
    for (const group of relations.copies) {
      cache.write("INSERT INTO near_duplicates (articles) VALUES (?)", idsOf(group));
    }
    cache.write("DELETE FROM stories");
    for (const { title, articles, parts } of relations.stories) {
      const kept = parts.map((part) => ({ ...part, articles: numbersOf(part.articles) }));
      const values = [title, idsOf(articles), JSON.stringify(kept)];
      cache.write("INSERT INTO stories (title, articles, parts) VALUES (?, ?, ?)", ...values);
    }
    cache.setValue("relations", whole);
    this.#change = before && {
      relisted: relations.table.added,
      regrouped: regrouped(before, this.#groups(), ids),
    };
    this.#isKept = true;
    this.#isIndexKept = false;
  }

  /** Keeps the index behind what was kept, for builds of other articles. */
  keepIndex(archive: Archive): void {
    const basis = this.#basis;
    if (this.#isIndexKept || basis === undefined) return;
    const cache = this.#cache;
    const keys = indexKeys(basis, archive.ownTexts);
    // The oldest first, as in the index: what is new comes at the end.
    const articles = keys.map((key, place) => [basis.ids[place], key]).reverse();
    const index = archive.indexSections();
    this.#index.keep(partsOf(articles, index ?? []));
    cache.setValue("index", index === undefined ? "" : `${basis.whole} ${basis.rules}`);
    this.#isIndexKept = true;
    // Of each article a key, which nobody asks for any more.
    this.#basis = undefined;
    this.#asked = undefined;
  }

  #groups(): Groups {
    const groups = new Map<string, readonly number[]>();
    const all =
      "SELECT '' AS title, articles, '' AS parts FROM near_duplicates UNION ALL SELECT title, articles, parts FROM stories";
    for (const { title, articles, parts } of this.#cache.each<StoryRow>(all)) {
      groups.set(`${articles}${title}${parts}`, JSON.parse(articles));
    }
    return groups;
  }

  /**
   * Reads kept lists.
   *
   * @param ids the number of each article
   * @param placeOf the place of each article by its number, -1 of those that are gone or others now
   * @param isHasty is the list of an article empty that has none so far?
   */
  #reader(
    ids: readonly number[],
    placeOf: ReadonlyMap<number, number>,
    isHasty = false,
  ): KnownLists["read"] {
    const one = `SELECT list, "check" FROM related WHERE article = ?`;
    const none = isHasty ? [] : undefined;
    return (place) => {
      const row = this.#cache.row<RelatedRow>(one, ids[place] ?? 0);
      if (row === undefined || checkOf(row.list) !== row.check) return none;
      const entries = (JSON.parse(row.list) as KeptEntry[]).map(
        ([id, score, reason]): TableEntry => ({ index: placeOf.get(id) ?? -1, score, reason }),
      );
      return entries.every(({ index }) => index >= 0) ? entries : none;
    };
  }

  /** Nothing while a file's hash is not known, or an article is not in the cache. */
  #basisOf({ articles, registry, related, stories }: RelationsBasis): Basis | undefined {
    const { reading, hashOf, idOf } = this.#settings;
    const keys: string[] = [];
    const ids: number[] = [];
    const namesOf = topicNamer();
    for (const article of articles) {
      const hash = hashOf(article.inputPath);
      const id = idOf(article.inputPath);
      if (hash === undefined || id === undefined) return undefined;
      const topics = article.topics.map(namesOf);
      keys.push(contentHash(`${article.inputPath}\n${hash}\n${topics.join("\n")}`));
      ids.push(id);
    }
    const rules = contentHash(JSON.stringify([reading, aliasesOf(registry), related]));
    return {
      whole: contentHash([rules, JSON.stringify(stories), ...keys].join("\n")),
      rules,
      keys,
      ids,
    };
  }
}

/** Places of the articles of groups that are only in one of two. */
function regrouped(before: Groups, after: Groups, ids: readonly number[]): number[] {
  const others = new Set<number>();
  for (const [text, group] of before) if (!after.has(text)) for (const id of group) others.add(id);
  for (const [text, group] of after) if (!before.has(text)) for (const id of group) others.add(id);
  return [...ids.entries()].filter(([, id]) => others.has(id)).map(([place]) => place);
}

/** The keys of articles as the index has them: of each, what was left out of its text too. */
function indexKeys({ keys }: Basis, ownTexts: OwnTexts): string[] {
  return keys.map((key, place) => {
    const leftOut = ownTexts.leftOut(place);
    return leftOut.length === 0 ? key : `${key} ${leftOut.join(" ")}`;
  });
}

/** The parts of an index with the list of its articles, each in pieces. */
function* partsOf(
  articles: readonly unknown[],
  index: MadeSections,
): Generator<readonly [string, readonly Uint8Array[]]> {
  yield [ARTICLES, [Buffer.from(JSON.stringify(articles))]];
  for (const [name, bytes] of index) {
    yield [name, bytes instanceof Uint8Array ? [bytes] : bytes];
  }
}

type LineageTopic = RelationsBasis["articles"][number]["topics"][number];

/** Names topics with their wider ones; each topic's names are put together once. */
function topicNamer(): (topic: LineageTopic) => string {
  const known = new Map<LineageTopic, string>();
  return (topic) => {
    const names = known.get(topic) ?? topic.lineage.map(({ name }) => name).join("\t");
    known.set(topic, names);
    return names;
  };
}
