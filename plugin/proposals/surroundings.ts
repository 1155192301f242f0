import { ARTICLE } from "../related/proper-names.ts";
import { isStopWord, normalise } from "../text/index.ts";
import { BREAK, type HeadlineWords } from "./headline-words.ts";
import { isKind } from "./longer-names.ts";
import { keepsForm } from "./name-signs.ts";

/** Particles that stand before verbs alone. */
const BEFORE_VERBS = new Set(
  ["قد", "لقد", "لم", "لن", "سوف", "كي", "لكي"].flatMap((word) => [
    normalise(word),
    `و${normalise(word)}`,
    `ف${normalise(word)}`,
  ]),
);

/** Of «محمد بن سعد الحربي», what stands before the name before the last. */
const LINEAGE = new Set(["بن", "بنت"]);

/** Particles that are written on a word. */
const PARTICLES = "وفبلك";

/** Share of a word's places in which it stands with the article alone, if it is a particle that it begins with. */
const SEEN = 0.1;

/** Particles on a word with the article. */
const ON_ARTICLE = ["ال", "وال", "فال", "بال", "كال", "لل", "ولل"];

/** Words behind which a place stands as a rule. */
export const OF_PLACE: ReadonlySet<string> = new Set(["في", "من", "إلى"].map(normalise));

/** Among which words a name stands, in titles and whole texts. */
export interface Surroundings {
  readonly places: number;
  /** Places at the beginning of a phrase, after a preposition or another word of no content. */
  readonly alone: number;
  /** Places after the kind of thing that it is: «مدينة عدن». */
  readonly behindKind: number;
  /** Places before a sign, the end or a word of no content. */
  readonly free: number;
  /** Places after a word with the article, of which adjectives stand: «الرئيس الإيراني». */
  readonly behindDefinite: number;
  /** Places after a particle that stands before verbs. */
  readonly verbal: number;
  /** Places after somebody's and his father's name. */
  readonly behindLineage: number;
  /** Common nouns that it belongs to, each with how often: «وزير» and «وزارة» of «الدفاع». */
  readonly governing: ReadonlyMap<string, number>;
  /** Words of content before it, without particles; none that says what it is. */
  readonly tying: ReadonlyMap<string, number>;
  /** All words before it, without particles. */
  readonly before: ReadonlyMap<string, number>;
  /** Words behind it. */
  readonly behind: ReadonlyMap<string, number>;
}

type Counting = { -readonly [Part in keyof Surroundings]: Surroundings[Part] } & {
  governing: Map<string, number>;
  tying: Map<string, number>;
  before: Map<string, number>;
  behind: Map<string, number>;
};

/** The surroundings of names in matching form, in one pass over all texts. */
export function surroundingsOf(
  heads: HeadlineWords,
  names: Iterable<string>,
): ReadonlyMap<string, Surroundings> {
  const found = new Map([...names].map((name): [string, Counting] => [name, nothingCounted()]));
  const kindOf = wordKinds(heads);
  heads.eachPlace(heads.texts, found.keys(), (name, article, at, size) => {
    count(found.get(name)!, heads.texts[article]!, at, size, kindOf, heads);
  });
  return found;
}

function nothingCounted(): Counting {
  return {
    places: 0,
    alone: 0,
    behindKind: 0,
    free: 0,
    behindDefinite: 0,
    verbal: 0,
    behindLineage: 0,
    governing: new Map(),
    tying: new Map(),
    before: new Map(),
    behind: new Map(),
  };
}

type WordKind = "alone" | "verbal" | "kind" | "definite" | "common" | "other";

function count(
  own: Counting,
  text: Int32Array,
  at: number,
  size: number,
  kindOf: (number: number) => readonly [WordKind, string],
  heads: HeadlineWords,
): void {
  own.places++;
  const behind = text[at + size] ?? BREAK;
  if (behind === BREAK || heads.beginsAnother(behind)) own.free++;
  if (behind !== BREAK) addOne(own.behind, heads.text(behind));
  const before = text[at - 1] ?? BREAK;
  if (before === BREAK) {
    own.alone++;
    return;
  }
  const [kind, word] = kindOf(before);
  addOne(own.before, word);
  if (kind === "alone" || kind === "verbal") own.alone++;
  if (kind === "verbal") own.verbal++;
  if (kind === "kind") own.behindKind++;
  if (kind === "definite" || word.startsWith(ARTICLE)) own.behindDefinite++;
  if (kind !== "alone" && kind !== "verbal" && kind !== "kind") addOne(own.tying, word);
  if (kind === "common") addOne(own.governing, word);
  const third = text[at - 2] ?? BREAK;
  if (third !== BREAK && LINEAGE.has(heads.text(third))) own.behindLineage++;
}

function addOne(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}

/** What each word is to the one behind it, and the word without particles. */
function wordKinds(heads: HeadlineWords): (number: number) => readonly [WordKind, string] {
  const known = new Map<number, readonly [WordKind, string]>();
  const everywhere = (word: string) => heads.everywhere(word);
  const kind = (word: string, bare: string): WordKind => {
    if (BEFORE_VERBS.has(word)) return "verbal";
    if (isStopWord(word)) return "alone";
    if (isKind(bare)) return "kind";
    if (ON_ARTICLE.some((start) => word.startsWith(start))) return "definite";
    return keepsForm(bare, heads) ? "other" : "common";
  };
  return (number) => {
    let found = known.get(number);
    if (found === undefined) {
      const word = heads.text(number);
      const bare = withoutParticle(word, everywhere);
      found = [kind(word, bare), bare];
      known.set(number, found);
    }
    return found;
  };
}

/** «الجيش» for «والجيش», and «بغداد» for itself, of which the archive has no «غداد». */
export function withoutParticle(word: string, everywhere: (word: string) => number): string {
  const rest = word.slice(1);
  return PARTICLES.includes(word[0] as string) && everywhere(rest) >= everywhere(word)
    ? rest
    : word;
}

/** «الشرقية» for «بالشرقية» and «الانتخابات» for «للانتخابات». */
export function withoutParticleOnArticle(
  word: string,
  everywhere: (word: string) => number,
): string {
  const start = ON_ARTICLE.find((particle) => particle !== ARTICLE && word.startsWith(particle));
  const definite = start === undefined ? word : ARTICLE + word.slice(start.length);
  return everywhere(definite) >= SEEN * everywhere(word) ? definite : word;
}

/** The definite article taken away. */
export function bareForm(word: string): string {
  return word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word;
}
