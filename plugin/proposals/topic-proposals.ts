import { isCalendarWord, isNumber } from "../related/counting-words.ts";
import { ARTICLE } from "../related/proper-names.ts";
import { isPartOfName } from "../related/shared-phrase.ts";
import { isStopWord } from "../text/index.ts";
import { eachOnce } from "./each-once.ts";
import { type Phrase, phrasesOf } from "./headline-phrases.ts";
import type { Habits, HeadlineWords } from "./headline-words.ts";
import type { NumbersOf } from "./longer-names.ts";
import { nameSigns } from "./name-signs.ts";
import { FEW, HALF, MANY, SOME } from "./shares.ts";
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

/** What one headline has says too little. */
const LEAST_TITLES = 2;

/** How much more often words of a name meet than by chance, from −1 to 1 (normalised PMI). */
const COHESION = 0.5;

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
    if (!isInTitles(habits) || !nouns.isName(number)) continue;
    names.set(word, habits);
  }
  for (const [text, phrase] of phrasesOf(heads, LONGEST_NAME, least)) {
    if (isPhraseName(phrase, heads, nouns)) names.set(text, phrase);
  }
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

/** Bylines and times stand in leads. */
function isInTitles({ titles, articles }: Habits): boolean {
  return titles >= LEAST_TITLES && titles >= FEW * articles;
}

function isPhraseName(
  phrase: Phrase,
  heads: HeadlineWords,
  signs: ReturnType<typeof nameSigns>,
): boolean {
  const words = phrase.words.map((word) => heads.text(word));
  const [first, last] = [words[0]!, words.at(-1)!];
  if (words.some((word, at) => at > 0 && isJoined(word, heads))) return false;
  if (!isWordOfNames(first) || !isWordOfNames(last) || words.some(isCalendarWord)) return false;
  if (!isInTitles(phrase) || phrase.free < SOME * phrase.places) return false;
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
      : heads.everywhere(word.slice(1)) > MANY * heads.everywhere(word))
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

/**
 * Does the last word seldom stand elsewhere, and in leads too, as a person's second name does? «الذهب
 * يتراجع» is a headline's present tense.
 */
function isBound(phrase: Phrase, heads: HeadlineWords): boolean {
  const isInLeads = phrase.places - phrase.titles >= SOME * phrase.places;
  return isInLeads && phrase.articles >= HALF * heads.habits(phrase.words.at(-1)!).articles;
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

/** A name of every second article says little, one of a handful is no topic yet. */
function worth(name: string, { titles }: Habits, all: number): number {
  const kind = name.includes(" ") ? PHRASE_WORTH : 1;
  return kind * titles * Math.log(1 + all / Math.max(1, titles));
}
