import { z } from "zod";
import { arabicWords, type WordChanges } from "../words.ts";
import { text } from "./values.ts";

/** The same keys and shapes as the Arabic words, each optional. */
export function wordsSchema() {
  const shape = Object.fromEntries(
    Object.entries(arabicWords).map(([key, value]) => [
      key,
      typeof value === "string"
        ? text
        : z.strictObject(
            Object.fromEntries(Object.keys(value).map((entry) => [entry, text.optional()])),
          ),
    ]),
  );
  return z.strictObject(shape).partial() as unknown as z.ZodType<WordChanges>;
}
