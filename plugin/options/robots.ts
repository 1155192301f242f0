import { z } from "zod";
import { text } from "./values.ts";

/** What a robot may call itself (RFC 9309, section 2.2.1), and what operators have added to that. */
const robot = text.refine((name) => /^[A-Za-z0-9._-]+$/.test(name), {
  error: "is no name of a robot",
});

/** Which robots may read the site. */
export const robotsSchema = z.strictObject({
  /** May robots read it that gather texts to train language models? */
  ai: z.enum(["allow", "deny"], { error: 'must be "allow" or "deny"' }).default("allow"),
  /** More robots that may not. */
  deny: z.array(robot, { error: "must be a list of names" }).default([]),
});
