import { hasArticle } from "../analysis/fronts.ts";
import type { YearEntry } from "../files.ts";
import type { ArchiveVocabulary } from "./archive-words.ts";
import type { PairLookup } from "./found-pairs.ts";
import type { WordLookup } from "./found-words.ts";
import { type Alternative, type Clause, spelling } from "./query.ts";

/** What a query's words are looked for in. */
interface Sources {
  readonly lookup: WordLookup;
  readonly pairs: PairLookup;
  readonly vocabulary: ArchiveVocabulary;
}

const SHORTEST_FIRST = 3;
const SHORTEST_PART = 2;
/** Ways to part a word whose last part is asked for. */
const MOST_PARTED = 2;
/** A name in one word is believed where so few times more articles have it in two. */
const MOST_APART = 2;

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
  const whole = await articlesOf(form, sources.lookup);
  if (whole.count === 0) return;
  const alternatives = [spelling([first.form, last.form], 1), spelling([form], 1)];
  const [pair = 0] = alternatives[0]?.pairs ?? [];
  const apart = await sources.pairs.find(pair, whole.years);
  let both = 0;
  for (const articles of apart.values()) both += articles.length;
  return both > MOST_APART * whole.count ? undefined : { typed: [first, last], alternatives };
}

async function articlesOf(form: string, lookup: WordLookup) {
  const found = (await lookup.find(form)).filter(({ nearness }) => nearness === 1);
  const count = found.reduce((sum, { entry }) => sum + entry.places.length, 0);
  return { count, years: [...new Set(found.map(({ year }): YearEntry => year))] };
}

/** What stands for a word that the archive lacks: one that sounds alike, or the same in two words. */
export async function standIns(
  { typed }: Clause,
  { lookup, vocabulary }: Sources,
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
    const isFirst = (await articlesOf(parts[0], lookup)).count > 0;
    if (!isFirst || parted++ >= MOST_PARTED) continue;
    if ((await articlesOf(parts[1], lookup)).count > 0) return [spelling(parts, 1)];
  }
  return [];
}
