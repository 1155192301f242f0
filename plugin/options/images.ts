import { z } from "zod";
import { count, folder, text, yesOrNo } from "./values.ts";

/** Formats that every browser of the last years shows, and that are smaller than JPEG and PNG. */
const FORMATS = ["avif", "webp"] as const;

/** A folder of pictures and other files, published below `/media/`; `media` in the input folder if unset. */
export const mediaSchema = folder.optional();

/** Pictures of articles. */
export const imagesSchema = z.strictObject({
  /** Publish pictures in smaller sizes and formats too; needs the package @11ty/eleventy-img. */
  responsive: yesOrNo.default(false),
  /** Widths in pixels. A picture is never made larger than it is. */
  widths: z
    .array(count(16, 10_000), { error: "must be a list of widths" })
    .min(1, { error: "is empty" })
    .default([240, 480, 960, 1440]),
  /** Formats, the best one first: a browser takes the first that it knows. */
  formats: z
    .array(z.enum(FORMATS), { error: "must be a list of formats" })
    .min(1, { error: "is empty" })
    .default([...FORMATS]),
  /** How wide a picture stands on the page: the `sizes` attribute. */
  sizes: text.default("(min-width: 44rem) 42rem, 100vw"),
});

/** A picture for social networks for each article; needs the package sharp. */
export const cardsSchema = yesOrNo.default(false);

/** Colours that the theme comes with, and the colour of their paper, as their styles have it in light. */
export const PALETTES = { paper: "#fcfaf5", sea: "#f8fafb", contrast: "#fff" } as const;

/** How the theme looks. */
export const themeSchema = z.strictObject({
  /** `system`: fonts of the reader's system; others need their package, see `docs/images.md`. */
  font: z.enum(["system", "vazirmatn", "noto-naskh"]).default("system"),
  /** Colours: warm paper and dark red, cool white and blue, or black and white. */
  palette: z.enum(Object.keys(PALETTES) as (keyof typeof PALETTES)[]).default("paper"),
  /** The address of a picture that stands for the site's name in the masthead: `/media/logo.svg`. */
  logo: text
    .refine((value) => /^(?:\/(?!\/)|https?:\/\/)/.test(value), {
      error: "begins with neither / nor https://",
    })
    .optional(),
});
