import { OTHER_ENDING, SAME_WORD } from "../browser/found-words.ts";
import { SIDE_BY_SIDE } from "../browser/matching.ts";
import { clauseScore, WEIGHTS } from "../browser/scoring.ts";
import { decodeLength, encodeLength } from "../encoding.ts";
import { ArticleReader } from "../index/article-reader.ts";
import { placesOf, writingOf } from "../index/article-rows.ts";
import { FormCache } from "../index/form-cache.ts";
import { Vocabulary } from "../index/vocabulary.ts";
import type { AskedAlternative, AskedClause, AskedQuery } from "../keys/asked-query.ts";
import type { AskedKeys, CountOf } from "../keys/word-keys.ts";
import type { ArchiveFacts, StoredArticle } from "./backend.ts";
import { keysOfStanding } from "./standing-forms.ts";

/** An article that an engine found, with what it says of the query. */
export interface WeighedArticle {
  readonly article: StoredArticle;
  /** What it says of each word. */
  readonly score: number;
  /** What words say more that stand side by side as they were typed. */
  readonly more: number;
  /** How many words of the query it lacks. */
  readonly lacks: number;
}

/** What an article says: where each of its forms stands, and which words stand side by side. */
interface Said {
  readonly article: StoredArticle;
  readonly forms: ReadonlyMap<string, number>;
  readonly pairs: ReadonlySet<number>;
  readonly words: number;
}

/** Reads the articles that engines found as the index of files reads them, and weighs them like it. */
export class ArticleScales {
  readonly #facts: Pick<ArchiveFacts, "articles" | "length" | "names">;
  readonly #cache = new FormCache();

  constructor(facts: Pick<ArchiveFacts, "articles" | "length" | "names">) {
    this.#facts = facts;
  }

  /** Reads articles; what comes back weighs them, in an order that says nothing. */
  read(articles: readonly StoredArticle[]) {
    const reader = new ArticleReader(new Vocabulary(), this.#cache);
    const said = articles.map((article) => this.#said(article, reader));
    return (
      query: AskedQuery,
      countOf: CountOf,
      held: readonly number[] = query.clauses.map((clause) => clause.articles),
    ): WeighedArticle[] => {
      const keys = keysOfStanding(reader.vocabulary.forms, query.clauses, countOf);
      return said.map((one) => this.#weigh(one, query, keys, held));
    };
  }

  #said(article: StoredArticle, reader: ArticleReader): Said {
    const { title, lead = "", text, date, place, authors = [], sources = [] } = article;
    const { row, pairs, words } = reader.read({
      ...{ url: article.id, title, lead, text, date, isoDate: article.isoDate, lang: undefined },
      ...{ place: place ?? undefined, authors, sources },
      topics: article.topics.map((name) => ({ name, url: undefined, others: this.#others(name) })),
    });
    const { vocabulary } = reader;
    const forms = new Map<string, number>();
    for (const entry of Array.from(row)) {
      const form = vocabulary.forms[vocabulary.formOf[writingOf(entry)] as number] as string;
      forms.set(form, placesOf(entry));
    }
    return { article, forms, pairs: new Set(pairs), words };
  }

  #others(topic: string): readonly string[] {
    const [, ...others] = this.#facts.names.topic.find(([name]) => name === topic) ?? [];
    return others;
  }

  #weigh(
    said: Said,
    { clauses, links }: AskedQuery,
    keys: StandingKeys,
    held: readonly number[],
  ): WeighedArticle {
    // As near as the index of files keeps lengths.
    const long = decodeLength(encodeLength(said.words), 0) / Math.max(1, this.#facts.length);
    const scores = clauses.map((clause, place) => {
      const says = saysOf(clause, said, keys);
      if (says === 0) return 0;
      const having = Math.min(Math.max(1, held[place] ?? 0), this.#facts.articles);
      return clauseScore(having, this.#facts.articles, says, long);
    });
    const score = scores.reduce((sum, own) => sum + own, 0);
    let more = 0;
    for (const { clauses: both, pair } of links) {
      if (!said.pairs.has(pair)) continue;
      const [one = 0, other = 0] = both.map((place) => scores[place] ?? 0);
      more += (SIDE_BY_SIDE * (one + other)) / 2;
    }
    const lacks = scores.filter((own) => own === 0).length;
    return { article: said.article, score, more, lacks };
  }
}

type StandingKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** How much an article has of a clause: the most of what may stand for it. */
function saysOf({ alternatives }: AskedClause, said: Said, keys: StandingKeys): number {
  return Math.max(0, ...alternatives.map((one) => saysOfAll(one, said, keys)));
}

/** The mean of what it has of each word; nothing where it lacks one. */
function saysOfAll(
  { words, pairs, weight }: AskedAlternative,
  said: Said,
  keys: StandingKeys,
): number {
  if (!pairs.every((pair) => said.pairs.has(pair))) return 0;
  let sum = 0;
  for (const word of words) {
    let says = 0;
    for (const [form, own] of keys) {
      const places = said.forms.get(form);
      if (places === undefined) continue;
      says += (WEIGHTS[places] as number) * nearness(word, form, own) * weight;
    }
    if (says === 0) return 0;
    sum += says;
  }
  return sum / Math.max(1, words.length);
}

/** How near a form of an article is to a word of a query. */
function nearness({ near, all }: AskedKeys, form: string, keys: ReadonlySet<string>): number {
  if (form === near[0]) return 1;
  if (near.some((key) => keys.has(key))) return SAME_WORD;
  return all.some((key) => keys.has(key)) ? OTHER_ENDING : 0;
}
