import { isStopWord } from "../text/index.ts";
import { FEW, HALF, MANY, SOME } from "./shares.ts";
import { OF_PLACE, type Surroundings } from "./surroundings.ts";

/** A noun governs a word when it stands before it so often at least. */
const GOVERNING_TIMES = 2;

/** A word that is governed so many times as often as it stands by itself is no name. */
const MOSTLY_GOVERNED = 2;

/** Is a word a half of longer names, by what stands around it? */
export function isHalfName(around: Surroundings): boolean {
  return isTied(around) || isGoverned(around) || isAdjective(around) || isOfManyPersons(around);
}

/** «العهد» behind «ولي», «القبض» before «على», «قيد الحياة» behind «على» and «أشعة الشمس» behind «تحت». */
export function isTied(around: Surroundings): boolean {
  const { places, alone, behindKind, before, tying, behind } = around;
  if (most(behind) > HALF * places) return true;
  // What stands by itself often is a name of its own, though one word often stands before it.
  const isOwn = alone + behindKind > MANY * places;
  if (!isOwn && most(tying) > HALF * places) return true;
  for (const [word, times] of before) {
    if (times > HALF * places && isStopWord(word) && !OF_PLACE.has(word)) return true;
  }
  return false;
}

/** «الدفاع» behind «وزير» and «وزارة», seldom by itself; «السوبر» behind «كأس» and «مباراة». */
function isGoverned({ places, alone, behindKind, governing }: Surroundings): boolean {
  const least = Math.max(GOVERNING_TIMES, FEW * places);
  let governed = 0;
  for (const times of governing.values()) if (times >= least) governed += times;
  return governed >= MANY * places && governed >= MOSTLY_GOVERNED * (alone + behindKind);
}

/** «الإيراني» behind «الرئيس», «البرنامج» and others. */
function isAdjective({ places, alone, behindDefinite, governing }: Surroundings): boolean {
  let own = alone;
  for (const times of governing.values()) own += times;
  return behindDefinite >= HALF * places && own < SOME * places;
}

/** «الحربي» behind many given names. */
function isOfManyPersons({ places, behindLineage }: Surroundings): boolean {
  return behindLineage >= FEW * places;
}

function most(counts: ReadonlyMap<string, number>): number {
  return Math.max(0, ...counts.values());
}
