import { compareTexts, filing } from "../text/index.ts";
import { grouped } from "../text/maps.ts";

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
  const filed = groups
    .map((group) => ({ group, ...filing(group.title) }))
    .sort((a, b) => compareTexts(a.order, b.order) || compareTexts(a.group.title, b.group.title));
  return [...grouped(filed, ({ letter }) => letter)].map(([letter, members]) => ({
    letter,
    groups: members.map(({ group }) => group),
  }));
}
