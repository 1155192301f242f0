import { ArshifError } from "../../plugin/articles/faults.ts";
import { readOptions } from "../../plugin/options.ts";

/** What is wrong with options, as `option: what is wrong → cure`, in the report's own words. */
export function optionFaultsOf(written: unknown): string[] {
  try {
    readOptions(written);
  } catch (error) {
    if (!(error instanceof ArshifError)) throw error;
    return error.faults.map(({ field, message, cure }) => `${field}: ${message} → ${cure}`);
  }
  throw new Error("The options are right after all.");
}
