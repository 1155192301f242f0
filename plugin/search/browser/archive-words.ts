import { editDistance } from "../../text/index.ts";
import { areConfused } from "../analysis/confusions.ts";
import { frontsOf } from "../analysis/fronts.ts";
import {
  arabicBeginnings,
  arabicSound,
  latinSound,
  vowelsApart,
} from "../analysis/latin-sounds.ts";
import { consonantsOf, soundOf } from "../analysis/sounds.ts";

/** A word of the archive. */
export interface ArchiveWord {
  readonly form: string;
  /** In how many articles it stands, in doublings. */
  readonly frequency: number;
  readonly written: string;
}

/** Where the words of an archive are: files of the site, or a server's table. */
export interface WordSource {
  /** Words that begin so or, from their last letter on, end so, and perhaps others. */
  words(kind: "beginnings" | "endings", letters: string): Promise<readonly ArchiveWord[]>;
}

/** A word of the archive, and how likely it was meant, in doublings. */
type LikelyWord = ArchiveWord & { readonly likelihood: number; readonly isConfused: boolean };

/** A word of the archive that may have been meant, and what was typed before it. */
export type MeantWord = LikelyWord & { readonly proclitic: string };

/** A confusion of letters that sound or look alike is so many doublings likelier than another. */
const LIKELIER = 6;

const LATIN = /[a-z]/;
/** Long vowels in which spellings of one name may differ. */
const MOST_EDITS = 2;

const SHORTEST_MISSPELT = 3;
/** Of a shorter word two letters may have changed places, and nothing else: too many are one letter away. */
const SHORTEST_WRONG = 4;

/** The words that the archive has, for spelling and for completing. */
export class ArchiveVocabulary {
  readonly #source: WordSource;

  constructor(source: WordSource) {
    this.#source = source;
  }

  /** Words that begin so, the most frequent first. */
  async beginningWith(letters: string): Promise<ArchiveWord[]> {
    const words = await this.#source.words("beginnings", letters);
    return words
      .filter(({ form }) => form.startsWith(letters))
      .sort((a, b) => b.frequency - a.frequency || a.form.length - b.form.length);
  }

  /**
   * What a word that the archive lacks may have been: one letter away, the more frequent and the more
   * often confused the likelier.
   */
  async meant(form: string): Promise<MeantWord | undefined> {
    const candidates = await Promise.all(
      frontsOf(form)
        .filter(({ word }) => word.length >= SHORTEST_MISSPELT)
        .map(async ({ word, proclitic }) => {
          const best = await this.#nearest(word);
          return best && { ...best, proclitic };
        }),
    );
    return candidates
      .flatMap((candidate) => candidate ?? [])
      .reduce<MeantWord | undefined>(
        (best, next) => (best === undefined || next.likelihood > best.likelihood ? next : best),
        undefined,
      );
  }

  /** The word that sounds like one that the archive lacks and is spelt most like it: «تسلا» for «تيسلا». */
  async soundingLike(form: string): Promise<string | undefined> {
    const word = frontsOf(form)[0]?.word ?? form;
    if (word.length < SHORTEST_WRONG || LATIN.test(word)) return undefined;
    const sound = soundOf(word);
    let best: (ArchiveWord & { readonly edits: number }) | undefined;
    for (const candidate of await this.#near(word)) {
      if (soundOf(candidate.form) !== sound) continue;
      const edits = editDistance(candidate.form, word, MOST_EDITS);
      const isNear = edits <= 1 || consonantsOf(candidate.form) === consonantsOf(word);
      if (edits > MOST_EDITS || !isNear || (best !== undefined && best.edits < edits)) continue;
      const isNearer = best === undefined || edits < best.edits;
      if (isNearer || candidate.frequency > (best?.frequency ?? 0)) best = { ...candidate, edits };
    }
    return best?.form;
  }

  /** The word of the sound of a Latin one: «ناسا» for `NASA`. */
  async ofLatin(word: string): Promise<string | undefined> {
    const sound = latinSound(word);
    if (sound === undefined || sound.length < SHORTEST_MISSPELT) return undefined;
    const near = await Promise.all(
      arabicBeginnings(word).map((letters) => this.#source.words("beginnings", letters)),
    );
    let best: { readonly form: string; readonly apart: number; frequency: number } | undefined;
    for (const { form, frequency } of near.flat()) {
      if (arabicSound(form) !== sound) continue;
      const apart = vowelsApart(word, form);
      if (Math.floor(apart) > (sound.length > SHORTEST_MISSPELT ? 1 : 0)) continue;
      const isNearer = best === undefined || apart < best.apart;
      if (isNearer || (apart === best?.apart && frequency > best.frequency))
        best = { form, apart, frequency };
    }
    return best?.form;
  }

  async #nearest(word: string): Promise<LikelyWord | undefined> {
    if (word.length < SHORTEST_WRONG) return this.#swapped(word);
    let best: LikelyWord | undefined;
    for (const candidate of await this.#near(word)) {
      if (Math.abs(candidate.form.length - word.length) > 1 || candidate.form === word) continue;
      if (editDistance(candidate.form, word, 1) > 1) continue;
      const isConfused = areConfused(candidate.form, word);
      const likelihood = candidate.frequency + (isConfused ? LIKELIER : 0);
      if (best === undefined || likelihood > best.likelihood)
        best = { ...candidate, likelihood, isConfused };
    }
    return best;
  }

  /** Words that begin or end as a word does. */
  async #near(word: string): Promise<ArchiveWord[]> {
    // One wrong letter leaves either the first half or the last as it was.
    const half = Math.floor(word.length / 2);
    const backwards = [...word].reverse().join("").slice(0, half);
    const words = await Promise.all([
      this.#source.words("beginnings", word.slice(0, half)),
      this.#source.words("endings", backwards),
    ]);
    return words.flat();
  }

  /** The most frequent word with two neighbouring letters in the other order. */
  async #swapped(word: string): Promise<LikelyWord | undefined> {
    // «نظف» for «نفط»: the dot is lost on the way.
    const swapped = [...word.slice(1)].flatMap((letter, at) => {
      const other = word.slice(0, at) + letter + word[at] + word.slice(at + 2);
      return [other, other.replace("ظ", "ط"), other.replace("ط", "ظ")];
    });
    const found = await Promise.all(swapped.map((other) => this.beginningWith(other)));
    const [best] = found
      .flat()
      .filter(({ form }) => swapped.includes(form))
      .sort((a, b) => b.frequency - a.frequency);
    return best && { ...best, likelihood: best.frequency + LIKELIER, isConfused: true };
  }
}
