import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";

/** Names and forms that are said of a proposal at most. */
const MOST_SAID = 3;

/** What stands less often says nothing. */
const LEAST_TIMES = 2;

/** Of the articles with a name, so many must have another one for it to be said. */
const LEAST_SHARE = 0.05;

/** Particles that are written on a bare name, and on one with the article in the place of it. */
const ON_BARE = ["و", "ب", "ل", "ف", "ك", "ول", "وب"];
const ON_DEFINITE = ["وال", "بال", "لل", "فال", "كال", "ولل", "وبال"];

/** How often a form or another name stands with a proposed name. */
export interface Counted {
  readonly name: string;
  readonly articles: number;
}

/** Why a name is proposed. */
export interface TopicSigns {
  /** Forms in which headlines write it, the most frequent first, where they are more than one. */
  readonly forms: readonly Counted[];
  /** Other proposed names beside which it mostly stands, in titles and leads. */
  readonly company: readonly Counted[];
}

/** Works out why some names are proposed, in one pass over titles and leads. */
export function topicSigns(
  heads: HeadlineWords,
  names: readonly string[],
): ReadonlyMap<string, TopicSigns> {
  const articles = articlesOf(heads, names);
  const namesOf = new Map<number, string[]>();
  for (const [name, places] of articles) {
    for (const place of places) namesOf.set(place, [...(namesOf.get(place) ?? []), name]);
  }
  return new Map(
    names.map((name) => {
      const company = companyOf(name, articles, namesOf).map((other) => ({
        ...other,
        name: heads.writtenName(other.name),
      }));
      return [name, { forms: formsOf(heads, name), company }];
    }),
  );
}

/** The articles that have each name, by the place of the article. */
function articlesOf(
  heads: HeadlineWords,
  names: readonly string[],
): ReadonlyMap<string, readonly number[]> {
  const found = new Map(names.map((name): [string, number[]] => [name, []]));
  heads.eachPlace(heads.heads, names, (name, article) => {
    const places = found.get(name) as number[];
    if (places.at(-1) !== article) places.push(article);
  });
  return found;
}

/** The names that most go with one, by the cosine of both; none that is a part of the other. */
function companyOf(
  name: string,
  articles: ReadonlyMap<string, readonly number[]>,
  namesOf: ReadonlyMap<number, readonly string[]>,
): Counted[] {
  const own = articles.get(name) ?? [];
  const together = new Map<string, number>();
  for (const place of own) {
    for (const other of namesOf.get(place) ?? []) {
      if (` ${name} `.includes(` ${other} `) || ` ${other} `.includes(` ${name} `)) continue;
      together.set(other, (together.get(other) ?? 0) + 1);
    }
  }
  const worth = ([other, times]: readonly [string, number]) =>
    times / Math.sqrt((articles.get(other) ?? []).length);
  return [...together]
    .filter(([, times]) => times >= Math.max(LEAST_TIMES, LEAST_SHARE * own.length))
    .sort((a, b) => worth(b) - worth(a) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_SAID)
    .map(([other, times]) => ({ name: other, articles: times }));
}

function formsOf(heads: HeadlineWords, name: string): Counted[] {
  const [first = "", ...rest] = name.split(" ");
  if (rest.length > 0) return [];
  const isDefinite = first.startsWith(ARTICLE);
  const bare = isDefinite ? first.slice(ARTICLE.length) : first;
  const written = (isDefinite ? ON_DEFINITE : ON_BARE).map((particle) => particle + bare);
  const oblique = first.endsWith("ون") ? [`${first.slice(0, -2)}ين`] : [];
  const forms = [first, ...oblique, ...written]
    .map((form) => ({ name: heads.written(form), articles: heads.titles(form) }))
    .filter(({ articles }) => articles >= LEAST_TIMES)
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, MOST_SAID);
  return forms.length > 1 ? forms : [];
}
