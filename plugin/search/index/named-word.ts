import type { MetWord } from "./name-company.ts";

/** A word of the archive, as a name may be told by it. */
export interface NamedWord extends MetWord {
  /** In how many articles it stands with the article «ال». */
  readonly definite: number;
}

/** A common noun is written with «ال» and without; a name always so or always so. */
const MOST_OTHERWISE = 0.1;
/** What hardly any name ends in, and many a verb or a noun with a pronoun. */
const ENDING = /(?:ها|هم|هما|ته|وا|ات|يه)$/;

/** Words by what their spellings have in common. */
export type Sounds = ReadonlyMap<string, readonly NamedWord[]>;

/** Two words of one sound, and whether they are one name whatever they stand with. */
export type Pair = readonly [frequent: NamedWord, rare: NamedWord, isTold: boolean];

/** Is a word written with «ال» always or never, and has it no ending of other words? */
export function isName(
  { word, articles, definite }: NamedWord,
  mostOtherwise = MOST_OTHERWISE,
): boolean {
  if (ENDING.test(word)) return false;
  return Math.min(definite, articles - definite) <= mostOtherwise * articles;
}

/** Does it stand with «ال» as a rule? */
export function isDefinite({ definite, articles }: NamedWord): boolean {
  return definite * 2 > articles;
}
