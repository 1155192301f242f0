import { isStopWord, WordScanner } from "../text/index.ts";

/** Words of the longest phrase that is a title. */
const LONGEST = 8;

/**
 * Content words of the shortest one: a single name says of whom, not what, and two words say what of a
 * large event alone («قناة السويس», but «مقتل جنديين»).
 */
const SHORTEST = { few: 3, many: 2 };

/** So many headlines tell of a large event. */
const MANY = 8;

/** A phrase that headlines have, in the form of `normalise`. */
interface Phrase {
  /** As the first headline writes it. */
  readonly written: string;
  readonly contentWords: number;
  headlines: number;
  /** Does it stand whole in one of them, with a clause or a preposition's phrase around it? */
  isWhole: boolean;
}

/** Of a story's headlines, those that must have its phrase. */
const MOST_HEADLINES = 0.5;

/** As if a headline had so many words more that the others have not: one of two words says little. */
const FEW_WORDS = 4;

/**
 * Prepositions that are written as part of the next word: before one, a phrase may end, and with
 * one it may not begin but at the headline's start. Nouns in ب and ل are taken for such words too.
 */
const ATTACHED = /^[بل]\p{L}{2}/u;

const LETTER = /[\p{L}\p{N}]/u;

/** How a verb of the present begins: what it governs is part of the phrase. */
const PRESENT = /^[يت]/u;

/**
 * Names a story by the phrase that its headlines share: «انهيار جسر في الموصل». The phrase stands in
 * most of them within one clause, in one of them as a whole (from the clause's start or after a
 * particle, to its end or before a preposition), and has one of the words that set the story apart
 * from the rest of the archive. Where there is none, the headline that has most in common with the
 * others names the story.
 *
 * @param headlines of the story's articles, the oldest first
 * @param telling words that set the story apart, in the form of `normalise`
 */
export function storyTitle(headlines: readonly string[], telling: ReadonlySet<string>): string {
  const phrases = new Map<string, Phrase>();
  for (const headline of headlines) {
    const own = new Map<string, Phrase>();
    for (const clause of clausesOf(headline)) addPhrases(clause, headline, telling, own);
    for (const [form, phrase] of own) {
      const known = phrases.get(form);
      if (known === undefined) {
        phrases.set(form, phrase);
        continue;
      }
      known.headlines++;
      known.isWhole ||= phrase.isWhole;
    }
  }
  const needed = Math.max(2, Math.ceil(headlines.length * MOST_HEADLINES));
  const shortest = headlines.length < MANY ? SHORTEST.few : SHORTEST.many;
  let best: Phrase | undefined;
  for (const phrase of phrases.values()) {
    if (!phrase.isWhole || phrase.headlines < needed || phrase.contentWords < shortest) continue;
    if (worth(phrase) > worth(best)) best = phrase;
  }
  return best?.written ?? mostShared(headlines);
}

/** The headline whose words the others have most, the first of equals. */
function mostShared(headlines: readonly string[]): string {
  const contents = headlines.map((headline) => {
    const forms = clausesOf(headline).flatMap((clause) => clause.map(({ form }) => form));
    return [...new Set(forms)].filter((form) => !isStopWord(form));
  });
  const holders = new Map<string, number>();
  for (const form of contents.flat()) holders.set(form, (holders.get(form) ?? -1) + 1);
  const shared = contents.map((forms) => {
    const sum = forms.reduce((count, form) => count + (holders.get(form) ?? 0), 0);
    return sum / (forms.length + FEW_WORDS);
  });
  return headlines[shared.indexOf(Math.max(...shared))] ?? "";
}

function worth(phrase: Phrase | undefined): number {
  return phrase === undefined ? 0 : phrase.contentWords * phrase.headlines;
}

interface Word {
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/** The words of a headline, cut where anything but spaces stands between two of them. */
function clausesOf(headline: string): Word[][] {
  const scanner = new WordScanner();
  scanner.start(headline);
  const clauses: Word[][] = [];
  let end = -1;
  while (scanner.next()) {
    const form = String.fromCharCode(...scanner.letters.subarray(0, scanner.length));
    const { from, to } = scanner;
    const follows = end >= 0 && headline.slice(end, from).trim() === "";
    if (!follows) clauses.push([]);
    clauses.at(-1)?.push({ form, from, to });
    end = to;
  }
  return clauses;
}

/** Adds the phrases of one clause; of the same phrase in two clauses the first is kept. */
function addPhrases(
  clause: readonly Word[],
  headline: string,
  telling: ReadonlySet<string>,
  found: Map<string, Phrase>,
): void {
  clause.forEach((first, start) => {
    if (isStopWord(first.form)) return;
    const before = clause[start - 1];
    const isFirst = !LETTER.test(headline.slice(0, first.from));
    const startsWhole =
      isFirst || ((before === undefined || isStopWord(before.form)) && !ATTACHED.test(first.form));
    let form = "";
    let contentWords = 0;
    let isTelling = false;
    clause.slice(start, start + LONGEST).forEach((word, length) => {
      form = form === "" ? word.form : `${form} ${word.form}`;
      if (isStopWord(word.form)) return;
      contentWords++;
      isTelling ||= telling.has(word.form);
      if (contentWords < SHORTEST.many || !isTelling) return;
      const after = clause[start + length + 1];
      const isBeforePreposition =
        after !== undefined && (isStopWord(after.form) || ATTACHED.test(after.form));
      const isLast = !LETTER.test(headline.slice(word.to));
      const endsWhole =
        isLast || ((after === undefined || isBeforePreposition) && !PRESENT.test(word.form));
      const isWhole = startsWhole && endsWhole;
      const known = found.get(form);
      if (known !== undefined) known.isWhole ||= isWhole;
      else {
        const written = headline.slice(first.from, word.to);
        found.set(form, { written, contentWords, headlines: 1, isWhole });
      }
    });
  });
}
