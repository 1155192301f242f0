import { findCompounds } from "../analysis/compounds.ts";
import { frontsOf } from "../analysis/fronts.ts";
import { abbreviationsOf, spelledOut } from "../analysis/letter-names.ts";
import { findDays, formOfDate, formOfDay } from "../analysis/month-days.ts";
import { findMonths } from "../analysis/months.ts";
import { pluralsOf } from "../analysis/plurals.ts";
import { basesOf } from "../analysis/same-word.ts";
import { verbForms } from "../analysis/verbs.ts";
import { pairOf } from "../analysis/word-pairs.ts";
import { areOneName, type SpokenWord, spokenWordsOf, wordsOf } from "../analysis/words-of.ts";
import type { Names } from "../files.ts";
import { letterRun } from "./letter-run.ts";
import { queryParts } from "./query-parts.ts";
import type { Spellings } from "./spellings-file.ts";

/** A word to look for. */
export interface QueryWord {
  readonly form: string;
  /** Of 1: how much it says when it is found instead of what was typed. */
  readonly weight: number;
  /** Do other endings stand for it? They do not in quotation marks. */
  readonly isExact?: boolean;
}

/** One of the things that may stand for a part of a query. */
export interface Alternative {
  /** A result has all of them. */
  readonly words: readonly QueryWord[];
  /** And words that stand side by side so, as numbers of `word-pairs.ts`. */
  readonly pairs: readonly number[];
  /** All of them in the order in which they stand side by side, names of letters too. */
  readonly inOrder?: readonly string[];
}

/** A part of a query, for which one of several things may stand. */
export interface Clause {
  readonly alternatives: readonly Alternative[];
  /** Where it was typed. */
  readonly typed: readonly SpokenWord[];
  /** A month's name is no misspelling of another word. */
  readonly isMonth?: boolean;
  /** Does it stand in quotation marks? */
  readonly isQuoted?: boolean;
  /** Is it another word than what was typed, which the archive lacks? */
  readonly isStoodFor?: boolean;
}

/** Two clauses that were typed side by side, and the number of their neighbouring words. */
export interface Link {
  readonly clauses: readonly [number, number];
  readonly pair: number;
}

/** What was typed, as it is looked for. */
export interface ReadQuery {
  /** A result should have all of them. */
  readonly clauses: readonly Clause[];
  /** And none of these. */
  readonly excluded: readonly Clause[];
  /** Results that have them side by side too come first. */
  readonly links: readonly Link[];
}

/** Words that count; a longer query is read to here. */
const MOST_WORDS = 24;
/** Letters that are read. */
const MOST_LETTERS = 1000;
/** Each link asks for a file. */
const MOST_LINKS = 4;

const PLURAL = 0.5;
const VERB = 0.6;
const SPELLING = 0.9;
const OTHER_NAME = 0.8;

/** Reads what was typed into clauses. */
export class QueryReader {
  readonly #names: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly #longestName: number;
  #spellings: Spellings = new Map();

  constructor(names: Names) {
    const groups = new Map<string, readonly (readonly string[])[]>();
    let longest = 1;
    for (const topic of names.topic) {
      const all = topic.map((name) => wordsOf(name).map(({ form }) => form));
      const useful = all.filter((forms) => forms.length > 0);
      if (useful.length < 2) continue;
      for (const forms of useful) {
        longest = Math.max(longest, forms.length);
        groups.set(forms.join(" "), useful);
      }
    }
    this.#names = groups;
    this.#longestName = longest;
  }

  /** @param spellings other spellings of names, by each of them */
  read(written: string, spellings: Spellings): ReadQuery {
    const text = written.slice(0, MOST_LETTERS);
    const parts = queryParts(text);
    const isPlain = parts.every(({ isExcluded }) => isExcluded);
    const words = spokenWordsOf(text).slice(0, MOST_WORDS);
    const partOf = ({ from }: SpokenWord) =>
      parts.find((part) => part.from <= from && from < part.to);
    const hasWanted = words.some((word) => !word.isLetter && partOf(word)?.isExcluded !== true);
    this.#spellings = spellings;
    const clauses: Clause[] = [];
    const excluded: Clause[] = [];
    for (let at = 0; at < words.length; ) {
      const part = partOf(words[at] as SpokenWord);
      let end = at + 1;
      while (end < words.length && partOf(words[end] as SpokenWord) === part) end++;
      const run = words.slice(at, end);
      at = end;
      // A query of what is unwanted alone asks for it: «-قطر» is no more than «قطر».
      const isExcluded = part?.isExcluded === true && hasWanted;
      const read = part?.isPhrase === true ? phraseOf(run) : this.#clausesOf(run, text);
      (isExcluded ? excluded : clauses).push(...read);
    }
    const distinct = withoutRepeated(clauses);
    return { clauses: distinct, excluded, links: isPlain ? linksOf(distinct) : [] };
  }

  /** The clauses of words that were typed plainly. */
  #clausesOf(spoken: readonly SpokenWord[], text: string): Clause[] {
    const clauses: Clause[] = [];
    const letters = letterRun(spoken);
    if (letters !== undefined) {
      const { from, to } = letters;
      return [
        ...this.#clausesOf(spoken.slice(0, from), text),
        abbreviation(spoken.slice(from, to)),
        ...this.#clausesOf(spoken.slice(to), text),
      ];
    }
    const words = spoken.filter(({ isLetter }) => !isLetter);
    const forms = words.map(({ form }) => form);
    const months = new Map(findMonths(forms).map((month) => [month.at, month]));
    const days = new Map(findDays(forms).map((day) => [day.at, day]));
    const compounds = new Map(
      findCompounds(text, words).map((compound) => [compound.at, compound]),
    );
    for (let at = 0; at < words.length; ) {
      const compound = compounds.get(at);
      const name = this.#nameAt(words, at);
      const inParts = oneNameAt(words, at, text);
      const month = months.get(at);
      const day = days.get(at);
      if (name !== undefined) {
        const typed = words.slice(at, at + name.length);
        clauses.push({ typed, alternatives: alternativesOf(typed, name.others, this.#spellings) });
        at += name.length;
      } else if (day !== undefined) {
        const typed = words.slice(at, at + day.length);
        // What is of the day need not tell of «عاشوراء».
        const days = [formOfDay(day), ...(day.length === 1 ? [] : [formOfDate(day)])];
        const alternatives = days.map((form) => spelling([form], 1));
        clauses.push({ typed, alternatives, isMonth: true });
        at += day.length;
      } else if (month !== undefined) {
        const typed = words.slice(at, at + month.length);
        clauses.push({ typed, alternatives: [alternative([month.name])], isMonth: true });
        at += month.length;
      } else if (compound !== undefined) {
        const typed = words.slice(at, at + compound.length);
        const whole = [{ ...(typed[0] as SpokenWord), form: compound.form }];
        clauses.push({
          typed,
          alternatives: [
            ...alternativesOf(whole, [], this.#spellings),
            alternative(compound.parts),
          ],
        });
        at += compound.length;
      } else if (inParts.length > 1) {
        clauses.push({ typed: inParts, alternatives: casesOf(inParts) });
        at += inParts.length;
      } else {
        const typed = words.slice(at, at + 1);
        clauses.push({ typed, alternatives: alternativesOf(typed, [], this.#spellings) });
        at++;
      }
    }
    return clauses;
  }

  #nameAt(words: readonly SpokenWord[], at: number) {
    for (let length = Math.min(this.#longestName, words.length - at); length > 0; length--) {
      const forms = words.slice(at, at + length).map(({ form }) => form);
      const others = this.#names.get(forms.join(" "));
      if (others !== undefined) return { length, others };
    }
    return undefined;
  }
}

/** The words from a place on that are one name, «أبوعبدالله» as well as «أبو عبد الله»; a single one else. */
function oneNameAt(words: readonly SpokenWord[], at: number, text: string): SpokenWord[] {
  let end = at + 1;
  for (; end < words.length; end++) {
    const [one, other] = [words[end - 1] as SpokenWord, words[end] as SpokenWord];
    const isBeside = one.from === other.from || /^\s+$/.test(text.slice(one.to, other.from));
    if (!isBeside || !areOneName(one.form, other.form)) break;
  }
  return words.slice(at, end);
}

/** A name in parts, whose «أبو» may be «أبي» in a sentence. */
function casesOf(typed: readonly SpokenWord[]): Alternative[] {
  const forms = typed.map(({ form }) => form);
  const others = forms.map((form) => form.replace(/^([وف]?[بلك]?اب)و$/, "$1ي"));
  const own = spelling(forms, 1);
  return others.join(" ") === forms.join(" ") ? [own] : [own, spelling(others, 1)];
}

function alternativesOf(
  typed: readonly SpokenWord[],
  names: readonly (readonly string[])[],
  spellings: Spellings,
): Alternative[] {
  const own = typed.map(({ form }) => form);
  const others = names.filter((forms) => forms.join(" ") !== own.join(" "));
  const [only] = own.length === 1 ? own : [];
  return [
    alternative(own),
    ...(only === undefined ? [] : otherForms(only)),
    ...(only === undefined ? [] : otherSpellings(only, spellings)),
    ...others.map((forms) => alternative(forms, OTHER_NAME)),
  ];
}

function otherForms(form: string): Alternative[] {
  const numbers = otherNumbers(form);
  return [
    ...numbers.map((other) => alternative([other], PLURAL)),
    ...(numbers.length > 0 ? [] : verbForms(form)).map((other) => alternative([other], VERB)),
    ...spelledOut(form).map(inLetters),
  ];
}

function otherSpellings(form: string, spellings: Spellings): Alternative[] {
  const words = frontsOf(form).map(({ word }) => word);
  const others = words.flatMap((word) => spellings.get(word) ?? []);
  return others.filter((one) => !words.includes(one)).map((one) => alternative([one], SPELLING));
}

/**
 * A spelling of a name, whose words stand side by side.
 *
 * @param isExact does the name take no endings?
 */
export function spelling(forms: readonly string[], weight: number, isExact = false): Alternative {
  const words = forms.map((form) => ({ form, weight, isExact }));
  return { words, pairs: pairsOf(forms), ...(forms.length > 1 && { inOrder: forms }) };
}

function alternative(forms: readonly string[], weight = 1): Alternative {
  return { words: forms.map((form) => ({ form, weight })), pairs: [] };
}

/** Names of letters that stand side by side: «سي إن إن», of which «إن» is no word to look for. */
function inLetters(names: readonly string[]): Alternative {
  const spoken = new Set(
    spokenWordsOf(names.join(" ")).flatMap((one) => (one.isLetter ? [] : one.form)),
  );
  const words = [...spoken].map((form) => ({ form, weight: 1, isExact: true }));
  return { words, pairs: pairsOf(names), inOrder: names };
}

function abbreviation(typed: readonly SpokenWord[]): Clause {
  const names = typed.map(({ form }) => form);
  const latin = abbreviationsOf(names).map((form) => alternative([form]));
  return { typed, alternatives: [inLetters(names), ...latin] };
}

/** Words in quotation marks: they stand together so. */
function phraseOf(spoken: readonly SpokenWord[]): Clause[] {
  const typed = spoken.filter(({ isLetter }) => !isLetter);
  if (typed.length === 0) return [];
  const forms = typed.map(({ form }) => form);
  const words = [...new Set(forms)].map((form) => ({ form, weight: 1, isExact: true }));
  const alternatives = [{ words, pairs: pairsOf(forms), inOrder: forms }];
  return [{ typed, alternatives, isQuoted: true }];
}

function pairsOf(forms: readonly string[]): number[] {
  return forms.slice(1).map((form, place) => pairOf(forms[place] as string, form));
}

/** A clause as it stands in the text. */
export function asTyped(text: string, { typed }: Pick<Clause, "typed">): string {
  return text.slice(typed[0]?.from ?? 0, typed.at(-1)?.to ?? 0);
}

/** The words of clauses that were typed side by side. */
export function linksOf(clauses: readonly Clause[]): Link[] {
  const links: Link[] = [];
  for (let next = 1; next < clauses.length; next++) {
    const one = clauses[next - 1]?.typed.at(-1);
    const other = clauses[next]?.typed[0];
    if (one === undefined || other === undefined) continue;
    links.push({ clauses: [next - 1, next], pair: pairOf(one.form, other.form) });
  }
  return links.slice(0, MOST_LINKS);
}

/** Singular and plurals of a word that the list of broken plurals has, whatever stands around it. */
function otherNumbers(form: string): string[] {
  for (const { word, proclitic } of frontsOf(form)) {
    // «ألعاب» begins as if it had the article.
    const words = [word, ...(proclitic.endsWith("ال") ? [`ال${word}`] : [])];
    // «كاميرون» is no «أميرون» with «ك»: two guesses at once are one too many.
    const isGuess = proclitic.length === 1;
    const bases = isGuess ? words : words.flatMap((one) => [...basesOf(one, () => 0)]);
    const known = bases.find((base) => pluralsOf(base).length > 0);
    if (known !== undefined) return pluralsOf(known).filter((other) => other !== word);
  }
  return [];
}

function withoutRepeated(clauses: readonly Clause[]): Clause[] {
  const seen = new Set<string>();
  return clauses.filter(({ alternatives: [own] }) => {
    const key = own?.words.map(({ form }) => form).join(" ") ?? "";
    return !seen.has(key) && seen.add(key);
  });
}
