import { isStopWord } from "../text/index.ts";
import { OF_PLACE, type Surroundings } from "./surroundings.ts";

/** Share of places behind one word, from which on a name is a part of a longer one. */
const TIED = 0.6;

/** The same for a word that says what it is or how a sentence is built: «قيد الحياة» behind «على». */
const ALWAYS = 0.95;

/** The same for a particle, but for those of place: «حالة الطقس» behind «عن», «أشعة الشمس» behind «تحت». */
const IDIOM = 0.7;

/** Share of places before one word from which on a phrase is a part of a longer one. */
const CUT = 0.8;

/** A name that stands by itself more often is a name of its own, though one word often stands before it. */
const OWN = 0.3;

/** Share of places behind a noun from which on the noun counts, and how often at least. */
const TELLING = { share: 0.05, times: 2 };

/** A word's places that nouns govern: of all, and times those in which it stands by itself. */
const GOVERNED = { share: 0.3, times: 2 };

/** The same for a phrase, which is seldom a half. */
const GOVERNED_PHRASE = { share: 0.7, alone: 0.2 };

/** Share of places behind words with the article from which on a word is an adjective. */
const ADJECTIVE = { behindDefinite: 0.5, alone: 0.15, masculine: 0.25, oneWord: 0.5 };

/** Share of places behind a name and a father's, from which on a word may be a family's name. */
const LINEAGE = 0.04;

/** Share of places behind one given name, if a family's name means one person. */
const ONE_PERSON = 0.25;

/** Is a word a half of longer names, by what stands around it? */
export function isHalfName(word: string, around: Surroundings): boolean {
  return (
    isTied(around) || isGoverned(around) || isAdjective(word, around) || isOfManyPersons(around)
  );
}

/** Is a phrase a part of longer names? */
export function isHalfPhrase(around: Surroundings): boolean {
  const { places, alone, behindKind, behind } = around;
  if (isTied(around) || most(behind) >= CUT * places) return true;
  const isAlone = alone + behindKind > GOVERNED_PHRASE.alone * places;
  return !isAlone && governed(around) >= GOVERNED_PHRASE.share * places;
}

/** «العهد» behind «ولي». */
function isTied({ places, alone, behindKind, before, tying }: Surroundings): boolean {
  const isOwn = alone + behindKind > OWN * places;
  if (most(before) >= ALWAYS * places || (!isOwn && most(tying) >= TIED * places)) return true;
  for (const [word, times] of before) {
    if (times >= IDIOM * places && isStopWord(word) && !OF_PLACE.has(word)) return true;
  }
  return false;
}

/** «الدفاع» behind «وزير» and «وزارة», seldom by itself; «السوبر» behind «كأس» and «مباراة». */
function isGoverned(around: Surroundings): boolean {
  const { places, alone, behindKind } = around;
  const times = governed(around);
  return times >= GOVERNED.share * places && times >= GOVERNED.times * (alone + behindKind);
}

function governed({ places, governing }: Surroundings): number {
  const least = Math.max(TELLING.times, TELLING.share * places);
  let sum = 0;
  for (const times of governing.values()) if (times >= least) sum += times;
  return sum;
}

/** «الإيراني» behind «الرئيس», «البرنامج» and others; before a name too, as no place is: «البرازيلي نيمار». */
export function isAdjective(word: string, around: Surroundings): boolean {
  const { places, alone, behindDefinite, before, governing } = around;
  let own = alone;
  for (const times of governing.values()) own += times;
  return (
    behindDefinite >= ADJECTIVE.behindDefinite * places &&
    own < (word.endsWith("ي") ? ADJECTIVE.masculine : ADJECTIVE.alone) * places &&
    most(before) < ADJECTIVE.oneWord * places
  );
}

/** «الحربي» behind many given names. */
function isOfManyPersons({ places, behindLineage, before }: Surroundings): boolean {
  return behindLineage >= LINEAGE * places && most(before) < ONE_PERSON * places;
}

function most(counts: ReadonlyMap<string, number>): number {
  return Math.max(0, ...counts.values());
}
