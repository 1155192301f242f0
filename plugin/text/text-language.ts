import { LTR_LETTER, RTL_LETTER } from "./bidi-letters.ts";
import { blockDirection } from "./block-direction.ts";
import type { Direction, OwnLanguage } from "./language-direction.ts";

/** What is around a text: the page, in its language and direction. */
export interface PageLanguage {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly dir: Direction;
}

/** The attributes of a guest; a text that is at home on its page has none. */
export interface TextLanguage {
  readonly lang?: string;
  readonly dir?: Direction;
}

/**
 * The `lang` and `dir` of the element that holds a text and nothing else: a headline, a summary, a
 * caption, an entry of a list. The text runs as its letters do where all of them run one way; else
 * as its own language does, else as the page. A text whose letters contradict its language, such as
 * an Arabic headline of an English article, is not said to be in it.
 *
 * @param own the language that the text's article names, if it does
 */
export function textLanguage(
  text: string,
  own: OwnLanguage | undefined,
  page: PageLanguage,
): TextLanguage {
  const dir = textDirection(text, own?.dir ?? page.dir);
  const isOwn = own !== undefined && (own.dir === undefined || own.dir === dir);
  if (isOwn && own.lang !== page.lang) return { lang: own.lang, dir };
  return dir === page.dir ? {} : { dir };
}

/** The direction of a text where texts run one way unless all of their letters run the other. */
export function textDirection(text: string, usual: Direction): Direction {
  if (usual === "rtl") return blockDirection(text);
  return RTL_LETTER.test(text) && !LTR_LETTER.test(text) ? "rtl" : "ltr";
}

/** The attributes as HTML, each with a blank before it; empty for a text at home. */
export function languageAttributes({ lang, dir }: TextLanguage): string {
  return (lang === undefined ? "" : ` lang="${lang}"`) + (dir === undefined ? "" : ` dir="${dir}"`);
}
