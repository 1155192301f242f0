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
import { ArchiveVocabulary } from "./archive-words.ts";
import { completions, wordsBeginningWith } from "./completions.ts";
import type { SearchEngine, SearchQuery, SearchResult, SearchResults } from "./contract.ts";
import { Fetched } from "./fetched.ts";
import { areArticles, areDocuments, areNames, isManifest } from "./file-forms.ts";
import { Filtering } from "./filtering.ts";
import { foundPeriods } from "./found-periods.ts";
import { type FoundForm, WordFinder } from "./found-words.ts";
import { type Match, matches, sorted } from "./matching.ts";
import { type Marks, marked, type Phrase, passage } from "./passage.ts";
import { type Clause, QueryReader } from "./query.ts";
import { anyOf, frequencies, Scorer, together, type YearScores } from "./scoring.ts";
import { respelt } from "./suggestion.ts";

/** What every search needs. */
interface Opened {
  readonly manifest: Manifest;
  readonly names: Names;
  readonly reader: QueryReader;
  readonly finder: WordFinder;
  readonly vocabulary: ArchiveVocabulary;
  readonly scorer: Scorer;
}

/** What was found of a clause. */
interface FoundClause {
  readonly clause: Clause;
  readonly frequent: YearScores;
  /** Forms that stand for it wherever they stand. */
  readonly forms: readonly string[];
  /** Its other names of several words. */
  readonly phrases: readonly Phrase[];
  /** Has the archive any word of it? */
  readonly isFound: boolean;
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

  async search({ text, filters, sort, isUnfinished }: SearchQuery): Promise<SearchResults> {
    const opened = await this.#open();
    const { manifest, names, reader, scorer, vocabulary, finder } = opened;
    const clauses = reader.read(text);
    const [documents, found, periods] = await Promise.all([
      clauses.length === 0 ? new Map() : this.#documents(manifest),
      Promise.all(
        clauses.map((clause, place) =>
          isUnfinished && place === clauses.length - 1
            ? this.#findUnfinished(clause, opened)
            : this.#find(clause, opened),
        ),
      ),
      foundPeriods(text, manifest, this.#fetched).catch(() => []),
    ]);
    const scores = found.map(({ frequent }) => scorer.score(frequent, documents));
    const all = matches(manifest.years, scores);
    const filtering = new Filtering(documents);
    const chosen = filtering.understood(filters, names);
    const { left, counts } = filtering.apply(all, chosen);
    const marks = {
      forms: new Set(found.flatMap((clause) => clause.forms)),
      phrases: found.flatMap((clause) => clause.phrases),
    };
    const lost = found.filter(({ isFound }) => !isFound).map(({ clause }) => clause);
    const misspelt = lost.filter(({ isMonth }) => isMonth !== true);
    return {
      count: left.length,
      filters: counts,
      chosen,
      periods,
      suggestion: await respelt(text, misspelt, vocabulary, finder).catch(() => undefined),
      items: sorted(left, sort).map((match) => ({ load: () => this.#load(match, marks) })),
    };
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
    return {
      manifest,
      names,
      reader: new QueryReader(names),
      finder: new WordFinder(this.#fetched, manifest),
      vocabulary: new ArchiveVocabulary(this.#fetched, manifest),
      scorer: new Scorer(manifest),
    };
  }

  async #documents(manifest: Manifest): Promise<ReadonlyMap<YearEntry, YearDocuments>> {
    const years = manifest.years.map(
      async (year) =>
        [
          year,
          await this.#fetched.get<YearDocuments>(
            documentsFile(year.year),
            areDocuments(year.articles),
            year.version,
          ),
        ] as const,
    );
    return new Map(await Promise.all(years));
  }

  async #find(clause: Clause, { finder }: Opened): Promise<FoundClause> {
    const forms: string[] = [];
    const phrases: Phrase[] = [];
    let isFound = false;
    const alternatives = await Promise.all(
      clause.alternatives.map(async (words, alternative) => {
        const found = await Promise.all(words.map(({ form }) => finder.find(form)));
        const phrase = found.map(
          (own) => new Set(own.map(({ entry }) => entry.proclitic + entry.word)),
        );
        isFound ||= phrase.some(({ size }) => size > 0);
        // A word of another name says nothing by itself: «العراق» is not «داعش».
        if (alternative === 0 || phrase.length === 1)
          forms.push(...phrase.flatMap((own) => [...own]));
        else phrases.push(phrase);
        return together(found.map((own, place) => weighed(own, words[place]?.weight ?? 1)));
      }),
    );
    return { clause, frequent: anyOf(alternatives), forms, phrases, isFound };
  }

  /** The last clause of a query that is being written. */
  async #findUnfinished(clause: Clause, opened: Opened): Promise<FoundClause> {
    const found = await this.#find(clause, opened);
    const last = clause.typed.at(-1);
    if (found.isFound || last === undefined) return found;
    const words = await wordsBeginningWith(last.form, opened.vocabulary).catch(() => []);
    const alternatives = words.map(({ form }) => [{ form, weight: 1 }]);
    return this.#find({ ...clause, alternatives }, opened);
  }

  async #load({ year, article }: Match, marks: Marks): Promise<SearchResult> {
    const name = textsFile(year.year, Math.floor(article / year.together));
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
    };
  }
}

function weighed(found: readonly FoundForm[], weight: number): YearScores {
  return frequencies(found, weight);
}
