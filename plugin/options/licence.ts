import { z } from "zod";
import { readLicence } from "../articles/licence.ts";
import { slug } from "../text/index.ts";
import { text } from "./values.ts";

const licence = text
  .refine((value) => readLicence(value) !== undefined, { error: "is no known licence" })
  .transform((value) => readLicence(value) as string);

/** Under what others may publish what the archive holds. */
export const licenceGroup = z.strictObject({
  /** The archive's own articles: those without a source, or with its own name as one. */
  site: licence.optional(),
  /** Articles of sources, by the sources' names. */
  sources: z
    .record(z.string(), licence, { error: "must be a group of sources with their licences" })
    .default({}),
});

/** A licence alone is that of the archive's own articles. */
export const licenceSchema = z
  .preprocess((value) => (typeof value === "string" ? { site: value } : value), licenceGroup)
  .transform(({ site, sources }) => ({
    site,
    sources: Object.fromEntries(
      Object.entries(sources).map(([name, terms]) => [slug(name), terms]),
    ),
  }));
