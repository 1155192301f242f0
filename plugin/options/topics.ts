import { z } from "zod";
import { folder, text, yesOrNo } from "./values.ts";

/** The topic registry: a path, or a group. */
export const topicsSchema = z.preprocess(
  (value) => (typeof value === "string" ? { file: value } : value),
  z.strictObject({
    /** A YAML list of topics, from the project's root. */
    file: folder.optional(),
    /** Make a topic of every name that the registry lacks; true when there is no registry. */
    open: yesOrNo.optional(),
    /** Topics in which authors speak for themselves, by id, name or alias; narrower ones are among them. */
    opinion: z.array(text, { error: "must be a list of names" }).default([]),
  }),
);
