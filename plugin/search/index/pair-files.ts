import { PAIR_NUMBERS } from "../analysis/word-pairs.ts";
import { encodeRising } from "../encoding.ts";
import type { IndexedYear } from "../files.ts";
import type { ArticleRows } from "./article-rows.ts";

/** Letters of a file of pairs at most, on average; half as many at least. */
const FILE_LETTERS = 8000;
/** Of those of the newest articles, which change with each article: few files to be uploaded. */
const NEWEST_LETTERS = 4 * FILE_LETTERS;
/** Letters that an article of a pair takes, as a rule, with its share of what tells the pair. */
const ARTICLE_LETTERS = 3;

/**
 * The contents of a year's files of pairs, each of an equal share of their numbers: a line for each
 * pair that an article has, with its distance from the one before and its articles.
 */
export function* pairFiles(rows: ArticleRows, { part }: IndexedYear): Generator<string> {
  const { entries, ends } = rows;
  const most = part === undefined ? FILE_LETTERS : NEWEST_LETTERS;
  const letters = Math.max(1, entries.length * ARTICLE_LETTERS);
  const files = Math.min(2 ** Math.ceil(Math.log2(Math.max(1, letters / most))), 4096);
  const { starts, articles } = turned(entries, ends);
  const share = PAIR_NUMBERS / files;
  for (let file = 0; file < files; file++) {
    const lines: string[] = [];
    let last = file * share - 1;
    for (let pair = last + 1; pair < (file + 1) * share; pair++) {
      const from = starts[pair] as number;
      const to = starts[pair + 1] as number;
      if (from === to) continue;
      const own = distinct(articles.subarray(from, to));
      lines.push(`${encodeRising([pair - last - 1])} ${encodeRising(own)}`);
      last = pair;
    }
    yield lines.join("\n");
  }
}

/** For each pair the articles that have it, rising. */
function turned(entries: Uint32Array, ends: readonly number[]) {
  const starts = new Uint32Array(PAIR_NUMBERS + 1);
  for (const pair of entries) starts[pair + 1] = (starts[pair + 1] as number) + 1;
  for (let pair = 0; pair < PAIR_NUMBERS; pair++) {
    starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number);
  }
  const articles = new Uint32Array(entries.length);
  const next = starts.slice();
  let at = 0;
  for (const [article, end] of ends.entries()) {
    for (; at < end; at++) {
      const pair = entries[at] as number;
      const place = next[pair] as number;
      next[pair] = place + 1;
      articles[place] = article;
    }
  }
  return { starts, articles };
}

/** An article has a pair as often as it says it. */
function distinct(rising: Uint32Array): Uint32Array {
  let count = 0;
  for (const article of rising) {
    if (count === 0 || rising[count - 1] !== article) rising[count++] = article;
  }
  return rising.subarray(0, count);
}
