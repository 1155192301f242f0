/**
 * From so many articles on a build saves memory where that costs a little time; fewer take little
 * whatever is done.
 */
export const MANY_ARTICLES = 20_000;
