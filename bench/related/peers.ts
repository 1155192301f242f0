import MiniSearch from "minisearch";
import { RelatedIndex } from "../../plugin/related/index.ts";
import { isStopWord, words } from "../../plugin/text/index.ts";
import type { BenchArticle, Labels } from "./corpus.ts";
import { type Pool, pools } from "./pool.ts";
import { judge, row } from "./quality-table.ts";

const SHOWN = 5;

/** Prints quality over all even queries, and milliseconds an article, of this index and of its peers
 * on one pool. MiniSearch takes most of the time: a whole text is a query of hundreds of words. */
export function measurePeers(corpus: readonly BenchArticle[], labels: Labels): void {
  const pool = pools(corpus, labels)[1]!;
  console.log(`Peers, ${pool.name}: ${pool.articles.length} articles`);
  const own = report("this index", pool, () => {
    const index = RelatedIndex.build(pool.articles);
    return (place) => index.related(place).map((entry) => entry.index);
  });
  report("Hugo's rule: shared words of the title", pool, () => hugo(pool), own);
  report("MiniSearch, the whole text as query", pool, () => miniSearch(pool), own);
  console.log("");
}

function report(
  name: string,
  pool: Pool,
  make: () => (place: number) => readonly number[],
  other?: readonly number[],
): number[] {
  const start = performance.now();
  const list = make();
  const ready = performance.now();
  const values = judge(pool, pool.even, list);
  const perList = (performance.now() - ready) / pool.even.length;
  const perArticle = perList + (ready - start) / pool.articles.length;
  console.log(`  ${row(name, values, other)} ${perArticle.toFixed(3)} ms an article`);
  return values;
}

/**
 * Hugo's related content as it comes: keywords count one each, whatever their rarity, and newer
 * articles come first among equals. The corpus has no keywords, so a title's words are taken.
 */
function hugo(pool: Pool): (place: number) => number[] {
  const keywords = pool.articles.map(
    ({ title }) => new Set(words(title).filter((word) => word.length > 1 && !isStopWord(word))),
  );
  return (place) =>
    pool.articles
      .map(({ date }, other) => ({
        other,
        date,
        shared: shared(keywords[place]!, keywords[other]!),
      }))
      .filter(({ other, shared }) => other !== place && shared > 0)
      .sort((a, b) => b.shared - a.shared || b.date - a.date)
      .slice(0, SHOWN)
      .map(({ other }) => other);
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const word of a) if (b.has(word)) count++;
  return count;
}

function miniSearch(pool: Pool): (place: number) => number[] {
  const engine = new MiniSearch({ fields: ["title", "body"] });
  engine.addAll(pool.articles.map(({ title, body }, id) => ({ id, title, body })));
  return (place) => {
    const { title, body } = pool.articles[place]!;
    const found = engine.search(`${title} ${body}`, { boost: { title: 4 } });
    return found.flatMap(({ id }) => (id === place ? [] : [id])).slice(0, SHOWN);
  };
}
