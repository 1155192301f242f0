/*
 * What stands before a word. The article is taken away by rule. «و», «ف», «ب», «ل» and «ك» alone may
 * as well be a word's first letter, so that a form of them has several fronts; which of them holds
 * is for the words of an archive to say.
 */

const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=.{3})/;
const CONJUNCTION = /^[وف](?=.{3})/;
const PREPOSITION = /^[بلك](?=.{3})/;

/** A form without what stands before it. */
export interface Front {
  /** The word itself with its endings. */
  readonly word: string;
  /** What stands before it: «وال», «ب», nothing. */
  readonly proclitic: string;
}

/** Does the form have the article, so that its word is no guess? */
export function hasArticle(form: string): boolean {
  return ARTICLE.test(form);
}

/**
 * The fronts that a form may have: the likeliest when nothing is known of other words first.
 *
 * `وبالقوات` → `قوات`; `وزير` → `وزير`, `زير`; `وبقوات` → `وبقوات`, `بقوات`, `قوات`
 */
export function frontsOf(form: string): Front[] {
  const article = ARTICLE.exec(form)?.[0];
  if (article !== undefined) return [{ word: form.slice(article.length), proclitic: article }];
  const fronts: Front[] = [{ word: form, proclitic: "" }];
  const add = (proclitic: string) => fronts.push({ word: form.slice(proclitic.length), proclitic });
  const conjunction = CONJUNCTION.exec(form)?.[0] ?? "";
  if (conjunction !== "") add(conjunction);
  const preposition = PREPOSITION.exec(form.slice(conjunction.length))?.[0];
  if (preposition !== undefined) add(conjunction + preposition);
  return fronts;
}
