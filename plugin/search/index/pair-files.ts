import { PAIR_NUMBERS } from "../analysis/word-pairs.ts";
import type { IndexedYear } from "../files.ts";
import type { ArticleRows } from "./article-rows.ts";
import { EncodedText } from "./encoded-text.ts";

/** Letters of a file of pairs at most, on average; half as many at least. */
const FILE_LETTERS = 8000;
/** Of those of the newest articles, which change with each article: few files to be uploaded. */
const NEWEST_LETTERS = 4 * FILE_LETTERS;
/** Letters that an article of a pair takes, as a rule, with its share of what tells the pair. */
const ARTICLE_LETTERS = 3;

const LINE_END = 10;
const SPACE = 32;

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
  const text = new EncodedText();
  for (let file = 0; file < files; file++) {
    const first = file * share;
    let last = first - 1;
    for (let pair = first; pair < first + share; pair++) {
      const from = starts[pair] as number;
      const to = starts[pair + 1] as number;
      if (from === to) continue;
      if (last >= first) text.letter(LINE_END);
      text.rising([pair - last - 1]);
      text.letter(SPACE);
      text.rising(articles, from, to);
      last = pair;
    }
    yield text.take();
  }
}

/** For each pair the articles that have it, rising, each as often as it says the pair. */
function turned(entries: Uint32Array, ends: readonly number[]) {
  const starts = new Uint32Array(PAIR_NUMBERS + 1);
  for (let at = 0; at < entries.length; at++) {
    const after = (entries[at] as number) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let pair = 0; pair < PAIR_NUMBERS; pair++) {
    starts[pair + 1] = (starts[pair + 1] as number) + (starts[pair] as number);
  }
  const articles = new Uint32Array(entries.length);
  const next = starts.slice();
  let at = 0;
  for (let article = 0; article < ends.length; article++) {
    for (; at < (ends[article] as number); at++) {
      const pair = entries[at] as number;
      const place = next[pair] as number;
      next[pair] = place + 1;
      articles[place] = article;
    }
  }
  return { starts, articles };
}
