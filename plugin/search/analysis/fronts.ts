/*
 * What stands before a word. The article is taken away by rule, and with it the «ال» of a word that
 * begins so: «الالتزام» and «التزام» are one word. «و», «ف», «ب», «ل» and «ك» alone may as well be a
 * word's first letter, so that a form of them has several fronts; which of them holds is for the words
 * of an archive to say.
 */

/** Before two letters «ال» and «لل» alone: «الدم», but «والدة». «الله» is a word. */
const ARTICLE = /^(?:[وف]?[بكل]?ال(?=.{3})|ال(?=(?!له$)..)|[وف]?لل(?=..))(?:ال(?=..))?/;
/** Three lams are written as two: «للجنة» is «ل» before «لجنة» or «اللجنة», or «لل» before «جنة». */
const BEFORE_LAM = /^[وف]?ل(?=ل(?!ال|ه$).)/;
const CONJUNCTION = /^[وف](?=.{3})/;
const PREPOSITION = /^[بلك](?=.{3})/;
const ARTICLE_BEFORE_TWO = /^ال(?=(?!له$)..$)/;

/** How all of them begin. */
const ANY = /^[وفبلكا]/;

/** Proclitics that end in a letter which seldom stands before a word. */
export const RARE = /[كف]$/;

/** A form without what stands before it. */
export interface Front {
  /** The word itself with its endings. */
  readonly word: string;
  /** What stands before it: «وال», «ب», nothing. */
  readonly proclitic: string;
}

/** Does the form have the article? Its word is no guess then, but where it may begin with a lam. */
export function hasArticle(form: string): boolean {
  return ARTICLE.test(form) || BEFORE_LAM.test(form);
}

/**
 * The fronts that a form may have: the likeliest when nothing is known of other words first.
 *
 * `وبالقوات` → `قوات`; `للجنه` → `لجنه`, `جنه`; `وزير` → `وزير`, `زير`;
 * `وبقوات` → `وبقوات`, `بقوات`, `قوات`
 */
export function frontsOf(form: string): Front[] {
  if (!ANY.test(form)) return [{ word: form, proclitic: "" }];
  const cut = (length: number) => ({ word: form.slice(length), proclitic: form.slice(0, length) });
  const certain = [BEFORE_LAM, ARTICLE].flatMap((before) => before.exec(form)?.[0].length ?? []);
  if (certain.length > 0) return certain.map(cut);
  const lengths = [0];
  const conjunction = CONJUNCTION.exec(form)?.[0].length ?? 0;
  if (conjunction > 0) lengths.push(conjunction);
  const preposition = PREPOSITION.exec(form.slice(conjunction))?.[0].length ?? 0;
  if (preposition > 0) lengths.push(conjunction + preposition);
  return lengths.map((length) =>
    cut(length + (ARTICLE_BEFORE_TWO.exec(form.slice(length))?.[0].length ?? 0)),
  );
}
