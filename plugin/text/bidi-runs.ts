/** A part of a right-to-left text that keeps its order only when it is isolated. */
export interface BidiRun {
  /** Places in UTF-16 units, the end excluded. */
  readonly from: number;
  readonly to: number;
}

/**
 * A text with each of its runs written anew, and what is between them too.
 *
 * @param runs in order, none of which meet
 */
export function rewritten(
  text: string,
  runs: readonly BidiRun[],
  written: (run: string) => string,
  between = (part: string) => part,
): string {
  let result = "";
  let end = 0;
  for (const { from, to } of runs) {
    result += between(text.slice(end, from)) + written(text.slice(from, to));
    end = to;
  }
  return result + between(text.slice(end));
}
