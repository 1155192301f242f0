import { ARTICLE } from "../related/proper-names.ts";
import { isStopWord } from "../text/index.ts";
import { grouped } from "../text/maps.ts";
import { hasParticle } from "./generic-words.ts";
import { BREAK, type HeadlineWords, isPreposition } from "./headline-words.ts";
import { nameSigns } from "./name-signs.ts";
import { MANY } from "./shares.ts";
import { soundingAlike } from "./spelling-pairs.ts";

/** Two spellings that could be one name, for a person to accept. */
export interface AliasProposal {
  /** The more frequent spelling. */
  readonly name: string;
  readonly alias: string;
  readonly articles: readonly [number, number];
  /** How alike the words around them are, from 0 to 1. */
  readonly likeness: number;
  /** Is it known that they are one, whatever stands around them? */
  readonly isKnown: boolean;
  /** Could the more frequent one be a topic by itself? «الأمريكي», which is «أمريكي» too, could not. */
  readonly isName: boolean;
}

/**
 * The least likeness of the words around two spellings: little where the letters tell enough, since
 * a long word or «غ» for «ج» is seldom another word; more for two nouns; most for any two words,
 * which forms of one verb may be.
 */
const LEAST_LIKENESS = { tellingLetters: 0.3, nouns: 0.45, words: 0.6 };

/** A word of fewer letters, less the article, is inflected by its vowels when it is no name. */
const LONG_WORD = 6;

/** Words that could be two spellings of one name, the surest pair first. */
export function aliasProposals(
  heads: HeadlineWords,
  least: number,
  known: ReadonlySet<string>,
  spelling: (word: string) => string,
): AliasProposal[] {
  const signs = nameSigns(heads);
  const numbers = new Map<string, number>();
  for (let number = 0; number < heads.size; number++) {
    const word = heads.text(number);
    if (heads.habits(number).articles < least || word.length < 4 || hasParticle(word, heads))
      continue;
    if (!signs.hasPronoun(number)) numbers.set(word, number);
  }
  const words = [...numbers.keys()].sort();
  const isOne = (a: string, b: string) => spelling(a) === spelling(b);
  const spelt = speltAlike(words, spelling, heads);
  const alike = [...soundingAlike(words)].filter(([a, b]) => !isOne(a, b));
  const sounding = alike.filter(
    ([a, b]) =>
      (isLong(a) && isLong(b)) || [a, b].some((word) => signs.keepsForm(numbers.get(word)!)),
  );
  const pairs = [...spelt, ...sounding].filter(([a, b]) => !(known.has(a) && known.has(b)));
  const neighbours = neighboursOf(
    heads,
    pairs.flat().map((word) => numbers.get(word)!),
  );
  const proposals: AliasProposal[] = [];
  for (const [a, b] of pairs) {
    const [first, second] = heads.frequency(a) >= heads.frequency(b) ? [a, b] : [b, a];
    const [one, other] = [first, second].map((word) => neighbours.get(numbers.get(word)!)!) as [
      Neighbours,
      Neighbours,
    ];
    const isKnown = isOne(a, b);
    // Papers keep to one spelling.
    if (!isKnown && together(one, other) > MANY * heads.frequency(second)) continue;
    const likeness = contextLikeness(one.words, other.words);
    const areNouns = [a, b].every((word) => signs.isNoun(numbers.get(word)!));
    const kind = tellingLetters(a, b) ? "tellingLetters" : areNouns ? "nouns" : "words";
    if (!isKnown && likeness < LEAST_LIKENESS[kind]) continue;
    proposals.push({
      name: heads.written(first),
      alias: heads.written(second),
      articles: [heads.frequency(first), heads.frequency(second)],
      likeness: Math.round(likeness * 100) / 100,
      isKnown,
      isName: signs.keepsForm(numbers.get(first)!),
    });
  }
  return proposals.sort(
    (a, b) =>
      Number(b.isKnown) - Number(a.isKnown) ||
      b.likeness * Math.log(b.articles[1]) - a.likeness * Math.log(a.articles[1]) ||
      (a.name + a.alias < b.name + b.alias ? -1 : 1),
  );
}

/** Words that are known to be spellings of one, each with the most frequent of them. */
function speltAlike(
  words: readonly string[],
  spelling: (word: string) => string,
  heads: HeadlineWords,
): (readonly [string, string])[] {
  return [...grouped(words, spelling).values()].flatMap((group) => {
    const [first, ...others] = [...group].sort((a, b) => heads.frequency(b) - heads.frequency(a));
    return others.map((other) => [first as string, other] as const);
  });
}

function tellingLetters(a: string, b: string): boolean {
  const oneSound = (word: string) => word.replaceAll("غ", "ج");
  return (isLong(a) && isLong(b)) || oneSound(a) === oneSound(b);
}

function isLong(word: string): boolean {
  return word.length - (word.startsWith(ARTICLE) ? ARTICLE.length : 0) >= LONG_WORD;
}

/** Among which words another one stands. */
interface Neighbours {
  /** Words of content before it and after it, and prepositions before it, each with how often. */
  readonly words: Map<string, number>;
  readonly articles: Set<number>;
}

/** The neighbours of some words, in one pass. */
function neighboursOf(heads: HeadlineWords, wanted: readonly number[]): Map<number, Neighbours> {
  const found = new Map(
    wanted.map((number): [number, Neighbours] => [
      number,
      { words: new Map(), articles: new Set() },
    ]),
  );
  heads.heads.forEach((head, article) => {
    head.forEach((number, at) => {
      const own = number === BREAK ? undefined : found.get(number);
      if (own === undefined) return;
      own.articles.add(article);
      for (const [side, other] of [
        ["<", head[at - 1]],
        [">", head[at + 1]],
      ] as const) {
        if (other === undefined || other === BREAK) continue;
        const word = heads.text(other);
        if (isStopWord(word) && !(side === "<" && isPreposition(word))) continue;
        const key = side + word;
        own.words.set(key, (own.words.get(key) ?? 0) + 1);
      }
    });
  });
  return found;
}

function together(a: Neighbours, b: Neighbours): number {
  let count = 0;
  for (const article of b.articles) if (a.articles.has(article)) count++;
  return count;
}

/** The cosine of two words' neighbours, each counted by the root of how often. */
function contextLikeness(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let shared = 0;
  for (const [key, times] of a) shared += Math.sqrt(times * (b.get(key) ?? 0));
  const size = (contexts: ReadonlyMap<string, number>) =>
    [...contexts.values()].reduce((sum, times) => sum + times, 0);
  const norm = Math.sqrt(size(a) * size(b));
  return norm === 0 ? 0 : shared / norm;
}
