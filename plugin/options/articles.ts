import { z } from "zod";
import { folder, languageTag, text } from "./values.ts";

/** Where articles are and what they hold. */
export const articlesSchema = z.strictObject({
  /** The folder of the articles, from the project's root; `articles` in the input folder if unset. */
  folder: folder.optional(),
  /** Values for fields that an article leaves out. */
  defaults: z
    .strictObject({
      authors: z.array(text, { error: "must be a list of names" }),
      sources: z.array(text, { error: "must be a list of names" }),
      topics: z.array(text, { error: "must be a list of names" }),
      place: text,
      lang: languageTag,
    })
    .partial()
    .default({}),
  /** Front-matter fields of the site's own whose names are near to a known one's. */
  fields: z.array(text, { error: "must be a list of field names" }).default([]),
});
