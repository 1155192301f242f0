import type { z } from "zod";

/** The options that a sitemap of news hangs on. */
interface NewsOptions {
  readonly newsSitemap: boolean;
  readonly dates: { readonly now?: unknown };
}

/** Two days are counted back from a moment that the site states: the clock would make each build another. */
export function newsNeedNow({ newsSitemap, dates }: NewsOptions, context: z.RefinementCtx): void {
  if (!newsSitemap || dates.now !== undefined) return;
  const message = "needs a moment from which two days are counted back, dates.now";
  context.addIssue({ code: "custom", path: ["newsSitemap"], message, input: newsSitemap });
}
