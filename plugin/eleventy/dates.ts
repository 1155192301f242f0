import { createDateFunctions, type DateOptions } from "../dates/index.ts";
import type { EleventyConfig } from "./types.ts";

/** Adds every date function as a filter, and `timeTag` as a shortcode, with the site's options. */
export function useDates(config: EleventyConfig, options: Partial<DateOptions>): void {
  const { timeTag, ...filters } = createDateFunctions(options);
  for (const [name, filter] of Object.entries(filters)) config.addFilter(name, filter);
  config.addShortcode("timeTag", timeTag);
}
