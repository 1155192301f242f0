import { embedOf } from "../../articles/embeds/embed.ts";
import { type Block, innerBlock } from "./block.ts";
import { blocksOf } from "./blocks.ts";
import { type ChildNode, parseHtml } from "./dom.ts";
import { takeFootnotes } from "./footnotes.ts";
import type { BodyRules } from "./inline.ts";

/** Marks that steer the direction of whatever follows, and were never meant to be kept. */
const STEERING = /[\u202A-\u202E]/g;
const ISOLATES = /[\u2066-\u2069]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/**
 * The markdown of an HTML text as a person would have written it: no HTML is left in it, and no sign
 * has a backslash that needs none.
 *
 * `<p>قال <b> «نعم» </b>ثم</p>` → `قال **«نعم»** ثم`
 *
 * @param html a whole body or a piece of one; faulty HTML is read as browsers read it
 * @returns an empty text where there is nothing to read
 */
export function markdownOf(html: string, rules: BodyRules): string {
  return markdownOfNodes(parseHtml(html), rules);
}

/** The same of what is parsed already. */
export function markdownOfNodes(nodes: readonly ChildNode[], rules: BodyRules): string {
  const footnotes = takeFootnotes(nodes, rules.keepsLines);
  const embeds: string[] = [];
  const note: BodyRules["note"] = (kind, what) =>
    kind === "embed" ? embeds.push(what) : rules.note(kind, what);
  const read = blocksOf(nodes, { ...rules, note });
  const shown = new Set(read.flatMap((block) => shownAddress(block) ?? []));
  for (const address of embeds) if (!shown.has(address)) rules.note("embed", address);
  const blocks = read.map((block) => ({ ...block, text: shownAddress(block) ?? block.text }));
  const headings = blocks.flatMap(({ level }) => level ?? []);
  const highest = Math.min(...headings);
  const text = blocks.map((block) => withLevel(block, highest));
  // A line above the notes parted them from the text.
  while (footnotes.length > 0 && text.at(-1) === "---") text.pop();
  const notes = footnotes.map(({ number, nodes }) => {
    const inner = blocksOf(nodes, { ...rules, keepsLines: false }).map(innerBlock);
    return `[^${number}]: ${inner.join("\n\n").replace(/\n(?=.)/g, "\n    ")}`;
  });
  return withoutMarks([...text, ...notes].join("\n\n").trim(), rules);
}

/**
 * The address of a film, a sound or a post that has a block to itself, as a link or as the editors of
 * blogs take it: the theme makes a figure of it.
 */
function shownAddress({ text }: Block): string | undefined {
  const [, linked, plain] = /^(?:<(https?:[^\s<>]+)>|(https?:\/\/[^\s<>]+))$/.exec(text) ?? [];
  const address = linked ?? plain?.replace(/\\(?=[!-/:-@[-`{-~])/g, "");
  return address === undefined || embedOf(address) === undefined ? undefined : address;
}

/** The highest heading is of the second level: the first is the headline's. */
function withLevel({ text, level }: Block, highest: number): string {
  return level === undefined ? text : `${"#".repeat(Math.min(6, level - highest + 2))} ${text}`;
}

/** A text without what no page may carry; isolates stay where each paragraph closes its own. */
export function withoutMarks(text: string, { note }: Pick<BodyRules, "note">): string {
  let dropped = 0;
  const counting = (found: string) => {
    dropped += found.length;
    return "";
  };
  const clean = text
    .toWellFormed()
    .replace(STEERING, counting)
    .replace(CONTROLS, counting)
    .split("\n\n")
    .map((paragraph) => (isBalanced(paragraph) ? paragraph : paragraph.replace(ISOLATES, counting)))
    .join("\n\n");
  if (dropped > 0) note("marks", `${dropped}`);
  return clean;
}

function isBalanced(paragraph: string): boolean {
  let depth = 0;
  for (const [mark] of paragraph.matchAll(ISOLATES)) {
    depth += mark === "\u2069" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
