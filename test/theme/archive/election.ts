import { GOVERNMENT, RESULTS, VOTE } from "../../archive/election.ts";
import type { Written } from "./written.ts";

/** An event that is told in parts: a vote, its results, and the government. */
export function election(): Written[] {
  return [...VOTE, ...RESULTS, ...GOVERNMENT].map(([name, { date, title, text }]) => ({
    name,
    day: date,
    fields: { title, date, sources: ["صحيفة السنبلة"] },
    text: text ?? "",
  }));
}
