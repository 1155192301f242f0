import type { Archive, ArchiveArticle } from "../../archive/index.ts";
import type { DateOptions } from "../../dates/index.ts";
import { contentHash } from "../../incremental/content-hash.ts";
import type { OwnTexts } from "../../related/index.ts";
import { folderOf } from "../files.ts";
import {
  ArchiveWords,
  ArticleReader,
  archiveFiles,
  namePagesOf,
  namesOf,
  type YearArticle,
  yearIndex,
} from "../index/index.ts";
import {
  type CachedFile,
  type CachedIndex,
  type CachedWords,
  type CachedYear,
  CachedYears,
} from "./cached-years.ts";
import {
  countedNames,
  describing,
  periodsOf,
  searchedText,
  transcriptsOf,
} from "./described-archive.ts";
import { type YearToIndex, yearsToIndex } from "./indexed-years.ts";
import {
  areThere,
  FOLDER,
  isThere,
  removeOthers,
  type SiteFolders,
  termsOf,
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
  /** By the folders of their files. */
  readonly #known = new Map<string, CachedYear>();
  #words: CachedWords | undefined;
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
    const all = key === undefined ? undefined : withTranscripts(key, archive);
    if (all !== undefined && before?.archive === all && isWhole(before, folders)) {
      this.#made = before;
      return;
    }
    const reader = new ArticleReader();
    const years: CachedYear[] = [];
    for (const year of yearsToIndex(archive)) {
      years.push(this.#year(year, archive.ownTexts, reader, folders));
      await new Promise(setImmediate);
    }
    const words = this.#wordsOf(years, folders);
    const names = countedNames(archive);
    const whole = archiveFiles(
      years.map(({ entry }) => entry),
      words.entry,
      namesOf(names.topic, names.author, names.source),
      versionOf,
      namePagesOf(names),
    );
    const files: Record<string, number> = { ...words.files };
    for (const year of years) {
      for (const [name, [bytes]] of Object.entries(year.files)) files[name] = bytes;
    }
    for (const [name, content] of whole) {
      files[name] = writeChanged(folders, name, Buffer.from(content));
    }
    this.#made = { archive: all, files, years, words };
    if (folders.site === folders.written) removeOthers(folders, new Set(Object.keys(files)));
  }

  /** The files are in the output folder: the next planned build may rely on them. */
  keep(): void {
    if (this.#made !== undefined) this.#cached?.keep(this.#made);
  }

  #year(
    { year, group, articles, hasPeriods }: YearToIndex,
    ownTexts: OwnTexts,
    reader: ArticleReader,
    folders: SiteFolders,
  ): CachedYear {
    const read = this.#read(articles, ownTexts);
    const periods = hasPeriods ? periodsOf(group) : undefined;
    const key = contentHash(JSON.stringify([read.map((article) => article.key), periods]));
    const folder = folderOf(year);
    const known = this.#known.get(folder);
    if (known?.key === key && areThere(known, folders)) return known;
    const files: Record<string, CachedFile> = {};
    const { entry, kept } = yearIndex(year, read, {
      reader,
      versionOf,
      periods,
      before: this.#cached?.terms(year, reader.vocabulary),
      write: (name, content, source) => {
        const bytes = Buffer.from(content);
        const version = versionOf(bytes);
        const size = writeChanged(folders, name, bytes);
        files[name] = source === undefined ? [size] : [size, version, source];
        return version;
      },
      versionThere: (name, source) => {
        const file = known?.files[name];
        if (file?.[2] !== source || !isThere(name, file, folders)) return undefined;
        files[name] = file;
        return file[1];
      },
    });
    this.#cached?.putDown(year, kept);
    const made = { key, entry, files };
    this.#known.set(folder, made);
    return made;
  }

  /** The words of all years, those of the newest articles left out where these are apart. */
  #wordsOf(years: readonly CachedYear[], folders: SiteFolders): CachedWords {
    const whole = years.filter(({ entry }) => entry.part === undefined);
    const key = contentHash(JSON.stringify(whole.map(({ entry }) => [entry.year, entry.version])));
    const known = this.#words;
    const isKept = (one: CachedWords) =>
      Object.entries(one.files).every(([name, bytes]) => isThere(name, [bytes], folders));
    if (known?.key === key && isKept(known)) return known;
    const words = new ArchiveWords();
    for (const year of whole) {
      for (const lines of termsOf(year, folders)) words.add(lines, year.entry.year);
    }
    const { entry, files } = words.files(versionOf);
    const written = [...files].map(
      ([name, content]) => [name, writeChanged(folders, name, Buffer.from(content))] as const,
    );
    this.#words = { key, entry, files: Object.fromEntries(written) };
    return this.#words;
  }

  #read(articles: readonly ArchiveArticle[], ownTexts: OwnTexts): YearArticle[] {
    const describe = describing(this.#rules.dates);
    return articles.map((article) => {
      const { place, summary } = article;
      const said = describe(article);
      const text = this.#rules.hashOf(article.inputPath) ?? contentHash(article.rawInput);
      const left = [...ownTexts.leftOut(place), ...transcriptsOf(article)];
      const key = contentHash(JSON.stringify([said, summary, text, ...left]));
      const about = {
        ...said,
        // Asked for when the article is read: it may need the text.
        get lead() {
          return ownTexts.lead(place, summary, () => article.plainText);
        },
      };
      return { key, about, text: () => searchedText(article, ownTexts) };
    });
  }

  #readCache(basis: string): CachedIndex {
    this.#cached = new CachedYears(this.#rules.root, basis);
    this.#known.clear();
    const before = this.#cached.read();
    for (const year of before.years) this.#known.set(folderOf(year.entry), year);
    this.#words = before.words;
    return before;
  }
}

/** A transcript may stand in a file of its own, which no article's hash knows. */
function withTranscripts(key: string, { articles }: Archive): string {
  const said = articles.flatMap(transcriptsOf);
  return said.length === 0 ? key : contentHash(JSON.stringify([key, said]));
}

/** Has the site all files of an index in the sizes that they had? */
function isWhole({ files }: CachedIndex, folders: SiteFolders): boolean {
  return Object.entries(files).every(([name, bytes]) => isThere(name, [bytes], folders));
}

function versionOf(content: string | Uint8Array): string {
  return contentHash(content).slice(0, VERSION_LETTERS);
}
