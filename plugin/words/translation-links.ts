import type { Words } from "../words.ts";

/** A link to an article in another language. */
export interface TranslationLink {
  /** A BCP 47 tag. */
  readonly lang: string;
  readonly url: string;
  /** «بالإنكليزية» */
  readonly label: string;
}

/**
 * Names the languages in which an article stands elsewhere. Of several that share a name, as
 * English of two countries, each says its tag; so does a language that the words do not name.
 *
 * @param names what «in English» is in the interface's language, by the first part of a tag
 */
export function translationLinks(
  translations: readonly { readonly lang: string; readonly url: string }[] | undefined,
  names: Words["inLanguage"],
): TranslationLink[] {
  const named = (translations ?? []).map(({ lang, url }) => {
    const known = names[lang.toLowerCase().split("-")[0] as keyof typeof names];
    return { lang, url, label: known ?? names.other, isKnown: known !== undefined };
  });
  const labels = named.map(({ label }) => label);
  return named.map(({ lang, url, label, isKnown }) => {
    const isOne = labels.indexOf(label) === labels.lastIndexOf(label);
    return { lang, url, label: isKnown && isOne ? label : `${label} (${lang})` };
  });
}
