import { type Block, bold, innerBlock } from "./block.ts";
import { type ChildNode, type Element, isInline, isSilent, isTag, isText } from "./dom.ts";
import { isEmbed } from "./embeds.ts";
import { BREAK, BREAKS, settleBlock } from "./escapes.ts";
import { captionTableBlocks, figureBlocks } from "./figures.ts";
import { type BodyRules, inlineMarkdown, target } from "./inline.ts";
import { quotationBlocks } from "./quotations.ts";
import { tableBlocks } from "./tables.ts";

/** Elements that take no part in an article. */
const BOILERPLATE = new Set(
  "form button input select textarea label nav dialog datalist canvas".split(" "),
);

/** The blocks of some nodes, in order. */
export function blocksOf(nodes: readonly ChildNode[], rules: BodyRules): Block[] {
  const blocks: Block[] = [];
  let line: ChildNode[] = [];
  const endLine = () => {
    blocks.push(...paragraphs(inlineMarkdown(line, rules)));
    line = [];
  };
  for (const node of nodes) {
    if (isText(node) || (isTag(node) && standsInLine(node))) {
      line.push(node);
      continue;
    }
    if (!isTag(node) || isSilent(node.name)) continue;
    endLine();
    blocks.push(...elementBlocks(node, rules));
  }
  endLine();
  return blocks;
}

/** An inline element that holds blocks, as careless editors write them, is a block. */
function standsInLine(element: Element): boolean {
  if (element.name === "br" || element.name === "img" || isEmbed(element.name)) return true;
  if (!isInline(element.name)) return false;
  return element.children.every(
    (child) => !isTag(child) || isSilent(child.name) || standsInLine(child),
  );
}

function elementBlocks(element: Element, rules: BodyRules): Block[] {
  const { name, children } = element;
  const inner = (nodes: readonly ChildNode[]) => blocksOf(nodes, rules);
  if (BOILERPLATE.has(name)) {
    rules.note("form", `<${name}>`);
    return [];
  }
  if (/^h[1-6]$/.test(name)) return heading(element, rules);
  if (name === "ul" || name === "ol") return list(element, rules);
  if (name === "dt") return blocksOf(children, rules).map((block) => ({ text: bold(block.text) }));
  if (name === "blockquote") return quotationBlocks(element, rules, inner);
  if (name === "figure") return figureBlocks(element, rules, inner);
  if (name === "table" && /tr-caption/.test(element.attribs.class ?? ""))
    return captionTableBlocks(element, rules);
  if (name === "table") return tableBlocks(element, rules, inner);
  if (name === "pre" && VERSE.test(element.attribs.class ?? ""))
    return paragraphs(inlineMarkdown(children, { ...rules, keepsLines: true }));
  if (name === "a") return linkedBlocks(element, rules);
  if (name === "pre") return [{ text: fenced(element) }];
  if (name === "hr") return [{ text: "---" }];
  return blocksOf(children, rules);
}

/** Classes by which editors mark lines of verse. */
const VERSE = /verse|poem|poetry/i;

/** A link around whole blocks, as cards have it, is a link of the first words in it. */
function linkedBlocks({ attribs, children }: Element, rules: BodyRules): Block[] {
  const blocks = blocksOf(children, rules);
  const href = (attribs.href ?? "").trim();
  const place = blocks.findIndex(({ text }) => !/^(?:[!>|`-]|\d+\.)|\]\(|\n/.test(text));
  const [block] = blocks.slice(place);
  if (place < 0 || block === undefined || !/^(?:https?:|\/)/i.test(href)) return blocks;
  const text = `[${block.text}](${target(rules.address(href))})`;
  return blocks.with(place, { ...block, text });
}

/** Paragraphs of a line: two line ends or more part one from the next. */
function paragraphs(line: string): Block[] {
  return line
    .split(/(?:\uE001[ ]*){2,}/)
    .map((part) => part.split(BREAKS).map(trimmed).filter(Boolean))
    .filter((lines) => lines.length > 0)
    .flatMap((lines) => withPicturesApart(settleBlock(lines.join("\n"))))
    .map((text) => ({ text: text.replaceAll("\n", "\\\n") }));
}

/** A picture with words at its side, with the link around it. */
const AT_EDGE =
  /^((?:!\[(?:[^\]\\]|\\.)*\]\((?:<[^>]*>|[^\s()]*)(?: "(?:[^"\\]|\\.)*")?\)|\[!\[(?:[^\]\\]|\\.)*\]\([^)]*\)\]\([^)]*\)))\s*([\s\S]+)$/;

/** A picture that begins a paragraph floated beside it: it is a figure of its own. */
function withPicturesApart(paragraph: string): string[] {
  const [, picture, rest] = AT_EDGE.exec(paragraph) ?? [];
  if (picture === undefined || rest === undefined) return [paragraph];
  return [picture, ...withPicturesApart(rest)];
}

function trimmed(line: string): string {
  return line.replace(/[ \t]+/g, " ").trim();
}

function heading({ name, children }: Element, rules: BodyRules): Block[] {
  const line = trimmed(inlineMarkdown(children, rules).replaceAll(BREAK, " "));
  // A heading of nothing but a picture is that picture.
  if (line.startsWith("![")) return paragraphs(line);
  // A heading that is bold as a whole says so already.
  const plain = settleBlock(line).replace(/^\*\*((?:[^*\\]|\\.)+)\*\*$/, "$1");
  return plain === "" ? [] : [{ text: plain, level: Number(name[1]) }];
}

function list({ name, attribs, children }: Element, rules: BodyRules): Block[] {
  const start = /^\d{1,9}$/.test(attribs.start ?? "") ? Number(attribs.start) : 1;
  const items = children.filter(isTag).filter(({ name }) => !isSilent(name));
  // A gallery is no list to readers.
  if (items.length > 0 && items.every(isFigure)) {
    return items.flatMap((item) => blocksOf(item.children, rules));
  }
  let number = start;
  const lines = items.flatMap((item) => {
    const blocks = item.name === "li" ? blocksOf(item.children, rules) : elementBlocks(item, rules);
    if (blocks.length === 0) return [];
    const mark = name === "ol" ? `${number++}. ` : "- ";
    return [indented(blocks.map(innerBlock), mark)];
  });
  if (lines.length === 0) return [];
  const isLoose = lines.some((line) => line.includes("\n\n"));
  return [{ text: lines.join(isLoose ? "\n\n" : "\n") }];
}

/** Does an item hold one figure and nothing else? */
function isFigure({ children }: Element): boolean {
  const parts = children.filter((child) =>
    isText(child) ? child.data.trim() !== "" : isTag(child),
  );
  const [only] = parts;
  return parts.length === 1 && only !== undefined && isTag(only) && only.name === "figure";
}

/** An item's blocks; a list within it follows its first line at once. */
function indented(blocks: readonly string[], mark: string): string {
  const indent = " ".repeat(mark.length);
  let text = "";
  for (const block of blocks) {
    const isList = /^(?:- |\d+\. )/.test(block);
    text += text === "" ? "" : isList && !text.includes("\n\n") ? "\n" : "\n\n";
    text += block;
  }
  return mark + text.replace(/\n(?!\n)/g, `\n${indent}`);
}

function fenced(element: Element): string {
  const text = preText(element.children).replace(/^\n|\s+$/g, "");
  const fence = /^```/m.test(text) ? "````" : "```";
  return `${fence}\n${text}\n${fence}`;
}

function preText(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) =>
      isText(node)
        ? node.data
        : isTag(node)
          ? node.name === "br"
            ? "\n"
            : preText(node.children)
          : "",
    )
    .join("");
}
