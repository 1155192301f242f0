import path from "node:path";
import { z } from "zod";
import { hasDirectionOverride, isLanguageTag, isVisible } from "../text/index.ts";

/** A text that is not empty and turns no letters round. */
export const text = z
  .string({ error: "must be a text" })
  .trim()
  .refine(isVisible, { error: "is empty" })
  .refine((value) => !hasDirectionOverride(value), {
    error: "holds a character that turns letters round (U+202A to U+202E)",
  });

/** A folder or file from the project's root, where it may be written as an absolute path too. */
export const folder = text
  .transform((value) => {
    if (path.parse(value).root === value) return "";
    const fromRoot = path.isAbsolute(value) ? path.relative("", value) : value;
    const plain = path.posix.normalize(fromRoot.split(path.sep).join("/"));
    return plain.replace(/^\.?(?:\/|$)/, "").replace(/\/$/, "");
  })
  .refine((value) => value !== "", { error: "is the project's root or the disk's" });

/** A switch. */
export const yesOrNo = z.boolean({ error: "must be true or false" });

/** A whole number within bounds. */
export const count = (from: number, to: number) =>
  z
    .int({ error: "must be a whole number" })
    .min(from, { error: `is below ${from}` })
    .max(to, { error: `is above ${to}` });

/** A number from 0 to 1. */
export const fraction = z
  .number({ error: "must be a number" })
  .min(0, { error: "is below 0" })
  .max(1, { error: "is above 1" });

/** A BCP 47 tag. */
export const languageTag = text.refine(isLanguageTag, { error: "is no language tag" });
