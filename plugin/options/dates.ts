import { z } from "zod";
import { isGroup } from "../articles/field-names.ts";
import {
  createDateFunctions,
  type DateOverrides,
  dateLanguageFor,
  defaultDateOptions,
  languageOfDates,
} from "../dates/index.ts";

/** Date options that a site may set. */
type SiteDateOptions = Omit<DateOverrides, "zone" | "lang">;

/** Names of the date options, those of the site's own among them. */
export const DATE_OPTIONS = ["now", ...Object.keys(defaultDateOptions)];

/** Date options that follow from the site's. */
export const DATES_OF_SITE: readonly string[] = ["zone", "lang"];

/** The date options of a site: what it chose, in its zone and its language, in the language's digits. */
export function siteDates(options: {
  readonly site: { readonly zone: string; readonly lang: string };
  readonly dates: SiteDateOptions;
}) {
  const { zone, lang: tag } = options.site;
  const lang = dateLanguageFor(tag) ?? "ar";
  const digits = options.dates.digits ?? languageOfDates(lang)?.digits ?? "latn";
  return { ...options.dates, zone, lang, digits };
}

/** Each date option is checked by the dates room itself, so that both say the same. */
export const datesSchema = z
  .custom<SiteDateOptions>(isGroup, { error: "must be a group of date options" })
  .superRefine((dates, context) => {
    const names = Object.keys(dates);
    const unknown = names.filter((name) => !DATE_OPTIONS.includes(name));
    if (unknown.length > 0) {
      context.addIssue({ code: "unrecognized_keys", keys: unknown, input: dates });
    }
    for (const [option, value] of Object.entries(dates)) {
      if (unknown.includes(option)) continue;
      const message = dateOptionFault(option, value);
      if (message !== undefined) context.addIssue({ code: "custom", path: [option], message });
    }
  });

function dateOptionFault(option: string, value: unknown): string | undefined {
  if (DATES_OF_SITE.includes(option)) {
    return `is set by site.${option}. Write site: { ${option}: … } instead.`;
  }
  try {
    createDateFunctions({ [option]: value });
    return undefined;
  } catch (error) {
    return (error as RangeError).message;
  }
}
