import { isComparable, leadsElsewhere, lettersOf, type Paragraph } from "../text/index.ts";

/** A paragraph of as many different texts of one outlet is part of none. */
const TEXTS = 3;

/** Of an article's letters, one in so many must be in paragraphs of its own for it to be a text apart. */
const OWN_SHARE = 3;

/** What is looked at of an article. */
export interface ParagraphHolder {
  readonly paragraphs: readonly Paragraph[];
  readonly source?: string | undefined;
}

/**
 * The paragraphs that three texts of one outlet have: teasers of other articles, appeals to readers,
 * what stands below an agency's reports. Texts are counted, not articles: what many have printed is
 * one text, told by the longest paragraph that fewer than three articles have, and an article that
 * has little of its own is none. Other outlets' articles do not count, since the paragraphs of an
 * agency's report stand in them.
 *
 * One article more or less changes this for paragraphs alone that are in an article which shares one
 * with it.
 */
export function repeatedParagraphs(articles: readonly ParagraphHolder[]): ReadonlySet<Paragraph> {
  const holders = new Map<Paragraph, number>();
  const mayBeShared = sightings(articles);
  for (const { paragraphs } of articles) {
    if (!paragraphs.some(mayBeShared)) continue;
    for (const one of new Set(paragraphs)) {
      if (mayBeShared(one)) holders.set(one, (holders.get(one) ?? 0) + 1);
    }
  }
  const isShared = (one: Paragraph) => (holders.get(one) ?? 0) >= TEXTS;
  const repeated = new Set<Paragraph>();
  const texts = new Map<string, Map<Paragraph, Set<Paragraph>>>();
  for (const { paragraphs, source = "" } of articles) {
    const shared = paragraphs.filter(isShared);
    const text = shared.length === 0 ? undefined : textOf(paragraphs, isShared);
    if (text === undefined) continue;
    const ofOutlet = texts.get(source) ?? new Map<Paragraph, Set<Paragraph>>();
    texts.set(source, ofOutlet);
    for (const one of shared) {
      const known = ofOutlet.get(one) ?? new Set();
      ofOutlet.set(one, known.add(text));
      if (known.size >= TEXTS) repeated.add(one);
    }
  }
  return repeated;
}

/** Room for counts: a paragraph shares its own with few others of an archive of some size. */
const COUNTS = 2 ** 22;

/**
 * Tells which paragraphs may stand in several texts, and misses none of them. Most of an archive's
 * millions do not, and need not be held.
 */
function sightings(articles: readonly ParagraphHolder[]): (one: Paragraph) => boolean {
  const counts = new Uint8Array(COUNTS);
  for (const { paragraphs } of articles) {
    for (const one of paragraphs) {
      if (!isComparable(one)) continue;
      const place = placeOf(one);
      if (counts[place]! < TEXTS) counts[place]!++;
    }
  }
  return (one) => isComparable(one) && counts[placeOf(one)]! >= TEXTS;
}

function placeOf(one: Paragraph): number {
  return (one / 2 ** 16) & (COUNTS - 1);
}

/** What stands for an article's text: the longest of its own paragraphs, if it has enough of its own. */
function textOf(
  paragraphs: readonly Paragraph[],
  isShared: (one: Paragraph) => boolean,
): Paragraph | undefined {
  let [all, own] = [0, 0];
  let longest: Paragraph | undefined;
  for (const one of paragraphs) {
    if (leadsElsewhere(one)) continue;
    const letters = lettersOf(one);
    all += letters;
    if (isShared(one)) continue;
    own += letters;
    const most = longest === undefined ? -1 : lettersOf(longest);
    if (letters > most || (letters === most && one < (longest as Paragraph))) longest = one;
  }
  return own * OWN_SHARE >= all ? longest : undefined;
}
