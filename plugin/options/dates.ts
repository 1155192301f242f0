import { z } from "zod";
import { createDateFunctions, type DateOverrides, defaultDateOptions } from "../dates/index.ts";

/** Date options that a site may set. */
type SiteDateOptions = Omit<DateOverrides, "zone">;

/** Names of the date options, the zone among them. */
export const DATE_OPTIONS = ["zone", "now", ...Object.keys(defaultDateOptions)];

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
  if (option === "zone") return "is set by site.zone. Write site: { zone: … } instead.";
  try {
    createDateFunctions({ [option]: value });
    return undefined;
  } catch (error) {
    return (error as RangeError).message;
  }
}

function isGroup(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
