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
  /** Is HTML in an article HTML on its page? By default it is printed as text. */
  html: z.boolean({ error: "must be true or false" }).default(false),
  /**
   * What becomes of links to addresses, files and headings of the site that do not exist: a line on
   * the error stream, a fault that stops the build, or nothing.
   */
  deadLinks: z
    .enum(["notice", "fault", "ignore"], { error: 'must be "notice", "fault" or "ignore"' })
    .default("notice"),
  /** What straight quotation marks in a text become; by default they stay as typed. */
  quotes: z
    .union([z.enum(["«»", "“”"]), z.literal(false)], { error: 'must be "«»", "“”" or false' })
    .default(false),
});
