import {
  directionOverrides,
  findPresentationForm,
  plainLetters,
  stripDirectionOverrides,
  unbalancedIsolate,
} from "../text/index.ts";
import { holdsUnusual } from "../text/marks.ts";
import { DIRECTION_CURE, presentationForms } from "./direction.ts";
import type { Fault } from "./faults.ts";

/** An article's text made fit for pages, and what an author should hear of it. */
export interface Body {
  readonly text: string;
  /** What was put right without asking; the build goes on. */
  readonly notices: readonly Fault[];
  readonly faults: readonly Fault[];
}

/**
 * Makes the text of an article fit: composed Unicode (NFC), letters in presentation forms as plain
 * ones, no embeddings and overrides. An isolate that does not end in its paragraph is a fault.
 *
 * @param firstLine the line of the file on which the text begins, counted from 1
 */
export function readBody(written: string, file: string, firstLine: number): Body {
  if (!holdsUnusual(written)) {
    return { text: written.normalize("NFC").trim(), notices: [], faults: [] };
  }
  const lineAt = linesFrom(firstLine, written);
  const notices: Fault[] = [];

  const overrides = [...directionOverrides(written)];
  const [override] = overrides;
  if (override !== undefined) {
    const names = [...new Set(overrides.map(({ name }) => name))].join(", ");
    const places = overrides.length === 1 ? "" : ` in ${overrides.length} places from here on`;
    notices.push({
      file,
      line: lineAt(override.index),
      message: `The text holds the character ${names}${places}, which can make it read as what it does not say; it was left out.`,
      cure: DIRECTION_CURE,
    });
  }
  const form = findPresentationForm(written);
  if (form >= 0) notices.push({ file, line: lineAt(form), ...presentationForms("The text") });

  const text = plainLetters(stripDirectionOverrides(written)).normalize("NFC").trim();
  return { text, notices, faults: isolateFaults(written, file, lineAt) };
}

/** Counts on from the place that was asked for last, so that many faults cost no more than one. */
function linesFrom(firstLine: number, text: string): (index: number) => number {
  let [line, read] = [firstLine, 0];
  return (index) => {
    if (index < read) [line, read] = [firstLine, 0];
    for (
      let at = text.indexOf("\n", read);
      at >= 0 && at < index;
      at = text.indexOf("\n", at + 1)
    ) {
      line++;
      read = at + 1;
    }
    return line;
  };
}

function isolateFaults(text: string, file: string, lineAt: (index: number) => number): Fault[] {
  if (!/[\u2066-\u2069]/.test(text)) return [];
  const faults: Fault[] = [];
  let start = 0;
  for (const paragraph of text.split(/(\n[ \t]*\n)/)) {
    const isolate = unbalancedIsolate(paragraph);
    if (isolate !== undefined) {
      const lacks = isolate.name.startsWith("U+2069") ? "beginning" : "end U+2069";
      faults.push({
        file,
        line: lineAt(start + isolate.index),
        message: `A paragraph of the text holds the character ${isolate.name} without its ${lacks}.`,
        cure: DIRECTION_CURE,
      });
    }
    start += paragraph.length;
  }
  return faults;
}
