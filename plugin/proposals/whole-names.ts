import { hasParticle, isAccusative, isGenericWord } from "./generic-words.ts";
import { isHalfName, isTied } from "./half-names.ts";
import type { HeadlineWords } from "./headline-words.ts";
import type { NumbersOf } from "./longer-names.ts";
import { isOneOfMany, isPluralOfPersons, otherForms } from "./one-of-many.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";

/**
 * Which of some words and phrases whole texts use as names: no halves of longer names, no common
 * nouns, adjectives or verbs, none of many of a kind. Small archives have few headlines, but every
 * word of a headline stands in many texts.
 *
 * @param candidates in matching form
 */
export function wholeNames(
  heads: HeadlineWords,
  candidates: readonly string[],
  numbersOf: NumbersOf,
): readonly string[] {
  const others = new Map(candidates.map((name) => [name, otherForms(name, numbersOf)]));
  const around = surroundingsOf(heads, new Set([...candidates, ...[...others.values()].flat()]));
  const of = (name: string) => around.get(name) as Surroundings;
  const isInItsForm = (name: string) => {
    const [first] = name.split(" ") as [string];
    return !isAccusative(first, heads) && !hasParticle(first, heads);
  };
  const isWholePhrase = (name: string) =>
    !(isTied(of(name)) || isOneOfMany(of(name), (others.get(name) as readonly string[]).map(of)));
  const isWholeWord = (word: string) =>
    !(
      isHalfName(of(word)) ||
      isGenericWord(word, heads, of(word)) ||
      isPluralOfPersons(word, heads)
    );
  return candidates.filter(
    (name) => isInItsForm(name) && (name.includes(" ") ? isWholePhrase : isWholeWord)(name),
  );
}
