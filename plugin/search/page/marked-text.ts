import { bidiRuns } from "../../text/bidi.ts";
import { runAttributes } from "../../text/isolate.ts";
import type { TextRun } from "../browser/contract.ts";
import { element } from "./element.ts";

/**
 * A text with the words that were looked for in `<mark>`, and with `<bdi>` around what must keep its
 * order. Latin runs are found in the whole text, since a mark may begin or end within one.
 */
export function markedText(runs: readonly TextRun[]): DocumentFragment {
  const text = runs.map((run) => run.text).join("");
  const whole = document.createDocumentFragment();
  let end = 0;
  for (const run of bidiRuns(text)) {
    whole.append(...marked(runs, end, run.from));
    const isolated = element("bdi", runAttributes(text.slice(run.from, run.to)));
    isolated.append(...marked(runs, run.from, run.to));
    whole.append(isolated);
    end = run.to;
  }
  whole.append(...marked(runs, end, text.length));
  return whole;
}

/** A text without marks. */
export function plainText(text: string): DocumentFragment {
  return markedText([{ text, marked: false }]);
}

/** The part of a text between two places. */
function marked(runs: readonly TextRun[], from: number, to: number): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let start = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, from - start), Math.max(0, to - start));
    start += run.text.length;
    if (part !== "") parts.push(run.marked ? element("mark", {}, part) : part);
  }
  return parts;
}
