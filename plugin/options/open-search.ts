import { text } from "./values.ts";

const TERMS = "{searchTerms}";

/**
 * The address of the site's own search page with `{searchTerms}` in the place of what is searched,
 * from the site's root or whole: browsers then offer it in the place of the theme's.
 */
export const openSearchSchema = text
  .refine((value) => /^(?:\/(?!\/)|https?:\/\/)/.test(value), {
    error: "begins with neither / nor https://",
  })
  .refine((value) => value.split(TERMS).length === 2, { error: `does not hold ${TERMS} once` })
  .optional();
