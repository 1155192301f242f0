/**
 * The shares by which words and names are judged, of their places or of their articles. Results change
 * little with their values, so a rule takes the nearest of four and has none of its own.
 */

/** So much is no accident: a pronoun on a noun, a father's name behind a given one. */
export const FEW = 0.05;

/** From here on a word does something besides: it stands by itself, or in another form. */
export const SOME = 0.15;

/** From here on it is one of the two things that a word mostly does. */
export const MANY = 0.3;

/** What a word does at most of its places. */
export const HALF = 0.5;
