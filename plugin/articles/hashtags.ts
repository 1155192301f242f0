import { type Document, isMap, isNode, isScalar, visit } from "yaml";
import type { Fault } from "./faults.ts";
import { quote } from "./faults.ts";

/**
 * Hashtags that YAML takes for comments: of `title: قصف بغداد #عاجل` it keeps the first two words.
 * A comment with a space after its `#` is meant as one.
 *
 * @param textFields fields whose values are words
 */
export function hashtagFaults(
  document: Document,
  file: string,
  textFields: ReadonlySet<string>,
  lineAt: (offset: number) => number,
): Fault[] {
  if (!isMap(document.contents)) return [];
  const faults: Fault[] = [];
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key) || !textFields.has(String(key.value)) || !isNode(value)) continue;
    const field = String(key.value);
    visit(value, {
      Scalar(_key, scalar) {
        const hashtag = scalar.comment?.split("\n")[0];
        if (hashtag === undefined || !/^[\p{L}\p{N}_]/u.test(hashtag)) return;
        faults.push({
          file,
          line: lineAt(scalar.range?.[1] ?? 0),
          field,
          message: `YAML takes ${quote(`#${hashtag}`)} for a comment and drops it.`,
          cure: `Put the whole value in quotation marks, or write a space after # if it is a comment.`,
        });
      },
    });
  }
  return faults;
}
