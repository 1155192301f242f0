import type { AskedAlternative, AskedClause, AskedQuery } from "../keys/asked-query.ts";

/** A clause as the function `arshif.search` of an export to PostgreSQL takes it: texts of `tsquery`. */
interface PostgresClause {
  /** What an article matches that has it. */
  readonly wanted: string;
  /** Its keys, and those of the word as it was typed, for the order of results; with how many they are. */
  readonly all: string;
  readonly allKeys: number;
  readonly near: string;
  readonly nearKeys: number;
  readonly articles: number;
}

/** A query as `arshif.search` takes it, to be sent as JSON. */
export interface PostgresQuery extends Pick<AskedQuery, "filters" | "sort" | "offset" | "limit"> {
  /** What an article must match; nothing where there are no clauses. */
  readonly wanted: string | null;
  readonly clauses: readonly PostgresClause[];
  readonly excluded: readonly string[];
  readonly links: readonly string[];
  readonly spans: readonly { readonly from: string | null; readonly to: string | null }[];
}

/** A query for the function `arshif.search`, which `arshif export search --to postgres` defines. */
export function postgresQuery(query: AskedQuery): PostgresQuery {
  const { filters, sort, offset, limit } = query;
  return {
    ...{ filters, sort, offset, limit },
    wanted: query.clauses.length === 0 ? null : wantedOfAll(query),
    clauses: query.clauses.map(postgresClause),
    excluded: query.excluded.map(wantedOf),
    links: query.links.map(({ words: [one, other] }) =>
      joined([anyOf(one.near), anyOf(other.near)], "<->"),
    ),
    spans: query.spans.map(({ from = null, to = null }) => ({ from, to })),
  };
}

function postgresClause(clause: AskedClause): PostgresClause {
  const { alternatives, articles } = clause;
  const all = unique(alternatives.flatMap(({ words }) => words.flatMap((word) => word.all)));
  const near = unique(alternatives[0]?.words.flatMap((word) => word.near) ?? []);
  return {
    wanted: wantedOf(clause),
    all: anyOf(all),
    allKeys: all.length,
    near: anyOf(near),
    nearKeys: near.length,
    articles,
  };
}

function wantedOfAll({ clauses, lacking }: AskedQuery): string {
  const all = clauses.map(wantedOf);
  const needed = all.filter((_, place) => clauses[place]?.isWanted === true);
  const others = all.filter((_, place) => clauses[place]?.isWanted !== true);
  const ways = combinations(others, Math.max(0, others.length - lacking));
  const some = ways.map((kept) => joined([...needed, ...kept], "&"));
  return joined(some, "|");
}

/** A query may lack some of its clauses in so many ways at most; where there are more, one is enough. */
const MOST_WAYS = 50;

/** All ways to choose so many of some texts. */
function combinations(texts: readonly string[], count: number): readonly (readonly string[])[] {
  if (count >= texts.length) return [texts];
  let ways: (readonly string[])[] = [[]];
  for (const [place, text] of texts.entries()) {
    const left = texts.length - place - 1;
    ways = ways.flatMap((way) => [
      ...(way.length < count ? [[...way, text]] : []),
      ...(way.length + left >= count ? [way] : []),
    ]);
    if (ways.length > MOST_WAYS) return texts.map((one) => [one]);
  }
  return ways;
}

function wantedOf({ alternatives }: AskedClause): string {
  return joined(alternatives.map(alternativeOf), "|");
}

function alternativeOf({ words, isInOrder }: AskedAlternative): string {
  const each = words.map(({ all }) => anyOf(all));
  return joined(each, isInOrder ? "<->" : "&");
}

function anyOf(keys: readonly string[]): string {
  return joined(keys.map(quoted), "|");
}

function joined(parts: readonly string[], operator: string): string {
  return parts.length === 1 ? (parts[0] as string) : `(${parts.join(` ${operator} `)})`;
}

/** A lexeme in the text of a `tsquery` or `tsvector`: nothing in it is an operator. */
export function quoted(key: string): string {
  return `'${key.replace(/[\\']/g, "$&$&")}'`;
}

function unique(keys: readonly string[]): string[] {
  return [...new Set(keys)];
}
