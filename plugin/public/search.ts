/**
 * `eleventy-plugin-arshif/search`: how the site's search reads Arabic, in any JavaScript runtime: for
 * a server of your own that finds what the page finds. `wordsOf` gives the words of a text by which
 * it is found; `QueryReader` reads what was typed into clauses with other spellings, plurals, names;
 * `askedPeriods` gives the days, months and years that it names.
 */
export { askedPeriods } from "../search/analysis/asked-periods.ts";
export { type SearchWord, wordsOf } from "../search/analysis/words-of.ts";
export { type Clause, QueryReader, type QueryWord } from "../search/browser/query.ts";
