import { z } from "zod";
import { count } from "./values.ts";

const FORMATS = ["atom", "rss", "json"] as const;

const formats = z
  .array(z.enum(FORMATS), { error: "must be a list of formats" })
  .min(1, { error: "is empty" })
  .transform((written) => [...new Set(written)]);

/** Feeds of the newest articles. */
export const feedsSchema = z.strictObject({
  /** Entries in a feed, at most. */
  items: count(1, 500).default(20),
  /** `/feed.xml` (Atom), `/rss.xml` (RSS 2.0), `/feed.json` (JSON Feed); the first is offered first. */
  formats: formats.default([...FORMATS]),
  /** Has each topic feeds of its own too, beside its page; in fewer formats, where some are listed? */
  topics: z
    .union([z.boolean(), formats], { error: "must be true, false or a list of formats" })
    .default(true),
});
