import type { Completion, SearchEngine } from "../browser/contract.ts";
import { hasWords } from "./address.ts";

/** Completions that a list shows at most. */
const MOST = 8;

/**
 * Texts that a reader may be about to write: names that begin with all of it, then all of it with
 * its last word completed.
 */
export async function completionsOf(
  text: string,
  engine: Pick<SearchEngine, "complete">,
): Promise<readonly Completion[]> {
  if (!hasWords(text)) return [];
  const whole = await engine.complete(text);
  const blank = text.lastIndexOf(" ") + 1;
  const last = text.slice(blank);
  const words =
    blank === 0 || whole.length >= MOST || !hasWords(last) ? [] : await engine.complete(last);
  const continued = words
    .filter(({ kind }) => kind === "word")
    .map((word) => ({ ...word, text: text.slice(0, blank) + word.text }));
  const seen = new Set<string>();
  return [...whole, ...continued]
    .filter((completion) => !seen.has(completion.text) && seen.add(completion.text))
    .slice(0, MOST);
}
