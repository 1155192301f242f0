import { z } from "zod";
import { count, fraction, yesOrNo } from "./values.ts";

/** How related articles are chosen. */
export const relatedSchema = z.strictObject({
  /** Related articles on a page, at most. */
  count: count(0, 50).default(5),
  /** Suggest only articles that are older, so that a page never changes as the archive grows. */
  onlyOlder: yesOrNo.default(false),
  /** The least likeness of a suggestion, from 0 to 1. */
  minimum: fraction.default(0.05),
});
