import { Parser } from "htmlparser2";
import { detachedText } from "./detached-text.ts";

/** Shorter texts are often remembered, longer ones are read and let go. */
const REMEMBERED = 4096;

/** An element of XML with its text and what stands in it; names without their prefix' address. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All of its text that stands in no child. */
  text: string;
  /** Behind how many letters of the text it stands in its parent. */
  readonly at: number;
}

/**
 * Reads XML a piece at a time and gives each element of some names once it is whole, so that a file
 * of any size takes the memory of its largest entry.
 *
 * @param chunks the text of the file in pieces
 * @param names the elements to give, as they are written: `item`, `wp:author`
 * @param leftOut elements that are never kept, such as comments with their writers' addresses
 * @returns whether the file ended within an element
 */
export async function* xmlElements(
  chunks: AsyncIterable<string>,
  names: ReadonlySet<string>,
  leftOut: ReadonlySet<string> = new Set(),
): AsyncGenerator<XmlElement, { readonly isCut: boolean }> {
  const whole: XmlElement[] = [];
  const open: XmlElement[] = [];
  let skipped = 0;
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (skipped > 0 || leftOut.has(name)) {
          skipped++;
          return;
        }
        if (open.length === 0 && !names.has(name)) return;
        const parent = open.at(-1);
        const at = parent?.text.length ?? 0;
        const element: XmlElement = { name, attributes, children: [], text: "", at };
        parent?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element !== undefined && skipped === 0) element.text += text;
      },
      onclosetag() {
        depth--;
        if (skipped > 0) {
          skipped--;
          return;
        }
        const element = open.pop();
        if (element !== undefined && element.text.length < REMEMBERED)
          element.text = detachedText(element.text);
        if (element !== undefined && open.length === 0 && !isEnd) whole.push(element);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  let isEnd = false;
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* whole.splice(0);
  }
  const isCut = depth > 0;
  isEnd = true;
  parser.end();
  yield* whole.splice(0);
  return { isCut };
}

/** The text of an element's child; an empty one where there is none. */
export function childText(element: XmlElement, name: string): string {
  return element.children.find((child) => child.name === name)?.text ?? "";
}

/** All children of a name. */
export function childrenOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((child) => child.name === name);
}
