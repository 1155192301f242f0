import fs from "node:fs";
import path from "node:path";
import { CACHE_FOLDER, writeWhole } from "../../../incremental/cache/cache-folder.ts";
import { type Answer, PRIVATE } from "./ask-address.ts";

/** What is known of an address. */
export interface KnownAnswer {
  readonly answer: Answer;
  /** When it was asked: milliseconds since 1970. */
  readonly asked: number;
  /** The copy of a dead one in a web archive; `null` where there is none; absent where nobody could say. */
  readonly copy?: string | null | undefined;
}

const DAY = 86_400_000;

/** For how long an answer is believed. */
const BELIEVED: Readonly<Record<Answer["state"], number>> = {
  alive: 14 * DAY,
  moved: 14 * DAY,
  dead: 3 * DAY,
  unsure: DAY,
};

/** Answers of earlier checks that are still believed, by their addresses. */
export function keptAnswers(root: string, now: number): Map<string, KnownAnswer> {
  try {
    const kept = JSON.parse(fs.readFileSync(fileIn(root), "utf8")) as Record<string, KnownAnswer>;
    return new Map(
      Object.entries(kept).filter(([, { answer, asked }]) => {
        const age = now - asked;
        return age >= 0 && age < BELIEVED[answer.state];
      }),
    );
  } catch {
    return new Map();
  }
}

/** Keeps answers for the next check. */
export function keepAnswers(root: string, answers: ReadonlyMap<string, KnownAnswer>): void {
  // Those that were not asked for may be, the next time.
  const own = [...answers].filter(
    ([, { answer }]) => !(answer.state === "unsure" && answer.why === PRIVATE),
  );
  try {
    writeWhole(fileIn(root), JSON.stringify(Object.fromEntries(own)), false);
  } catch {
    // The next check asks again.
  }
}

function fileIn(root: string): string {
  return path.join(root, CACHE_FOLDER, "external.json");
}
