import { wordsOf } from "../analysis/words-of.ts";
import {
  documentsFile,
  MANIFEST,
  type Manifest,
  NAMES,
  type Names,
  type ShownArticle,
  textsFile,
  type YearDocuments,
  type YearEntry,
} from "../files.ts";
import { type Answer, answerTo, type ScoredClause } from "./answer.ts";
import { ArchiveVocabulary } from "./archive-words.ts";
import type { Within } from "./articles-within.ts";
import { beginningOf } from "./beginning.ts";
import { ClauseLookup, type FoundClause } from "./clause-lookup.ts";
import { completions } from "./completions.ts";
import type { SearchEngine, SearchQuery, SearchResult, SearchResults } from "./contract.ts";
import { datedSearch, type WordResults } from "./dated-search.ts";
import { Fetched } from "./fetched.ts";
import { areArticles, areDocuments, areNames, isManifest } from "./file-forms.ts";
import { Filtering } from "./filtering.ts";
import { FormsInFiles } from "./forms-in-files.ts";
import { PairLookup } from "./found-pairs.ts";
import { WordLookup } from "./found-words.ts";
import { everyArticle, type FoundLink, isWithout, linked, type Match, sorted } from "./matching.ts";
import { type AskedWord, meantQuery } from "./meant-query.ts";
import { NameIndex, namedPages } from "./named-pages.ts";
import { type Marks, marked, passage } from "./passage.ts";
import { asTyped, type Clause, type Link, linksOf, QueryReader } from "./query.ts";
import { articlesOf, Scorer } from "./scoring.ts";
import { readSpellings } from "./spellings-file.ts";
import { isGuessed, isUntoldLatin, joinedClauses, standIns } from "./stand-ins.ts";
import { understoodFilters } from "./understood-filters.ts";
import { WordFiles } from "./word-files.ts";

/** What every search needs. */
interface Opened {
  readonly manifest: Manifest;
  readonly names: Names;
  readonly reader: QueryReader;
  readonly lookup: WordLookup;
  readonly vocabulary: ArchiveVocabulary;
  readonly pairs: PairLookup;
  readonly written: FormsInFiles;
  readonly clauseLookup: ClauseLookup;
  readonly scorer: Scorer;
  readonly pages: NameIndex;
}

/**
 * Opens the search of a site. Nothing is fetched yet.
 *
 * @param bundle the address of the search folder: `/search/`
 */
export function openSearchEngine(bundle: string): SearchEngine {
  return new StaticSearch(bundle.endsWith("/") ? bundle : `${bundle}/`);
}

class StaticSearch implements SearchEngine {
  readonly #fetched: Fetched;
  #opened: Promise<Opened> | undefined;

  constructor(folder: string) {
    this.#fetched = new Fetched(folder);
  }

  async warm(): Promise<void> {
    await this.#open();
  }

  async search(query: SearchQuery): Promise<SearchResults> {
    const opened = await this.#open();
    const place = { ...opened, fetched: this.#fetched };
    const results = await datedSearch(query, place, (text, within) =>
      this.#search({ ...query, text }, opened, within),
    );
    return wordsOf(query.text).length === 0 ? { ...results, isWordless: true } : results;
  }

  async #search(query: SearchQuery, opened: Opened, within?: Within): Promise<WordResults> {
    const { results, clauses } = await this.#answer(query, opened, within);
    const isUnfinished = query.isUnfinished === true;
    if (isUnfinished && results.count > 0) return results;
    const find = async (text: string) => {
      const asked = { ...query, text, filters: {}, sort: "relevance" as const };
      return (await this.#answer(asked, opened, within, false)).results;
    };
    const sources = { vocabulary: opened.vocabulary, writings: opened.lookup };
    const found = { results, clauses: clauses.map(askedWord) };
    const meant = await meantQuery(query.text, found, sources, find).catch(() => undefined);
    if (meant === undefined) return results;
    const suggestion = meant.text;
    if (!meant.isShown || isUnfinished) return { ...results, suggestion };
    const shown = await this.#answer({ ...query, text: suggestion }, opened, within);
    return { ...shown.results, suggestion, isMeant: true };
  }

  /** @param within narrows by dates; without words all articles of that time are found */
  async #answer(
    { text, filters, sort, isUnfinished }: SearchQuery,
    opened: Opened,
    within?: Within,
    isShown = true,
  ) {
    const { manifest, names, reader, scorer, clauseLookup } = opened;
    const spellings = await readSpellings(this.#fetched, manifest).catch(() => new Map());
    const read = reader.read(text, spellings);
    const { excluded } = read;
    const clauses = await joinedClauses(read.clauses, text, opened);
    const links = read.links.length > 0 ? linksOf(clauses) : [];
    const last = isUnfinished === true ? clauses.at(-1) : undefined;
    const [documents, found, unwanted, named] = await Promise.all([
      clauses.length === 0 && within === undefined ? new Map() : this.#documents(manifest),
      Promise.all(
        clauses.map((clause) =>
          clause === last ? clauseLookup.findUnfinished(clause) : this.#find(clause, opened),
        ),
      ),
      Promise.all(excluded.map((clause) => clauseLookup.find(clause))),
      namedPages(text, opened.pages, manifest, this.#fetched).catch(() => []),
    ]);
    const scored = found.map((one) => ({
      found: one,
      scores: scorer.score(one.frequent, documents),
    }));
    const isMeant = isWithout(
      unwanted.map(({ frequent }) => frequent),
      within,
    );
    const answer = answerTo(
      scored,
      manifest.years,
      ({ found: { clause } }) => clause.isQuoted === true || clause.typed === last?.typed,
      isMeant,
    );
    const foundLinks = isShown
      ? await this.#links(links, scored, answer, opened).catch(() => [])
      : [];
    const isOfTime = within !== undefined && clauses.length === 0;
    const any = isOfTime ? everyArticle(manifest.years).filter(isMeant) : answer.matches;
    const whole = any.filter(({ lacks }) => !lacks);
    // By their dates, those that lack a word would come before those that have all.
    const all = linked(sort === "relevance" || whole.length === 0 ? any : whole, foundLinks);
    const filtering = new Filtering(documents);
    const chosen = understoodFilters(filters, names, (name) => filtering.values(name));
    const { left, counts } = filtering.apply(all, chosen);
    const marks = {
      forms: new Set(answer.asked.flatMap((one) => one.found.forms)),
      phrases: answer.asked.flatMap((one) => one.found.phrases),
    };
    const results: WordResults = {
      count: left.length,
      lacking: left.filter(({ lacks }) => lacks).length,
      filters: counts,
      chosen,
      named,
      leftOut: answer.leftOut.map((one) => asTyped(text, one.found.clause)),
      suggestion: undefined,
      items: sorted(left, sort).map((match) => ({ load: () => this.#load(match, marks) })),
    };
    return { results, clauses: found };
  }

  /** What the archive has of a clause, or of what stands for it. */
  async #find(clause: Clause, opened: Opened): Promise<FoundClause> {
    const found = await opened.clauseLookup.find(clause);
    const articles = articlesOf(found.frequent);
    const isGuess = isGuessed(clause, articles, (word) =>
      found.forms.some((form) => form.endsWith(word)),
    );
    const isTold = found.isNear && !isGuess && !isUntoldLatin(clause, articles);
    if (isTold || clause.isMonth === true) return found;
    const others = await standIns(clause, opened).catch(() => []);
    if (others.length === 0) return found;
    // «بيكين» is «بكين» in other letters, rather than «بيك» with another ending.
    const alternatives = found.isFound ? [...clause.alternatives, ...others] : others;
    const isStoodFor = !found.isNear || isGuess;
    return opened.clauseLookup.find({ ...clause, alternatives, isStoodFor });
  }

  /** Where words stand side by side as they were typed, among articles that have them. */
  async #links(
    links: readonly Link[],
    scored: readonly ScoredClause[],
    { matches, asked }: Answer,
    { pairs }: Opened,
  ): Promise<FoundLink[]> {
    const years = [...new Set(matches.map(({ year }) => year))];
    if (matches.length < 2) return [];
    const found = links.map(async ({ clauses, pair }) => {
      const [one, other] = clauses.map((place) => scored[place]);
      if (one === undefined || other === undefined) return [];
      if (!asked.includes(one) || !asked.includes(other)) return [];
      const articles = await pairs.find(pair, years);
      return [{ clauses: [one.scores, other.scores] as const, articles }];
    });
    return (await Promise.all(found)).flat();
  }

  async complete(prefix: string) {
    const { names, vocabulary } = await this.#open();
    return completions(prefix, names, vocabulary);
  }

  #open(): Promise<Opened> {
    this.#opened ??= this.#start().catch((error) => {
      this.#opened = undefined;
      throw error;
    });
    return this.#opened;
  }

  async #start(): Promise<Opened> {
    const manifest = await this.#fetched.get<Manifest>(MANIFEST, isManifest);
    const names = await this.#fetched.get<Names>(NAMES, areNames, manifest.names);
    const lookup = new WordLookup(this.#fetched, manifest);
    const vocabulary = new ArchiveVocabulary(new WordFiles(this.#fetched, manifest));
    const pairs = new PairLookup(this.#fetched);
    return {
      manifest,
      names,
      reader: new QueryReader(names),
      lookup,
      vocabulary,
      pairs,
      written: new FormsInFiles(lookup, pairs),
      clauseLookup: new ClauseLookup(lookup, pairs, vocabulary),
      scorer: new Scorer(manifest),
      pages: new NameIndex(names),
    };
  }

  async #documents(manifest: Manifest): Promise<ReadonlyMap<YearEntry, YearDocuments>> {
    const years = manifest.years.map(
      async (year) =>
        [
          year,
          await this.#fetched.get<YearDocuments>(
            documentsFile(year),
            areDocuments(year.articles),
            year.version,
          ),
        ] as const,
    );
    return new Map(await Promise.all(years));
  }

  async #load({ year, article }: Match, marks: Marks): Promise<SearchResult> {
    const name = textsFile(year, Math.floor(article / year.together));
    const place = article % year.together;
    const texts = await this.#fetched.get<ShownArticle[]>(name, areArticles(place), year.version);
    const shown = texts[place] as ShownArticle;
    return {
      url: shown.url,
      title: marked(shown.title, marks),
      date: shown.date,
      isoDate: shown.isoDate,
      ...(shown.lang && { language: { lang: shown.lang[0], dir: shown.lang[1] } }),
      ...(shown.place === undefined ? {} : { place: shown.place }),
      topics: shown.topics.map(([topic, url]) =>
        url === undefined ? { name: topic } : { name: topic, url },
      ),
      passage: passage(shown.text, marks),
      beginning: beginningOf(shown.text),
    };
  }
}

function askedWord({ clause, frequent, isFound }: FoundClause): AskedWord {
  const isLost = !isFound || clause.isStoodFor === true;
  return { clause, articles: articlesOf(frequent), isLost };
}
