import type { Habits, HeadlineWords } from "./headline-words.ts";
import { isAspect, type NumbersOf, shorterName } from "./longer-names.ts";
import { nisbaOf } from "./one-of-many.ts";
import { FEW } from "./shares.ts";
import type { Counted } from "./topic-signs.ts";

/** Names in matching form. */
type Names = Map<string, Habits>;

/**
 * Leaves one name for each thing: plurals in the nominative, no name with a word more or less, and
 * none that only says something of another one.
 *
 * @param names changed in place
 * @param isKnown is it a name of the registry, in matching form?
 * @returns other names for those that stay, by these
 */
export function eachOnce(
  names: Names,
  heads: HeadlineWords,
  isKnown: (name: string) => boolean,
  numbersOf: NumbersOf,
): ReadonlyMap<string, readonly Counted[]> {
  for (const word of [...names.keys()]) inNominative(word, heads, names);
  for (const name of [...names.keys()]) {
    if (isAspect(name, (part) => names.has(part) || isKnown(part), numbersOf)) names.delete(name);
  }
  const others = new Map<string, Counted[]>();
  for (const [name, { articles }] of [...names]) {
    const one = shorterName(name, (part) => names.has(part)) ?? pluralOf(name, names);
    if (one === undefined) continue;
    names.delete(name);
    const told = others.get(one) ?? [];
    others.set(one, [...told, { name: heads.writtenName(name), articles }]);
  }
  return others;
}

/** A plural is named as headlines begin with it: «الحوثيون», though they write «الحوثيين» more often. */
function inNominative(word: string, heads: HeadlineWords, names: Names): void {
  if (!word.endsWith("ين") || word.includes(" ")) return;
  const nominative = `${word.slice(0, -2)}ون`;
  // «العين» is no plural of «العون», but «اليمنيين» can be nothing else.
  const least = word.endsWith("يين") ? 0 : FEW * heads.everywhere(word);
  const times = heads.everywhere(nominative);
  if (times === 0 || times < least) return;
  const [oblique, own] = [names.get(word)!, heads.habits(heads.number(nominative)!)];
  names.delete(word);
  const more = (part: keyof Habits) => Math.max(oblique[part], own[part]);
  names.set(nominative, { ...oblique, articles: more("articles"), titles: more("titles") });
}

/** «الحوثيون» for «الحوثي», where both are names. */
function pluralOf(name: string, names: Names): string | undefined {
  const plural = `${name}ون`;
  return nisbaOf(plural) === name && names.has(plural) ? plural : undefined;
}
