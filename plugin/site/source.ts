import type { Archive, ArchiveRules } from "../archive/index.ts";
import { keyArticleFaults, putTogether, unlistedTopics } from "../archive/index.ts";
import { fileSlug } from "../articles/address.ts";
import { type Article, ArticleReader, type ReadingRules } from "../articles/article.ts";
import { futureNotices } from "../articles/date-faults.ts";
import { entryOf } from "../articles/entry.ts";
import { type Fault, refuse } from "../articles/faults.ts";
import { deadLinks, type SiteContent } from "../articles/links/dead-links.ts";
import {
  ArticleFiles,
  type LinkRules,
  readLinks,
  type SiteLink,
} from "../articles/links/site-links.ts";
import type { MediaCopy } from "../articles/media/media.ts";
import { oddityNotices } from "../articles/oddities.ts";
import type { PictureFile, PictureRules } from "../articles/pictures/picture.ts";
import { PictureReader } from "../articles/pictures/reader.ts";
import { type ReadFile, type ReadFiles, type ReadingCache, readFolder } from "../articles/read.ts";
import { readVersions } from "../articles/versions.ts";
import type { RelationsCache } from "../relations/index.ts";
import { slug } from "../text/index.ts";
import { isIdOfPage } from "../theme/markdown/headings.ts";
import { AuthorRegistry, readAuthors, readTopics, TopicRegistry } from "../topics/index.ts";
import { NoticeBoard } from "./notices.ts";
import { noAuthorRegistry, noTopicRegistry, RegistryFile } from "./registry-file.ts";

/** Where a site keeps its articles and topics, and how it wants them read. */
export interface SourceSettings {
  /** The project's root, an absolute path. */
  readonly root: string;
  /** The articles' folder from the root. */
  readonly articles: string;
  /** The topic registry's file from the root; without one every name in an article is a topic. */
  readonly topics: string | undefined;
  /** The author registry's file from the root. */
  readonly authors: string | undefined;
  /** Is a name that the registry lacks a topic too? */
  readonly openTopics: boolean;
  readonly reading: ReadingRules;
  readonly pictures: PictureRules;
  readonly links: LinkRules;
  /** What becomes of dead links: the option `articles.deadLinks`. */
  readonly deadLinks: "notice" | "fault" | "ignore";
  /** Are earlier versions of articles read? */
  readonly hasVersions: boolean;
  readonly archive: Omit<
    ArchiveRules,
    "picturesOf" | "linksOf" | "versionsOf" | "authors" | "pictureOf"
  >;
}

/** What `arshif check` gathers while a site's input is read. */
export interface Findings {
  readonly faults: Fault[];
  readonly notices: Fault[];
}

/** Reads the site's input into an archive, and holds the archive of the build at hand. */
export class ArchiveSource {
  readonly #settings: SourceSettings;
  readonly #reader: ArticleReader;
  readonly #seen: ReadFiles = new Map();
  readonly #notices = new NoticeBoard();
  readonly #deadLinks = new NoticeBoard();
  readonly #pictures: PictureReader;
  #cache: ReadingCache | undefined;
  #relations: RelationsCache | undefined;
  #findings: Findings | undefined;
  readonly #topicFile: RegistryFile<TopicRegistry>;
  readonly #authorFile: RegistryFile<AuthorRegistry>;
  #faulty: readonly Article[] = [];
  #unread: ReadonlySet<string> = new Set();
  #archive: Archive | undefined;
  #topics = new TopicRegistry([]);
  #authors = new AuthorRegistry([]);
  #pictureFiles: readonly PictureFile[] = [];
  #mediaCopies: readonly MediaCopy[] = [];
  #links: readonly SiteLink[] = [];
  #files: ArticleFiles | undefined;
  #readLater: (() => void) | undefined;

  constructor(settings: SourceSettings) {
    this.#settings = settings;
    this.#reader = new ArticleReader(settings.reading);
    const { root, topics, authors } = settings;
    this.#topicFile = new RegistryFile(root, topics, readTopics, noTopicRegistry);
    this.#authorFile = new RegistryFile(root, authors, readAuthors, noAuthorRegistry);
    this.#pictures = new PictureReader(settings.pictures);
  }

  /**
   * From now on the archive is read when something is first asked of it.
   *
   * @param read reads it
   * @param told lines that authors were told of it
   */
  readLater(read: () => void, told: readonly string[]): void {
    this.#readLater = read;
    this.#notices.expect(told);
  }

  #readNow(): void {
    const read = this.#readLater;
    this.#readLater = undefined;
    read?.();
  }

  /** The archive of the build at hand. */
  get archive(): Archive {
    this.#readNow();
    if (this.#archive === undefined) throw new Error("The archive is read when a build begins.");
    return this.#archive;
  }

  /** The topics of the build at hand, those without articles among them. */
  get topics(): TopicRegistry {
    this.#readNow();
    return this.#topics;
  }

  /** The articles of the build at hand, and faulty ones as far as they could be read. */
  get readable(): readonly Article[] {
    return [...this.archive.articles, ...this.#faulty];
  }

  /** What the registries' files say in the build at hand; they may say something else by now. */
  get registryText(): string {
    this.#readNow();
    return this.#topicFile.text + this.#authorFile.text;
  }

  /** The files of the pictures that the articles of the build at hand show. */
  get pictureFiles(): readonly PictureFile[] {
    this.#readNow();
    return this.#pictureFiles;
  }

  /** The files of their films and sounds, and of what belongs to these. */
  get mediaCopies(): readonly MediaCopy[] {
    this.#readNow();
    return this.#mediaCopies;
  }

  /** What authors were told of their files. */
  get notices(): readonly string[] {
    return [...this.#notices.lines, ...this.#deadLinks.lines];
  }

  /** How articles are read, one at a time. */
  get reader(): ArticleReader {
    return this.#reader;
  }

  /** Files of articles as they were last read, by their paths. */
  get files(): ReadonlyMap<string, ReadFile> {
    this.#readNow();
    return this.#seen;
  }

  /** A hash of an article's file, where files are kept between builds. */
  hashOf(inputPath: string): string | undefined {
    return this.readFileOf(inputPath)?.hash;
  }

  /** An article's file as it was last read. */
  readFileOf(inputPath: string): ReadFile | undefined {
    this.#readNow();
    return this.#seen.get(inputPath.startsWith("./") ? inputPath.slice(2) : inputPath);
  }

  /**
   * Takes files as an earlier build read them, so that those which are the same are not read again.
   *
   * @param cache how files are told to be the same, and kept for the next build
   * @param relations remembers which articles belong together
   */
  restore(
    files: ReadonlyMap<string, ReadFile>,
    cache: ReadingCache,
    relations?: RelationsCache,
  ): void {
    this.#cache = cache;
    this.#relations = relations;
    for (const [file, read] of files) this.#seen.set(file, read);
  }

  /** From now on faults and notices are gathered, and nothing is thrown or told. */
  gather(findings: Findings): void {
    this.#findings = findings;
  }

  /** Are stories found, too? That takes longer than all checks, which need none. */
  get looksForStories(): boolean {
    return this.#findings === undefined;
  }

  /**
   * Ends the build where something is wrong, unless all that is wrong is gathered.
   *
   * @throws {ArshifError} one report of all faults
   */
  refuse(faults: readonly Fault[]): void {
    if (this.#findings === undefined) refuse(faults);
    else this.#findings.faults.push(...faults);
  }

  /**
   * Reads everything anew, apart from articles whose files have not changed.
   *
   * @param withDrafts should articles marked as drafts be shown?
   * @param faultsBeside what else is wrong, by the topics that there are
   * @throws {ArshifError} one report of all faults in all files
   */
  load(
    withDrafts: boolean,
    faultsBeside: (topics: TopicRegistry) => readonly Fault[] = () => [],
  ): void {
    const { root, articles: folder, archive: rules, openTopics, hasVersions } = this.#settings;
    const { articles, versions, unread, faulty, faults, notices } = readFolder(
      root,
      folder,
      this.#reader,
      this.#seen,
      this.#cache,
    );
    const isShown = (article: Article) => withDrafts || !entryOf(article).draft;
    const shown = articles.filter(isShown);
    const hidden = articles.filter((article) => !isShown(article));
    const shownFaulty = faulty.filter(isShown);
    this.#tell(this.#notices, [
      ...notices,
      ...futureNotices(shown, Date.now()),
      ...oddityNotices(shown, folder),
    ]);
    const known = this.#topicFile.read();
    const knownAuthors = this.#authorFile.read();
    const authors = Array.isArray(knownAuthors) ? new AuthorRegistry([]) : knownAuthors;
    const isKnown = !Array.isArray(known);
    // Of a registry that cannot be read no article's topic is said to be missing.
    const isOpen = openTopics || !isKnown;
    const listed = isKnown ? known : new TopicRegistry([]);
    const unlisted = isOpen
      ? unlistedTopics([...shown, ...shownFaulty], listed)
      : { topics: [], faults: [] };
    const registry = isOpen ? new TopicRegistry([...listed.topics, ...unlisted.topics]) : listed;
    const others = [...unread, ...hidden.map((article) => article.inputPath)];
    const pictures = this.#pictures.read(
      [...shown, ...shownFaulty],
      registryPictures(authors, listed, this.#settings),
    );
    const picturesOf = (article: Article) => pictures.of.get(article);
    const earlier = readVersions(root, hasVersions ? versions : [], this.#reader, shown, [
      ...others,
      ...faulty.map(({ inputPath }) => inputPath),
    ]);
    const versionsOf = (article: Article) => earlier.of.get(article);
    const links = readLinks([...shown, ...shownFaulty], this.#settings.links);
    const linksOf = (article: Article) => links.of.get(article);
    const { archive, faults: contradictions } = putTogether(
      shown,
      registry,
      {
        ...rules,
        picturesOf,
        linksOf,
        versionsOf,
        authors,
        pictureOf: (src: string) => pictures.named.get(src) ?? { src },
        relations: this.#relations,
        stories: this.looksForStories ? rules.stories : undefined,
      },
      others,
      shownFaulty,
    );
    this.refuse([
      ...faults,
      ...(isKnown ? [] : known),
      ...(Array.isArray(knownAuthors) ? knownAuthors : []),
      ...(openTopics && isKnown ? unlisted.faults : []),
      ...earlier.faults,
      ...pictures.faults,
      ...contradictions,
      ...keyArticleFaults(
        listed.topics,
        [...shown, ...others.map((inputPath) => ({ inputPath }))],
        this.#settings.topics ?? "",
      ),
      ...(isKnown ? faultsBeside(registry) : []),
    ]);
    this.#faulty = shownFaulty;
    this.#unread = new Set(unread.map((file) => nameIn(file)));
    this.#archive = archive;
    this.#topics = registry;
    this.#authors = authors;
    this.#pictureFiles = pictures.files;
    this.#mediaCopies = pictures.copies;
    this.#links = links.links;
    this.#files = undefined;
  }

  /** An archive of articles as they were, put together as that of the build at hand. */
  earlier(articles: readonly Article[]): Archive {
    return putTogether(articles, this.#topics, {
      ...this.#settings.archive,
      authors: this.#authors,
    }).archive;
  }

  /** The address of the article whose file a page of the site links to. */
  addressOf(href: string, fromFile: string): string | undefined {
    if (!ArticleFiles.isFile(href)) return undefined;
    this.#readNow();
    if (this.#archive === undefined) return undefined;
    this.#files ??= new ArticleFiles(this.#settings.links, this.#archive.articles);
    return this.#files.addressOf(href, fromFile);
  }

  /**
   * Looks up where the articles' links to the site lead, once all its pages are known.
   *
   * @param ofOptions what options lead to and the site does not have
   * @throws {ArshifError} where the site wants dead links to stop the build
   */
  checkLinks(
    has: SiteContent["has"],
    pageOf: SiteContent["pageOf"],
    ofOptions: readonly Fault[] = [],
  ): void {
    const { deadLinks: choice, reading } = this.#settings;
    if (choice === "ignore" || this.#links.length + ofOptions.length === 0) return;
    const known = new Map<Article, ReadonlySet<string>>();
    const idsOf = (article: Article) => {
      const ids = known.get(article) ?? new Set(reading.text.ids(article.rawInput));
      known.set(article, ids);
      return ids;
    };
    const isCertain = ({ target, files }: SiteLink) =>
      !this.#unread.has(nameIn(target ?? files[0] ?? ""));
    const dead = deadLinks(this.#links.filter(isCertain), {
      has,
      pageOf,
      articleAt: (url) => this.archive.article(url) ?? this.archive.article(`${url}/`),
      isOfPage: isIdOfPage,
      idsOf,
    });
    if (choice === "fault") this.refuse([...ofOptions, ...dead]);
    else this.#tell(this.#deadLinks, [...ofOptions, ...dead]);
  }

  #tell(board: NoticeBoard, notices: readonly Fault[]): void {
    if (this.#findings === undefined) board.tell(notices);
    else this.#findings.notices.push(...notices);
  }
}

function registryPictures(
  { authors }: AuthorRegistry,
  { topics }: TopicRegistry,
  files: Pick<SourceSettings, "authors" | "topics">,
) {
  const portraits = authors.flatMap(({ portrait: src, portraitLine: line }) =>
    src === undefined ? [] : [{ src, file: files.authors ?? "", line, field: "portrait" }],
  );
  const images = topics.flatMap(({ id, image }) =>
    image === undefined
      ? []
      : [{ src: image.src, file: files.topics ?? "", line: image.line, field: `${id}.image` }],
  );
  return [...portraits, ...images];
}

/** The name by which a file and the address made of it can be told to belong together. */
function nameIn(file: string): string {
  return slug(fileSlug(file.replace(/\/+$/, "")));
}
