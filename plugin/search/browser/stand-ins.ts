import { frontsOf, hasArticle } from "../analysis/fronts.ts";
import { latinSound } from "../analysis/latin-sounds.ts";
import type { ArchiveVocabulary } from "./archive-words.ts";
import { type Alternative, type Clause, spelling } from "./query.ts";

/** How an archive writes what may be one word or two. */
export interface WrittenForms {
  /** In how many articles a form stands as it is. */
  countOf(form: string): Promise<number>;
  /** In how many articles two forms stand side by side, of those years at least that have the two as one. */
  countApart(parts: readonly [string, string]): Promise<number>;
}

/** What a query's words are looked for in. */
interface Sources {
  readonly written: WrittenForms;
  readonly vocabulary: ArchiveVocabulary;
}

const SHORTEST_FIRST = 3;
const SHORTEST_PART = 2;
/** Ways to part a word whose last part is asked for. */
const MOST_PARTED = 2;
/** A name in one word is believed where so few times more articles have it in two. */
const MOST_APART = 2;
/** In more articles than so many a word is known by itself. */
const FEW = 6;

/**
 * Two words that the archive has as one: «نيو يورك» where it writes «نيويورك».
 *
 * @param text as it was typed
 */
export async function joinedClauses(
  clauses: readonly Clause[],
  text: string,
  sources: Sources,
): Promise<readonly Clause[]> {
  const joined: Clause[] = [];
  for (let at = 0; at < clauses.length; at++) {
    const one = clauses[at] as Clause;
    const whole = await joinedClause(one, clauses[at + 1], text, sources);
    joined.push(whole ?? one);
    if (whole !== undefined) at++;
  }
  return joined;
}

async function joinedClause(
  one: Clause,
  other: Clause | undefined,
  text: string,
  sources: Sources,
): Promise<Clause | undefined> {
  const [first, ...firsts] = one.typed;
  const [last, ...lasts] = other?.typed ?? [];
  if (first === undefined || last === undefined || firsts.length + lasts.length > 0) return;
  const isBeside = /^\s+$/.test(text.slice(first.to, last.from));
  if (!isBeside || first.form.length < SHORTEST_FIRST || hasArticle(last.form)) return;
  const form = first.form + last.form;
  const whole = await sources.written.countOf(form);
  if (whole === 0) return;
  const apart = await sources.written.countApart([first.form, last.form]);
  if (apart > MOST_APART * whole) return;
  const alternatives = [spelling([first.form, last.form], 1), spelling([form], 1)];
  return { typed: [first, last], alternatives };
}

/** What stands for a word that the archive lacks: one that sounds alike, or the same in two words. */
export async function standIns(
  { typed }: Clause,
  { written, vocabulary }: Sources,
): Promise<Alternative[]> {
  const [word, ...more] = typed;
  if (word === undefined || more.length > 0) return [];
  const ofLatin = await vocabulary.ofLatin(word.form);
  if (ofLatin !== undefined) return [spelling([ofLatin], 1, true)];
  const alike = await vocabulary.soundingLike(word.form);
  if (alike !== undefined) return [spelling([alike], 1)];
  const { form } = word;
  let parted = 0;
  for (let at = SHORTEST_PART; at <= form.length - SHORTEST_PART; at++) {
    const parts = [form.slice(0, at), form.slice(at)] as const;
    const isFirst = (await written.countOf(parts[0])) > 0;
    if (!isFirst || parted++ >= MOST_PARTED) continue;
    if ((await written.countOf(parts[1])) > 0) return [spelling(parts, 1)];
  }
  return [];
}

/**
 * Is a word in Latin letters so rare that the archive cannot tell which Arabic one is the same name?
 *
 * @param articles in which it stands
 */
export function isUntoldLatin({ typed, alternatives }: Clause, articles: number): boolean {
  const isLatin = latinSound(typed[0]?.form ?? "") !== undefined;
  const hasOther = alternatives.slice(1).some(({ inOrder }) => inOrder === undefined);
  return isLatin && !hasOther && articles <= FEW;
}

/**
 * Is a word that the archive lacks found in few articles, as another with a letter before it: «بوتن» as
 * «لوتن»?
 *
 * @param articles in which it is found
 * @param has tells whether the archive has a word
 */
export function isGuessed(
  { typed }: Clause,
  articles: number,
  has: (word: string) => boolean,
): boolean {
  const [own, ...others] = frontsOf(typed[0]?.form ?? "");
  if (own === undefined || others.length === 0 || typed.length > 1) return false;
  return articles <= FEW && !has(own.word);
}
