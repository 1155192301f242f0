import { isMap, isNode, isScalar, isSeq } from "yaml";

/** The lines of the registry's file on which a topic and its parts stand. */
export class TopicLines {
  readonly #entry: unknown;
  readonly #lineAt: (offset: number) => number;

  /**
   * @param entry the topic's node of the YAML document
   * @param lineAt the line of a place in the file, from 1
   */
  constructor(entry: unknown, lineAt: (offset: number) => number) {
    this.#entry = entry;
    this.#lineAt = lineAt;
  }

  /**
   * The line of a part, of an item in its list, or of the whole topic when it has no such part.
   *
   * @param item from 0
   */
  line(part?: string, item?: unknown): number {
    const pair = isMap(this.#entry)
      ? this.#entry.items.find(({ key }) => isScalar(key) && key.value === part)
      : undefined;
    const list = pair?.value;
    const listed = isSeq(list) && typeof item === "number" ? list.items[item] : undefined;
    const node = [listed, pair?.key, this.#entry].find((found) => isNode(found));
    return this.#lineAt(isNode(node) ? (node.range?.[0] ?? 0) : 0);
  }
}
