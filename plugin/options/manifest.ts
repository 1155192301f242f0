import { z } from "zod";
import { text } from "./values.ts";

const colour = text.refine((value) => /^#(?:[\da-f]{3}){1,2}$/i.test(value), {
  error: "is no colour",
});

/** How the archive looks when a reader installs it as an app. */
export const manifestSchema = z.strictObject({
  /** The name below an icon; the site's title if unset. */
  shortName: text.optional(),
  /** The colour of the window's frame; that of the palette's paper if unset. */
  themeColor: colour.optional(),
  /** The colour before the page is there; that of the palette's paper if unset. */
  backgroundColor: colour.optional(),
});
