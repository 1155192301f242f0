import { daysOf } from "../../plugin/exporting/search/documents.ts";
import type { SearchRecords } from "../../plugin/exporting/search/search-record.ts";
import type {
  AskedAlternative,
  AskedClause,
  AskedQuery,
  SearchBackend,
} from "../../plugin/public/search.ts";
import type { SearchDocument } from "../../plugin/search/index/index.ts";

/** An article with the places of its keys. */
interface Held {
  readonly document: SearchDocument;
  readonly newer: number;
  readonly places: ReadonlyMap<string, ReadonlySet<number>>;
}

/** An engine that does no more than compare keys. */
export function memoryBackend(records: SearchRecords): SearchBackend {
  const words = [...records.words()];
  const held = [...records.articles()].map(({ document, newer, eachKey }): Held => {
    const places = new Map<string, Set<number>>();
    eachKey((key, place) => places.set(key, (places.get(key) ?? new Set()).add(place)));
    return { document, newer, places };
  });
  return {
    counts: async (asked) => words.filter(({ word }) => asked.includes(word)),
    words: async (beginning, ending) =>
      words
        .filter(({ word }) => word.startsWith(beginning) && word.endsWith(ending))
        .sort((a, b) => b.articles - a.articles),
    async find(query) {
      const found = held.filter((one) => answers(one, query));
      const some = found.slice(query.offset, query.offset + query.limit);
      return {
        count: found.length,
        held: query.clauses.map((clause) => held.filter((one) => has(one, clause)).length),
        articles: some.map(
          ({ newer, document: { url, topics, place = null, lang: _, ...others } }) => ({
            ...{ ...others, id: url, place, newer },
            topics: topics.map(({ name }) => name),
          }),
        ),
      };
    },
  };
}

function answers(one: Held, query: AskedQuery): boolean {
  const { clauses, excluded, spans, filters, lacking } = query;
  const lacks = clauses.filter((clause) => !has(one, clause));
  const [first, last] = daysOf(one.document.isoDate);
  return (
    lacks.length <= lacking &&
    !lacks.some(({ isWanted }) => isWanted) &&
    !excluded.some((clause) => has(one, clause)) &&
    (spans.length === 0 ||
      spans.some(({ from = "", to = "9999" }) => from <= first && last <= to)) &&
    (filters.topic ?? []).every((name) => one.document.topics.some((topic) => topic.name === name))
  );
}

function has({ places }: Held, { alternatives }: AskedClause): boolean {
  const ofWord = (keys: readonly string[]) =>
    new Set(keys.flatMap((key) => [...(places.get(key) ?? [])]));
  const hasAll = ({ words, isInOrder }: AskedAlternative) => {
    const found = words.map(({ all }) => ofWord(all));
    if (!isInOrder) return found.every(({ size }) => size > 0);
    return [...(found[0] ?? [])].some((start) => found.every((own, at) => own.has(start + at)));
  };
  return alternatives.some(hasAll);
}
