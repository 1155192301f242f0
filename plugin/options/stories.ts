import { z } from "zod";
import { count, fraction, yesOrNo } from "./values.ts";

const storyGroup = z.strictObject({
  /** Are stories found at all? */
  enabled: yesOrNo.default(true),
  /** Days that may lie between two articles for one to continue the other's story. */
  windowDays: count(1, 365).default(5),
  /** The least likeness of two such articles, from 0 to 1. */
  minimum: fraction.default(0.25),
});

/** Timelines of articles that follow one event: a group, or `false` for none. */
export const storiesSchema = z.preprocess(
  (value) => (typeof value === "boolean" ? { enabled: value } : value),
  storyGroup.prefault({}),
);

/** Names of the options that stand in the group. */
export const STORY_OPTIONS = Object.keys(storyGroup.shape);
