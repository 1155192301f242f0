import type { DateRange } from "../analysis/date-ranges.ts";
import { wordsOf } from "../analysis/words-of.ts";
import { FEW as FEW_WHOLE } from "../browser/answer.ts";
import { ArchiveVocabulary } from "../browser/archive-words.ts";
import { askedRanges, datesOf, periodOf, spanOf, timeOf } from "../browser/asked-time.ts";
import { completions, wordsBeginningWith } from "../browser/completions.ts";
import type { FilterName, SearchQuery } from "../browser/contract.ts";
import { type AskedWord, meantQuery } from "../browser/meant-query.ts";
import { NameIndex, pagesOf } from "../browser/named-pages.ts";
import { asTyped, QueryReader } from "../browser/query.ts";
import { type Spellings, spellingsOf } from "../browser/spellings-file.ts";
import { understoodFilters } from "../browser/understood-filters.ts";
import type { EndpointAnswer, EndpointPage, EndpointReading } from "../endpoint.ts";
import {
  type AskedClause,
  type AskedLink,
  type AskedQuery,
  askedWords,
} from "../keys/asked-query.ts";
import { readAddress } from "../page/address.ts";
import type { ArchiveFacts, SearchBackend } from "./backend.ts";
import { BackendWords } from "./backend-words.ts";
import { markedPassage, markedTitle, marksOf } from "./found-passages.ts";
import { KnownCounts } from "./known-counts.ts";
import { MeantClauses } from "./meant-clauses.ts";
import { type Answered, WeighedSearch } from "./weighed-search.ts";

/** Results that a page asks for at once, at most. */
const MOST_RESULTS = 100;
const USUAL_RESULTS = 10;

/** How far into the results a reader may go. */
const FARTHEST = 10_000;

/** Answers the queries of a site's search page out of an engine that holds an export of its archive. */
export class ArchiveSearch {
  readonly #facts: ArchiveFacts;
  readonly #backend: SearchBackend;
  readonly #reader: QueryReader;
  readonly #names: NameIndex;
  readonly #spellings: Spellings;
  readonly #meant: MeantClauses;
  readonly #weighed: WeighedSearch;
  readonly #years: readonly string[];

  /** @param facts the content of the export's `archive.json` */
  constructor(facts: ArchiveFacts, backend: SearchBackend) {
    this.#facts = facts;
    this.#backend = backend;
    this.#reader = new QueryReader(facts.names);
    this.#names = new NameIndex(facts.names);
    this.#spellings = spellingsOf(facts.spellings);
    this.#meant = new MeantClauses(backend);
    this.#weighed = new WeighedSearch(facts, backend);
    this.#years = Object.keys(facts.periods).filter((key) => key.length === 4);
  }

  /**
   * Answers a request of the search page.
   *
   * @param search the query string of its address, with or without `?`
   * @throws whatever the engine throws
   */
  async answer(search: string): Promise<EndpointAnswer> {
    const asked = new URLSearchParams(search);
    const prefix = asked.get("complete");
    if (prefix !== null) return this.#complete(prefix);
    const query = readAddress(search);
    const limit = within(asked.get("limit"), USUAL_RESULTS, MOST_RESULTS);
    const page = { offset: within(asked.get("offset"), 0, FARTHEST), limit };
    return this.#search(query, page, asked.get("typing") === "1");
  }

  async #search(
    query: SearchQuery,
    page: Pick<AskedQuery, "offset" | "limit">,
    isTyping: boolean,
  ): Promise<EndpointAnswer> {
    const { names, periods } = this.#facts;
    const { text, sort } = query;
    const counts = new KnownCounts((words) => this.#backend.counts(words));
    const read = datesOf(text, names);
    const span = spanOf(this.#years);
    const spans = askedRanges(query, read.ranges, this.#years);
    const filters = understoodFilters(query.filters, names, (name) => this.#values(name));
    const base = { ...page, filters, sort, lacking: 0 };
    const find = (written: string, within: AskedQuery["spans"]) =>
      this.#findMeant(written, { ...base, spans: within }, counts, isTyping);

    let written = spans.length === 0 ? text : read.rest;
    let answered = await find(written, spans);
    let isEmpty = false;
    if (spans.length > 0 && !hasAllWords(answered)) {
      // Nothing of that time has the words: what has them at any time is given, with the date where texts say it.
      const said = await find(text, []);
      const isWhole = hasAllWords(said) && said.leftOut.length === 0;
      const isAll = isWhole || wordsOf(read.rest).length === 0;
      const ofAnyTime = isAll ? said : await find(read.rest, []);
      isEmpty = answered.found.count === 0 || hasAllWords(ofAnyTime);
      if (isEmpty) [written, answered] = [isAll ? text : read.rest, ofAnyTime];
    }
    const { found, leftOut, lacking, suggestion, isMeant = false } = answered;
    const marks = await counts.settled((countOf) =>
      marksOf(found.articles, answered.query, countOf),
    );
    const whole =
      written === text ? suggestion : suggestion && `${suggestion} ${read.typed}`.trim();
    const titleOf = (key: string) => (Object.hasOwn(periods, key) ? periods[key]?.[0] : undefined);
    const reading: EndpointReading = {
      ...(span === undefined ? {} : { span }),
      ...(spans.length === 0 ? {} : { time: timeOf(query, spans, read.typed, titleOf, isEmpty) }),
      filters,
      leftOut,
      ...(lacking === undefined ? {} : { lacking }),
      ...(isMeant ? { isMeant } : {}),
    };
    return {
      count: found.count,
      results: found.articles.map((article) => ({
        url: article.id,
        title: markedTitle(article.title, marks),
        passage: markedPassage(article.text, marks),
        date: article.date,
        isoDate: article.isoDate,
        ...(article.lang ? { lang: article.lang } : {}),
        ...(article.place ? { place: article.place } : {}),
        topics: article.topics.map((name) => this.#linked(name)),
      })),
      filters: found.filters ?? {},
      reading,
      named: [
        ...pagesOf(this.#names.find(text), this.#facts.pages),
        ...pagesOfPeriods(read.ranges, periods),
      ],
      suggestions: whole === undefined ? [] : [{ text: whole, kind: "query" }],
    };
  }

  /** What is found of a text, or of what was meant by it where the archive lacks a word and the others agree. */
  async #findMeant(
    text: string,
    base: Omit<AskedQuery, "clauses" | "excluded" | "links">,
    counts: KnownCounts,
    isTyping: boolean,
  ): Promise<Answered & { readonly suggestion?: string; readonly isMeant?: boolean }> {
    const answered = await this.#find(text, base, counts, isTyping);
    if (isTyping) return answered;
    const find = async (written: string) => {
      const asked = { ...base, filters: {}, sort: "relevance" as const, offset: 0, limit: 1 };
      return foundOf(await this.#find(written, asked, counts, false));
    };
    const found = { results: foundOf(answered), clauses: this.#asked(text, answered.query) };
    const words = new BackendWords(this.#backend);
    const sources = { vocabulary: new ArchiveVocabulary(words), writings: words };
    const meant = await meantQuery(text, found, sources, find);
    if (meant === undefined) return answered;
    const suggestion = meant.text;
    if (!meant.isShown) return { ...answered, suggestion };
    return { ...(await this.#find(suggestion, base, counts, false)), suggestion, isMeant: true };
  }

  /** Asks the engine; where few articles have all words, also for those that lack one. */
  async #find(
    text: string,
    base: Omit<AskedQuery, "clauses" | "excluded" | "links">,
    counts: KnownCounts,
    isTyping: boolean,
  ): Promise<Answered> {
    const read = this.#reader.read(text, this.#spellings);
    const meant = await this.#meant.of(text, read, counts, isTyping);
    const whole = await counts.settled((countOf) => ({
      ...base,
      ...askedWords(text, meant, countOf),
    }));
    if (whole.clauses.length === 0 && whole.spans.length === 0) {
      return { query: whole, found: { count: 0, articles: [] }, leftOut: [] };
    }
    const query = isTyping ? await this.#unfinished(whole) : whole;
    const first = { query, found: await this.#weighed.find(query, counts), leftOut: [] };
    const { count } = first.found;
    const known = query.clauses.filter(({ articles, isWanted }) => articles > 0 || isWanted);
    const lacksSome = known.length > 0 && known.length < query.clauses.length;
    const best = count === 0 && lacksSome ? await this.#without(query, known, counts) : first;
    if (best.found.count >= FEW_WHOLE || query.sort !== "relevance") return best;
    const some = await this.#weighed.lackingSome(best.query, counts);
    return some === undefined ? best : { ...some, leftOut: best.leftOut };
  }

  async #without(
    query: AskedQuery,
    clauses: AskedQuery["clauses"],
    counts: KnownCounts,
  ): Promise<Answered> {
    const less = { ...query, clauses, links: linksAmong(query, clauses) };
    const left = query.clauses.filter((clause) => !clauses.includes(clause));
    const found = await this.#weighed.find(less, counts);
    return { query: less, found, leftOut: left.map(({ typed }) => typed) };
  }

  /** A last word that the archive lacks stands for words that begin so. */
  async #unfinished(query: AskedQuery): Promise<AskedQuery> {
    const last = query.clauses.at(-1);
    const [word] = wordsOf(last?.typed ?? "");
    if (last === undefined || last.articles > 0 || word === undefined) return query;
    const vocabulary = new ArchiveVocabulary(new BackendWords(this.#backend));
    const words = await wordsBeginningWith(word.form, vocabulary);
    if (words.length === 0) return query;
    const keys = words.map(({ form }) => form);
    const articles = words.reduce((sum, { frequency }) => sum + 2 ** frequency, 0);
    const anyWord = { words: [{ near: keys, all: keys }], isInOrder: false, weight: 1, pairs: [] };
    const alternatives = [anyWord];
    return {
      ...query,
      clauses: [...query.clauses.slice(0, -1), { ...last, alternatives, articles, isWanted: true }],
    };
  }

  /** The clauses of a query, with what the engine has of each. */
  #asked(text: string, { clauses }: AskedQuery): AskedWord[] {
    const known = new Map(clauses.map((one) => [one.typed, one]));
    return this.#reader.read(text, this.#spellings).clauses.map((clause) => {
      const { articles = 0, isStoodFor = false } = known.get(asTyped(text, clause)) ?? {};
      return { clause, articles, isLost: articles === 0 || isStoodFor };
    });
  }

  async #complete(prefix: string): Promise<EndpointAnswer> {
    const vocabulary = new ArchiveVocabulary(new BackendWords(this.#backend));
    const suggestions = await completions(prefix, this.#facts.names, vocabulary);
    return { count: 0, results: [], suggestions };
  }

  /** The values of a filter that articles have. */
  #values(name: FilterName): readonly string[] {
    const { topic, author, source } = this.#facts.names;
    if (name === "topic") return topic.map(([own]) => own);
    if (name === "year") return this.#years;
    return name === "author" ? author : source;
  }

  #linked(name: string): { name: string; url?: string } {
    const pages = this.#facts.pages.topic ?? {};
    const url = Object.hasOwn(pages, name) ? pages[name]?.[0] : undefined;
    return url === undefined ? { name } : { name, url };
  }
}

function foundOf({ found, lacking = 0, leftOut }: Answered) {
  return { count: found.count, lacking, leftOut };
}

function hasAllWords({ found, lacking = 0 }: Answered): boolean {
  return found.count > lacking;
}

/** The links of a query between clauses that are left of it. */
function linksAmong({ clauses: all, links }: AskedQuery, left: AskedQuery["clauses"]) {
  return links.flatMap((link): AskedLink[] => {
    const [one, other] = link.clauses.map((place) => left.indexOf(all[place] as AskedClause));
    if (one === undefined || other === undefined || one < 0 || other < 0) return [];
    return [{ ...link, clauses: [one, other] }];
  });
}

/** The years, months and days that a query names. */
function pagesOfPeriods(
  ranges: readonly DateRange[],
  periods: ArchiveFacts["periods"],
): EndpointPage[] {
  const found = new Map<string, EndpointPage>();
  for (const { key: asked = "" } of ranges) {
    const period = periodOf(asked, periods);
    if (period === undefined) continue;
    const { key, title, ...others } = period;
    found.set(key, { name: title, kind: "period", ...others });
  }
  return [...found.values()];
}

/** A number of an address. */
function within(written: string | null, usual: number, most: number): number {
  const number = /^\d{1,6}$/.test(written ?? "") ? Number(written) : usual;
  return Math.min(number, most);
}
