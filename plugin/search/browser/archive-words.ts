import { editDistance } from "../../text/index.ts";
import { likelihoodOf, oftenTyped, type Slip, slipBetween } from "../analysis/confusions.ts";
import { frontsOf, hasArticle } from "../analysis/fronts.ts";
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
type LikelyWord = ArchiveWord & { readonly likelihood: number; readonly slip: Slip };

/** A word of the archive that may have been meant, and what was typed before it. */
export type MeantWord = LikelyWord & { readonly proclitic: string };

/** The article with one letter wrong, missing or too many: «ااسعودية», «ءلسكري», «افلزبداني», «لمفقودة». */
const WRONG_ARTICLE = /^(?:ا.|.ل|.ال|ا.ل|لا|ا|ل)$/;

const LATIN = /[a-z]/;
/** Long vowels in which spellings of one name may differ. */
const MOST_EDITS = 2;

const SHORTEST_MISSPELT = 3;
/** That a first letter stands before the word says so many doublings against it: «بوتن» is rather «بوتين» than «ب» and «وطن». */
const GUESSED = 6;
/** Of a shorter word two letters may have changed places, or be often confused: too many are one letter away. */
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
   * What a word may have been: words one letter away, the more frequent and the more often confused the
   * likelier, the likeliest first.
   */
  async meant(form: string): Promise<MeantWord[]> {
    const candidates = await Promise.all(
      frontsOf(form)
        .filter(({ word }) => word.length >= SHORTEST_MISSPELT)
        .map(async ({ word, proclitic }) => {
          const near = await this.#nearest(word);
          const isGuess = proclitic !== "" && !hasArticle(form);
          const less = isGuess ? GUESSED : 0;
          return near.map((one) => ({ ...one, proclitic, likelihood: one.likelihood - less }));
        }),
    );
    return [...candidates.flat(), ...(await this.#withArticle(form))].sort(
      (a, b) => b.likelihood - a.likelihood,
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

  async #nearest(word: string): Promise<LikelyWord[]> {
    if (word.length < SHORTEST_WRONG) return LATIN.test(word) ? [] : this.#oftenTyped(word);
    const near = new Map<string, LikelyWord>();
    for (const candidate of await this.#near(word)) {
      if (Math.abs(candidate.form.length - word.length) > 1 || candidate.form === word) continue;
      if (editDistance(candidate.form, word, 1) > 1) continue;
      const slip = slipBetween(candidate.form, word);
      const likelihood = candidate.frequency + likelihoodOf(slip);
      near.set(candidate.form, { ...candidate, likelihood, slip });
    }
    return [...near.values()];
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

  /** Words that a short one is often typed for. */
  async #oftenTyped(word: string): Promise<LikelyWord[]> {
    // «نظف» for «نفط»: the dot is lost on the way.
    const swapped = [...word.slice(1)].flatMap((letter, at) => {
      const other = word.slice(0, at) + letter + word[at] + word.slice(at + 2);
      return [other, other.replace("ظ", "ط"), other.replace("ط", "ظ")];
    });
    const forms = [...new Set([...swapped, ...oftenTyped(word)])];
    const slip = "confused";
    const found = await Promise.all(forms.map((form) => this.#word(form)));
    return found.flatMap((one) =>
      one === undefined ? [] : [{ ...one, likelihood: one.frequency + likelihoodOf(slip), slip }],
    );
  }

  async #word(form: string): Promise<ArchiveWord | undefined> {
    const words = await this.#source.words("beginnings", form);
    return words.find((one) => one.form === form);
  }

  /** Words of which the article alone is wrong. */
  async #withArticle(form: string): Promise<MeantWord[]> {
    if (hasArticle(form)) return [];
    const found = [1, 2, 3].map(async (length): Promise<MeantWord[]> => {
      const word = form.slice(length);
      if (!WRONG_ARTICLE.test(form.slice(0, length)) || word.length < SHORTEST_WRONG) return [];
      const own = await this.#word(word);
      if (own === undefined) return [];
      const slip = "missing";
      const likelihood = own.frequency + likelihoodOf(slip);
      return [{ ...own, proclitic: "ال", likelihood, slip }];
    });
    return (await Promise.all(found)).flat();
  }
}
