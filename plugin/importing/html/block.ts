import type { ChildNode } from "./dom.ts";

/** A part of a text that a blank line parts from the next; a heading has its source's level. */
export interface Block {
  readonly text: string;
  readonly level?: number;
}

/** The blocks of some nodes, in order. */
export type BlocksOf = (nodes: readonly ChildNode[]) => Block[];

/**
 * A block within an item, a quotation or a cell: headings have no place there, and are bold lines; a
 * year that begins a paragraph would be an item's number.
 */
export function innerBlock({ text, level }: Block): string {
  if (level !== undefined) return bold(text);
  return text.replace(/^(\d{4})([.)])(?=\s|$)/, "$1\\$2");
}

export function bold(text: string): string {
  return text.startsWith("**") || text.includes("\n") ? text : `**${text}**`;
}
