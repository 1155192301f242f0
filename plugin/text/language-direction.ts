import { attempt } from "./attempt.ts";

/** Which way lines run. */
export type Direction = "rtl" | "ltr";

/** Scripts in use that run from right to left, by their ISO 15924 codes. */
const RTL_SCRIPTS: ReadonlySet<string> = new Set(
  "Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi".split(" "),
);

/**
 * The direction of a language: that of the script which its tag names, else of the one in which it
 * is usually written (Unicode's likely subtags).
 *
 * `ar`, `fa`, `ur`, `he`, `ckb`, `pa-PK` → "rtl"; `en`, `ku`, `ckb-Latn`, `ru`, `zh` → "ltr"
 *
 * @param tag a BCP 47 tag
 * @returns `undefined` for a language that nobody knows a script of, such as `und` and `mul`
 */
export function languageDirection(tag: string): Direction | undefined {
  const locale = new Intl.Locale(tag);
  // No language at all is most likely English to Unicode.
  const isKnown = locale.language !== undefined && locale.language !== "und";
  const script = isKnown ? locale.maximize().script : locale.script;
  if (script === undefined) return undefined;
  return RTL_SCRIPTS.has(script) ? "rtl" : "ltr";
}

/** What is known of the language of a text. */
export interface OwnLanguage {
  /** A BCP 47 tag. */
  readonly lang: string;
  /** `undefined` where the language has no script of its own. */
  readonly dir: Direction | undefined;
}

/** The language that a BCP 47 tag names. */
export function languageOfTag(tag: string): OwnLanguage {
  return { lang: tag, dir: languageDirection(tag) };
}

/** Is a text a BCP 47 tag? */
export function isLanguageTag(text: string): boolean {
  return attempt(() => Intl.getCanonicalLocales(text).length) === 1;
}
