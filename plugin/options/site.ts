import { z } from "zod";
import { languageTag, text } from "./values.ts";

/** The archive itself. */
export const siteSchema = z.strictObject({
  /** The archive's name, as readers see it. */
  title: text,
  /** The address of the home page, with its folder if it has one: `https://example.org/archive/`. */
  url: text.refine(isWebAddress, { error: "is no whole web address" }),
  /** One or two sentences about the archive, for its about page, feed and search engines. */
  description: text.optional(),
  /** The IANA zone in which dates without an offset are read and all dates are shown. */
  zone: text.refine(isZone, { error: "is no time zone" }).default("Asia/Baghdad"),
  /**
   * The language of the pages, which picks the words of the interface: Arabic, Persian, Urdu,
   * Sorani and English have tables. Right to left but for a language of the Latin script.
   */
  lang: languageTag.default("ar"),
  /** The language as social networks name it (`og:locale`); theirs for all Arabic is `ar_AR`. */
  locale: text
    .refine((value) => /^[a-z]{2,3}_[A-Z]{2}$/.test(value), { error: "is no locale" })
    .default("ar_AR"),
});

function isWebAddress(value: string): boolean {
  try {
    const { protocol, search, hash } = new URL(value);
    return /^https?:$/.test(protocol) && search === "" && hash === "";
  } catch {
    return false;
  }
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: value }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}
