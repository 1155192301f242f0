import { z } from "zod";
import { yesOrNo } from "./values.ts";

/** Hosts whose files and limits are known. */
export const hostSchema = z
  .enum(["cloudflare", "cloudflare-paid", "netlify", "github", "gitlab"])
  .optional();

/** What a name of a header may consist of (RFC 9110, section 5.6.2). */
const HEADER_NAME = /^[!#$%&'*+.^_`|~\dA-Za-z-]+$/;

/** Two lines in one value would make a header that nobody asked for. */
const HEADER_VALUE = /^[^\p{Cc}]+$/u;

const headerValue = z.custom<string | false>(
  (value) => value === false || (typeof value === "string" && HEADER_VALUE.test(value)),
  { error: "must be a text on one line, or false" },
);

/** Changes to `_headers`: by path, by name of the header; `false` takes a header away. */
export const headersSchema = z
  .record(z.string(), z.record(z.string(), headerValue, { error: "must be a group of headers" }), {
    error: "must be a group of paths",
  })
  .superRefine((paths, context) => {
    for (const [path, headers] of Object.entries(paths)) {
      const fault = (at: string[], message: string) =>
        context.addIssue({ code: "custom", path: at, message, input: headers });
      if (!/^\/\S*$/.test(path)) fault([path], "is no path from the site's root");
      for (const name of Object.keys(headers)) {
        if (!HEADER_NAME.test(name)) fault([path, name], "is no name of a header");
      }
    }
  });

/** How old addresses lead to articles. */
export const redirectsSchema = z.strictObject({
  /**
   * Small pages at the old addresses, for a host that knows no redirects; true for GitHub if unset.
   */
  pages: yesOrNo.optional(),
});
