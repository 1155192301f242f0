import { z } from "zod";
import { attempt } from "../text/attempt.ts";
import { interfaceLanguage } from "../words/choice.ts";
import { languageTag, text } from "./values.ts";

/** The archive itself. */
export const siteSchema = z.strictObject({
  /** The archive's name, as readers see it. */
  title: text,
  /** The address of the home page, with its folder if it has one: `https://example.org/archive/`. */
  url: text.refine((value) => isWebAddress(value) && !/[?#]/.test(value), {
    error: "is no whole web address",
  }),
  /** One or two sentences about the archive, for its about page, feed and search engines. */
  description: text.optional(),
  /** The IANA zone in which dates without an offset are read and all dates are shown. */
  zone: text.refine(isZone, { error: "is no time zone" }).default("Asia/Baghdad"),
  /**
   * The language of the pages, which picks words, dates and digits of the interface: Arabic,
   * Persian, Urdu, Sorani or English, with any region.
   */
  lang: languageTag
    .transform((tag) => new Intl.Locale(tag).toString())
    .refine((tag) => interfaceLanguage(tag) !== undefined, {
      error: "is no language that the theme has words for",
    })
    .default("ar"),
  /** The newsroom's accounts elsewhere, as whole addresses: links at the end of every page. */
  accounts: z
    .array(text.refine(isWebAddress, { error: "is no whole web address" }), {
      error: "must be a list of addresses",
    })
    .default([]),
  /** The language as social networks name it (`og:locale`), if not by {@link localeOf}. */
  locale: text
    .refine((value) => /^[a-z]{2,3}_[A-Z]{2}$/.test(value), { error: "is no locale" })
    .optional(),
});

/** The archive with everything that follows from its language. */
export const wholeSiteSchema = siteSchema.transform((site) => ({
  ...site,
  locale: site.locale ?? localeOf(site.lang),
}));

/** Facebook's names of languages, from its list of locales; it has one for all Arabic. */
const LOCALES = { ar: "ar_AR", fa: "fa_IR", ur: "ur_PK", ckb: "cb_IQ", en: "en_US" } as const;

function localeOf(lang: string): string {
  if (/^en-GB$/i.test(lang)) return "en_GB";
  return LOCALES[interfaceLanguage(lang) ?? "ar"];
}

function isWebAddress(value: string): boolean {
  return /^https?:$/.test(attempt(() => new URL(value).protocol) ?? "");
}

function isZone(value: string): boolean {
  return attempt(() => new Intl.DateTimeFormat("en", { timeZone: value })) !== undefined;
}
