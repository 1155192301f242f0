import { yesOrNo } from "./values.ts";

/** Is it published what each article's text is, so that anyone can tell whether it has changed? */
export const fixitySchema = yesOrNo.default(false);
