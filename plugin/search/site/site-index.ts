import type { Archive, YearGroup } from "../../archive/index.ts";
import type { DateOptions } from "../../dates/index.ts";
import { contentHash } from "../../incremental/content-hash.ts";
import type { OwnTexts } from "../../related/index.ts";
import {
  ArchiveWords,
  archiveFiles,
  FormCache,
  namePagesOf,
  namesOf,
  type YearArticle,
  yearIndex,
} from "../index/index.ts";
import { type CachedFile, type CachedIndex, type CachedYear, CachedYears } from "./cached-years.ts";
import { countedNames, describing, isPublished, periodsOf } from "./described-archive.ts";
import {
  FOLDER,
  isTerms,
  isThere,
  readCached,
  removeOthers,
  type SiteFolders,
  writeChanged,
} from "./written-files.ts";

/** Letters of a hash that tell two contents of one file apart. */
const VERSION_LETTERS = 8;

/** How the index is made. */
export interface SiteIndexRules {
  /** The project's root, an absolute path. */
  readonly root: string;
  readonly dates: Partial<DateOptions> & { readonly zone: string };
  /** A hash of the file of an article, by `inputPath`; `undefined` when it is not known. */
  readonly hashOf: (inputPath: string) => string | undefined;
}

/**
 * Makes the index of search each time the site is built. A year whose articles are what they were
 * keeps its files: in a planned build from the build before, in a served site from the last save.
 */
export class SiteIndex {
  readonly #rules: SiteIndexRules;
  readonly #known = new Map<string, CachedYear>();
  /** What planned builds keep; none in others. */
  #cached: CachedYears | undefined;
  #made: CachedIndex | undefined;

  constructor(rules: SiteIndexRules) {
    this.#rules = rules;
  }

  /** The index's files, as paths from the output folder. */
  get files(): readonly string[] {
    return Object.keys(this.#made?.files ?? {}).map((name) => `${FOLDER}/${name}`);
  }

  /**
   * Writes the files that differ from those of the site. After each year others are heard.
   *
   * @param basis what the index depends on beside articles, in an incremental build: its years are
   *   kept then
   * @param key stands for all articles and topics together, where that is known
   */
  async make(archive: Archive, folders: SiteFolders, basis?: string, key?: string): Promise<void> {
    const before = basis === undefined ? undefined : this.#readCache(basis);
    if (key !== undefined && before?.archive === key && isWhole(before, folders)) {
      this.#made = before;
      return;
    }
    const words = new ArchiveWords();
    const cache = new FormCache();
    const years: CachedYear[] = [];
    for (const year of archive.years.filter(isPublished)) {
      years.push(this.#year(year, archive.ownTexts, words, cache, folders));
      await new Promise(setImmediate);
    }
    const names = countedNames(archive);
    const whole = archiveFiles(
      years.map(({ entry }) => entry),
      words,
      namesOf(names.topic, names.author, names.source),
      versionOf,
      namePagesOf(names),
    );
    const files: Record<string, number> = {};
    for (const year of years) {
      for (const [name, [bytes]] of Object.entries(year.files)) files[name] = bytes;
    }
    for (const [name, content] of whole) files[name] = writeChanged(folders, name, content);
    this.#made = { archive: key, files, years };
    if (folders.site === folders.written) removeOthers(folders, new Set(Object.keys(files)));
  }

  /** The files are in the output folder: the next planned build may rely on them. */
  keep(): void {
    if (this.#made !== undefined) this.#cached?.keep(this.#made);
  }

  #year(
    group: YearGroup,
    ownTexts: OwnTexts,
    words: ArchiveWords,
    cache: FormCache,
    folders: SiteFolders,
  ): CachedYear {
    const articles = this.#articles(group, ownTexts);
    const key = contentHash(articles.map((article) => article.key).join(" "));
    const known = this.#known.get(group.key);
    const terms = known?.key === key ? readCached(known, folders) : undefined;
    if (known !== undefined && terms !== undefined) {
      for (const content of terms) words.add(content, group.key);
      return known;
    }
    const files: Record<string, CachedFile> = {};
    const { entry, kept } = yearIndex(group.key, articles, {
      cache,
      versionOf,
      periods: periodsOf(group),
      before: this.#cached?.terms(group.key),
      write: (name, content, source) => {
        const bytes = writeChanged(folders, name, content);
        files[name] = source === undefined ? [bytes] : [bytes, versionOf(content), source];
        if (isTerms(name)) words.add(JSON.parse(content) as string, group.key);
      },
      versionThere: (name, source) => {
        const file = known?.files[name];
        if (file?.[2] !== source || !isThere(name, file, folders)) return undefined;
        files[name] = file;
        return file[1];
      },
    });
    this.#cached?.putDown(group.key, kept);
    const made = { key, entry, files };
    this.#known.set(group.key, made);
    return made;
  }

  /** The articles of a year, the oldest first. */
  #articles(group: YearGroup, ownTexts: OwnTexts): YearArticle[] {
    const describe = describing(this.#rules.dates);
    const published = group.articles.filter(({ data }) => !data.draft);
    return published.reverse().map((article) => {
      const { place, summary } = article;
      const said = describe(article);
      const text = this.#rules.hashOf(article.inputPath) ?? contentHash(article.rawInput);
      const key = contentHash(JSON.stringify([said, summary, text, ...ownTexts.leftOut(place)]));
      const about = {
        ...said,
        // Asked for when the article is read: it may need the text.
        get lead() {
          return ownTexts.lead(place, summary, () => article.plainText);
        },
      };
      return { key, about, text: () => ownTexts.text(place, article.plainText) };
    });
  }

  #readCache(basis: string): CachedIndex {
    this.#cached = new CachedYears(this.#rules.root, basis);
    this.#known.clear();
    const before = this.#cached.read();
    for (const year of before.years) this.#known.set(year.entry.year, year);
    return before;
  }
}

/** Has the site all files of an index in the sizes that they had? */
function isWhole({ files }: CachedIndex, folders: SiteFolders): boolean {
  return Object.entries(files).every(([name, bytes]) => isThere(name, [bytes], folders));
}

function versionOf(content: string): string {
  return contentHash(content).slice(0, VERSION_LETTERS);
}
