import type { z } from "zod";
import { ArshifError } from "./articles/faults.ts";
import { optionFaults } from "./options/faults.ts";
import { newsNeedNow } from "./options/news-sitemap.ts";
import { optionsSchema } from "./options/schema.ts";
import { searchNeedsIndex } from "./options/search.ts";

/** What a site owner may write. */
export type ArshifOptions = z.input<typeof optionsSchema>;

/** Checked options, with every default filled in. */
export type Options = z.output<typeof optionsSchema>;

/** Pages that can be switched off. */
export type PageName = keyof Options["pages"];

/**
 * Checks what a site owner wrote and fills in the defaults.
 *
 * @throws {ArshifError} one report of all faults, each with the option, its value and a cure
 */
export function readOptions(written: unknown): Options {
  const checked = optionsSchema
    .superRefine(newsNeedNow)
    .superRefine(searchNeedsIndex)
    .safeParse(written ?? {});
  if (checked.success) return checked.data;
  throw new ArshifError(checked.error.issues.flatMap((issue) => optionFaults(issue, written)));
}
