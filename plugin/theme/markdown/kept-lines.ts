import type { MarkdownIt, Token } from "markdown-it";
import { isPastedItem } from "./item-markers.ts";

/** Two hemistichs with what newspapers put between them, or cells pasted with tabs. */
const PARTED = /(?<!\S)(?=\S*[\u0600-\u06FF\d])\S+(?:\s*\*{3}\s*|\s+(?:\.{3,}|…)\s+|\t+| {4,})\S/;

/**
 * Keeps the lines of a paragraph apart when at least two of them are verses, items that
 * make no list, or cells that make no table: run together they would say nothing.
 */
export function keptLines(md: MarkdownIt): void {
  md.core.ruler.push("arshif_kept_lines", (state) => {
    for (const block of state.tokens) {
      const children = block.children ?? [];
      if (!children.some(({ type }) => type === "softbreak")) continue;
      const lines = linesOf(children);
      const kept = [isPastedItem, (line: string) => PARTED.test(line)].some(
        (isKept) => lines.filter(isKept).length >= 2,
      );
      if (!kept) continue;
      for (const token of children) {
        if (token.type !== "softbreak") continue;
        token.type = "hardbreak";
        token.tag = "br";
      }
    }
  });
}

function linesOf(children: readonly Token[]): string[] {
  const lines = [""];
  for (const { type, content } of children) {
    if (type.endsWith("break")) lines.push("");
    else lines[lines.length - 1] += content;
  }
  return lines;
}
