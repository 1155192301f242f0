import type { Archive } from "../../archive/index.ts";
import {
  aliasesOf,
  type EarlierRelations,
  type KeptRelations,
  type RelationsBasis,
  type RelationsCache,
} from "../../relations/index.ts";
import { READING_PARTS } from "../environment-hash.ts";
import type { Environment } from "./catalogue.ts";
import { contentHash } from "./content-hash.ts";
import { keysIn } from "./index-bytes.ts";
import { type Basis, RelationsFiles } from "./relations-files.ts";

/** Of so many articles one may be another before all are read anew. */
const MOST_CHANGED = 20;

/** So many may be others in a small archive. */
const FEW = 20;

/** How the store tells that articles are the same. */
export interface StoreSettings {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** Of the site as it is now. */
  readonly environment: Environment;
  /** A hash of the file of an article, by `inputPath`; `undefined` when it is not known. */
  readonly hashOf: (inputPath: string) => string | undefined;
}

/**
 * Keeps on disk which articles belong together, as one build has found it, for later builds and for
 * other processes; and in a second file the index by which it was found, for builds of other
 * articles. Each file says of which articles it is: whichever build wrote it, it is used for just
 * these, read in the same way and with the same topics.
 */
export class RelationsStore implements RelationsCache {
  readonly #settings: StoreSettings;
  readonly #files: RelationsFiles;
  #basis: Basis | undefined;
  /** Whose basis it is. */
  #asked: RelationsBasis["articles"] | undefined;
  #isKept = false;
  #isIndexKept = true;

  constructor(settings: StoreSettings) {
    this.#settings = settings;
    this.#files = new RelationsFiles(settings.root);
  }

  /** What the site's owner should hear of files that cannot be used, one line each. */
  get notices(): string[] {
    return this.#files.notices;
  }

  recall(asked: RelationsBasis): KeptRelations | undefined {
    if (this.#asked !== asked.articles) this.#basis = this.#basisOf(asked);
    this.#asked = asked.articles;
    this.#isKept = false;
    this.#isIndexKept = true;
    const file = this.#basis && this.#files.relations.read();
    if (file === undefined || file.basis !== this.#basis?.whole) return undefined;
    this.#isKept = true;
    return file.kept();
  }

  earlier(asked: RelationsBasis): EarlierRelations | undefined {
    const basis = this.#basis;
    const relations = basis && this.#files.relations.read();
    const index = relations && this.#files.index.read();
    if (index === undefined || index.basis !== `${relations?.basis} ${basis?.rules}`) {
      return undefined;
    }
    const place = new Map(basis?.keys.map((key, at) => [key, at]));
    const places = Int32Array.from(keysIn(index), (key) => place.get(key) ?? -1);
    const same = places.reduce((count, at) => count + (at < 0 ? 0 : 1), 0);
    const changed = places.length - same + asked.articles.length - same;
    if (changed > Math.max(FEW, asked.articles.length / MOST_CHANGED)) return undefined;
    return {
      places,
      index: index.sections,
      relations: (relations as NonNullable<typeof relations>).kept(),
    };
  }

  /** Keeps which articles belong together, unless it is what was recalled. */
  keep(archive: Archive): void {
    // An archive recalls or finds it when it is asked, and only then says of which articles it is.
    const relations = archive.keptRelations();
    if (this.#isKept || this.#basis === undefined) return;
    this.#files.writeRelations(this.#basis, relations);
    this.#isKept = true;
    this.#isIndexKept = false;
  }

  /** Keeps the index behind what was kept, for builds of other articles. */
  keepIndex(archive: Archive): void {
    if (this.#isIndexKept || this.#basis === undefined) return;
    this.#files.writeIndex(this.#basis, archive.keptIndex());
    this.#isIndexKept = true;
  }

  /** Nothing while a file's hash is not known. */
  #basisOf({ articles, registry, related, stories }: RelationsBasis): Basis | undefined {
    const { environment, hashOf } = this.#settings;
    const keys: string[] = [];
    const namesOf = topicNamer();
    for (const article of articles) {
      const hash = hashOf(article.inputPath);
      if (hash === undefined) return undefined;
      const topics = article.topics.map(namesOf);
      keys.push(contentHash(`${article.inputPath}\n${hash}\n${topics.join("\n")}`));
    }
    const reading = READING_PARTS.map((part) => environment[part]);
    const rules = contentHash(JSON.stringify([reading, aliasesOf(registry), related]));
    return {
      whole: contentHash([rules, JSON.stringify(stories), ...keys].join("\n")),
      rules,
      keys,
    };
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
