import { z } from "zod";
import { text } from "./values.ts";

/** A link of the owner's: an address from the site's root, or a whole one. */
const link = z.strictObject({
  title: text,
  url: text.refine((value) => /^(?:\/(?!\/)|https?:\/\/|mailto:)/.test(value), {
    error: "begins with neither / nor https://",
  }),
});

/**
 * Links in their order: names of the theme's pages (`"topics"`, `"years"`, …), topics by id, name or
 * alias, and links of the owner's. Unset, the theme chooses.
 */
export const menuSchema = z
  .array(z.union([text, link], { error: "must be a page, a topic or a link with title and url" }), {
    error: "must be a list of links",
  })
  .optional();

/** An entry of a menu as an owner writes it. */
export type MenuEntry = NonNullable<z.output<typeof menuSchema>>[number];
