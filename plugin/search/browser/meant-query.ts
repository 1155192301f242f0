import type { ArchiveVocabulary } from "./archive-words.ts";
import type { WordResults } from "./dated-search.ts";
import type { Clause } from "./query.ts";
import { type Respelt, respelt, type Writings } from "./suggestion.ts";

/** So few results that a word may be misspelt as it stands somewhere in the archive, and in so few articles. */
const FEW = { results: 6, articles: 16 };
/** What was meant is found so many times more often. */
const LIKELIER = 8;
/** Ways to write a query that are tried. */
const MOST_TRIED = 2;
/** That what stands for a word sounds like it says as much as so many doublings of articles. */
const SOUND = 3;

type Found = Pick<WordResults, "count" | "lacking" | "leftOut">;

/** What was found of a query. */
interface FoundQuery {
  readonly results: Found;
  readonly clauses: readonly AskedWord[];
}

/** A clause, in how many articles it was found, and whether it is lost: the archive lacks it, or has what stands for it. */
export interface AskedWord {
  readonly clause: Clause;
  readonly articles: number;
  readonly isLost: boolean;
}

/** What was meant by a query, and whether its results are to be shown at once. */
interface MeantQuery {
  readonly text: string;
  readonly isShown: boolean;
}

/**
 * What was meant by a query that has a word which the archive lacks, or which few articles answer: of
 * what its words may have been, what most articles have together and is typed so most often.
 *
 * @param find finds what articles have of a query
 */
export async function meantQuery(
  text: string,
  { results, clauses }: FoundQuery,
  { vocabulary, writings }: { readonly vocabulary: ArchiveVocabulary; readonly writings: Writings },
  find: (text: string) => Promise<Found>,
): Promise<MeantQuery | undefined> {
  const whole = wholeOf(results);
  const words = clauses.filter(({ clause }) => clause.isMonth !== true);
  const lost = words.filter((word) => word.isLost);
  const isLost = lost.length > 0;
  const wrong = isLost ? lost : whole > FEW.results ? [] : rarest(words);
  if (wrong.length === 0) return undefined;
  const typed = wrong.map(({ clause }) => clause);
  const ways = await respelt(text, typed, vocabulary, writings);
  const isLikely = ({ slip, likelihood }: Respelt) =>
    (slip.isUsual || whole === 0) && likelihood - slip.likelihood > frequencyOf(wrong);
  const likely = isLost ? ways.slice(0, MOST_TRIED) : ways.filter(isLikely).slice(0, 1);
  const tried = await Promise.all(
    likely.map(async (way) => ({ ...way, whole: wholeOf(await find(way.text)) })),
  );
  const likelihood = ({ whole, likelihood, slip }: (typeof tried)[number]) => {
    if (whole === 0) return -1;
    return clauses.length === 1 ? likelihood : Math.log2(whole) + slip.likelihood;
  };
  const [best] = [...tried].sort((a, b) => likelihood(b) - likelihood(a));
  if (best === undefined) return undefined;
  const isLikelier = best.whole > Math.max(2, LIKELIER * whole);
  if (!isLost && !isLikelier) return undefined;
  const more = Math.log2(best.whole / whole);
  const isSure = isLost && more > 0 && more + best.slip.likelihood > SOUND;
  const isLacking = whole === 0 || results.leftOut.length > 0;
  // By itself a word with any other letter may be the name of what the archive does not tell of.
  const isLikelySlip = clauses.length > 1 || best.slip.likelihood > 0;
  return { text: best.text, isShown: best.whole > 0 && isLikelySlip && (isLacking || isSure) };
}

/** The word that fewest articles have, if these are few. */
function rarest(words: readonly AskedWord[]): AskedWord[] {
  const [first] = words
    .filter(({ clause }) => clause.typed.length === 1)
    .sort((a, b) => a.articles - b.articles);
  return first !== undefined && first.articles <= FEW.articles ? [first] : [];
}

/** In how many articles the most frequent of some words stands, in doublings. */
function frequencyOf(words: readonly AskedWord[]): number {
  return Math.log2(Math.max(1, ...words.map(({ articles }) => articles)));
}

/** How many articles have all words, none of which was left out. */
function wholeOf({ count, lacking, leftOut }: Found): number {
  return leftOut.length > 0 ? 0 : count - lacking;
}
