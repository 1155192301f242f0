import { languageDirection } from "../../text/language-direction.ts";
import type { EndpointAnswer, EndpointPage, EndpointResult, MarkedPieces } from "../endpoint.ts";
import type {
  Completion,
  FilterName,
  FilterValue,
  NamedPage,
  SearchEngine,
  SearchQuery,
  SearchResult,
  SearchResults,
  TextRun,
} from "./contract.ts";
import { isEndpointAnswer } from "./file-forms.ts";
import { FILTERS } from "./understood-filters.ts";

/** Results that are asked for at once. */
const AT_ONCE = 20;
/** How far into the results a reader may go. */
const FARTHEST = 10_000;
/** Milliseconds after which a server is taken for silent. */
const PATIENCE = 8000;
/** Milliseconds for which one that failed is left alone, where an index stands in. */
const REST = 30_000;

/** What the address of the page says of a query. */
type WriteAddress = (query: SearchQuery) => string;

/** Asks a server of the site's own, and the index of the site, where there is one, when it does not answer. */
export class EndpointSearch implements SearchEngine {
  readonly #address: string;
  readonly #writeAddress: WriteAddress;
  readonly #index: SearchEngine | undefined;
  #failedAt = Number.NEGATIVE_INFINITY;
  #last: AbortController | undefined;

  constructor(address: string, writeAddress: WriteAddress, index: SearchEngine | undefined) {
    this.#address = address;
    this.#writeAddress = writeAddress;
    this.#index = index;
  }

  /** A server needs nothing fetched before it is asked. */
  async warm(): Promise<void> {}

  async search(query: SearchQuery): Promise<SearchResults> {
    // Whoever asks again has no use for the answer of before.
    this.#last?.abort();
    const own = new AbortController();
    this.#last = own;
    return this.#orIndex(
      async () =>
        resultsOf(query, await this.#page(query, 0, own), (offset) => this.#page(query, offset)),
      async (index) => ({ ...(await index.search(query)), isFromIndex: true }),
      () => own === this.#last,
    );
  }

  async complete(prefix: string): Promise<readonly Completion[]> {
    return this.#orIndex(
      async () => {
        const { suggestions = [] } = await this.#ask(new URLSearchParams({ complete: prefix }));
        return suggestions.flatMap(({ text, kind }) => (kind === "query" ? [] : [{ text, kind }]));
      },
      (index) => index.complete(prefix),
    );
  }

  async #orIndex<Result>(
    ask: () => Promise<Result>,
    askIndex: (index: SearchEngine) => Promise<Result>,
    isWanted: () => boolean = () => true,
  ): Promise<Result> {
    const index = this.#index;
    if (index === undefined) return ask();
    if (Date.now() < this.#failedAt + REST) return askIndex(index);
    try {
      return await ask();
    } catch (error) {
      if (!isWanted()) throw error;
      this.#failedAt = Date.now();
      return askIndex(index);
    }
  }

  #page(query: SearchQuery, offset: number, abort?: AbortController): Promise<EndpointAnswer> {
    const asked = new URLSearchParams(this.#writeAddress(query));
    asked.set("offset", String(offset));
    asked.set("limit", String(AT_ONCE));
    if (query.isUnfinished) asked.set("typing", "1");
    return this.#ask(asked, abort);
  }

  async #ask(asked: URLSearchParams, abort = new AbortController()): Promise<EndpointAnswer> {
    const silent = setTimeout(() => abort.abort(), PATIENCE);
    try {
      const response = await fetch(`${this.#address}?${asked}`, {
        signal: abort.signal,
        credentials: "omit",
      });
      if (!response.ok) throw new Error(`${this.#address}: ${response.status}`);
      const answer: unknown = await response.json();
      if (!isEndpointAnswer(answer)) throw new Error(`${this.#address}: no answer of a search`);
      return answer as EndpointAnswer;
    } finally {
      clearTimeout(silent);
    }
  }
}

function resultsOf(
  query: SearchQuery,
  first: EndpointAnswer,
  ask: (offset: number) => Promise<EndpointAnswer>,
): SearchResults {
  const { count, reading = {}, named = [], suggestions = [], filters = {} } = first;
  const pages = new Map<number, Promise<EndpointAnswer>>([[0, Promise.resolve(first)]]);
  const pageAt = (place: number) => {
    const number = Math.floor(place / AT_ONCE);
    let page = pages.get(number);
    if (page === undefined) {
      page = ask(number * AT_ONCE);
      page.catch(() => pages.delete(number));
      pages.set(number, page);
    }
    return page;
  };
  return {
    count,
    chosen: reading.filters ?? query.filters,
    periods: named.flatMap(({ kind, name, ...page }) =>
      kind === "period" ? [{ title: name, ...page }] : [],
    ),
    named: named.filter(isName),
    time: reading.time && { isEmpty: false, ...reading.time },
    span: reading.span,
    filters: Object.fromEntries(FILTERS.map((name) => [name, filters[name] ?? []])) as Record<
      FilterName,
      readonly FilterValue[]
    >,
    lacking: reading.lacking ?? 0,
    leftOut: reading.leftOut ?? [],
    ...(reading.isMeant === true && { isMeant: true }),
    suggestion: suggestions.find(({ kind }) => kind === "query")?.text,
    items: Array.from({ length: Math.min(count, FARTHEST) }, (_, place) => ({
      async load() {
        const result = (await pageAt(place)).results[place % AT_ONCE];
        if (result === undefined) throw new Error(`There is no result ${place + 1}.`);
        return resultOf(result);
      },
    })),
  };
}

function isName(page: EndpointPage): page is NamedPage {
  return page.kind !== "period" && page.url !== undefined;
}

function resultOf({
  title,
  passage = "",
  lang,
  topics = [],
  ...others
}: EndpointResult): SearchResult {
  const { url, date, isoDate, place } = others;
  return {
    ...{ url, date, isoDate, topics },
    title: runsOf(title),
    passage: runsOf(passage),
    ...(lang === undefined ? {} : { language: { lang, dir: directionOf(lang) } }),
    ...(place === undefined ? {} : { place }),
  };
}

function directionOf(lang: string) {
  try {
    return languageDirection(lang);
  } catch {
    // What is no tag says nothing.
    return undefined;
  }
}

function runsOf(pieces: MarkedPieces): TextRun[] {
  const all = typeof pieces === "string" ? [pieces] : pieces;
  return all
    .map((text, place) => ({ text, marked: place % 2 === 1 }))
    .filter(({ text }) => text !== "");
}
