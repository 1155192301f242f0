import { ARTICLE } from "../related/proper-names.ts";
import type { HeadlineWords } from "./headline-words.ts";
import type { NumbersOf } from "./longer-names.ts";
import { FEW, MANY, SOME } from "./shares.ts";
import { bareForm, type Surroundings } from "./surroundings.ts";

/** «المواطنون», of whom texts name one: «المواطن»; the plural of a nisba is a group, as «الحوثيون» are. */
export function isPluralOfPersons(word: string, heads: HeadlineWords): boolean {
  const [, stem] = /^ال(\p{L}{2,}[^ي])[وي]ن$/u.exec(word) ?? [];
  if (stem === undefined) return false;
  const times = (forms: readonly string[]) =>
    forms.reduce((sum, form) => sum + heads.everywhere(form), 0);
  const nominative = times([`ال${stem}ون`]);
  const plural = nominative + times([`ال${stem}ين`]);
  // «البحرين» is no plural.
  if (nominative < FEW * plural) return false;
  return times([stem, `${stem}ه`, `ال${stem}`, `ال${stem}ه`]) >= MANY * plural;
}

/** The singular of a nisba's plural: «الحوثي» of «الحوثيون»; `undefined` of another word. */
export function nisbaOf(word: string): string | undefined {
  return /^ال\p{L}{2,}ي[وي]ن$/u.test(word) ? word.slice(0, -2) : undefined;
}

/** A phrase of two words in its other forms: «رجل الأمن», «رجال أمن» and «رجل أمن» for «رجال الأمن». */
export function otherForms(name: string, numbersOf: NumbersOf): readonly string[] {
  const [first, second, third] = name.split(" ") as [
    string,
    string | undefined,
    string | undefined,
  ];
  if (second === undefined || third !== undefined) return [];
  const isDefinite = first.startsWith(ARTICLE);
  const bare = bareForm(first);
  const own = bareForm(second);
  // An adjective agrees with its noun, what a noun belongs to stays as it is.
  const others = isDefinite
    ? [own, ...(own.endsWith("ه") ? [own.slice(0, -1)] : [`${own}ه`])]
    : [own];
  const forms = [bare, ...numbersOf(bare), ...soundNumbers(bare)].flatMap((number) =>
    others.flatMap((other) => [
      `${number} ${other}`,
      ...(second.startsWith(ARTICLE)
        ? [`${isDefinite ? ARTICLE : ""}${number} ${ARTICLE}${other}`]
        : []),
    ]),
  );
  return [...new Set(forms)].filter((form) => form !== name);
}

function soundNumbers(noun: string): string[] {
  if (noun.endsWith("ات")) return [noun.slice(0, -2), `${noun.slice(0, -2)}ه`];
  return [`${noun.endsWith("ه") ? noun.slice(0, -1) : noun}ات`];
}

/** Is a phrase one of a kind of things, since texts have it in other forms too? */
export function isOneOfMany(own: Surroundings, others: readonly Surroundings[]): boolean {
  const times = others.reduce((sum, { places }) => sum + places, 0);
  return times >= SOME * (own.places + times);
}
