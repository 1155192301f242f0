import { z } from "zod";
import { count, text } from "./values.ts";

/** Blocks that a front page has by name. */
const FRONT_BLOCKS = ["lead", "latest", "onThisDay", "stories", "dossiers", "corrections"] as const;

/** How the articles of a section stand. */
const SECTION_DESIGNS = ["list", "cards", "opinion", "gallery"] as const;

/** The article that leads, as an editor wants it, to the end of a day or for good. */
const lead = z.strictObject({
  /** The name of its file, as in the field `related.pin`. */
  lead: text,
  until: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d$/, "must be a day such as 2024-04-01")
    .optional(),
});

/** The newest articles of a topic. */
const section = z.strictObject({
  /** An id, name or alias from the registry. */
  topic: text,
  design: z.enum(SECTION_DESIGNS).default("list"),
  size: count(1, 24).default(4),
});

/** Articles that an editor has chosen. */
const picks = z.strictObject({
  /** Names of their files, as in the field `related.pin`. */
  picks: z.array(text).min(1),
  title: text.optional(),
  design: z.enum(SECTION_DESIGNS).default("cards"),
});

/**
 * The blocks of the front page in their order. What the newest page of the list of all articles
 * holds is shown in any case: `latest` stands at the end where it is not named. Unset, the theme
 * chooses what fits the archive.
 */
export const frontSchema = z
  .array(
    z.union([z.enum(FRONT_BLOCKS), lead, section, picks], {
      error:
        'must be "lead", "latest", "onThisDay", "stories", "dossiers", "corrections", an article with lead, a section with topic or articles with picks',
    }),
    { error: "must be a list of blocks" },
  )
  .superRefine((blocks, context) => {
    const isLead = (block: (typeof blocks)[number]) => typeof block === "object" && "lead" in block;
    blocks.forEach((block, place) => {
      const before = blocks.slice(0, place);
      const isTwice =
        before.includes(block) ||
        ((isLead(block) || block === "lead") &&
          before.some((one) => one === "lead" || isLead(one)));
      if (isTwice)
        context.addIssue({ code: "custom", path: [place], message: "stands there twice" });
    });
  })
  .optional();

export type FrontBlock = NonNullable<z.output<typeof frontSchema>>[number];
