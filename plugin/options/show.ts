import { z } from "zod";
import { count, yesOrNo } from "./values.ts";

/** Places where a reader may share an article; each is a plain link. */
const SHARE_PLACES = ["whatsapp", "telegram", "x", "facebook", "linkedin", "email"] as const;

/** What helps a reader on the page of an article, when JavaScript runs. */
const READER_TOOLS = ["size", "save", "listen"] as const;

/** What the theme shows on articles beside their own fields. */
export const showSchema = z.strictObject({
  /** The Hijri date beside the Gregorian one, on articles and days. */
  hijri: yesOrNo.default(false),
  /** How long an article takes to read. */
  readingTime: yesOrNo.default(true),
  /**
   * Years from which an article says how old it is; 0 says it never. Counted to the date option
   * `now`, and said only when that is set, so that a build gives the same pages on every day.
   */
  ageFrom: count(0, 1000).default(1),
  /** Where a reader may share an article, in this order; an empty list shows no links. */
  share: z
    .array(z.enum(SHARE_PLACES), { error: "must be a list of places" })
    .default([...SHARE_PLACES]),
  /**
   * Tools for the reader, in this order: the size of letters, a list of articles to read later, both
   * kept in the browser, and listening, where it has a voice of the article's language. An empty list
   * shows none.
   */
  tools: z
    .array(z.enum(READER_TOOLS), { error: "must be a list of tools" })
    .default([...READER_TOOLS]),
  /** Headings from which a long article has a list of them; 0 shows none. */
  contents: count(0, 1000).default(4),
});
