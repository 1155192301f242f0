import { likelihoodOf } from "../analysis/confusions.ts";
import type { ArchiveVocabulary } from "./archive-words.ts";
import type { Clause } from "./query.ts";

/** Says how an archive writes a form, where it has it. */
export interface Writings {
  writingOf(form: string): Promise<string | undefined>;
}

/** A query with other words for some of its own. */
export interface Respelt {
  readonly text: string;
  /** How frequent the words are, and how likely the slips, in doublings. */
  readonly likelihood: number;
  readonly slip: { readonly likelihood: number; readonly isUsual: boolean };
}

/** Words that are looked for among those that exist. */
const MOST_WORDS = 3;
/** What one of them may have been. */
const MOST_MEANT = 4;

/**
 * What was typed, with words that the archive has for some of its own, as the archive writes them, the
 * likeliest first.
 *
 * @param wrong the clauses whose words were perhaps not meant
 */
export async function respelt(
  text: string,
  wrong: readonly Clause[],
  vocabulary: ArchiveVocabulary,
  writings: Writings,
): Promise<Respelt[]> {
  const words = wrong.flatMap(({ typed }) => typed).slice(0, MOST_WORDS);
  const meant = await Promise.all(words.map(({ form }) => meantBy(form, vocabulary, writings)));
  const ways = Math.max(1, meant[0]?.length ?? 0);
  const found = Array.from({ length: ways }, (_, way): Respelt => {
    let result = text;
    const others: Respelt[] = [];
    for (const [place, word] of [...words.entries()].reverse()) {
      // Of several words only the first is another than the likeliest.
      const other = meant[place]?.[place === 0 ? way : 0];
      if (other === undefined) continue;
      result = result.slice(0, word.from) + other.text + result.slice(word.to);
      others.push(other);
    }
    const sum = (of: (one: Respelt) => number) => others.reduce((all, one) => all + of(one), 0);
    return {
      text: result,
      likelihood: sum(({ likelihood }) => likelihood),
      slip: {
        likelihood: sum(({ slip }) => slip.likelihood),
        isUsual: others.every(({ slip }) => slip.isUsual),
      },
    };
  });
  const texts = new Set([text]);
  return found.filter((one) => !texts.has(one.text) && texts.add(one.text));
}

/** What a word may have been: with what was typed before it, if the archive has it so. */
async function meantBy(
  form: string,
  vocabulary: ArchiveVocabulary,
  writings: Writings,
): Promise<Respelt[]> {
  const meant = (await vocabulary.meant(form)).slice(0, MOST_MEANT);
  if (meant.length === 0) {
    const two = await inTwo(form, writings);
    const likelihood = likelihoodOf("confused");
    return two === undefined
      ? []
      : [{ text: two, likelihood, slip: { likelihood, isUsual: false } }];
  }
  return Promise.all(
    meant.map(async ({ proclitic, form: word, written, frequency, likelihood, slip }) => {
      const whole = proclitic === "" ? undefined : await writings.writingOf(proclitic + word);
      const isUsual = slip === "confused" || slip === "neighbour";
      return {
        text: whole ?? written,
        likelihood,
        slip: { likelihood: likelihood - frequency, isUsual },
      };
    }),
  );
}

/** «كرةالقدم» as «كرة القدم», where the archive has both words. */
async function inTwo(form: string, writings: Writings): Promise<string | undefined> {
  const at = form.indexOf("ال", SHORTEST_PART);
  if (at < 0) return undefined;
  const [first, second] = await Promise.all(
    [form.slice(0, at), form.slice(at)].map((part) => writings.writingOf(part)),
  );
  return first === undefined || second === undefined ? undefined : `${first} ${second}`;
}

const SHORTEST_PART = 2;
