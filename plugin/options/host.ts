import { z } from "zod";
import { text, yesOrNo } from "./values.ts";

/** Hosts whose files and limits are known. */
export const hostSchema = z
  .enum(["cloudflare", "cloudflare-paid", "netlify", "github", "gitlab"])
  .optional();

/** What a name of a header may consist of (RFC 9110, section 5.6.2). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

/** Two lines in one value would make a header that nobody asked for. */
const HEADER_VALUE = /^[^\p{Cc}]+$/u;

/** Changes to `_headers`: by path, by name of the header; `false` takes a header away. */
export const headersSchema = z.record(
  z.string().refine((path) => /^\/\S*$/.test(path), { error: "is no path from the site's root" }),
  z.record(
    z.string().refine((name) => HEADER_NAME.test(name), { error: "is no name of a header" }),
    z.union([text.refine((value) => HEADER_VALUE.test(value)), z.literal(false)], {
      error: "must be a text on one line, or false",
    }),
    { error: "must be a group of headers" },
  ),
  { error: "must be a group of paths" },
);

/** How old addresses lead to articles. */
export const redirectsSchema = z.strictObject({
  /**
   * Small pages at the old addresses, for a host that knows no redirects; true for GitHub if unset.
   */
  pages: yesOrNo.optional(),
});
