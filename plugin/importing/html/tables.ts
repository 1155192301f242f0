import { type Block, type BlocksOf, innerBlock } from "./block.ts";
import { allOf, type ChildNode, type Element, isTag } from "./dom.ts";
import type { BodyRules } from "./inline.ts";

/** Parts a cell's paragraphs, of which a table of markdown holds one line. */
const BETWEEN = " / ";

/** Elements that no one would put into a cell of data. */
const LAYOUT = new Set(["table", "h1", "h2", "h3", "h4", "figure", "article", "section"]);

/**
 * A table. One that only lays a page out (of one column or one row, or with headings, figures or tables
 * within) is what stands in it.
 */
export function tableBlocks(table: Element, rules: BodyRules, blocksOf: BlocksOf): Block[] {
  const rows = rowsOf(table.children);
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isLayout =
    width < 2 ||
    rows.length < 2 ||
    table.attribs.role === "presentation" ||
    rows
      .flat()
      .some(({ children }) => [...LAYOUT].some((name) => allOf(name, children).length > 0));
  if (isLayout) return rows.flat().flatMap(({ children }) => blocksOf(children));
  const [head = [], ...body] = rows.map((row) =>
    filled(
      row.flatMap((cell) => cellTexts(cell, rules, blocksOf)),
      width,
    ),
  );
  const [caption] = allOf("caption", table.children);
  const lines = [head, head.map(() => "---"), ...body].map((row) => `| ${row.join(" | ")} |`);
  const said = caption === undefined ? [] : blocksOf(caption.children);
  return [...said, { text: lines.join("\n") }];
}

/** Rows of this table, not of those within it. */
function rowsOf(nodes: readonly ChildNode[]): Element[][] {
  return nodes.filter(isTag).flatMap((element) => {
    if (/^(?:thead|tbody|tfoot)$/.test(element.name)) return rowsOf(element.children);
    if (element.name !== "tr") return [];
    const cells = element.children
      .filter(isTag)
      .filter(({ name }) => name === "td" || name === "th");
    return cells.length === 0 ? [] : [cells];
  });
}

/** A cell over several columns, with the empty ones behind it. */
function cellTexts(cell: Element, rules: BodyRules, blocksOf: BlocksOf): string[] {
  const blocks = blocksOf(cell.children).map(innerBlock);
  if (blocks.length > 1) rules.note("table", blocks.join(BETWEEN).slice(0, 60));
  const text = blocks.join(BETWEEN).replace(/\\?\n/g, BETWEEN).replace(/\\?\|/g, "\\|").trim();
  const columns = Math.min(Number(cell.attribs.colspan) || 1, 50);
  return [text, ...Array.from({ length: columns - 1 }, () => "")];
}

function filled(row: readonly string[], width: number): string[] {
  return [...row, ...Array.from({ length: Math.max(0, width - row.length) }, () => "")];
}
