import { z } from "zod";
import { yesOrNo } from "./values.ts";

/** How an article can be cited. */
export const citeSchema = z.strictObject({
  /** Three files beside each article for reference managers: BibTeX, RIS and CSL-JSON. */
  files: yesOrNo.default(true),
});
