import { HIJRI_MONTHS } from "../dates/words.ts";
import { isCalendarWord, isNumber } from "../related/counting-words.ts";
import { ARTICLE } from "../related/proper-names.ts";
import { isOffice, isPartOfName } from "../related/shared-phrase.ts";
import { isStopWord, normalise } from "../text/index.ts";
import { eachOnce } from "./each-once.ts";
import { type Phrase, phrasesOf } from "./headline-phrases.ts";
import { BREAK, type Habits, type HeadlineWords, isPreposition } from "./headline-words.ts";
import type { NumbersOf } from "./longer-names.ts";
import { nameSigns } from "./name-signs.ts";
import { type Counted, type TopicSigns, topicSigns } from "./topic-signs.ts";
import { wholeNames } from "./whole-names.ts";

/** Something that could be a topic of the registry, for a person to accept. */
export interface TopicProposal extends TopicSigns {
  readonly name: string;
  /** Articles that have it in title or lead. */
  readonly articles: number;
  /** Articles that have it in the title. */
  readonly titles: number;
  /** Other names for it, which are not proposed beside it: «مدينة عدن» for «عدن». */
  readonly longer: readonly Counted[];
}

const LONGEST_NAME = 4;

/** The last words of such months of the Hijri calendar. */
const MONTHS_OF_TWO_WORDS: ReadonlySet<string> = new Set(
  HIJRI_MONTHS.filter((month) => month.includes(" ")).map((month) =>
    normalise(month.split(" ")[1]!),
  ),
);

/** A single word that one headline has says too little. */
const LEAST_TITLES = 2;

/** Share of its articles that name a topic in the title: bylines and times stand in leads. */
const IN_TITLE = 0.15;

/** The same for names of several words, which titles shorten. */
const PHRASE_IN_TITLE = 0.08;

/** Share of places at which a name ends its phrase: «مقتل» and «وزير» want another word. */
const FREE = 0.2;

/** How much more often words of a name meet than by chance, from −1 to 1 (normalised PMI). */
const COHESION = 0.5;

/** Share of a name's places that are in leads: «الذهب يتراجع» is a headline's present tense. */
const IN_LEAD = 0.1;

/** Share of a word's places before one other word, from which on it is a part and no name. */
const TIED = 0.5;

/** Share of a word's articles in which it ends one name, if it is to belong to that name. */
const BOUND = 0.5;

/** How often a name stands without «و», for its places with it. */
const JOINED = 0.3;

/** A name of several words says more than one of a single word. */
const PHRASE_WORTH = 2;

/**
 * Names in titles and leads that could be topics, the best first: names of several words, and
 * single words that behave as names do.
 */
export function topicProposals(
  heads: HeadlineWords,
  least: number,
  known: ReadonlySet<string>,
  count: number,
  numbersOf: NumbersOf,
): TopicProposal[] {
  const nouns = nameSigns(heads);
  const names = new Map<string, Habits>();
  for (let number = 0; number < heads.size; number++) {
    const habits = heads.habits(number);
    const word = heads.text(number);
    if (habits.articles < least || !isWordOfNames(word) || isPartOfName(word)) continue;
    if (habits.titles < LEAST_TITLES || inTitle(habits) < IN_TITLE) continue;
    if (!nouns.isName(number)) continue;
    names.set(word, habits);
  }
  for (const [text, phrase] of phrasesOf(heads, LONGEST_NAME, least)) {
    if (isPhraseName(phrase, heads, nouns)) names.set(text, phrase);
  }
  for (const word of tiedWords(heads, names)) names.delete(word);
  const whole = new Set(wholeNames(heads, [...names.keys()], numbersOf));
  for (const name of [...names.keys()]) if (!whole.has(name)) names.delete(name);
  const others = eachOnce(names, heads, (part) => known.has(part), numbersOf);
  const best = [...names]
    .filter(([name]) => !known.has(name))
    .map(([name, habits]) => ({ name, habits, worth: worth(name, habits, heads.articles) }))
    .sort((a, b) => b.worth - a.worth || (a.name < b.name ? -1 : 1))
    .slice(0, count);
  const signs = topicSigns(
    heads,
    best.map(({ name }) => name),
  );
  return best.map(({ name, habits: { articles, titles } }) => ({
    name: heads.writtenName(name),
    articles,
    titles,
    longer: others.get(name) ?? [],
    ...(signs.get(name) as TopicSigns),
  }));
}

function isWordOfNames(word: string): boolean {
  return word.length >= 3 && !isStopWord(word) && !isNumber(word) && !isCalendarWord(word);
}

/** «ذي القعدة» says when; «رمضان» is a subject too. */
function isOfCalendar(word: string): boolean {
  return isCalendarWord(word) || MONTHS_OF_TWO_WORDS.has(word);
}

function inTitle({ titles, articles }: Habits): number {
  return titles / articles;
}

function isPhraseName(
  phrase: Phrase,
  heads: HeadlineWords,
  signs: ReturnType<typeof nameSigns>,
): boolean {
  const words = phrase.words.map((word) => heads.text(word));
  const [first, last] = [words[0]!, words.at(-1)!];
  if (isOffice(first) || words.some((word, at) => at > 0 && isJoined(word, heads))) return false;
  if (!isWordOfNames(first) || !isWordOfNames(last) || words.some(isOfCalendar)) return false;
  if (inTitle(phrase) < PHRASE_IN_TITLE || phrase.free < FREE * phrase.places) return false;
  if (phrase.words.some(signs.hasPronoun)) return false;
  if (!last.startsWith(ARTICLE) && !endsName(phrase, heads, signs)) return false;
  if (!signs.isNoun(phrase.words[0]!) && !isBound(phrase, heads)) return false;
  return cohesion(phrase, heads) >= COHESION;
}

/** «وكيم» is another name, written on the one before it. */
function isJoined(word: string, heads: HeadlineWords): boolean {
  return (
    word.startsWith("و") &&
    (word.startsWith(`و${ARTICLE}`)
      ? heads.frequency(word.slice(1)) > heads.frequency(word)
      : heads.everywhere(word.slice(1)) > JOINED * heads.everywhere(word))
  );
}

/** A name without the article ends a longer one when it is a noun, or seldom stands elsewhere. */
function endsName(
  phrase: Phrase,
  heads: HeadlineWords,
  signs: ReturnType<typeof nameSigns>,
): boolean {
  const last = phrase.words.at(-1)!;
  if (!signs.keepsForm(last)) return false;
  if (signs.isNoun(last)) return true;
  return isBound(phrase, heads);
}

/** Does the last word seldom stand elsewhere, and in leads too, as a person's second name does? */
function isBound(phrase: Phrase, heads: HeadlineWords): boolean {
  const isInLeads = phrase.places - phrase.titles >= IN_LEAD * phrase.places;
  return isInLeads && phrase.articles >= BOUND * heads.habits(phrase.words.at(-1)!).articles;
}

/** Normalised pointwise mutual information of the words before the last one and the last one. */
function cohesion(phrase: Phrase, heads: HeadlineWords): number {
  const all = heads.articles;
  const last = heads.habits(phrase.words.at(-1)!).articles;
  const head = phrase.words.length === 2 ? heads.habits(phrase.words[0]!) : phrase.head!;
  const here = Math.log((phrase.articles * all) / (head.articles * last));
  const whole = Math.log(all / phrase.articles);
  const value = whole === 0 ? 1 : here / whole;
  return phrase.words.length === 2 ? value : Math.min(value, cohesion(phrase.head!, heads));
}

/** Single words that one other word follows at most places: «القبض على» is no name. */
function tiedWords(heads: HeadlineWords, names: ReadonlyMap<string, Habits>): string[] {
  const next = new Map<number, Map<number, number>>();
  for (const name of names.keys()) {
    const number = heads.number(name);
    if (number !== undefined) next.set(number, new Map());
  }
  for (const head of heads.heads) {
    for (let at = 0; at + 1 < head.length; at++) {
      const following = head[at + 1]!;
      if (following === BREAK || beginsClause(heads.text(following))) continue;
      const own = next.get(head[at]!);
      own?.set(following, (own.get(following) ?? 0) + 1);
    }
  }
  return [...next].flatMap(([number, following]) => {
    const most = Math.max(0, ...following.values());
    return most > TIED * heads.habits(number).places ? [heads.text(number)] : [];
  });
}

/** «إن»: what a speaker says begins with it, and is no part of his name. */
function beginsClause(word: string): boolean {
  return isStopWord(word) && !isPreposition(word);
}

/** A name of every second article says little, one of a handful is no topic yet. */
function worth(name: string, { titles }: Habits, all: number): number {
  const kind = name.includes(" ") ? PHRASE_WORTH : 1;
  return kind * titles * Math.log(1 + all / Math.max(1, titles));
}
