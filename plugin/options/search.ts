import { z } from "zod";
import { text, yesOrNo } from "./values.ts";

/** Without a secret channel anyone on the way could read what readers look for, or answer. */
const SECURE = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)(?=[:/]|$)|\/(?!\/))/;

const searchGroup = z.strictObject({
  /** Is there a search at all? */
  enabled: yesOrNo.default(true),
  /** The address of a server that answers the search page: whole, or from the site's root. */
  endpoint: text
    .refine((value) => SECURE.test(value), { error: "begins with neither / nor https://" })
    .refine((value) => URL.canParse(value, "https://example.org"), {
      error: "is no whole web address",
    })
    .refine((value) => !/[?#]/.test(value), { error: "has a question mark or a hash" })
    .optional(),
  /** Is the index made that needs no server, and stands in where the server does not answer? */
  index: yesOrNo.default(true),
});

/** The site's own search: a group, or `false` for none. */
export const searchSchema = z.preprocess(
  (value) => (typeof value === "boolean" ? { enabled: value } : value),
  searchGroup.prefault({}),
);

/** Names of the options that stand in the group. */
export const SEARCH_OPTIONS = Object.keys(searchGroup.shape);

/** A search that has neither a server nor an index finds nothing. */
export function searchNeedsIndex(
  { search }: { readonly search: z.infer<typeof searchGroup> },
  context: z.RefinementCtx,
): void {
  if (search.index || search.endpoint !== undefined) return;
  const message = "needs search.endpoint, a server that answers in its place";
  context.addIssue({ code: "custom", path: ["search", "index"], message, input: search.index });
}
