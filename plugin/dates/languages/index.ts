import { english } from "./english.ts";
import type { DateLanguage, DateLanguageTag } from "./language.ts";
import { dari, persian } from "./persian.ts";
import { sorani } from "./sorani.ts";
import { urdu } from "./urdu.ts";

/** Languages that dates are printed in beside Arabic. */
const LANGUAGES: Readonly<Record<Exclude<DateLanguageTag, "ar">, DateLanguage>> = {
  fa: persian,
  "fa-AF": dari,
  ur: urdu,
  ckb: sorani,
  en: english,
};

export const DATE_LANGUAGES = ["ar", ...Object.keys(LANGUAGES)] as readonly DateLanguageTag[];

/** The words of a language; none for Arabic, whose words stand in the functions that print it. */
export function languageOfDates(lang: DateLanguageTag): DateLanguage | undefined {
  return lang === "ar" ? undefined : LANGUAGES[lang];
}

/** The language in which a site's dates are printed: `fa-AF` has months of its own, `en-GB` has not. */
export function dateLanguageFor(tag: string): DateLanguageTag | undefined {
  const { language, region } = new Intl.Locale(tag);
  return (
    DATE_LANGUAGES.find((known) => known === `${language}-${region}`) ??
    DATE_LANGUAGES.find((known) => known === language)
  );
}
