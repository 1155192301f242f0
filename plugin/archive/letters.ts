import { compareTexts, filing } from "../text/index.ts";

/** A letter of an index, and what is filed under it. */
export interface LetterSection<Named> {
  /** Empty for names that begin with no letter. */
  readonly letter: string;
  readonly groups: readonly Named[];
}

/** An index of names by their letters, in the order of the alphabet; see `filing`. */
export function byLetter<Named extends { readonly title: string }>(
  groups: readonly Named[],
): LetterSection<Named>[] {
  const sections = new Map<string, Named[]>();
  const filed = groups
    .map((group) => ({ group, ...filing(group.title) }))
    .sort((a, b) => compareTexts(a.order, b.order) || compareTexts(a.group.title, b.group.title));
  for (const { group, letter } of filed) {
    const section = sections.get(letter);
    if (section === undefined) sections.set(letter, [group]);
    else section.push(group);
  }
  return [...sections].map(([letter, members]) => ({ letter, groups: members }));
}
